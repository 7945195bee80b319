//! What a comparison keeps of the articles, which it never sees together.

use super::omission::Notes;
use super::{EvidenceSample, Options, Tally};
use crate::measure::Measured;

/// Everything that is kept of the articles: each part is added to article by
/// article and merges in any order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gathered {
    /// The counts.
    pub tally: Tally,
    /// The sentences.
    pub evidence: EvidenceSample,
    /// What each article on a shared story mentions.
    pub notes: Notes,
}

impl Gathered {
    /// Nothing yet. What is to be merged needs the same options.
    pub fn new(options: &Options) -> Gathered {
        Gathered {
            tally: Tally::default(),
            evidence: EvidenceSample::new(options.seed),
            notes: Notes::default(),
        }
    }

    /// Adds an article.
    pub fn add(&mut self, measured: &Measured) {
        self.tally.add(measured);
        self.evidence.add(measured);
        self.notes.add(measured);
    }

    /// Joins what was gathered of different articles.
    pub fn merge(self, other: Gathered) -> Gathered {
        Gathered {
            tally: self.tally.merge(other.tally),
            evidence: self.evidence.merge(other.evidence),
            notes: self.notes.merge(other.notes),
        }
    }
}
