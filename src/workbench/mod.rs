//! Roof: a word list at work on a corpus, for those who write it.
//!
//! *Takes* lexicons, and articles that have been read.
//! *Gives* [`Results`]: what each category catches and in whose voice, which
//! terms carry it, what was passed over and why, which words to consider, and
//! which categories catch the same words; as text and as tables.
//! *Never* reads a file, changes a list, or says that a list is valid.
//! *Start reading at* [`look`], which looks one article over, and
//! [`Results::new`], which sums up.

mod bench;
mod carriers;
mod coverage;
mod excerpt;
mod found;
mod ground;
mod kin;
mod neighbours;
mod overlap;
mod results;
mod sheets;
mod sums;
mod tables;
mod terms;
mod unproven;

pub use bench::Bench;
pub use coverage::CoverageRow;
pub use overlap::OverlapRow;
pub use results::{Results, SuggestionKind, SuggestionRow};
pub use sheets::sheets;
pub use tables::tables;
pub use terms::TermRow;
pub use unproven::{shared_terms, unproven};

use std::collections::BTreeMap;

use crate::measure::Reading;
use found::{Found, Use};
use ground::Ground;

/// What the lists on a bench do in one article.
#[derive(Debug, Default)]
pub struct Seen {
    /// Words of the article.
    words: u64,
    /// By term: how it is used.
    uses: BTreeMap<usize, Use>,
    /// By heading: words near its hits.
    near: BTreeMap<usize, u64>,
    /// By heading and words: what stands near its hits.
    neighbours: BTreeMap<(usize, String), Found>,
    /// Every content word, and every two of them in a row, by their hash.
    phrases: Vec<u64>,
    /// By heading and word: relatives of a term, with the term.
    kin: BTreeMap<(usize, String), (usize, Found)>,
    /// By heading: words that its hits cover.
    covered: BTreeMap<usize, u64>,
    /// By two headings: words that hits of both cover.
    shared: BTreeMap<(usize, usize), u64>,
}

/// Looks one article over; furniture is passed by.
pub fn look(reading: &Reading<'_>, bench: &Bench<'_>) -> Seen {
    let ground = Ground::new(reading, bench);
    let mut seen = Seen { words: ground.words, ..Seen::default() };
    terms::note(reading, bench, &ground, &mut seen);
    neighbours::note(reading, bench, &ground, &mut seen);
    kin::note(reading, bench, &ground, &mut seen);
    overlap::note(&ground, &mut seen);
    seen
}
