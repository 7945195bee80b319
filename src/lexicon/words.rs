//! The words of a document as terms see them: in their normal form, and by number.

use std::ops::{Index, Range};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::form::Form;

/// The words that terms are made of, numbered in the order in which they come.
///
/// A term compares numbers, not letters: each word of a document is looked up
/// once, however many terms hold it.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    numbers: FxHashMap<Box<str>, u32>,
}

/// The number of words that no term holds.
pub(super) const UNKNOWN: u32 = u32::MAX;

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

    /// The number of a word in its normal form, or one that no term has.
    pub(super) fn known(&self, word: &str) -> u32 {
        self.numbers.get(word).copied().unwrap_or(UNKNOWN)
    }
}

/// The words of a document, by token: each of its forms once, and for each token
/// the number of its form.
#[derive(Debug, Clone, Default)]
pub struct Words {
    /// The distinct forms, in the order in which they come.
    forms: Vec<Arc<Form>>,
    /// The number of the normal form of each of them.
    normal: Vec<u32>,
    /// How many normal forms there are.
    normals: u32,
    /// The form of each token.
    local: Vec<u32>,
    /// The number of each token in the vocabulary.
    numbers: Vec<u32>,
}

impl Words {
    /// None yet, with room for so many tokens.
    pub(super) fn with_capacity(tokens: usize) -> Words {
        Words {
            local: Vec::with_capacity(tokens),
            numbers: Vec::with_capacity(tokens),
            ..Words::default()
        }
    }

    /// Adds a form that is new to the document, with the number of its normal form,
    /// which is the next one if that is new as well.
    pub(super) fn add(&mut self, form: Arc<Form>, normal: u32) {
        self.normals = self.normals.max(normal + 1);
        self.forms.push(form);
        self.normal.push(normal);
    }

    /// Adds a token of a form that was added.
    pub(super) fn push(&mut self, local: u32) {
        self.local.push(local);
        self.numbers.push(self.forms[local as usize].number);
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.local.len()
    }

    /// Whether the document has no token.
    pub fn is_empty(&self) -> bool {
        self.local.is_empty()
    }

    /// The form of the token.
    pub fn form(&self, at: usize) -> &Form {
        &self.forms[self.local[at] as usize]
    }

    /// The number of the token's form in this document: its place in [`Words::forms`].
    #[inline]
    pub fn local(&self, at: usize) -> usize {
        self.local[at] as usize
    }

    /// The distinct forms of the document, in the order in which they come.
    pub fn forms(&self) -> &[Arc<Form>] {
        &self.forms
    }

    /// The number of the token's normal form in this document, which `The` and `the`
    /// share.
    pub fn normal(&self, at: usize) -> usize {
        self.normal[self.local(at)] as usize
    }

    /// How many normal forms the document has: their numbers are below.
    pub fn normals(&self) -> usize {
        self.normals as usize
    }

    /// The normal forms of all tokens, in order.
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
        self.form(at).normal()
    }
}
