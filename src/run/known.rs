//! What the first pass leaves of the articles.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::ahead::ahead;
use super::record::{damaged, parted};
use super::worker::{Made, Worker};
use super::{Means, Opened, crew};
use crate::Knowledge;
use crate::compare::{ArticleId, Identities, Names, Phrases, Register, Registered};
use crate::copies::{self, Carrier, Copied, CopyRow, Running, Stretch, Texts};
use crate::corpus::{Article, Shelf};
use crate::error::Result;
use crate::measure::{Head, Measured, unpack};
use crate::spool::Store;

/// So many articles are worked on at once in the second pass; as many are handed on.
pub(super) const AT_ONCE: usize = 64;

/// The articles, each by its place in the order of the corpus.
pub(super) struct Known<'k> {
    pub(super) knowledge: &'k Knowledge,
    shelf: &'k Shelf,
    measured: Store,
    /// Where the running text of articles stands.
    stretches: Store,
    pub(super) ids: Vec<ArticleId>,
    copied: Vec<Copied>,
    /// Whether two or more outlets tell the story of an article.
    shared: Vec<bool>,
    /// The story of each article, as a number; 0 without one.
    pub(super) stories: Vec<u32>,
    phrases: Phrases,
}

/// What only all articles together can tell.
pub(super) struct Together {
    pub(super) names: Names,
    pub(super) copies: Vec<CopyRow>,
    pub(super) register: Register,
}

/// The first pass: reads and measures every article, and finds what they have in common.
pub(super) fn known<'k>(
    opened: &'k Opened,
    knowledge: &'k Knowledge,
    keep_copies: bool,
    means: &Means<'_>,
) -> Result<(Known<'k>, Together)> {
    let phrases = Phrases::new(opened.shelf.len());
    let made = measured(opened, knowledge, means, &phrases)?;
    let Made { measured, stretches, mut carriers, indexes, names } = made;
    let count = opened.shelf.len();
    let (measured, stretches) = (Store::of(measured, count), Store::of(stretches, count));
    let mut known = Known {
        knowledge,
        shelf: &opened.shelf,
        measured,
        stretches,
        ids: Vec::new(),
        copied: Vec::new(),
        shared: Vec::new(),
        stories: Vec::new(),
        phrases,
    };
    carriers.sort_unstable_by_key(|(place, _)| *place);
    let carriers: Vec<Carrier> =
        carriers.into_iter().map(|(_, carrier)| carrier).collect();
    let mut copies = copies::find(&carriers, &known, &indexes, &knowledge.lexicons)?;
    if keep_copies {
        copies.keep();
    }
    known.copied = copies.articles;
    let ids = carriers.iter().map(|carrier| ArticleId::of(&carrier.doc_id));
    known.ids = ids.collect();
    known.shared = shared(&carriers);
    known.stories = stories(&carriers);
    let register = register(&carriers, &known.copied);
    Ok((known, Together { names, copies: copies.rows, register }))
}

/// Reads and measures every article.
fn measured(
    opened: &Opened,
    knowledge: &Knowledge,
    means: &Means<'_>,
    phrases: &Phrases,
) -> Result<Made> {
    let worker = || Worker::new(opened, knowledge, means, phrases);
    let work = |worker: &mut Result<Worker<'_>>, batch: Vec<crew::Placed>| match worker {
        Ok(worker) => batch.into_iter().try_for_each(|placed| worker.work(placed)),
        Err(_) => Ok(()),
    };
    Made::of(crew::on_all_threads(&opened.shelf, worker, work)?, means.folder)
}

/// Keeps what is measured of the articles in the cache, and nothing else.
///
/// # Errors
/// When the spool cannot be read, or files not be written.
pub fn keep(opened: &Opened, knowledge: &Knowledge, means: &Means<'_>) -> Result<()> {
    measured(opened, knowledge, means, &Phrases::new(0)).map(drop)
}

fn register(carriers: &[Carrier], copied: &[Copied]) -> Register {
    Register::of(carriers.iter().zip(copied).map(|(carrier, copied)| Registered {
        doc_id: &carrier.doc_id,
        outlet: &carrier.outlet,
        story: &carrier.story,
        date: carrier.date.as_deref(),
        copied,
    }))
}

/// Whether two or more outlets tell the story of each article.
fn shared(carriers: &[Carrier]) -> Vec<bool> {
    let mut stories: FxHashMap<&str, (&str, bool)> = FxHashMap::default();
    for Carrier { story, outlet, .. } in carriers.iter().filter(|c| !c.story.is_empty()) {
        let (first, shared) = stories.entry(story).or_insert((outlet, false));
        *shared |= **first != **outlet;
    }
    let is_shared =
        |c: &Carrier| stories.get(&*c.story).is_some_and(|(_, shared)| *shared);
    carriers.iter().map(is_shared).collect()
}

/// A number for the story of each article.
fn stories(carriers: &[Carrier]) -> Vec<u32> {
    let mut numbers: FxHashMap<&str, u32> = FxHashMap::from_iter([("", 0)]);
    let mut of = Vec::with_capacity(carriers.len());
    for carrier in carriers {
        let next = numbers.len() as u32;
        of.push(*numbers.entry(&carrier.story).or_insert(next));
    }
    of
}

impl Known<'_> {
    /// An article with everything that all articles say of it.
    pub(super) fn finished(
        &self,
        place: usize,
        identities: &Identities,
    ) -> Result<Measured> {
        let mut record = Vec::new();
        self.measured.read(place, &mut record)?;
        let measured = parted::<Head>(&record)
            .and_then(|(head, body)| unpack(body, &head, &self.knowledge.asked));
        let mut measured = measured.ok_or_else(|| damaged("measured"))?;
        measured.document.copied = self.copied[place].clone();
        measured.document.shared = self.shared[place];
        identities.apply(&mut measured);
        self.phrases.apply(&mut measured);
        Ok(measured)
    }

    /// Some articles, one after the other, as [`Known::finished`] gives them.
    pub(super) fn each(
        &self,
        places: &[usize],
        identities: &Identities,
        mut look: impl FnMut(usize, Measured) -> Result<()> + Send,
    ) -> Result<()> {
        let make = |place| Ok((place, self.finished(place, identities)?));
        let batches = places.chunks(AT_ONCE).map(<[usize]>::to_vec);
        ahead(batches, make, |(place, measured)| look(place, measured))
    }

    pub(super) fn article(&self, place: usize) -> Result<Article> {
        self.shelf.article(place)
    }
}

impl Texts for Known<'_> {
    fn running(&self, article: usize) -> Result<Running<'_>> {
        let mut record = Vec::new();
        self.stretches.read(article, &mut record)?;
        let stretches = parted::<Vec<Stretch>>(&record);
        let (stretches, _) = stretches.ok_or_else(|| damaged("running text"))?;
        Ok((Cow::Owned(self.article(article)?.text), Cow::Owned(stretches)))
    }
}
