//! Voices × sections: the bases of the measures that count words.

use std::collections::BTreeMap;

use super::{Count, Observation, SentenceBase, SentenceWords};
use crate::page::Section;
use crate::voice::Voice;

/// The names of the rows: the voices, then all of them together.
pub(super) const VOICES: [&str; 4] = ["own", "quoted", "reported", ALL];
/// What voices or sections together are called.
pub(super) const ALL: &str = "all";

/// Counts by voice and section, with their sums. A voice and section without a
/// word has no observation.
pub(super) struct Grid {
    measure: &'static str,
    cells: BTreeMap<(usize, usize), Observation>,
}

impl Grid {
    /// An empty grid.
    pub(super) fn new(measure: &'static str) -> Grid {
        Grid { measure, cells: BTreeMap::new() }
    }

    /// Adds a sentence: its words, and how often each category was found in
    /// each voice.
    pub(super) fn add(
        &mut self,
        sentence: &SentenceWords,
        found: &BTreeMap<&str, [u64; 3]>,
    ) {
        for voice in 0..VOICES.len() {
            let base = of_voice(&sentence.words, voice);
            if base == 0 {
                continue;
            }
            for section in [sentence.section as usize, Section::ALL.len()] {
                let cell = self.cell(voice, section);
                add_base(cell, base);
                for (category, counts) in found {
                    add_count(cell, category, of_voice(counts, voice), base);
                }
            }
        }
    }

    fn cell(&mut self, voice: usize, section: usize) -> &mut Observation {
        self.cells.entry((voice, section)).or_insert_with(|| Observation {
            measure: self.measure,
            voice: VOICES[voice],
            section: Section::ALL.get(section).map_or(ALL, |s| s.id()),
            out_of: 0,
            sentences: Some(SentenceBase::default()),
            counts: BTreeMap::new(),
        })
    }

    /// The cells, as observations.
    pub(super) fn observations(self) -> Vec<Observation> {
        self.cells.into_values().collect()
    }
}

/// The number of one voice; of all voices behind the last.
fn of_voice(numbers: &[u64; 3], voice: usize) -> u64 {
    if voice < Voice::ALL.len() { numbers[voice] } else { numbers.iter().sum() }
}

/// Adds a sentence's base to an observation.
pub(super) fn add_base(observation: &mut Observation, base: u64) {
    observation.out_of += base;
    let sentences = observation.sentences.get_or_insert_default();
    sentences.sentences += 1;
    sentences.squares += base * base;
}

/// Adds what was found in a sentence to an observation.
pub(super) fn add_count(
    observation: &mut Observation,
    category: &str,
    count: u64,
    base: u64,
) {
    if count == 0 {
        return;
    }
    if !observation.counts.contains_key(category) {
        observation.counts.insert(category.to_string(), Count::default());
    }
    if let Some(sums) = observation.counts.get_mut(category) {
        sums.count += count;
        sums.squares += count * count;
        sums.products += count * base;
    }
}
