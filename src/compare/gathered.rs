//! What a comparison keeps of the articles, which it never sees together.

use super::omission::Notes;
use super::{DayTally, EvidenceSample, Options, Quantities, Tally, Utterances};
use crate::measure::Measured;

/// Everything that is kept of the articles: each part is added to article by
/// article and merges in any order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gathered {
    /// The counts.
    pub tally: Tally,
    /// The counts by day.
    pub days: DayTally,
    /// The sentences.
    pub evidence: EvidenceSample,
    /// What sources are made to say.
    pub utterances: Utterances,
    /// The quantities.
    pub quantities: Quantities,
    /// What each article on a shared story mentions.
    pub notes: Notes,
}

impl Gathered {
    /// Nothing yet. What is to be merged needs the same options.
    pub fn new(options: &Options) -> Gathered {
        Gathered { evidence: EvidenceSample::new(options.seed), ..Gathered::default() }
    }

    /// Adds an article; one that repeats an article of its outlet counts nowhere.
    pub fn add(&mut self, measured: &Measured) {
        if !measured.document.copied.repeat_of.is_empty() {
            return;
        }
        self.tally.add(measured);
        self.days.add(measured);
        self.evidence.add(measured);
        self.utterances.add(measured);
        self.quantities.add(measured);
        self.notes.add(measured);
    }

    /// Joins what was gathered of different articles.
    pub fn merge(self, other: Gathered) -> Gathered {
        Gathered {
            tally: self.tally.merge(other.tally),
            days: self.days.merge(other.days),
            evidence: self.evidence.merge(other.evidence),
            utterances: self.utterances.merge(other.utterances),
            quantities: self.quantities.merge(other.quantities),
            notes: self.notes.merge(other.notes),
        }
    }
}
