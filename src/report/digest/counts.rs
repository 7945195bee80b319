//! Counting under names.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::measure::Text;

/// Counts by name.
pub(in crate::report) type Counts<K> = FxHashMap<K, u64>;

/// The value of a name, made if there is none.
pub(super) fn slot<'m, V: Default>(
    map: &'m mut FxHashMap<Text, V>,
    name: &Text,
) -> &'m mut V {
    if !map.contains_key(name) {
        map.insert(name.clone(), V::default());
    }
    map.get_mut(name).expect("it was put there above")
}

/// The same of a map in the order of the names.
pub(super) fn named<'m, V: Default>(
    map: &'m mut BTreeMap<Text, V>,
    name: &str,
) -> &'m mut V {
    if !map.contains_key(name) {
        map.insert(name.into(), V::default());
    }
    map.get_mut(name).expect("it was put there above")
}

/// One copy of each text that comes again and again.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Names(FxHashSet<Text>);

impl Names {
    /// The copy of a text.
    pub(super) fn of(&mut self, text: &str) -> Text {
        if let Some(known) = self.0.get(text) {
            return known.clone();
        }
        let new = Text::from(text);
        self.0.insert(new.clone());
        new
    }
}

/// How often things were counted that have numbers, in eight bytes each.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::report) struct Numbered(Vec<(u32, u32)>);

impl Numbered {
    pub(super) fn add(&mut self, number: u32, times: u32) {
        match self.0.binary_search_by_key(&number, |(known, _)| *known) {
            Ok(at) => self.0[at].1 += times,
            Err(at) => self.0.insert(at, (number, times)),
        }
    }

    /// All of them together.
    pub(in crate::report) fn total(&self) -> u64 {
        self.iter().map(|(_, times)| times).sum()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (u32, u64)> {
        self.0.iter().map(|(number, times)| (*number, u64::from(*times)))
    }
}
