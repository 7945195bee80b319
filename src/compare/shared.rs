//! What all outlets have of one base, story by story, so that each of them can
//! be put beside the others.

use std::collections::BTreeMap;

use super::others::{Outlets, Sides};
use super::pool::{self, Pool};
use super::strata::{Stratified, Stratum};
use super::tally::{BaseKey, BaseTally, CountTally, StoryId};

/// A base on the stories that two or more outlets tell.
pub(super) struct SharedBase {
    pool: Pool,
}

/// A category on shared stories.
pub(super) struct SharedCount {
    /// The hits of all outlets; stories without one are left out.
    pool: Pool,
    /// φ, see [`SharedBase::count`].
    pub(super) dispersion: f64,
}

/// The base of one outlet and of the others on the stories that both have it on.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Matched {
    pub(super) bases: Sides,
    /// Stories.
    pub(super) stories: u64,
    /// What the others have besides, in copies that count once or not at all.
    pub(super) copied: u64,
    /// The others on them: story by story, added up.
    pub(super) others: u64,
    /// Σ n m / T, see [`super::strata`].
    pub(super) weight: f64,
}

impl SharedBase {
    /// Adds up a base over the outlets.
    pub(super) fn of(outlets: &Outlets<'_>, key: &BaseKey) -> SharedBase {
        let bases = outlets.tallies.iter().enumerate();
        let bases = bases.filter_map(|(at, o)| Some((at, &o.bases.get(key)?.stories)));
        let mut pool = Pool::of(outlets, bases);
        pool.stories.retain(|_, total| total.tellers > 1);
        SharedBase { pool }
    }

    /// Adds up a category; `parts` are base and count of the outlets that have
    /// any, with the numbers of these.
    ///
    /// Hits come in bunches. How many times their variance is that of hits which
    /// fall one by one is told by the outlets' deviations from each story's
    /// common rate: φ = Σ ((O − E)² / E) / Σ (outlets − 1), at least 1 (Pearson's
    /// statistic over its degrees of freedom; after McCullagh & Nelder 1989,
    /// *Generalized Linear Models*, 2nd ed.). A text that several outlets print
    /// deviates once, in the first of them.
    pub(super) fn count<'c>(
        &self,
        outlets: &Outlets<'_>,
        parts: impl Iterator<Item = (usize, &'c BaseTally, &'c CountTally)> + Clone,
    ) -> SharedCount {
        let counts = parts.clone().map(|(at, _, count)| (at, &count.stories));
        let mut pool = Pool::of(outlets, counts);
        pool.stories.retain(|story, _| self.pool.stories.contains_key(story));
        let mut squares: BTreeMap<StoryId, f64> = BTreeMap::new();
        for (at, base, count) in parts {
            for story in count.stories.stories.keys() {
                let hits = pool::once(outlets, at, &count.stories, *story);
                let base = pool::once(outlets, at, &base.stories, *story);
                if base > 0 && pool.stories.contains_key(story) {
                    *squares.entry(*story).or_default() +=
                        (hits * hits) as f64 / base as f64;
                }
            }
        }
        SharedCount { dispersion: self.dispersion(&pool, &squares), pool }
    }

    /// φ; `squares` are Σ O² / n.
    fn dispersion(&self, pool: &Pool, squares: &BTreeMap<StoryId, f64>) -> f64 {
        let (mut pearson, mut freedom) = (0.0, 0);
        for (story, squares) in squares {
            // With E = n S / T, Σ (O − E)² / E = T / S · Σ O² / n − S.
            let (base, hits) = (self.pool.stories[story], pool.stories[story].value);
            if hits > 0 {
                pearson += squares * base.value as f64 / hits as f64 - hits as f64;
                freedom += base.voices.saturating_sub(1);
            }
        }
        (pearson / freedom.max(1) as f64).max(1.0)
    }

    /// The base of an outlet beside the others'.
    pub(super) fn matched(&self, own: &BaseTally) -> Matched {
        let mut matched = Matched::default();
        for (story, base) in &own.stories.stories {
            let Some(total) = self.pool.stories.get(story).filter(|_| *base > 0) else {
                continue;
            };
            let others = self.pool.others(*story, &own.stories);
            matched.copied += total.printed - base - others;
            if others > 0 {
                matched.bases.own += base;
                matched.bases.others += others;
                matched.stories += 1;
                matched.others += total.voices.saturating_sub(1).max(1);
                matched.weight += Stratum::weight_of(*base, others);
            }
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
        let stratum = |story: &StoryId| {
            let own_base = *own.stories.stories.get(story).filter(|base| **base > 0)?;
            let others_base = self.pool.others(*story, &own.stories);
            let own = count.stories.stories.get(story).copied().unwrap_or_default();
            let others = all.pool.others(*story, &count.stories);
            let told = others_base > 0 && own + others > 0;
            told.then_some(Stratum { own, own_base, others, others_base })
        };
        let stories = all.pool.stories.keys();
        Stratified::of(stories.filter_map(stratum).collect(), matched.weight)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Outlets, Pool, SharedBase, StoryId};
    use crate::compare::pool::Total;
    use crate::compare::tally::{BaseTally, ByStory, CountTally, Text};

    const STORY: StoryId = StoryId(1);

    fn part(base: u64, hits: u64) -> (BaseTally, CountTally) {
        let of = |number| ByStory {
            stories: BTreeMap::from([(STORY, number)]),
            ..ByStory::default()
        };
        let base = BaseTally { stories: of(base), ..BaseTally::default() };
        (base, CountTally { stories: of(hits), ..CountTally::default() })
    }

    /// The same, where all is a copied text.
    fn copy(base: u64, hits: u64) -> (BaseTally, CountTally) {
        let (mut base_tally, mut count) = part(base, hits);
        base_tally.stories.copies = BTreeMap::from([((STORY, Text(7)), base)]);
        count.stories.copies = BTreeMap::from([((STORY, Text(7)), hits)]);
        (base_tally, count)
    }

    /// Outlets that all tell the one story; the first of them with a copied text is
    /// number `first`.
    fn outlets(count: usize, first: usize) -> Outlets<'static> {
        Outlets {
            names: Vec::new(),
            tallies: Vec::new(),
            tellers: BTreeMap::from([(STORY, (0..count).collect())]),
            shared: vec![1; count],
            first: BTreeMap::from([((STORY, Text(7)), first)]),
        }
    }

    fn base(outlets: &Outlets<'_>, parts: &[(BaseTally, CountTally)]) -> SharedBase {
        let bases = parts.iter().enumerate().map(|(at, (base, _))| (at, &base.stories));
        SharedBase { pool: Pool::of(outlets, bases) }
    }

    fn numbered(
        parts: &[(BaseTally, CountTally)],
    ) -> impl Iterator<Item = (usize, &BaseTally, &CountTally)> + Clone {
        parts.iter().enumerate().map(|(at, (base, count))| (at, base, count))
    }

    #[test]
    fn dispersion_is_pearson_s_over_its_degrees_of_freedom() {
        // Of four hits 1 and 3 are expected, and 4 and 0 are there: 9 / 1 + 9 / 3
        // over one degree of freedom. With 1 and 3 there is nothing: then 1.
        let outlets = outlets(2, 0);
        let count = |hits: [u64; 2]| {
            let parts = [part(100, hits[0]), part(300, hits[1])];
            base(&outlets, &parts).count(&outlets, numbered(&parts))
        };
        assert!((count([4, 0]).dispersion - 12.0).abs() < 1e-12);
        assert!((count([1, 3]).dispersion - 1.0).abs() < 1e-12);
        assert_eq!(count([1, 3]).pool.stories[&STORY].value, 4);
    }

    #[test]
    fn an_outlet_stands_beside_the_others() {
        let outlets = outlets(3, 0);
        let parts = [part(100, 1), part(200, 2), part(100, 5)];
        let shared = base(&outlets, &parts);
        let all = shared.count(&outlets, numbered(&parts));
        let (own, count) = &parts[0];
        let matched = shared.matched(own);
        assert_eq!((matched.bases.own, matched.bases.others), (100, 300));
        assert_eq!(matched.copied, 0);
        let sums = shared.stratified(&all, &matched, own, count);
        // 1 in 100 beside 7 in 300.
        assert!((sums.ratio().unwrap() - 3.0 / 7.0).abs() < 1e-12);
        assert!((sums.own_rate().unwrap() - 0.01).abs() < 1e-12);
    }

    #[test]
    fn a_copied_text_is_one_voice() {
        // The last three print one text, with 5 hits in 100 words, 6 in 110 and 6
        // in 90; the first of them stands for it.
        let outlets = outlets(4, 1);
        let parts = [part(100, 1), copy(100, 5), copy(110, 6), copy(90, 6)];
        let shared = base(&outlets, &parts);
        let all = shared.count(&outlets, numbered(&parts));
        let total = Total { value: 200, printed: 400, tellers: 4, voices: 2 };
        assert_eq!(shared.pool.stories[&STORY], total);
        let beside = |at: usize| {
            let (own, count) = &parts[at];
            let matched = shared.matched(own);
            let sums = shared.stratified(&all, &matched, own, count);
            (
                matched.bases.own,
                matched.bases.others,
                matched.copied,
                sums.ratio().unwrap(),
            )
        };
        // Beside the outlet with words of its own: 1 in 100 to 5 in 100.
        assert_eq!(beside(0), (100, 100, 200, 1.0 / 5.0));
        // Beside the others: each with its own print to 1 in 100.
        assert_eq!(beside(1), (100, 100, 200, 5.0));
        let (own, others, copied, ratio) = beside(2);
        assert_eq!((own, others, copied), (110, 100, 190));
        assert!((ratio - 6.0 / 1.1).abs() < 1e-12, "{ratio}");
    }
}
