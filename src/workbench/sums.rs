//! What was seen of all articles, added up.

use std::collections::BTreeMap;

use super::found::{Found, Use};
use super::{Bench, Seen};

/// What was seen, added up.
#[derive(Default)]
pub(super) struct Sums {
    pub(super) words: u64,
    pub(super) uses: BTreeMap<usize, Use>,
    /// Articles with a hit, by heading.
    pub(super) articles: BTreeMap<usize, u64>,
    pub(super) near: BTreeMap<usize, u64>,
    pub(super) neighbours: BTreeMap<(usize, String), Found>,
    pub(super) kin: BTreeMap<(usize, String), (usize, Found)>,
    pub(super) covered: BTreeMap<usize, u64>,
    pub(super) shared: BTreeMap<(usize, usize), u64>,
}

impl Sums {
    /// Adds up, article by article, in their order.
    pub(super) fn new(bench: &Bench<'_>, seen: &[Seen]) -> Sums {
        let mut sums = Sums::default();
        for (number, one) in seen.iter().enumerate() {
            sums.words += one.words;
            let mut hit: Vec<usize> = Vec::new();
            for (entry, used) in &one.uses {
                sums.uses.entry(*entry).or_default().add(number, used);
                let is_hit = used.hits.count > 0;
                hit.extend(bench.asked(*entry).filter(|_| is_hit));
            }
            hit.sort_unstable();
            hit.dedup();
            hit.iter().for_each(|at| *sums.articles.entry(*at).or_default() += 1);
            for (key, found) in &one.neighbours {
                sums.neighbours.entry(key.clone()).or_default().add(number, found);
            }
            for (key, (entry, found)) in &one.kin {
                let sum = sums.kin.entry(key.clone());
                sum.or_insert((*entry, Found::default())).1.add(number, found);
            }
            add(&mut sums.near, &one.near);
            add(&mut sums.covered, &one.covered);
            add(&mut sums.shared, &one.shared);
        }
        sums
    }
}

fn add<K: Ord + Copy>(sums: &mut BTreeMap<K, u64>, counts: &BTreeMap<K, u64>) {
    counts.iter().for_each(|(key, count)| *sums.entry(*key).or_default() += count);
}
