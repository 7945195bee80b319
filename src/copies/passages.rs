//! What two texts share, to the word.

use rustc_hash::FxHashMap;

use super::running_text::{Words, grams};

/// Shorter passages stand in two texts by chance.
const SHORTEST: usize = 6;
/// A sequence that comes again and again in a text is looked up at its first few
/// places.
const PLACES: usize = 8;

/// A stretch of words that stands in the other text, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Passage {
    /// Its first word, counted with the quotations.
    pub(super) at: usize,
    /// How many, counted so.
    pub(super) length: usize,
    /// Its words, the quotations left out.
    pub(super) words: u32,
}

/// A text, ready to be looked up.
pub(super) struct Lookup<'w> {
    words: &'w Words,
    places: FxHashMap<u64, Vec<u32>>,
}

impl<'w> Lookup<'w> {
    /// Files every sequence of [`SHORTEST`] words.
    pub(super) fn new(words: &'w Words) -> Lookup<'w> {
        let mut places: FxHashMap<u64, Vec<u32>> = FxHashMap::default();
        for (at, gram) in grams(&words.hashes, SHORTEST).enumerate() {
            let known = places.entry(gram).or_default();
            if known.len() < PLACES {
                known.push(at as u32);
            }
        }
        Lookup { words, places }
    }

    /// The passages of `text` that stand in this one, in order and side by side:
    /// from left to right the longest that begins there.
    pub(super) fn passages(&self, text: &Words) -> Vec<Passage> {
        let mut passages = Vec::new();
        let mut free = 0;
        for (at, gram) in grams(&text.hashes, SHORTEST).enumerate() {
            let Some(places) = self.places.get(&gram).filter(|_| at >= free) else {
                continue;
            };
            let run = |place: &u32| self.run(*place as usize, &text.hashes[at..]);
            let length = places.iter().map(run).max().unwrap_or_default();
            let words = text.before[at + length] - text.before[at];
            if words as usize >= SHORTEST {
                passages.push(Passage { at, length, words });
                free = at + length;
            }
        }
        passages
    }

    /// How many words from `place` on are those of `text`.
    fn run(&self, place: usize, text: &[u64]) -> usize {
        let here = &self.words.hashes[place..];
        here.iter().zip(text).take_while(|(here, there)| here == there).count()
    }
}
