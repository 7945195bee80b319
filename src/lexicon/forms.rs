//! The forms that were met so far.
//!
//! Most tokens were met before: the hundred commonest forms of a language are
//! half of every text. A thread keeps one table while it reads, so that a token
//! costs one look into it. What the table holds depends on what was read before;
//! what comes out of it does not.

use std::sync::Arc;

use rust_stemmers::{Algorithm, Stemmer};

use super::arena::Arena;
use super::form::Form;
use super::words::{Traits, Words};
use super::{Lexicons, hashed};
use crate::text::{Document, TokenKind};

/// All forms that one thread has met, by their letters.
pub struct Forms<'l> {
    lexicons: &'l Lexicons,
    stemmer: Stemmer,
    arena: Arc<Arena>,
    /// Open addressing, a power of two, at most half full.
    slots: Vec<Slot>,
    /// By the numbers of the forms: what common words need lies together.
    known: Vec<Known>,
    /// The number of the document that is read.
    document: u32,
}

/// A place for one form. Few bytes, so that the table of a large vocabulary stays
/// near the processor; what decides lies beside what is asked for next.
#[derive(Clone, Copy, Default)]
struct Slot {
    /// [`hashed::spread`] of its letters.
    hash: u32,
    /// Its number, counted from 1; 0 if the place is free.
    form: u32,
}

/// What is asked of a form in every document.
#[derive(Clone, Copy)]
struct Known {
    /// [`hashed::key`] of its letters.
    key: [u64; 2],
    /// The document in which it was met last.
    document: u32,
    /// Its number there.
    local: u32,
    /// The form that is its normal form.
    normal: u32,
    /// The number of that in the vocabulary.
    word: u32,
    traits: Traits,
}

/// Beyond so many forms (some 20 MB) a new table is begun with the next document.
const MOST: usize = 1 << 16;
/// Slots of a new table.
const FEWEST: usize = 1 << 8;

impl<'l> Forms<'l> {
    /// An empty table for the terms of `lexicons`.
    pub fn new(lexicons: &'l Lexicons) -> Forms<'l> {
        Forms {
            lexicons,
            stemmer: Stemmer::create(Algorithm::English),
            arena: Arc::default(),
            slots: vec![Slot::default(); FEWEST],
            known: Vec::new(),
            document: 0,
        }
    }

    /// Looks every token up.
    pub(super) fn words(&mut self, document: &Document) -> Words {
        if self.known.len() > MOST || self.document == u32::MAX {
            *self = Forms::new(self.lexicons);
        }
        self.document += 1;
        let mut words = Words::new(self.arena.clone(), document.tokens.len());
        for token in &document.tokens {
            let number = self.number(token.span.of(&document.text), token.kind);
            let local = self.local(number, &mut words);
            words.push(local, self.known[number as usize].word);
        }
        words
    }

    /// The number of a form in this document, to which its normal form is added as well.
    fn local(&mut self, number: u32, words: &mut Words) -> u32 {
        let Known { document, local, normal, traits, .. } = self.known[number as usize];
        if document == self.document {
            return local;
        }
        let local = words.add(number, traits);
        let known = &mut self.known[number as usize];
        (known.document, known.local) = (self.document, local);
        let normal = if normal == number { local } else { self.local(normal, words) };
        words.set_normal(local, normal);
        local
    }

    /// The number of a form, which is worked out if it is new.
    fn number(&mut self, word: &str, kind: TokenKind) -> u32 {
        let key = hashed::key(word);
        let at = self.place(key, word);
        match self.slots[at].form.checked_sub(1) {
            Some(number) => number,
            None => self.meet(key, word, kind),
        }
    }

    /// The place of a form, or the free one where it belongs.
    fn place(&self, key: [u64; 2], word: &str) -> usize {
        let is_same = |form: u32| {
            self.known[form as usize].key == key
                && (!hashed::is_long(key) || self.arena.form(form).surface() == word)
        };
        let mask = self.slots.len() - 1;
        let hash = hashed::spread(key);
        let mut at = hash as usize & mask;
        loop {
            let slot = self.slots[at];
            if slot.form == 0 || slot.hash == hash && is_same(slot.form - 1) {
                return at;
            }
            at = (at + 1) & mask;
        }
    }

    /// Works a new form out, and its normal form if that is another one.
    fn meet(&mut self, key: [u64; 2], word: &str, kind: TokenKind) -> u32 {
        let form = Form::new(word, kind, self.lexicons, &self.stemmer);
        let normal = (form.normal() != word).then(|| self.number(form.normal(), kind));
        if self.known.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let (at, number) = (self.place(key, word), self.known.len() as u32);
        self.slots[at] = Slot { hash: hashed::spread(key), form: number + 1 };
        let normal = normal.unwrap_or(number);
        let (word, traits) = (form.number, Traits::of(&form));
        self.known.push(Known { key, document: 0, local: 0, normal, word, traits });
        self.arena.add(number, form);
        number
    }

    fn grow(&mut self) {
        let doubled = vec![Slot::default(); self.slots.len() * 2];
        let mask = doubled.len() - 1;
        let old = std::mem::replace(&mut self.slots, doubled);
        for slot in old.into_iter().filter(|slot| slot.form != 0) {
            let mut at = slot.hash as usize & mask;
            while self.slots[at].form != 0 {
                at = (at + 1) & mask;
            }
            self.slots[at] = slot;
        }
    }
}

impl std::fmt::Debug for Forms<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Forms").field("known", &self.known.len()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::{Forms, MOST};
    use crate::lexicon::Lexicons;
    use crate::text::{self, Document, Orthography};

    fn document(text: &str) -> Document {
        text::parse(&text.into(), &Orthography::default())
    }

    #[test]
    fn each_form_of_a_document_is_there_once() {
        let lexicons = Lexicons::new(Vec::new()).expect("no lists are fine");
        let mut forms = Forms::new(&lexicons);
        let first = forms
            .words(&document("The cat saw the other cat’s extraordinarily small cat"));
        let second = forms.words(&document("A cat. The extraordinarily small one"));
        let surfaces: Vec<&str> = second.forms().map(|form| form.surface()).collect();
        assert_eq!(
            surfaces,
            ["A", "a", "cat", ".", "The", "the", "extraordinarily", "small", "one"]
        );
        assert_eq!([1, 5, 9].map(|at| first.local(at)), [2, 2, 2], "cat");
        assert_eq!([0, 3].map(|at| first.local(at)), [0, 1], "The and the");
        assert_eq!([0, 3].map(|at| first.normal(at)), [1, 1], "the");
        assert_eq!(first.forms().len(), 9);
        assert_eq!(first.form(7).stem(), "extraordinarili");
    }

    #[test]
    fn a_full_table_is_begun_anew_and_changes_nothing() {
        let lexicons = Lexicons::new(Vec::new()).expect("no lists are fine");
        let mut forms = Forms::new(&lexicons);
        let many: String = (0..=MOST).map(|number| format!("w{number} ")).collect();
        let text = document("Two old words in a new table, two.");
        let before = forms.words(&text);
        assert_eq!(forms.words(&document(&many)).forms().len(), MOST + 1);
        let behind = forms.words(&text);
        assert_eq!(forms.known.len(), behind.forms().len());
        assert!(before.forms().eq(behind.forms()));
        assert!((0..before.len()).all(|at| before.normal(at) == behind.normal(at)));
    }
}
