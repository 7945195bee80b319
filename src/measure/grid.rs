//! Voices × sections: the bases of the measures that count words.

use super::{CategoryId, Count, Observation, SentenceBase, SentenceWords};
use crate::page::Section;
use crate::voice::Voice;

/// The names of the rows: the voices, then all of them together.
const VOICES: [&str; 4] = ["own", "quoted", "reported", ALL];
/// What voices or sections together are called.
pub(super) const ALL: &str = "all";
/// The sections, then all of them together.
const SECTIONS: usize = Section::ALL.len() + 1;

/// A number for each voice and section, in plain arrays.
type Cells<T> = [[T; SECTIONS]; VOICES.len()];

/// Counts by voice and section, with their sums. A voice and section without a
/// word has no observation.
pub(super) struct Grid {
    measure: &'static str,
    bases: Cells<(u64, SentenceBase)>,
    found: Vec<CategoryId>,
    /// Of each category that was found.
    counts: Vec<Cells<Count>>,
}

/// What was found in one sentence: a category and how often in each voice.
pub(super) type Found = Vec<(CategoryId, [u64; 3])>;

/// Finds a category once more.
pub(super) fn find(found: &mut Found, category: CategoryId, voice: Voice) {
    let at = found.iter().position(|(known, _)| *known == category);
    let at = at.unwrap_or_else(|| {
        found.push((category, [0; 3]));
        found.len() - 1
    });
    found[at].1[voice as usize] += 1;
}

impl Grid {
    /// An empty grid.
    pub(super) fn new(measure: &'static str) -> Grid {
        let bases = Cells::default();
        Grid { measure, bases, found: Vec::new(), counts: Vec::new() }
    }

    /// Adds a sentence: its words, and what was found in it.
    pub(super) fn add(&mut self, sentence: &SentenceWords, found: &Found) {
        let sections = [sentence.section as usize, SECTIONS - 1];
        let bases = with_all(sentence.words);
        let cells = || {
            let voices = bases.iter().enumerate().filter(|(_, base)| **base > 0);
            voices
                .flat_map(|(voice, base)| sections.map(|section| (voice, section, *base)))
        };
        for (voice, section, base) in cells() {
            let (out_of, sentences) = &mut self.bases[voice][section];
            *out_of += base;
            sentences.sentences += 1;
            sentences.squares += base * base;
        }
        for (category, counts) in found {
            let counts = with_all(*counts);
            let of = self.of(*category);
            for (voice, section, base) in cells() {
                of[voice][section].add(counts[voice], base);
            }
        }
    }

    /// The counts of a category.
    fn of(&mut self, category: CategoryId) -> &mut Cells<Count> {
        let known = self.found.iter().position(|known| *known == category);
        let at = known.unwrap_or_else(|| {
            self.found.push(category);
            self.counts.push(Cells::default());
            self.found.len() - 1
        });
        &mut self.counts[at]
    }

    /// The cells, as observations.
    pub(super) fn observations(self) -> Vec<Observation> {
        let mut order: Vec<usize> = (0..self.found.len()).collect();
        order.sort_unstable_by_key(|at| self.found[*at]);
        let cells = (0..VOICES.len()).flat_map(|v| (0..SECTIONS).map(move |s| (v, s)));
        let based = cells.filter(|(v, s)| self.bases[*v][*s].0 > 0);
        let observation = |(voice, section): (usize, usize)| {
            let (out_of, sentences) = self.bases[voice][section];
            let counts = order
                .iter()
                .map(|at| (self.found[*at], self.counts[*at][voice][section]));
            Observation {
                measure: self.measure,
                voice: VOICES[voice],
                section: Section::ALL.get(section).map_or(ALL, |s| s.id()),
                out_of,
                sentences: Some(sentences),
                counts: counts.filter(|(_, count)| count.count > 0).collect(),
            }
        };
        based.map(observation).collect()
    }
}

/// The numbers of the voices, then their sum.
fn with_all([own, quoted, reported]: [u64; 3]) -> [u64; 4] {
    [own, quoted, reported, own + quoted + reported]
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
    category: CategoryId,
    count: u64,
    base: u64,
) {
    if count > 0 {
        observation.count(category).add(count, base);
    }
}
