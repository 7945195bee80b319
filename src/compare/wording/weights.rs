//! How much a term tells of a remark: the rarer among the remarks of its story,
//! the more. What the story is about stands in many of them.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::gathered::{Kept, Word};

/// So many remarks are imagined beside those of the story, so that a term does
/// not lose its weight because the story has few remarks,
const IMAGINED: f64 = 30.0;
/// and so many of them have the term.
const WITH_IT: f64 = 1.0;
/// What a common word weighs of that.
const COMMON: f64 = 0.5;

/// In how many renderings of a story each term stands.
pub(super) struct Weights {
    all: f64,
    with: FxHashMap<u64, u32>,
}

impl Weights {
    pub(super) fn new<'a>(renderings: impl Iterator<Item = &'a Kept>) -> Weights {
        let mut weights = Weights { all: 0.0, with: FxHashMap::default() };
        for kept in renderings {
            weights.all += 1.0;
            for term in kept.words.iter().map(|word| word.term).collect::<BTreeSet<_>>() {
                *weights.with.entry(term).or_default() += 1;
            }
        }
        weights
    }

    /// ln((*N* + *M*) / (*n* + *m*)) of *N* renderings, *n* of them with the term,
    /// in nats: the inverse document frequency of Spärck Jones 1972; *M* imagined
    /// renderings, *m* of them with the term, are our addition. Half of it for a
    /// common word.
    pub(super) fn of(&self, word: &Word) -> f64 {
        let with = self.with.get(&word.term).copied().unwrap_or(0);
        let weight = ((self.all + IMAGINED) / (f64::from(with) + WITH_IT)).ln();
        if word.common { COMMON * weight } else { weight }
    }
}
