//! The terms of a corpus become numbers.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::sketch::Sketch;
use super::terms::Term;

/// The number of a term that two or more articles use.
pub(super) type TermId = u32;

/// So many articles are looked at together.
const CHUNK: usize = 4096;

/// The terms that two or more articles use, and the number of each, in their order.
pub(super) struct Vocabulary(FxHashMap<Term, TermId>);

impl Vocabulary {
    /// Counts the articles of every term.
    pub(super) fn new(sketches: &[Sketch]) -> Vocabulary {
        let mut terms: Vec<Term> = shared(sketches)
            .into_iter()
            .filter(|(_, is_shared)| *is_shared)
            .map(|(term, _)| term)
            .collect();
        terms.par_sort_unstable();
        Vocabulary(terms.into_iter().zip(0..).collect())
    }

    /// The number of a term, if two or more articles use it.
    pub(super) fn number(&self, term: Term) -> Option<TermId> {
        self.0.get(&term).copied()
    }

    /// How many terms have a number.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }
}

/// Whether each term stands in more than one article.
fn shared(sketches: &[Sketch]) -> FxHashMap<Term, bool> {
    let none = FxHashMap::<Term, bool>::default;
    let count = |mut counts: FxHashMap<Term, bool>, sketch: &Sketch| {
        for counted in &sketch.terms {
            counts.entry(counted.term()).and_modify(|shared| *shared = true).or_default();
        }
        counts
    };
    let join = |a: FxHashMap<Term, bool>, b: FxHashMap<Term, bool>| {
        let (mut large, small) = if a.len() < b.len() { (b, a) } else { (a, b) };
        for (term, is_shared) in small {
            large.entry(term).and_modify(|shared| *shared = true).or_insert(is_shared);
        }
        large
    };
    let parts = sketches.par_chunks(CHUNK).map(|part| part.iter().fold(none(), count));
    parts.reduce(none, join)
}
