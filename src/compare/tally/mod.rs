//! The counts of a run: all that a comparison needs to know.
//!
//! Whole numbers only, added up by outlet, story and key. Two tallies merge
//! exactly and in any order, so that threads, parts of a corpus and single
//! articles all lead to the same figures.

mod by_story;
mod names;
mod rates;
mod terms;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::AddAssign;

pub(super) use by_story::{ByStory, CopyKey, Place, Text};
pub(super) use names::{Labels, NONE, SourceTally, SubjectSums, SubjectTally, UNNAMED};
pub(super) use rates::{BaseKey, BaseTally, CountTally};
pub(super) use terms::{TermId, Terms, VoicedTerm, Written};
pub use words::ArticleId;
pub(super) use words::{ArticleWords, Vocabulary};

use crate::hash;
use crate::measure::{DocumentRow, Measured};
use crate::voice::Kind;

/// What was counted, by outlet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    /// The categories that lexicons ask for: one that is found nowhere has a
    /// rate of 0, not none.
    pub(super) asked: BTreeSet<String>,
    pub(super) outlets: BTreeMap<String, OutletTally>,
    /// The words and phrases of all outlets.
    pub(super) terms: Terms,
}

/// What was counted in one outlet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct OutletTally {
    pub(super) totals: Totals,
    pub(super) stories: ByStory<StoryTally>,
    pub(super) bases: BTreeMap<BaseKey, BaseTally>,
    /// By name, in small letters.
    pub(super) sources: BTreeMap<String, SourceTally>,
    /// By name, in small letters.
    pub(super) subjects: BTreeMap<String, SubjectTally>,
    pub(super) vocabulary: Vocabulary,
}

/// A story, or an article that belongs to none: a hash of its name, which is
/// enough to tell stories apart (two of three million collide with a chance of
/// 1 in 4 million).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct StoryId(pub(super) u64);

impl StoryId {
    /// The story of an article.
    pub(super) fn of(document: &DocumentRow) -> StoryId {
        StoryId::named(&document.story, &document.outlet, &document.doc_id)
    }

    /// The story of this name; without a name, that of the article alone.
    pub(super) fn named(story: &str, outlet: &str, doc_id: &str) -> StoryId {
        StoryId(match story {
            "" => hash::of_texts(&["article", outlet, doc_id]),
            story => hash::of_texts(&["story", story]),
        })
    }
}

/// An outlet's part of one story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct StoryTally {
    pub(super) articles: u64,
    pub(super) words: u64,
}

/// The columns of `outlets.csv` that only add up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Totals {
    pub(super) articles: u64,
    pub(super) words: u64,
    pub(super) own_words: u64,
    pub(super) quoted_words: u64,
    pub(super) reported_words: u64,
    pub(super) furniture_words: u64,
    pub(super) sentences: u64,
    pub(super) attributions: u64,
    /// By kind, in the order of [`Kind::ALL`].
    pub(super) kinds: [u64; 4],
    pub(super) relayed: u64,
    pub(super) unnamed: u64,
    /// Words between quotation marks in direct and partial attributions.
    pub(super) quotation_words: u64,
    /// Words that stand word for word in articles of other outlets.
    pub(super) copied_words: u64,
}

impl Tally {
    /// Adds an article.
    pub fn add(&mut self, measured: &Measured) {
        for (category, _) in measured.document.categories.iter() {
            if !self.asked.contains(category) {
                self.asked.insert(category.to_string());
            }
        }
        let outlet = slot(&mut self.outlets, &measured.document.outlet);
        outlet.add(measured, &mut self.terms);
    }

    /// Joins two tallies of different articles.
    pub fn merge(mut self, other: Tally) -> Tally {
        self.asked.extend(other.asked);
        join(&mut self.outlets, other.outlets, OutletTally::merge);
        self.terms.merge(other.terms);
        self
    }
}

impl OutletTally {
    fn add(&mut self, measured: &Measured, terms: &mut Terms) {
        let document = &measured.document;
        let place = Place::of(document);
        self.totals.merge(Totals::of(measured));
        self.stories.add(place, StoryTally { articles: 1, words: document.words });
        for observation in &measured.observations {
            let key = BaseKey::of(observation);
            self.bases.entry(key).or_default().add(
                place,
                observation,
                &measured.categories,
            );
        }
        names::add_sources(&mut self.sources, measured);
        names::add_subjects(&mut self.subjects, place, measured);
        self.vocabulary.add(place, measured, terms);
    }

    fn merge(&mut self, other: OutletTally) {
        self.totals.merge(other.totals);
        self.stories.merge(other.stories);
        join(&mut self.bases, other.bases, BaseTally::merge);
        join(&mut self.sources, other.sources, SourceTally::merge);
        join(&mut self.subjects, other.subjects, SubjectTally::merge);
        self.vocabulary.merge(other.vocabulary);
    }
}

impl AddAssign for StoryTally {
    fn add_assign(&mut self, other: StoryTally) {
        self.articles += other.articles;
        self.words += other.words;
    }
}

impl Totals {
    fn of(measured: &Measured) -> Totals {
        let document = &measured.document;
        let mut totals = Totals {
            articles: 1,
            words: document.words,
            own_words: document.own_words,
            quoted_words: document.quoted_words,
            reported_words: document.reported_words,
            furniture_words: document.furniture_words,
            sentences: document.sentences,
            attributions: document.attributions,
            copied_words: document.copied.copied_words,
            ..Totals::default()
        };
        for row in measured.attributions.iter().filter(|row| !row.nested) {
            let kind = Kind::ALL.iter().position(|kind| kind.id() == row.kind);
            totals.kinds[kind.unwrap_or_default()] += 1;
            totals.relayed += u64::from(!row.relay.is_empty());
            totals.unnamed += u64::from(&*row.source_kind == names::UNNAMED);
            totals.quotation_words += names::quotation_words(row);
        }
        totals
    }

    fn merge(&mut self, other: Totals) {
        self.articles += other.articles;
        self.words += other.words;
        self.own_words += other.own_words;
        self.quoted_words += other.quoted_words;
        self.reported_words += other.reported_words;
        self.furniture_words += other.furniture_words;
        self.sentences += other.sentences;
        self.attributions += other.attributions;
        self.kinds.iter_mut().zip(other.kinds).for_each(|(into, from)| *into += from);
        self.relayed += other.relayed;
        self.unnamed += other.unnamed;
        self.quotation_words += other.quotation_words;
        self.copied_words += other.copied_words;
    }
}

/// The value of `key`, made if there is none; the key is only copied then.
pub(super) fn slot<'m, V: Default>(
    map: &'m mut BTreeMap<String, V>,
    key: &str,
) -> &'m mut V {
    if !map.contains_key(key) {
        map.insert(key.to_string(), V::default());
    }
    map.get_mut(key).expect("it was put there above")
}

/// Joins two maps, key by key.
pub(super) fn join<K: Ord, V: Default>(
    into: &mut BTreeMap<K, V>,
    from: BTreeMap<K, V>,
    merge: impl Fn(&mut V, V),
) {
    for (key, value) in from {
        merge(into.entry(key).or_default(), value);
    }
}
