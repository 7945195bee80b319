//! Which categories catch the same words of a corpus.

use std::collections::BTreeMap;

use super::ground::Ground;
use super::{Bench, Seen};

/// Two categories whose hits fall on the same words.
#[derive(Debug, Clone, PartialEq)]
pub struct OverlapRow {
    /// The list of the one, which was asked for.
    pub lexicon: String,
    /// The one.
    pub category: String,
    /// The list of the other.
    pub other_lexicon: String,
    /// The other.
    pub other: String,
    /// Words that hits of both cover.
    pub shared: u64,
    /// Words that hits of the one cover.
    pub words: u64,
    /// Words that hits of the other cover.
    pub other_words: u64,
}

impl OverlapRow {
    /// What both cover, as a part of what either covers (Jaccard 1912, *New
    /// Phytologist* 11(2)).
    pub fn jaccard(&self) -> f64 {
        self.shared as f64 / (self.words + self.other_words - self.shared) as f64
    }
}

/// Notes which words the hits of each heading cover, and of each two.
pub(super) fn note(ground: &Ground, seen: &mut Seen) {
    for headings in ground.covers.values() {
        for (at, one) in headings.iter().enumerate() {
            *seen.covered.entry(*one).or_default() += 1;
            for other in &headings[at + 1..] {
                *seen.shared.entry((*one, *other)).or_default() += 1;
            }
        }
    }
}

/// The rows, the greatest overlap first.
pub(super) fn rows(
    bench: &Bench<'_>,
    covered: &BTreeMap<usize, u64>,
    shared: &BTreeMap<(usize, usize), u64>,
) -> Vec<OverlapRow> {
    let asked = |heading: usize| bench.headings[heading].asked;
    let row = |((a, b), shared): (&(usize, usize), &u64)| {
        let (one, other) = if asked(*a) { (*a, *b) } else { (*b, *a) };
        let [first, second] = [one, other].map(|at| &bench.headings[at]);
        asked(one).then(|| OverlapRow {
            lexicon: first.lexicon().to_string(),
            category: first.id().to_string(),
            other_lexicon: second.lexicon().to_string(),
            other: second.id().to_string(),
            shared: *shared,
            words: covered[&one],
            other_words: covered[&other],
        })
    };
    let mut rows: Vec<OverlapRow> = shared.iter().filter_map(row).collect();
    rows.sort_by(|a, b| {
        b.jaccard().total_cmp(&a.jaccard()).then_with(|| b.shared.cmp(&a.shared))
    });
    rows
}
