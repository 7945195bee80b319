//! Which terms carry a category, and whether it is too few.

use super::{CoverageRow, Results, TermRow};

/// How many of the most frequent terms are looked at.
const FIRST: usize = 3;
/// A category with fewer hits says nothing about its terms.
const ENOUGH_HITS: u64 = 10;

/// The terms that carry most of a category's hits.
pub(super) struct Carried<'r> {
    pub(super) row: &'r CoverageRow,
    /// The most frequent first.
    pub(super) terms: Vec<&'r TermRow>,
    /// What to think of, if they are too few.
    pub(super) warning: Option<&'static str>,
}

/// The categories with hits: those with a warning first, then by hits.
pub(super) fn carried(results: &Results) -> Vec<Carried<'_>> {
    let with_hits = results.coverage.iter().filter(|row| row.hits > 0);
    let mut carried: Vec<Carried<'_>> = with_hits
        .map(|row| {
            let mut terms = results.terms_of(&row.lexicon, &row.category);
            terms.truncate(FIRST);
            let warning = warning(row, &terms);
            Carried { row, terms, warning }
        })
        .collect();
    carried.sort_by_key(|c| (c.warning.is_none(), u64::MAX - c.row.hits));
    carried
}

/// What is said where one term carries more than half of the hits, or the first
/// three more than 80 %.
fn warning(row: &CoverageRow, terms: &[&TermRow]) -> Option<&'static str> {
    let first = terms.first().map_or(0, |term| term.hits);
    let all: u64 = terms.iter().map(|term| term.hits).sum();
    if row.hits < ENOUGH_HITS {
        None
    } else if first * 2 > row.hits {
        Some("one term carries more than half")
    } else if all * 5 > row.hits * 4 {
        Some("three terms carry more than 80 %")
    } else {
        None
    }
}
