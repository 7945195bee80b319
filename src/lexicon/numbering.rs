//! Words of terms get their numbers.

use rustc_hash::FxHashMap;

use super::inflections;
use super::words::Vocabulary;

/// The vocabulary while terms are made ready, and the inflections of what stands
/// there as `word~`: half of these words stand there more than once.
pub(super) struct Numbering {
    pub(super) vocabulary: Vocabulary,
    /// By the number of the word.
    inflected: FxHashMap<u32, Box<[u32]>>,
    /// What was [worked out before](WORKED_OUT), by word: the word and the others.
    worked_out: FxHashMap<&'static str, &'static str>,
}

/// The words that the bundled lists inflect, one in a line, each with its
/// [`inflections`]: `build.rs` works them out.
const WORKED_OUT: &str = include_str!(concat!(env!("OUT_DIR"), "/inflections.txt"));

impl Numbering {
    /// None yet, with room for so many words.
    pub(super) fn with_room_for(words: usize) -> Numbering {
        let by_word = |line: &'static str| (line.split(' ').next().unwrap_or(line), line);
        Numbering {
            vocabulary: Vocabulary::with_room_for(words),
            inflected: FxHashMap::default(),
            worked_out: WORKED_OUT.lines().map(by_word).collect(),
        }
    }

    /// The numbers of a word and its regular inflections, its own first.
    pub(super) fn inflected(&mut self, base: &str) -> &[u32] {
        let Numbering { vocabulary, inflected, worked_out } = self;
        let number = vocabulary.number(base);
        inflected.entry(number).or_insert_with(|| match worked_out.get(base) {
            Some(line) => line.split(' ').map(|form| vocabulary.number(form)).collect(),
            None => inflections(base).iter().map(|f| vocabulary.number(f)).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{WORKED_OUT, inflections};

    #[test]
    fn what_the_build_has_worked_out_are_the_inflections() {
        assert!(WORKED_OUT.lines().count() > 1000);
        for line in WORKED_OUT.lines() {
            let base = line.split(' ').next().expect("the word itself");
            assert_eq!(line, inflections(base).join(" "));
        }
    }
}
