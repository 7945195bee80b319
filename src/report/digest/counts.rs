//! Counting under names.

use std::hash::Hash;
use std::ops::AddAssign;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::measure::Text;

/// Counts by name.
pub(in crate::report) type Counts<K> = FxHashMap<K, u64>;

/// Adds counts to counts.
pub(super) fn add<K: Eq + Hash, V: AddAssign + Default>(
    into: &mut FxHashMap<K, V>,
    from: FxHashMap<K, V>,
) {
    join(into, from, |into, from| *into += from);
}

/// Joins two maps, key by key.
pub(super) fn join<K: Eq + Hash, V: Default>(
    into: &mut FxHashMap<K, V>,
    from: FxHashMap<K, V>,
    merge: impl Fn(&mut V, V),
) {
    for (key, value) in from {
        merge(into.entry(key).or_default(), value);
    }
}

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

    /// Adds the counts of another, whose numbers `to` turns into ours.
    pub(super) fn merge(&mut self, other: &Numbered, to: impl Fn(u32) -> u32) {
        other.0.iter().for_each(|(number, times)| self.add(to(*number), *times));
    }
}
