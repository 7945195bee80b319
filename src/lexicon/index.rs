//! Which terms can stand where a word stands.
//!
//! Every term is filed under the rarest of its words, so that the cost of a
//! word does not grow with the number of terms: of *in the pocket of* only
//! *pocket* is looked up.

use rustc_hash::FxHashMap;

use super::At;
use super::term::{Element, Pattern};
use crate::text::TokenKind;

/// All patterns of a run, filed by a word of theirs.
#[derive(Debug, Default)]
pub(super) struct Index {
    pub(super) patterns: Vec<Compiled>,
    by_form: FxHashMap<Box<str>, Vec<u32>>,
    by_beginning: Affixes,
    by_end: Affixes,
    /// Patterns without a word of their own, such as `*wor*`; few, and tried at
    /// every word.
    globs: Vec<u32>,
}

/// A pattern and what it is for.
#[derive(Debug)]
pub(super) struct Compiled {
    pub(super) entry: usize,
    pub(super) pattern: Pattern,
    /// A phrase that cancels hits of the entry.
    pub(super) cancels: bool,
    /// Where in its paragraph it must stand.
    pub(super) at: At,
}

impl Index {
    /// Files `patterns`, each under the word that the fewest of them hold.
    pub(super) fn new(mut patterns: Vec<Compiled>) -> Index {
        let held = frequencies(&patterns);
        let anchors: Vec<usize> =
            patterns.iter().map(|compiled| rarest(&compiled.pattern, &held)).collect();
        let mut index = Index::default();
        for (number, (compiled, anchor)) in patterns.iter_mut().zip(anchors).enumerate() {
            let pattern = &mut compiled.pattern;
            pattern.anchor = anchor;
            index.file(&pattern.elements[pattern.anchor], number as u32);
        }
        index.patterns = patterns;
        index
    }

    fn file(&mut self, anchor: &Element, number: u32) {
        match anchor {
            Element::Forms(forms) => {
                for form in forms {
                    self.by_form.entry(form.clone()).or_default().push(number);
                }
            }
            Element::Beginning(beginning) => self.by_beginning.add(beginning, number),
            Element::End(end) => self.by_end.add(end, number),
            Element::Glob(_) => self.globs.push(number),
            Element::Any => {}
        }
    }

    /// The patterns that are filed under `word`, which is in its normal form.
    pub(super) fn of<'a>(
        &'a self,
        word: &'a str,
        kind: TokenKind,
    ) -> impl Iterator<Item = &'a Compiled> {
        let exact = self.by_form.get(word).into_iter().flatten();
        let affixed = kind != TokenKind::Punctuation;
        let begun =
            affixed.then(|| self.by_beginning.of(word, false)).into_iter().flatten();
        let ended = affixed.then(|| self.by_end.of(word, true)).into_iter().flatten();
        let pattern = |number: &u32| &self.patterns[*number as usize];
        let filed = exact.chain(begun).chain(ended).map(pattern);
        let globs = affixed.then_some(&self.globs).into_iter().flatten().map(pattern);
        filed.chain(globs.filter(|c| c.pattern.elements[c.pattern.anchor].accepts(word)))
    }
}

/// How many patterns hold each form.
fn frequencies(patterns: &[Compiled]) -> FxHashMap<&str, usize> {
    let mut held: FxHashMap<&str, usize> = FxHashMap::default();
    for element in patterns.iter().flat_map(|c| &c.pattern.elements) {
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

/// Beginnings or ends of words, by their letters.
#[derive(Debug, Default)]
struct Affixes {
    by_letters: FxHashMap<Box<str>, Vec<u32>>,
    lengths: Vec<usize>,
}

impl Affixes {
    fn add(&mut self, letters: &str, pattern: u32) {
        self.by_letters.entry(letters.into()).or_default().push(pattern);
        if !self.lengths.contains(&letters.len()) {
            self.lengths.push(letters.len());
            self.lengths.sort_unstable();
        }
    }

    fn of<'a>(
        &'a self,
        word: &'a str,
        from_end: bool,
    ) -> impl Iterator<Item = &'a u32> + 'a {
        self.lengths
            .iter()
            .filter_map(move |&n| match from_end {
                false => word.get(..n),
                true => word.len().checked_sub(n).and_then(|at| word.get(at..)),
            })
            .filter_map(|letters| self.by_letters.get(letters))
            .flatten()
    }
}
