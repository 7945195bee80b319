//! Bases and counts, by story.

use std::collections::BTreeMap;

use super::{ByStory, Place, join, slot};
use crate::measure::{Categories, Observation, SentenceBase};

/// What a base is the base of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::compare) struct BaseKey {
    pub(in crate::compare) measure: &'static str,
    pub(in crate::compare) voice: &'static str,
    pub(in crate::compare) section: &'static str,
}

/// A base, and what was counted out of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::compare) struct BaseTally {
    pub(in crate::compare) out_of: u64,
    /// Articles with a base.
    pub(in crate::compare) articles: u64,
    pub(in crate::compare) stories: ByStory,
    pub(in crate::compare) sentences: Option<SentenceBase>,
    pub(in crate::compare) counts: BTreeMap<String, CountTally>,
}

/// What was counted of one category.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::compare) struct CountTally {
    pub(in crate::compare) count: u64,
    pub(in crate::compare) stories: ByStory,
    /// The most in any one article.
    pub(in crate::compare) most: u64,
    /// Sum over the sentences of count × count.
    pub(in crate::compare) squares: u64,
    /// Sum over the sentences of count × base.
    pub(in crate::compare) products: u64,
}

impl BaseKey {
    /// Of which key an observation is.
    pub(in crate::compare) fn of(observation: &Observation) -> BaseKey {
        let Observation { measure, voice, section, .. } = *observation;
        BaseKey { measure, voice, section }
    }
}

impl BaseTally {
    /// Adds an article's observation.
    pub(super) fn add(
        &mut self,
        place: Place,
        observation: &Observation,
        names: &Categories,
    ) {
        self.out_of += observation.out_of;
        self.articles += 1;
        self.stories.add(place, observation.out_of);
        self.add_sentences(observation.sentences);
        for (category, count) in &observation.counts {
            let tally = slot(&mut self.counts, names.name(*category));
            tally.count += count.count;
            tally.stories.add(place, count.count);
            tally.most = tally.most.max(count.count);
            tally.squares += count.squares;
            tally.products += count.products;
        }
    }

    fn add_sentences(&mut self, sentences: Option<SentenceBase>) {
        if let Some(more) = sentences {
            let sums = self.sentences.get_or_insert_default();
            sums.sentences += more.sentences;
            sums.squares += more.squares;
        }
    }

    /// Adds the same base of other articles.
    pub(super) fn merge(&mut self, other: BaseTally) {
        self.out_of += other.out_of;
        self.articles += other.articles;
        self.stories.merge(other.stories);
        self.add_sentences(other.sentences);
        join(&mut self.counts, other.counts, CountTally::merge);
    }
}

impl CountTally {
    fn merge(&mut self, other: CountTally) {
        self.count += other.count;
        self.stories.merge(other.stories);
        self.most = self.most.max(other.most);
        self.squares += other.squares;
        self.products += other.products;
    }
}
