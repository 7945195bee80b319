//! The words of a document as terms see them: in their normal form, and by number.

use std::ops::{Index, Range};

use rustc_hash::FxHashMap;

use super::term;
use crate::text::Document;

/// The words that terms are made of, numbered in the order in which they come.
///
/// A term compares numbers, not letters: each word of a document is looked up
/// once, however many terms hold it.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    numbers: FxHashMap<Box<str>, u32>,
}

/// The number of words that no term holds.
const UNKNOWN: u32 = u32::MAX;

impl Vocabulary {
    /// The number of a word in its normal form, which is new if it has none.
    pub(super) fn number(&mut self, word: &str) -> u32 {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let number = self.numbers.len() as u32;
        self.numbers.insert(word.into(), number);
        number
    }

    fn known(&self, word: &str) -> u32 {
        self.numbers.get(word).copied().unwrap_or(UNKNOWN)
    }
}

/// The words of a document in the form in which words are compared, by token.
#[derive(Debug, Clone, Default)]
pub struct Words {
    /// All normal forms, one behind the other.
    letters: String,
    /// Where each of them ends.
    ends: Vec<u32>,
    numbers: Vec<u32>,
}

impl Words {
    /// Looks every token up.
    pub(super) fn new(document: &Document, vocabulary: &Vocabulary) -> Words {
        let count = document.tokens.len();
        let mut words = Words {
            letters: String::with_capacity(document.text.len()),
            ends: Vec::with_capacity(count),
            numbers: Vec::with_capacity(count),
        };
        for at in 0..count {
            let start = words.letters.len();
            term::push_normal(&mut words.letters, document.word(at));
            words.ends.push(words.letters.len() as u32);
            words.numbers.push(vocabulary.known(&words.letters[start..]));
        }
        words
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|at| &self[at])
    }

    /// Some of them as one text.
    pub fn joined(&self, tokens: Range<usize>) -> String {
        tokens.map(|at| &self[at]).collect::<Vec<_>>().join(" ")
    }

    /// The number of the word in the vocabulary, or one that no term has.
    pub(super) fn number(&self, at: usize) -> u32 {
        self.numbers[at]
    }

    /// The same; none behind the last.
    pub(super) fn get(&self, at: usize) -> Option<u32> {
        self.numbers.get(at).copied()
    }
}

/// The normal form of the token.
impl Index<usize> for Words {
    type Output = str;

    fn index(&self, at: usize) -> &str {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.letters[start as usize..self.ends[at] as usize]
    }
}
