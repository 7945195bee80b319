//! How names are written.
//!
//! The rows bring the names that all articles share (`compare/identity`). Names
//! are the same when they differ in nothing but capitals and the make of an
//! apostrophe: `PORT SENNA` in a dateline is Port Senna.

use std::cmp::Reverse;

use super::Counts;

/// How a name is written, and what its bearer is taken for, with how often.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::compare) struct Labels {
    names: Counts,
    kinds: Counts,
}

impl Labels {
    /// Counts a name and a kind.
    pub(in crate::compare) fn add(&mut self, name: &str, kind: &str, times: u64) {
        self.names.add(name, times);
        self.kinds.add(kind, times);
    }

    /// Adds the labels of the same name elsewhere.
    pub(in crate::compare) fn merge(&mut self, other: &Labels) {
        self.names.merge(&other.names);
        self.kinds.merge(&other.kinds);
    }

    /// The most frequent spelling; of several the one with the fewest capitals,
    /// then the shortest, then the first of the alphabet.
    pub(in crate::compare) fn name(&self) -> &str {
        let order = |(name, times): &(&str, u64)| {
            let capitals = name.chars().filter(|c| c.is_uppercase()).count();
            (Reverse(*times), capitals, name.chars().count())
        };
        self.names.iter().min_by_key(order).map_or("", |(name, _)| name)
    }

    /// In how many ways the name is written.
    pub(in crate::compare) fn spellings(&self) -> usize {
        self.names.iter().count()
    }

    /// The most frequent kind; of several the last of the alphabet.
    pub(in crate::compare) fn kind(&self) -> &str {
        let most = self.kinds.iter().max_by_key(|(_, times)| *times);
        most.map_or("", |(kind, _)| kind)
    }
}
