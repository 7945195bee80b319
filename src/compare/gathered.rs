//! What a comparison keeps of the articles, which it never sees together.

use super::{EvidenceSample, Options, Quantities, Tally};
use crate::measure::Measured;

/// Everything that is kept of the articles: each part is added to article by
/// article and merges in any order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gathered {
    /// The counts.
    pub tally: Tally,
    /// The sentences.
    pub evidence: EvidenceSample,
    /// The quantities.
    pub quantities: Quantities,
}

impl Gathered {
    /// Nothing yet. What is to be merged needs the same options.
    pub fn new(options: &Options) -> Gathered {
        Gathered { evidence: EvidenceSample::new(options.seed), ..Gathered::default() }
    }

    /// Adds an article.
    pub fn add(&mut self, measured: &Measured) {
        self.tally.add(measured);
        self.evidence.add(measured);
        self.quantities.add(measured);
    }

    /// Joins what was gathered of different articles.
    pub fn merge(self, other: Gathered) -> Gathered {
        Gathered {
            tally: self.tally.merge(other.tally),
            evidence: self.evidence.merge(other.evidence),
            quantities: self.quantities.merge(other.quantities),
        }
    }
}
