//! Resampling of stories.
//!
//! Efron & Tibshirani 1993, *An Introduction to the Bootstrap*: stories are
//! drawn with replacement, as many as there are (ch. 6), and the interval is
//! cut from the ordered replications (§ 13.3, the percentile interval). Words
//! of one article are not independent, articles on one story neither: the story
//! is what could have been another one.

use std::ops::{AddAssign, Mul};

use super::tally::StoryId;
use crate::hash;

/// How often each story of an outlet was drawn in each replication. Made once
/// for an outlet and used for all its rates.
pub(super) struct Replications {
    count: usize,
    /// By story, then by replication.
    drawn: Vec<Vec<u8>>,
}

impl Replications {
    /// Draws, `count` times, as many of the stories as there are.
    ///
    /// For every story of every replication a hash of (seed, story,
    /// replication) says which one is drawn in its place.
    pub(super) fn draw(stories: &[StoryId], count: usize, seed: u64) -> Replications {
        let mut drawn = vec![vec![0u8; count]; stories.len()];
        for story in stories {
            let stream = hash::draw(seed, story.0);
            (0..count).for_each(|replication| {
                let lot = hash::draw(stream, replication as u64 + 1);
                let times = &mut drawn[hash::below(lot, stories.len())][replication];
                *times = times.saturating_add(1);
            });
        }
        Replications { count, drawn }
    }

    /// The sum of a quantity in each replication; `values` says how much of it
    /// stands in which story.
    pub(super) fn sums(
        &self,
        values: impl Iterator<Item = (usize, u64)> + Clone,
    ) -> Vec<u64> {
        let most: u64 = values.clone().map(|(_, value)| value).sum();
        // Half as wide numbers are added twice as fast, and nearly all quantities fit.
        if most.saturating_mul(u64::from(u8::MAX)) <= u64::from(u32::MAX) {
            let sums = self.added(values.map(|(story, value)| (story, value as u32)));
            return sums.into_iter().map(u64::from).collect();
        }
        self.added(values)
    }

    fn added<N>(&self, values: impl Iterator<Item = (usize, N)>) -> Vec<N>
    where
        N: Copy + Default + From<u8> + AddAssign + Mul<Output = N>,
    {
        let mut sums = vec![N::default(); self.count];
        for (story, value) in values {
            for (sum, times) in sums.iter_mut().zip(&self.drawn[story]) {
                *sum += value * N::from(*times);
            }
        }
        sums
    }
}

/// The percentile interval of the ratio of two quantities: of m ordered
/// replications those number m α and m (1 − α), where α is (1 − `level`) / 2
/// (Efron & Tibshirani 1993, § 13.3).
///
/// Replications that drew no story with a base are left out (of two stories with
/// a base among many, one replication in seven). None when both bounds are the
/// same.
pub(super) fn percentile(
    counts: &[u64],
    bases: &[u64],
    level: f64,
) -> Option<(f64, f64)> {
    let pairs = counts.iter().zip(bases).filter(|(_, base)| **base > 0);
    let mut ratios: Vec<f64> = pairs.map(|(y, x)| *y as f64 / *x as f64).collect();
    if ratios.is_empty() {
        return None;
    }
    let alpha = (1.0 - level) / 2.0;
    let low = number(&mut ratios, alpha);
    let high = number(&mut ratios, 1.0 - alpha);
    (low < high).then_some((low, high))
}

fn number(ratios: &mut [f64], share: f64) -> f64 {
    let place = (ratios.len() as f64 * share).round() as usize;
    let at = place.clamp(1, ratios.len()) - 1;
    *ratios.select_nth_unstable_by(at, f64::total_cmp).1
}

#[cfg(test)]
mod tests {
    use super::{Replications, percentile};
    use crate::compare::tally::StoryId;

    const STORIES: [StoryId; 6] =
        [StoryId(11), StoryId(22), StoryId(33), StoryId(44), StoryId(55), StoryId(66)];
    const WORDS: [u64; 6] = [400, 300, 500, 250, 600, 350];
    const HITS: [u64; 6] = [2, 0, 5, 1, 3, 0];

    fn interval(count: usize, seed: u64) -> (f64, f64) {
        let drawn = Replications::draw(&STORIES, count, seed);
        let hits = drawn.sums(HITS.into_iter().enumerate());
        let words = drawn.sums(WORDS.into_iter().enumerate());
        percentile(&hits, &words, 0.95).unwrap()
    }

    #[test]
    fn bounds_are_those_of_all_possible_draws() {
        // All 6⁶ = 46,656 draws of six stories out of six were made in Python;
        // their ratios in order have 2 / 1,300 at 2.5 % and 0.0072727 at 97.5 %.
        let (low, high) = interval(20_000, 7);
        assert!((low - 0.001_538_46).abs() < 2e-5, "{low}");
        assert!((high - 0.007_272_73).abs() < 1e-4, "{high}");
    }

    #[test]
    fn bounds_do_not_change_from_version_to_version() {
        // The same algorithm in Python, for the seed 1 and 2,000 replications.
        let (low, high) = interval(2_000, 1);
        assert!((low - 0.001_538_461_538_461_5).abs() < 1e-15, "{low}");
        assert!((high - 0.0072).abs() < 1e-15, "{high}");
    }

    #[test]
    fn every_replication_has_as_many_stories_as_there_are() {
        let drawn = Replications::draw(&STORIES, 500, 3);
        let ones = drawn.sums((0..6).map(|story| (story, 1)));
        assert!(ones.iter().all(|n| *n == 6));
    }
}
