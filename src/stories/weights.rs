//! How much terms tell: the rarer in the corpus, the more.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::known::Known;
use super::terms::{self, Term};
use crate::corpus::Article;

/// The number of a term that two or more articles use.
pub(super) type TermId = u32;

/// So many articles are imagined beside those of the corpus, so that a term does
/// not lose its weight because a small corpus is all about it.
pub(super) const IMAGINED: f32 = 100.0;
/// The part of them that uses a term of no list,
const RARE: f32 = 0.01;
/// and the part that uses a common word.
const COMMON: f32 = 0.3;
/// So many articles are counted together.
const CHUNK: usize = 4096;

/// How much terms tell.
pub(super) struct Weights {
    /// The terms that two or more articles use: the number of each, in the order of
    /// the terms, and how many articles use it.
    shared: FxHashMap<Term, (TermId, u32)>,
    /// How many articles there are, with the imagined.
    all: f32,
}

impl Weights {
    /// Counts the articles of every term.
    pub(super) fn new(articles: &[Article], known: &Known) -> Weights {
        let mut shared: Vec<(Term, u32)> = frequencies(articles, known)
            .into_iter()
            .filter(|(_, articles)| *articles > 1)
            .collect();
        shared.par_sort_unstable();
        let shared = shared.into_iter().zip(0..).map(|((term, df), id)| (term, (id, df)));
        Weights { shared: shared.collect(), all: articles.len() as f32 + IMAGINED }
    }

    /// The weight of a term that counts *tf* times in an article:
    /// (1 + ln *tf*) · ln((*N* + *M*) / (*df* + *pM*)).
    ///
    /// Logarithmic term frequency times inverse document frequency (Salton &
    /// Buckley 1988, table 1). *N* articles, *df* of them with the term; *M*
    /// imagined ones, of which the part *p* uses it, are our addition and lose
    /// their weight as the corpus grows.
    pub(super) fn weight(&self, term: Term, count: f32, known: &Known) -> f32 {
        let articles = self.shared.get(&term).map_or(1, |(_, articles)| *articles);
        let part = if known.is_common(term) { COMMON } else { RARE };
        let idf = (self.all / (articles as f32 + part * IMAGINED)).ln().max(0.0);
        (1.0 + count.ln()) * idf
    }

    /// The number of a term, if two or more articles use it.
    pub(super) fn number(&self, term: Term) -> Option<TermId> {
        self.shared.get(&term).map(|(number, _)| *number)
    }

    /// How many terms have a number.
    pub(super) fn numbers(&self) -> usize {
        self.shared.len()
    }

    /// The part of all articles that is imagined.
    pub(super) fn imagined(&self) -> f32 {
        IMAGINED / self.all
    }
}

/// In how many articles each term stands.
fn frequencies(articles: &[Article], known: &Known) -> FxHashMap<Term, u32> {
    let none = FxHashMap::<Term, u32>::default;
    let count = |mut counts: FxHashMap<Term, u32>, article: &Article| {
        for (term, _) in terms::counts(article, known) {
            *counts.entry(term).or_default() += 1;
        }
        counts
    };
    let join = |a: FxHashMap<Term, u32>, b: FxHashMap<Term, u32>| {
        let (mut large, small) = if a.len() < b.len() { (b, a) } else { (a, b) };
        for (term, count) in small {
            *large.entry(term).or_default() += count;
        }
        large
    };
    let parts = articles.par_chunks(CHUNK).map(|part| part.iter().fold(none(), count));
    parts.reduce(none, join)
}
