//! Which terms can stand where a word stands.
//!
//! Every term is filed under the rarest of its words, so that the cost of a
//! word does not grow with the number of terms: of *in the pocket of* only
//! *pocket* is looked up.

use super::affixes::Affixes;
use super::numbering::Numbering;
use super::postings::Postings;
use super::slot::Slot;
use super::term::{Letters, Pattern};
use super::{At, term};
use crate::text::TokenKind;

/// All patterns of a run, filed by a word of theirs.
#[derive(Debug, Default)]
pub(super) struct Index {
    patterns: Vec<Compiled>,
    by_word: Postings,
    by_beginning: Affixes,
    by_end: Affixes,
    /// Patterns without a word of their own, such as `*wor*`; few, and tried at
    /// every word.
    globs: Vec<u32>,
}

/// What a pattern is for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Purpose {
    pub(super) entry: u32,
    /// A phrase that cancels hits of the entry.
    pub(super) cancels: bool,
    /// Where in its paragraph it must stand.
    pub(super) at: At,
}

/// A pattern, ready to be tried.
#[derive(Debug)]
pub(super) struct Compiled {
    pub(super) purpose: Purpose,
    pub(super) slots: Box<[Slot]>,
    /// The slot that it is filed under.
    pub(super) anchor: usize,
    /// The words as written, where case decides; one for each slot.
    pub(super) exact: Option<Box<[Box<str>]>>,
}

impl Index {
    /// Files `patterns`, each under the word that the fewest of them hold; there are
    /// `words` words.
    pub(super) fn new(patterns: Vec<Compiled>, words: usize) -> Index {
        let mut index = Index { patterns, ..Index::default() };
        let held = index.frequencies(words);
        let mut postings = Vec::with_capacity(index.patterns.len() * 2);
        for number in 0..index.patterns.len() {
            index.file(number, &held, &mut postings);
        }
        index.by_word = Postings::new(postings);
        index
    }

    /// How many patterns hold each word, by its number.
    fn frequencies(&self, words: usize) -> Vec<u32> {
        let mut held = vec![0; words];
        let slots = self.patterns.iter().flat_map(|pattern| &pattern.slots);
        slots.flat_map(Slot::words).for_each(|word| held[*word as usize] += 1);
        held
    }

    fn file(&mut self, number: usize, held: &[u32], postings: &mut Vec<(u32, u32)>) {
        let compiled = &mut self.patterns[number];
        compiled.anchor = rarest(&compiled.slots, held);
        let number = number as u32;
        match &compiled.slots[compiled.anchor] {
            Slot::Letters(Letters::Beginning(beginning)) => {
                self.by_beginning.add(beginning, number);
            }
            Slot::Letters(Letters::End(end)) => self.by_end.add(end, number),
            Slot::Letters(_) => self.globs.push(number),
            words => postings.extend(words.words().iter().map(|word| (*word, number))),
        }
    }

    /// A pattern, by its number.
    pub(super) fn pattern(&self, number: u32) -> &Compiled {
        &self.patterns[number as usize]
    }

    /// The numbers of the patterns that are filed under a word, which has the normal
    /// form `normal` and the number `word`, or under letters of it.
    pub(super) fn filed_under<'a>(
        &'a self,
        normal: &'a str,
        kind: TokenKind,
        word: u32,
    ) -> impl Iterator<Item = u32> + 'a {
        let begun = self.by_beginning.of(normal, false);
        let ended = self.by_end.of(normal, true);
        let accepts = |number: &&u32| self.pattern(**number).accepts_at_anchor(normal);
        let lettered = begun.chain(ended).chain(self.globs.iter().filter(accepts));
        let is_lettered = kind != TokenKind::Punctuation;
        let lettered = is_lettered.then_some(lettered).into_iter().flatten();
        self.by_word.of(word).iter().chain(lettered).copied()
    }
}

impl Compiled {
    /// Numbers the words of `pattern`; it is not filed yet.
    pub(super) fn new(
        pattern: Pattern<'_>,
        purpose: Purpose,
        numbering: &mut Numbering,
    ) -> Compiled {
        let elements = pattern.elements.into_iter();
        let slots = elements.map(|element| Slot::new(element, numbering)).collect();
        let exact = pattern.exact.map(Vec::into_boxed_slice);
        Compiled { purpose, slots, anchor: 0, exact }
    }

    /// Whether the word in one of its slots agrees in case, as it stands in the text,
    /// with what the list says.
    pub(super) fn agrees(&self, slot: usize, surface: &str) -> bool {
        let several = self.slots.len() > 1;
        self.exact
            .as_ref()
            .is_none_or(|exact| term::agrees(&exact[slot], surface, several && slot == 0))
    }

    fn accepts_at_anchor(&self, normal: &str) -> bool {
        self.slots[self.anchor].accepts_letters(normal)
    }
}

/// The slot that a pattern is best filed under: exact words before beginnings and
/// ends, and the word that the fewest patterns hold; the first of several.
fn rarest(slots: &[Slot], held: &[u32]) -> usize {
    let cost = |slot: &Slot| match slot {
        Slot::Letters(Letters::Glob(_)) => u32::MAX - 1,
        Slot::Letters(_) => u32::MAX - 2,
        Slot::Any => u32::MAX,
        words => words.words().iter().map(|w| held[*w as usize]).max().unwrap_or(0),
    };
    let slots = slots.iter().enumerate();
    slots.min_by_key(|(_, slot)| cost(slot)).map_or(0, |(at, _)| at)
}
