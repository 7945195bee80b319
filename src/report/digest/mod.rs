//! What the pages must know of the articles, kept as these pass by.
//!
//! Whole numbers, and places of rows that a page may show; no sentence, no text of an
//! article. Which rows are shown is known when all articles are compared; these few are
//! looked up then ([`super::Shown`]).

mod actors;
mod called;
mod counts;
mod cues;
mod heard;
mod outlet;
mod place;
mod sources;
mod sourcing;
mod stories;
mod terms;
mod top;
mod waiting;
mod wording;

use std::collections::BTreeMap;
use std::path::Path;

use rustc_hash::FxHashMap;

use super::LexiconInfo;
use crate::error::Result;
use crate::hash;
use crate::measure::{HitRow, Measured, Text};
use counts::{Counts, Names, slot};
pub(super) use heard::Heard;
use terms::TermUses;
use waiting::Waiting;

pub(super) use actors::Actor;
pub(super) use called::{Called, CalledAs, Label};
pub(super) use counts::Numbered;
pub(super) use cues::{Cue, Cues};
pub(super) use outlet::OutletDigest;
pub use place::Place;
pub(super) use place::{Best, Pair, Places};
pub(super) use sources::{Compared, SourceUse, Way};
pub(super) use stories::{FEW, Headline, Stories, Told};
pub(super) use terms::{Use, Uses};
pub(super) use waiting::{ACTORS_OF_ONE, COMPARED, MOST_SHARED};

/// What the pages of a report must know of all articles.
///
/// It grows with the stories and with the words of each outlet; what sources say and what
/// actors are called waits on disk until all articles have come and the digest is
/// [settled](Digest::settle).
#[derive(Debug)]
pub struct Digest {
    /// The lists that claim to be loaded wording.
    wording: Vec<String>,
    pub(super) totals: Totals,
    pub(super) stories: Stories,
    pub(super) outlets: FxHashMap<Text, OutletDigest>,
    pub(super) terms: TermUses,
    pub(super) heard: Heard,
    pub(super) cues: Cues,
    /// The list that a category was found with.
    pub(super) lists: FxHashMap<Text, Text>,
    /// Articles by the text that they are copies of, repeats left out.
    pub(super) copies: Counts<u64>,
    /// The sources that outlets put most differently, and those that most of them quote.
    pub(super) compared: BTreeMap<Text, Compared>,
    /// The actors that several outlets call something, the most telling first: on shared
    /// stories if there are any.
    pub(super) actors: Vec<Actor>,
    names: Names,
    waiting: Waiting,
}

/// The numbers of all articles together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Totals {
    pub(super) articles: u64,
    pub(super) words: u64,
    /// Articles that repeat one of the same outlet.
    pub(super) repeats: u64,
    /// Lines of furniture.
    pub(super) removed: u64,
    pub(super) attributions: u64,
}

impl Digest {
    /// A digest of no article; what waits on disk does so in `folder`.
    pub fn new(lexicons: &[LexiconInfo], folder: &Path) -> Digest {
        let wording = lexicons.iter().filter(|list| list.wording);
        Digest {
            wording: wording.map(|list| list.id.clone()).collect(),
            totals: Totals::default(),
            stories: Stories::default(),
            outlets: FxHashMap::default(),
            terms: TermUses::default(),
            heard: Heard::default(),
            cues: Cues::default(),
            lists: FxHashMap::default(),
            copies: Counts::default(),
            compared: BTreeMap::new(),
            actors: Vec::new(),
            names: Names::default(),
            waiting: Waiting::new(folder),
        }
    }

    /// Adds an article; `at` is its place in the corpus.
    ///
    /// # Errors
    /// When a temporary file cannot be written.
    pub fn add(&mut self, at: u32, measured: &Measured) -> Result<()> {
        self.totals.add(measured);
        self.add_lists(&measured.hits);
        self.add_copy(measured);
        self.heard.add(measured, &mut self.names);
        self.stories.add(at, measured, &mut self.names);
        let wording = || in_lists(&measured.hits, &self.wording);
        if measured.document.shared {
            self.terms.add(at, wording(), &mut self.names);
        }
        let outlet = slot(&mut self.outlets, &measured.document.outlet);
        outlet.add(measured);
        outlet.wording.add(at, wording(), &mut self.names);
        let hits = measured.hits.iter().enumerate();
        outlet.ruled.add(at, hits.filter(|(_, hit)| hit.asks_attribution()));
        let (cues, names) = (&mut self.cues, &mut self.names);
        outlet.sourcing.add(at, measured, cues, names, &mut self.waiting)?;
        for (number, row) in measured.labels.iter().enumerate() {
            let list = |category| self.lists.get(category);
            let lists = row.categories.iter().filter_map(list);
            let loaded = lists
                .into_iter()
                .any(|list| self.wording.iter().any(|id| **id == **list));
            let at = Place::new(at, number);
            let label = CalledAs::of(at, row, loaded, measured.document.shared);
            self.waiting.call(&measured.document.outlet, &row.actor, &label)?;
        }
        Ok(())
    }

    fn add_lists(&mut self, hits: &[HitRow]) {
        for hit in hits {
            if !self.lists.contains_key(&hit.listed.category) {
                let (category, list) = (&hit.listed.category, &hit.listed.lexicon);
                self.lists.insert(category.clone(), list.clone());
            }
        }
    }

    fn add_copy(&mut self, measured: &Measured) {
        let copied = &measured.document.copied;
        if !copied.copy_of.is_empty() && copied.repeat_of.is_empty() {
            *self.copies.entry(hash::of_texts(&[&copied.copy_of])).or_default() += 1;
        }
    }

    /// How many articles there are.
    pub fn articles(&self) -> u64 {
        self.totals.articles
    }

    /// How many of them repeat one of the same outlet.
    pub fn repeats(&self) -> u64 {
        self.totals.repeats
    }

    /// How many lines were set aside.
    pub fn removed(&self) -> u64 {
        self.totals.removed
    }

    /// Whether any list claims to be loaded wording.
    pub(super) fn has_wording(&self) -> bool {
        !self.wording.is_empty()
    }
}

/// The hits in some lists, with their numbers.
fn in_lists<'m>(
    hits: &'m [HitRow],
    lists: &[String],
) -> impl Iterator<Item = (usize, &'m HitRow)> {
    let is_one = |hit: &HitRow| lists.iter().any(|list| **list == *hit.listed.lexicon);
    hits.iter().enumerate().filter(move |(_, hit)| is_one(hit))
}

impl Totals {
    fn add(&mut self, measured: &Measured) {
        let document = &measured.document;
        self.articles += 1;
        self.words += document.words;
        self.repeats += u64::from(!document.copied.repeat_of.is_empty());
        self.removed += measured.removed.len() as u64;
        self.attributions += measured.attributions.len() as u64;
    }
}
