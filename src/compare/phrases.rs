//! Which phrases are frequent enough to be counted.
//!
//! Nearly every phrase of a corpus stands in it once or twice, and their number
//! grows with it. They are counted in a first pass into cells that several
//! phrases share (a count-min sketch with one row: Cormode & Muthukrishnan 2005,
//! *Journal of Algorithms* 55(1)), and the second pass counts those only whose
//! cell holds enough. A cell never holds less than a phrase has, so that no
//! frequent phrase is lost.

use super::tally::TermId;
use crate::measure::Measured;

/// Rarer phrases make no row (`keyness`).
const AT_LEAST: u64 = 3;
/// Of large corpora, a phrase must stand once in so many articles: what is kept
/// is bounded then.
const ARTICLES: u64 = 10_000;
/// Cells, a power of two: of 32 MB, of which a small corpus touches a part.
const CELLS: usize = 1 << 24;

/// How often the phrases of a corpus stand in it, at most.
///
/// Whole numbers only: two of them merge exactly and in any order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrases {
    articles: u64,
    cells: Vec<u16>,
}

impl Default for Phrases {
    fn default() -> Phrases {
        Phrases { articles: 0, cells: vec![0; CELLS] }
    }
}

impl Phrases {
    /// Counts the phrases of an article.
    pub fn add(&mut self, measured: &Measured) {
        self.articles += 1;
        let words = &measured.words;
        let stems = TermId::of_words(words);
        for uses in words.terms().filter(|uses| uses.len() > 1) {
            let cell = &mut self.cells[cell(TermId::of(&stems, uses))];
            *cell = cell.saturating_add(1);
        }
    }

    /// Joins the counts of different articles. Where one side has none the cells, 32 MB,
    /// are not touched.
    pub fn merge(mut self, other: Phrases) -> Phrases {
        match (self.articles, other.articles) {
            (_, 0) => return self,
            (0, _) => return other,
            _ => {}
        }
        self.articles += other.articles;
        for (into, from) in self.cells.iter_mut().zip(&other.cells) {
            *into = into.saturating_add(*from);
        }
        self
    }

    /// Takes the rare phrases out of an article.
    pub fn apply(&self, measured: &mut Measured) {
        let stems = TermId::of_words(&measured.words);
        let running = &mut measured.words.running;
        for at in 0..running.len() {
            let frequent = |length| {
                let uses = running.get(at..at + length);
                uses.is_some_and(|uses| self.is_frequent(TermId::of(&stems, uses)))
            };
            let two = running[at].two && frequent(2);
            let three = running[at].three && frequent(3);
            (running[at].two, running[at].three) = (two, three);
        }
    }

    fn is_frequent(&self, phrase: TermId) -> bool {
        let least = AT_LEAST.max(self.articles.div_ceil(ARTICLES));
        u64::from(self.cells[cell(phrase)]) >= least.min(u64::from(u16::MAX))
    }
}

fn cell(phrase: TermId) -> usize {
    (phrase.0 >> 2) as usize % CELLS
}
