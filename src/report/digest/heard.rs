//! Who is heard where.

use rustc_hash::{FxHashMap, FxHashSet};

use super::counts::Names;
use crate::hash;
use crate::measure::{Measured, Text};
use crate::report::names::words;

/// Words of sources' names, as hashes, and the outlet in which such a source is heard;
/// none where there are several.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::report) struct Heard(FxHashMap<u64, Option<Text>>);

impl Heard {
    pub(super) fn add(&mut self, measured: &Measured, names: &mut Names) {
        let outlet = names.of(&measured.document.outlet);
        let mut seen = FxHashSet::default();
        for row in measured.attributions.iter().filter(|row| !row.nested) {
            for name in [&*row.source_id, &row.source_name, &row.source] {
                if seen.insert(name) {
                    words(name).for_each(|word| self.put(of(&word), Some(&outlet)));
                }
            }
        }
    }

    fn put(&mut self, word: u64, outlet: Option<&Text>) {
        let known = self.0.entry(word).or_insert_with(|| outlet.cloned());
        if known.as_ref() != outlet {
            *known = None;
        }
    }

    /// Whether another outlet hears a source with this word in its name.
    pub(in crate::report) fn is_elsewhere(&self, name: &str, outlet: &str) -> bool {
        self.0
            .get(&of(name))
            .is_some_and(|only| only.as_ref().is_none_or(|only| **only != *outlet))
    }
}

fn of(word: &str) -> u64 {
    hash::of_texts(&[word])
}
