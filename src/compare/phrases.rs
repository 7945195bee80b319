//! Which terms are frequent enough to be counted.
//!
//! Nearly every phrase of a corpus stands in it once or twice, most words do, too, and
//! their number grows with it. They are counted in a first pass into cells that several
//! terms share (a count-min sketch with one row: Cormode & Muthukrishnan 2005,
//! *Journal of Algorithms* 55(1)), and the second pass counts those only whose
//! cell holds enough. A cell never holds less than a term has, so that no frequent term
//! is lost.

use std::sync::atomic::{AtomicU16, AtomicU64, Ordering};

use super::tally::TermId;
use crate::measure::{Measured, Occurrence};

/// Rarer terms make no row (`keyness`).
const AT_LEAST: u64 = 3;
/// Of large corpora, a term must stand once in so many articles: what is kept
/// is bounded then.
const ARTICLES: u64 = 10_000;
/// So many cells for an article, of which it fills half,
const FOR_EACH: usize = 1 << 10;
/// and so many at most: 32 MB.
const MOST: usize = 1 << 24;

/// How often the terms of a corpus stand in it, at most.
///
/// Workers count into the same cells at once: whole numbers, which add up in any order.
#[derive(Debug)]
pub struct Phrases {
    articles: AtomicU64,
    cells: Vec<AtomicU16>,
}

impl Phrases {
    /// Cells for so many articles.
    pub fn new(articles: usize) -> Phrases {
        let mut cells = Vec::new();
        let count = (articles.saturating_mul(FOR_EACH)).clamp(FOR_EACH, MOST);
        cells.resize_with(count, AtomicU16::default);
        Phrases { articles: AtomicU64::default(), cells }
    }

    /// Counts the terms of an article.
    pub fn add(&self, measured: &Measured) {
        self.articles.fetch_add(1, Ordering::Relaxed);
        let words = &measured.words;
        let stems = TermId::of_words(words);
        for uses in words.terms() {
            let cell = self.cell(TermId::of(&stems, uses));
            // A full cell stays full.
            let more = |count: u16| count.checked_add(1);
            let _ = cell.fetch_update(Ordering::Relaxed, Ordering::Relaxed, more);
        }
    }

    /// Takes the rare terms out of an article.
    pub fn apply(&self, measured: &mut Measured) {
        let stems = TermId::of_words(&measured.words);
        let running = &mut measured.words.running;
        for at in 0..running.len() {
            let frequent = |length| {
                let uses = running.get(at..at + length);
                uses.is_some_and(|uses| self.is_frequent(TermId::of(&stems, uses)))
            };
            let Occurrence { content, two, three, .. } = running[at];
            let content = content && frequent(1);
            let (two, three) = (two && frequent(2), three && frequent(3));
            running[at] = Occurrence { content, two, three, ..running[at] };
        }
    }

    fn is_frequent(&self, term: TermId) -> bool {
        let articles = self.articles.load(Ordering::Relaxed);
        let least = AT_LEAST.max(articles.div_ceil(ARTICLES));
        let count = self.cell(term).load(Ordering::Relaxed);
        u64::from(count) >= least.min(u64::from(u16::MAX))
    }

    fn cell(&self, term: TermId) -> &AtomicU16 {
        &self.cells[(term.0 >> 2) as usize % self.cells.len()]
    }
}
