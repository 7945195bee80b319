//! What outlets call those that they name.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::place::Place;
use crate::hash;
use crate::measure::LabelRow;

/// The labels of one actor in one outlet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::report) struct Called(Vec<CalledAs>);

/// One label: numbers and places; its words are looked up where a page shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::report) struct CalledAs {
    pub(in crate::report) label: Label,
    pub(in crate::report) times: u32,
    /// Where it is first told,
    pub(in crate::report) first: Place,
    /// and where it is spelled with the fewest capitals.
    pub(in crate::report) spelled: (u16, Place),
}

/// What makes labels different.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(in crate::report) struct Label {
    /// A hash of its words in small letters.
    pub(in crate::report) key: u64,
    /// Whether two or more outlets tell the story.
    pub(in crate::report) shared: bool,
    /// Whether the outlet itself speaks.
    pub(in crate::report) own_voice: bool,
    pub(in crate::report) negated: bool,
    /// Whether a word of the wording lists stands in it.
    pub(in crate::report) loaded: bool,
    /// Whether it is an office and nothing else.
    pub(in crate::report) office: bool,
}

impl Label {
    /// Whether the outlet itself says it.
    pub(in crate::report) fn is_own(&self) -> bool {
        self.own_voice && !self.negated
    }
}

impl CalledAs {
    /// A label where it stands.
    pub(super) fn of(at: Place, row: &LabelRow, loaded: bool, shared: bool) -> CalledAs {
        let capitals = row.label.chars().filter(|c| c.is_uppercase()).count();
        let label = Label {
            key: hash::of_texts(&[&row.key]),
            shared,
            own_voice: row.voice == "own",
            negated: row.negated,
            loaded,
            office: row.relation == "title",
        };
        let capitals = u16::try_from(capitals).unwrap_or(u16::MAX);
        CalledAs { label, times: 1, first: at, spelled: (capitals, at) }
    }
}

/// Actors with loaded wording in the outlet’s own voice come first, then those with most
/// labels other than offices, then those with most labels.
pub(super) type Rank = Reverse<(u64, u64, u64)>;

impl Called {
    pub(super) fn add(&mut self, new: CalledAs) {
        match self.0.binary_search_by_key(&new.label, |known| known.label) {
            Err(at) => self.0.insert(at, new),
            Ok(at) => {
                let known = &mut self.0[at];
                known.times += new.times;
                known.first = known.first.min(new.first);
                known.spelled = known.spelled.min(new.spelled);
            }
        }
    }

    pub(in crate::report) fn iter(&self) -> impl Iterator<Item = &CalledAs> {
        self.0.iter()
    }

    /// Those that count.
    pub(super) fn of(&self, counts: fn(&CalledAs) -> bool) -> Called {
        Called(self.iter().filter(|label| counts(label)).copied().collect())
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn rank(&self) -> Rank {
        let times = |counts: fn(&Label) -> bool| {
            let labels = self.iter().filter(|label| counts(&label.label));
            labels.map(|label| u64::from(label.times)).sum()
        };
        Reverse((self.loaded(), times(|label| !label.office), times(|_| true)))
    }

    /// How often the outlet itself has a label with loaded wording.
    pub(in crate::report) fn loaded(&self) -> u64 {
        let loaded =
            self.iter().filter(|label| label.label.is_own() && label.label.loaded);
        loaded.map(|label| u64::from(label.times)).sum()
    }
}
