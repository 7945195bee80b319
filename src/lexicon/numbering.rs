//! Words of terms get their numbers.

use rust_stemmers::{Algorithm, Stemmer};
use rustc_hash::FxHashMap;

use super::inflect;
use super::words::Vocabulary;

/// The vocabulary while terms are made ready, and the inflections of what stands
/// there as `word~`: half of these words stand there more than once.
pub(super) struct Numbering {
    pub(super) vocabulary: Vocabulary,
    /// By the number of the word.
    inflected: FxHashMap<u32, Box<[u32]>>,
    stemmer: Stemmer,
}

impl Default for Numbering {
    fn default() -> Numbering {
        Numbering {
            vocabulary: Vocabulary::default(),
            inflected: FxHashMap::default(),
            stemmer: Stemmer::create(Algorithm::English),
        }
    }
}

impl Numbering {
    /// The numbers of a word and its regular inflections, its own first.
    pub(super) fn inflected(&mut self, base: &str) -> &[u32] {
        let Numbering { vocabulary, inflected, stemmer } = self;
        let number = vocabulary.number(base);
        inflected.entry(number).or_insert_with(|| {
            let forms = inflect::work_out(base, stemmer);
            forms.iter().map(|form| vocabulary.number(form)).collect()
        })
    }
}
