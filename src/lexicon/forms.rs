//! The forms that were met so far.
//!
//! Most tokens were met before: the hundred commonest forms of a language are
//! half of every text. A thread keeps one table while it reads, so that a token
//! costs one look into it. What the table holds depends on what was read before;
//! what comes out of it does not.

use std::sync::Arc;

use rust_stemmers::{Algorithm, Stemmer};
use rustc_hash::FxHashMap;

use super::form::Form;
use super::index::Index;
use super::words::Words;
use super::{Lexicons, hashed};
use crate::text::Document;

/// All forms that one thread has met, by their letters.
pub struct Forms<'l> {
    index: &'l Index,
    stemmer: Stemmer,
    /// Open addressing, a power of two, at most half full.
    slots: Vec<Slot>,
    known: Vec<Known>,
    /// The numbers of the normal forms.
    normals: FxHashMap<Box<str>, u32>,
    /// Where each normal form was met last: in which document, and its number there.
    last: Vec<(u64, u32)>,
    /// The number of the document that is read; the first one has 2.
    document: u64,
}

/// A place for one form. Two fit into a line of the cache.
#[derive(Clone, Copy, Default)]
struct Slot {
    /// [`hashed::key`] of its letters.
    key: u128,
    /// The document in which it was met last; 0 if the place is free.
    document: u64,
    /// Its number there.
    local: u32,
    /// Its number among all.
    form: u32,
}

struct Known {
    form: Arc<Form>,
    normal: u32,
}

/// Beyond so many forms (some 15 MB) a new table is begun with the next document.
const MOST: usize = 1 << 16;
/// Slots of a new table.
const FEWEST: usize = 1 << 8;

impl<'l> Forms<'l> {
    /// An empty table for the terms of `lexicons`.
    pub fn new(lexicons: &'l Lexicons) -> Forms<'l> {
        Forms::of(&lexicons.index)
    }

    fn of(index: &'l Index) -> Forms<'l> {
        Forms {
            index,
            stemmer: Stemmer::create(Algorithm::English),
            slots: vec![Slot::default(); FEWEST],
            known: Vec::new(),
            normals: FxHashMap::default(),
            last: Vec::new(),
            document: 1,
        }
    }

    /// Looks every token up.
    pub(super) fn words(&mut self, document: &Document) -> Words {
        if self.known.len() > MOST {
            *self = Forms::of(self.index);
        }
        self.document += 1;
        let mut words = Words::with_capacity(document.tokens.len());
        for token in &document.tokens {
            let local = self.local(token.span.of(&document.text), &mut words);
            words.push(local);
        }
        words
    }

    /// The number of `word` in this document.
    fn local(&mut self, word: &str, words: &mut Words) -> u32 {
        let key = hashed::key(word);
        let at = self.place(key, word);
        let slot = &mut self.slots[at];
        if slot.document == self.document {
            return slot.local;
        }
        if slot.document == 0 {
            return self.meet(key, word, words);
        }
        slot.document = self.document;
        slot.local = words.forms().len() as u32;
        let (local, known) = (slot.local, &self.known[slot.form as usize]);
        let normals = words.normals() as u32;
        let (document, normal) = &mut self.last[known.normal as usize];
        if *document != self.document {
            (*document, *normal) = (self.document, normals);
        }
        words.add(known.form.clone(), *normal);
        local
    }

    /// The place of a form, or the free one where it belongs.
    fn place(&self, key: u128, word: &str) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = hashed::spread(key) & mask;
        loop {
            let slot = &self.slots[at];
            let is_same = || {
                !hashed::is_long(key)
                    || self.known[slot.form as usize].form.surface() == word
            };
            if slot.document == 0 || slot.key == key && is_same() {
                return at;
            }
            at = (at + 1) & mask;
        }
    }

    /// Works a new form out; its number in this document.
    fn meet(&mut self, key: u128, word: &str, words: &mut Words) -> u32 {
        let form = Arc::new(Form::new(word, self.index, &self.stemmer));
        let normal = match self.normals.get(form.normal()) {
            Some(normal) => *normal,
            None => {
                let normal = self.last.len() as u32;
                self.normals.insert(form.normal().into(), normal);
                self.last.push((0, 0));
                normal
            }
        };
        if self.known.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let at = self.place(key, word);
        // As if met in the document before, so that it is new to this one.
        let document = self.document - 1;
        self.slots[at] = Slot { key, document, local: 0, form: self.known.len() as u32 };
        self.known.push(Known { form, normal });
        self.local(word, words)
    }

    fn grow(&mut self) {
        let doubled = vec![Slot::default(); self.slots.len() * 2];
        let mask = doubled.len() - 1;
        let old = std::mem::replace(&mut self.slots, doubled);
        for slot in old.into_iter().filter(|slot| slot.document != 0) {
            let mut at = hashed::spread(slot.key) & mask;
            while self.slots[at].document != 0 {
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
        text::parse(text, &Orthography::default())
    }

    #[test]
    fn each_form_of_a_document_is_there_once() {
        let lexicons = Lexicons::new(Vec::new()).expect("no lists are fine");
        let mut forms = Forms::new(&lexicons);
        let first = forms
            .words(&document("The cat saw the other cat’s extraordinarily small cat"));
        let second = forms.words(&document("A cat. The extraordinarily small one"));
        let surfaces: Vec<&str> =
            second.forms().iter().map(|form| form.surface()).collect();
        assert_eq!(surfaces, ["A", "cat", ".", "The", "extraordinarily", "small", "one"]);
        assert_eq!((first.local(1), first.local(5), first.local(9)), (1, 1, 1));
        assert_eq!((first.normal(0), first.normal(3)), (0, 0), "The and the");
        assert_eq!((first.forms().len(), first.normals()), (8, 7));
        assert_eq!(first.form(7).stem(), "extraordinarili");
    }

    #[test]
    fn a_full_table_is_begun_anew_and_changes_nothing() {
        let lexicons = Lexicons::new(Vec::new()).expect("no lists are fine");
        let mut forms = Forms::new(&lexicons);
        let many: String = (0..=MOST).map(|number| format!("w{number} ")).collect();
        let text = document("Two old words in a new table, two.");
        let before = forms.words(&text);
        assert_eq!(forms.words(&document(&many)).normals(), MOST + 1);
        let behind = forms.words(&text);
        assert_eq!(forms.known.len(), behind.forms().len());
        assert_eq!(before.forms(), behind.forms());
        assert!((0..before.len()).all(|at| before.normal(at) == behind.normal(at)));
    }
}
