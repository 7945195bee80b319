//! What all outlets have of one base, story by story, so that each of them can
//! be put beside the others.

use std::collections::BTreeMap;

use super::others::{Outlets, Sides};
use super::strata::{Stratified, Stratum};
use super::tally::{BaseKey, BaseTally, CountTally, StoryId};

/// A base on the stories that two or more outlets tell.
pub(super) struct SharedBase {
    stories: BTreeMap<StoryId, Total>,
}

/// All outlets together on one story.
#[derive(Debug, Clone, Copy, Default)]
struct Total {
    base: u64,
    /// Outlets with a base.
    tellers: u64,
}

/// A category on shared stories.
pub(super) struct SharedCount {
    /// The hits of all outlets, by story; stories without one are left out.
    stories: BTreeMap<StoryId, u64>,
    /// φ, see [`SharedBase::count`].
    pub(super) dispersion: f64,
}

/// The base of one outlet and of the others on the stories that both have it on.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Matched {
    pub(super) bases: Sides,
    /// Stories.
    pub(super) stories: u64,
    /// The others on them: story by story, added up.
    pub(super) others: u64,
    /// Σ n m / T, see [`super::strata`].
    pub(super) weight: f64,
}

impl SharedBase {
    /// Adds up a base over the outlets.
    pub(super) fn of(outlets: &Outlets<'_>, key: &BaseKey) -> SharedBase {
        let mut stories: BTreeMap<StoryId, Total> = BTreeMap::new();
        let bases = outlets.tallies.iter().filter_map(|outlet| outlet.bases.get(key));
        for (story, base) in bases.flat_map(|base| &base.stories) {
            if *base > 0 && outlets.tellers.contains_key(story) {
                let total = stories.entry(*story).or_default();
                total.base += base;
                total.tellers += 1;
            }
        }
        stories.retain(|_, total| total.tellers > 1);
        SharedBase { stories }
    }

    /// Adds up a category; `parts` are base and count of the outlets that have
    /// any.
    ///
    /// Hits come in bunches. How many times their variance is that of hits which
    /// fall one by one is told by the outlets' deviations from each story's
    /// common rate: φ = Σ ((O − E)² / E) / Σ (outlets − 1), at least 1 (Pearson's
    /// statistic over its degrees of freedom, McCullagh & Nelder 1989,
    /// *Generalized Linear Models*, 2nd ed., eq. 4.22 and § 6.2.3).
    pub(super) fn count<'c>(
        &self,
        parts: impl Iterator<Item = (&'c BaseTally, &'c CountTally)>,
    ) -> SharedCount {
        let mut sums: BTreeMap<StoryId, (u64, f64)> = BTreeMap::new();
        for (base, count) in parts {
            for (story, hits) in count.stories.iter().filter(|(_, hits)| **hits > 0) {
                if self.stories.contains_key(story) {
                    let sum = sums.entry(*story).or_default();
                    sum.0 += hits;
                    sum.1 += (hits * hits) as f64 / base.stories[story] as f64;
                }
            }
        }
        let (mut pearson, mut freedom) = (0.0, 0);
        for (story, (hits, squares)) in &sums {
            // With E = n S / T, Σ (O − E)² / E = T / S · Σ O² / n − S.
            let total = self.stories[story];
            pearson += squares * total.base as f64 / *hits as f64 - *hits as f64;
            freedom += total.tellers - 1;
        }
        let dispersion = (pearson / freedom.max(1) as f64).max(1.0);
        let stories = sums.into_iter().map(|(story, (hits, _))| (story, hits)).collect();
        SharedCount { stories, dispersion }
    }

    /// The base of an outlet beside the others'.
    pub(super) fn matched(&self, own: &BaseTally) -> Matched {
        let mut matched = Matched::default();
        for (story, base) in &own.stories {
            let Some(total) = self.stories.get(story).filter(|_| *base > 0) else {
                continue;
            };
            let others = total.base - base;
            matched.bases.own += base;
            matched.bases.others += others;
            matched.stories += 1;
            matched.others += total.tellers - 1;
            matched.weight += Stratum::weight_of(*base, others);
        }
        matched
    }

    /// A category of an outlet beside the others', story by story.
    pub(super) fn stratified(
        &self,
        all: &SharedCount,
        matched: &Matched,
        own: &BaseTally,
        count: &CountTally,
    ) -> Stratified {
        let stratum = |(story, hits): (&StoryId, &u64)| {
            let own_base = *own.stories.get(story).filter(|base| **base > 0)?;
            let own = count.stories.get(story).copied().unwrap_or_default();
            let others_base = self.stories[story].base - own_base;
            Some(Stratum { own, own_base, others: hits - own, others_base })
        };
        Stratified::of(all.stories.iter().filter_map(stratum).collect(), matched.weight)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{SharedBase, StoryId, Total};
    use crate::compare::tally::{BaseTally, CountTally};

    fn part(base: u64, hits: u64) -> (BaseTally, CountTally) {
        let of = |number| BTreeMap::from([(StoryId(1), number)]);
        let base = BaseTally { stories: of(base), ..BaseTally::default() };
        (base, CountTally { stories: of(hits), ..CountTally::default() })
    }

    #[test]
    fn dispersion_is_pearson_s_over_its_degrees_of_freedom() {
        // Of four hits 1 and 3 are expected, and 4 and 0 are there: 9 / 1 + 9 / 3
        // over one degree of freedom. With 1 and 3 there is nothing: then 1.
        let total = Total { base: 400, tellers: 2 };
        let base = SharedBase { stories: BTreeMap::from([(StoryId(1), total)]) };
        let count = |hits: [u64; 2]| {
            let parts = [part(100, hits[0]), part(300, hits[1])];
            base.count(parts.iter().map(|(base, count)| (base, count)))
        };
        assert!((count([4, 0]).dispersion - 12.0).abs() < 1e-12);
        assert!((count([1, 3]).dispersion - 1.0).abs() < 1e-12);
        assert_eq!(count([1, 3]).stories[&StoryId(1)], 4);
    }

    #[test]
    fn an_outlet_stands_beside_the_others() {
        let total = Total { base: 400, tellers: 3 };
        let base = SharedBase { stories: BTreeMap::from([(StoryId(1), total)]) };
        let parts = [part(100, 1), part(200, 2), part(100, 5)];
        let all = base.count(parts.iter().map(|(base, count)| (base, count)));
        let (own, count) = &parts[0];
        let matched = base.matched(own);
        assert_eq!((matched.bases.own, matched.bases.others), (100, 300));
        let sums = base.stratified(&all, &matched, own, count);
        // 1 in 100 beside 7 in 300.
        assert!((sums.ratio().unwrap() - 3.0 / 7.0).abs() < 1e-12);
        assert!((sums.own_rate().unwrap() - 0.01).abs() < 1e-12);
    }
}
