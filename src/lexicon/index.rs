//! Which terms can stand where a word stands.
//!
//! Every term is filed under the rarest of its words, so that the cost of a
//! word does not grow with the number of terms: of *in the pocket of* only
//! *pocket* is looked up.

use rustc_hash::FxHashMap;

use super::At;
use super::affixes::Affixes;
use super::postings::{Posting, Postings};
use super::slot::Slot;
use super::term::{Element, Pattern};
use super::words::{Vocabulary, Words};
use crate::text::TokenKind;

/// All patterns of a run, filed by a word of theirs.
#[derive(Debug, Default)]
pub(super) struct Index {
    pub(super) vocabulary: Vocabulary,
    patterns: Vec<Compiled>,
    by_word: Postings,
    by_beginning: Affixes,
    by_end: Affixes,
    /// Patterns without a word of their own, such as `*wor*`; few, and tried at
    /// every word.
    globs: Vec<u32>,
}

/// A pattern as it was read, and what it is for.
#[derive(Debug)]
pub(super) struct Filed {
    pub(super) pattern: Pattern,
    pub(super) purpose: Purpose,
}

/// What a pattern is for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Purpose {
    pub(super) entry: usize,
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
    pub(super) exact: Option<Vec<Box<str>>>,
}

impl Index {
    /// Files `patterns`, each under the word that the fewest of them hold.
    pub(super) fn new(patterns: Vec<Filed>) -> Index {
        let held = frequencies(&patterns);
        let anchors: Vec<usize> =
            patterns.iter().map(|filed| rarest(&filed.pattern, &held)).collect();
        let mut index = Index::default();
        let mut postings = Vec::new();
        for (filed, anchor) in patterns.into_iter().zip(anchors) {
            index.file(filed, anchor, &mut postings);
        }
        index.by_word = Postings::new(postings);
        index
    }

    fn file(&mut self, filed: Filed, anchor: usize, postings: &mut Vec<(u32, Posting)>) {
        let Filed { pattern: Pattern { elements, exact, .. }, purpose } = filed;
        let number = self.patterns.len() as u32;
        match &elements[anchor] {
            Element::Beginning(beginning) => self.by_beginning.add(beginning, number),
            Element::End(end) => self.by_end.add(end, number),
            Element::Glob(_) => self.globs.push(number),
            Element::Forms(_) | Element::Any => {}
        }
        let slots: Box<[Slot]> =
            elements.into_iter().map(|e| Slot::new(e, &mut self.vocabulary)).collect();
        for word in slots[anchor].words() {
            postings.push((*word, Posting::new(number, &slots, anchor, *word)));
        }
        self.patterns.push(Compiled { purpose, slots, anchor, exact });
    }

    /// The patterns that are filed under the word at `at`.
    pub(super) fn of<'a>(
        &'a self,
        words: &'a Words,
        at: usize,
        kind: TokenKind,
    ) -> impl Iterator<Item = &'a Compiled> {
        let lettered: &[u32] = match kind {
            TokenKind::Punctuation => &[],
            _ => &words.form(at).patterns,
        };
        let filed = self.by_word.of(words, at).chain(lettered);
        filed.map(|number| &self.patterns[*number as usize])
    }

    /// The patterns that are filed under letters of `word`, which is in its normal
    /// form.
    pub(super) fn with_letters(&self, word: &str) -> Box<[u32]> {
        let begun = self.by_beginning.of(word, false);
        let ended = self.by_end.of(word, true);
        let accepts = |number: &&u32| {
            let Compiled { slots, anchor, .. } = &self.patterns[**number as usize];
            slots[*anchor].accepts_letters(word)
        };
        let globs = self.globs.iter().filter(accepts);
        begun.chain(ended).chain(globs).copied().collect()
    }
}

/// How many patterns hold each form.
fn frequencies(patterns: &[Filed]) -> FxHashMap<&str, usize> {
    let mut held: FxHashMap<&str, usize> = FxHashMap::default();
    for element in patterns.iter().flat_map(|filed| &filed.pattern.elements) {
        if let Element::Forms(forms) = element {
            for form in forms {
                *held.entry(form).or_default() += 1;
            }
        }
    }
    held
}

/// The element that a pattern is best filed under: exact words before
/// beginnings and ends, and the word that the fewest patterns hold.
fn rarest(pattern: &Pattern, held: &FxHashMap<&str, usize>) -> usize {
    let cost = |element: &Element| match element {
        Element::Forms(forms) => {
            forms.iter().filter_map(|f| held.get(&**f)).max().copied().unwrap_or(0)
        }
        Element::Beginning(_) | Element::End(_) => usize::MAX - 2,
        Element::Glob(_) => usize::MAX - 1,
        Element::Any => usize::MAX,
    };
    let elements = pattern.elements.iter().enumerate();
    elements.min_by_key(|(_, e)| cost(e)).map_or(pattern.anchor, |(at, _)| at)
}
