//! How sources are put: cue and class of cue.

use rustc_hash::FxHashMap;

use super::counts::Numbered;
use crate::measure::{AttributionRow, Text};

/// A cue in small letters, and its class; both empty where there is none.
pub(in crate::report) type Cue = (Text, Text);

/// All cues, numbered as they come.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::report) struct Cues {
    numbers: FxHashMap<Cue, u32>,
    cues: Vec<Cue>,
}

impl Cues {
    pub(super) fn number(&mut self, row: &AttributionRow) -> u32 {
        let cue = Text::from(row.cue.to_lowercase());
        self.number_of((cue, row.cue_class.clone()))
    }

    fn number_of(&mut self, cue: Cue) -> u32 {
        // There are fewer cues than words.
        let next = self.cues.len() as u32;
        *self.numbers.entry(cue).or_insert_with_key(|cue| {
            self.cues.push(cue.clone());
            next
        })
    }

    /// The cues that were counted.
    pub(in crate::report) fn of<'c>(
        &'c self,
        counted: &'c Numbered,
    ) -> impl Iterator<Item = (&'c Cue, u64)> {
        counted
            .iter()
            .filter_map(|(number, times)| Some((self.cues.get(number as usize)?, times)))
    }
}
