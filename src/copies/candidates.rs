//! Which articles may share a passage: those with a fingerprint in common.

use rayon::prelude::*;

use super::sketch::Sketch;
use crate::corpus::Article;

/// An article is compared with at most this many of those that came next, for each
/// fingerprint. Of up to seventeen articles with a passage all are compared.
const NEXT: usize = 16;
/// What stands in more articles is a formula (a disclaimer, an agency's line on
/// itself) and not news.
const FORMULA: usize = 1000;

/// The articles as they came out, by date; those without one last, and in the order
/// of the corpus where days are the same.
pub(super) fn order(articles: &[Article]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..articles.len() as u32).collect();
    order.sort_by_key(|at| {
        let date = articles[*at as usize].date.as_deref();
        (date.is_none(), date)
    });
    order
}

/// Pairs of places in `order`, the earlier first, sorted.
///
/// An index of all fingerprints, one word of memory each, is sorted; what stands
/// side by side in it has the fingerprint in common.
pub(super) fn pairs(sketches: &[Sketch], order: &[u32]) -> Vec<(u32, u32)> {
    let mut index: Vec<u64> = order
        .iter()
        .enumerate()
        .flat_map(|(place, at)| {
            let prints = sketches[*at as usize].prints.iter();
            prints.map(move |print| u64::from(*print) << 32 | place as u64)
        })
        .collect();
    index.par_sort_unstable();
    let mut pairs = Pairs::default();
    for carriers in index.chunk_by(|a, b| a >> 32 == b >> 32) {
        if carriers.len() <= FORMULA {
            for (at, first) in carriers.iter().enumerate() {
                let next = carriers[at + 1..].iter().take(NEXT);
                next.for_each(|second| pairs.add(*first as u32, *second as u32));
            }
        }
    }
    pairs.sorted()
}

/// Pairs, of which many come again and again.
#[derive(Default)]
struct Pairs {
    pairs: Vec<(u32, u32)>,
    /// How many were different at the last look.
    different: usize,
}

/// Fewer are not looked through for repetitions.
const FEW: usize = 1 << 20;

impl Pairs {
    /// Adds one; when the pairs have doubled, repetitions are taken out.
    fn add(&mut self, first: u32, second: u32) {
        if self.pairs.len() >= FEW.max(2 * self.different) {
            self.tidy();
        }
        self.pairs.push((first, second));
    }

    fn tidy(&mut self) {
        self.pairs.par_sort_unstable();
        self.pairs.dedup();
        self.different = self.pairs.len();
    }

    fn sorted(mut self) -> Vec<(u32, u32)> {
        self.tidy();
        self.pairs
    }
}
