//! Actors that several outlets call something, the most telling first.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::called::{Called, CalledAs};
use crate::measure::Text;

/// An actor with its labels, outlet by outlet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::report) struct Actor {
    /// The name in all articles.
    pub(in crate::report) name: Text,
    /// The labels of each outlet.
    pub(in crate::report) outlets: BTreeMap<Text, Called>,
}

/// An actor for whom an outlet alone has a label with a word of the wording lists comes
/// first, then the one whose labels differ most, then the one with most labels.
pub(super) type Rank = Reverse<(usize, usize, u64)>;

impl Actor {
    /// The actor with those labels that count; none if fewer than two outlets call it
    /// something in their own voice.
    pub(super) fn of(
        name: &Text,
        outlets: &BTreeMap<Text, Called>,
        counts: fn(&CalledAs) -> bool,
    ) -> Option<Actor> {
        let counted = |(outlet, called): (&Text, &Called)| {
            let called = called.of(counts);
            (!called.is_empty()).then(|| (outlet.clone(), called))
        };
        let outlets: BTreeMap<Text, Called> =
            outlets.iter().filter_map(counted).collect();
        let speaks = |called: &&Called| called.iter().any(|label| label.label.is_own());
        let several = outlets.values().filter(speaks).count() > 1;
        several.then(|| Actor { name: name.clone(), outlets })
    }

    pub(super) fn rank(&self) -> Rank {
        Reverse((self.alone(), self.differing(), self.uses()))
    }

    fn uses(&self) -> u64 {
        let labels = self.outlets.values().flat_map(Called::iter);
        labels.map(|label| u64::from(label.times)).sum()
    }

    /// Labels with a word of the wording lists that one outlet alone uses itself.
    fn alone(&self) -> usize {
        let users = self.users(|label| label.label.loaded);
        users.values().filter(|outlets| outlets.len() == 1).count()
    }

    /// Labels other than offices that an outlet gives itself and another does not.
    fn differing(&self) -> usize {
        let users = self.users(|label| !label.label.office);
        users.values().filter(|outlets| outlets.len() < self.outlets.len()).count()
    }

    /// The outlets that give a label themselves, for those labels that count.
    fn users(&self, counts: fn(&CalledAs) -> bool) -> BTreeMap<u64, BTreeSet<&str>> {
        let mut users: BTreeMap<u64, BTreeSet<&str>> = BTreeMap::new();
        for (outlet, labels) in &self.outlets {
            for label in labels.iter().filter(|l| l.label.is_own() && counts(l)) {
                users.entry(label.label.key).or_default().insert(outlet);
            }
        }
        users
    }
}
