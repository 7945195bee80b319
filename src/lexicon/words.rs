//! The words of a document as terms see them: in their normal form, and by number.

use std::ops::{Index, Range};
use std::sync::Arc;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::arena::Arena;
use super::form::{Case, Form};
use super::hashed;

/// The words that terms are made of, numbered in the order in which they come.
///
/// A term compares numbers, not letters: each word of a document is looked up
/// once, however many terms hold it.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    /// By their [`hashed::key`].
    short: FxHashMap<(u64, u64), u32>,
    long: FxHashMap<Box<str>, u32>,
}

/// The number of words that no term holds.
pub(super) const UNKNOWN: u32 = u32::MAX;

impl Vocabulary {
    /// An empty one that so many words fit into.
    pub(super) fn with_room_for(words: usize) -> Vocabulary {
        let short = FxHashMap::with_capacity_and_hasher(words, FxBuildHasher);
        Vocabulary { short, long: FxHashMap::default() }
    }

    /// The number of a word in its normal form, which is new if it has none.
    pub(super) fn number(&mut self, word: &str) -> u32 {
        let next = self.len() as u32;
        let key = hashed::key(word);
        match hashed::is_long(key) {
            true => *self.long.entry(word.into()).or_insert(next),
            false => *self.short.entry(key.into()).or_insert(next),
        }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.short.len() + self.long.len()
    }

    /// The number of a word in its normal form, or one that no term has.
    pub(super) fn known(&self, word: &str) -> u32 {
        let key = hashed::key(word);
        let known = match hashed::is_long(key) {
            true => self.long.get(word),
            false => self.short.get(&key.into()),
        };
        known.copied().unwrap_or(UNKNOWN)
    }
}

/// The words of a document, by token: each of its forms once, and for each token
/// the number of its form.
#[derive(Debug, Clone, Default)]
pub struct Words {
    arena: Arc<Arena>,
    /// The distinct forms and their normal forms, in the order in which they come.
    forms: Vec<u32>,
    /// Which of them is the normal form of each.
    normal: Vec<u32>,
    traits: Vec<Traits>,
    /// The form of each token.
    local: Vec<u32>,
    /// The number of each token in the vocabulary.
    numbers: Vec<u32>,
}

/// What is asked of every form of a document. It lies beside the numbers, since most
/// rare forms need not be touched otherwise, and are far away in memory.
#[derive(Debug, Clone, Copy)]
pub(super) struct Traits {
    case: Case,
    /// No term ever stands where it does.
    idle: bool,
}

impl Traits {
    /// Those of a form.
    pub(super) fn of(form: &Form) -> Traits {
        Traits { case: form.case(), idle: form.candidates.is_empty() }
    }
}

impl Words {
    /// None yet, with room for so many tokens.
    pub(super) fn new(arena: Arc<Arena>, tokens: usize) -> Words {
        Words {
            arena,
            forms: Vec::new(),
            normal: Vec::new(),
            traits: Vec::new(),
            local: Vec::with_capacity(tokens),
            numbers: Vec::with_capacity(tokens),
        }
    }

    /// Adds a form that is new to the document; its number here.
    pub(super) fn add(&mut self, form: u32, traits: Traits) -> u32 {
        self.forms.push(form);
        self.traits.push(traits);
        self.normal.push(form);
        self.forms.len() as u32 - 1
    }

    /// Says which form is the normal form of another.
    pub(super) fn set_normal(&mut self, form: u32, normal: u32) {
        self.normal[form as usize] = normal;
    }

    /// Adds a token of a form that was added and has this number in the vocabulary.
    pub(super) fn push(&mut self, form: u32, number: u32) {
        self.local.push(form);
        self.numbers.push(number);
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
        self.arena.form(self.forms[self.local(at)])
    }

    /// The number of the token's form in this document: its place in [`Words::forms`].
    #[inline]
    pub fn local(&self, at: usize) -> usize {
        self.local[at] as usize
    }

    /// The distinct forms of the document, in the order in which they come, each with
    /// its normal form behind it if that did not come yet.
    pub fn forms(&self) -> impl ExactSizeIterator<Item = &Form> {
        self.forms.iter().map(|number| self.arena.form(*number))
    }

    /// The number of the token's normal form in this document, which `The` and `the`
    /// share: its place in [`Words::forms`].
    pub fn normal(&self, at: usize) -> usize {
        self.normal[self.local(at)] as usize
    }

    /// The normal forms of all tokens, in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|at| &self[at])
    }

    /// Some of them as one text.
    pub fn joined(&self, tokens: Range<usize>) -> String {
        tokens.map(|at| &self[at]).collect::<Vec<_>>().join(" ")
    }

    /// How the token is written.
    pub(super) fn case(&self, at: usize) -> Case {
        self.traits[self.local(at)].case
    }

    /// Whether no term ever stands where the token's form does.
    pub(super) fn is_idle(&self, at: usize) -> bool {
        self.traits[self.local(at)].idle
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
