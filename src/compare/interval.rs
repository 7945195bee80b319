//! How far a rate can be trusted: which method for which data.
//!
//! | stories with a base | unit | method |
//! |---|---|---|
//! | 2 to 5,000 | story | percentile bootstrap ([`super::bootstrap`]) |
//! | more | story | ratio estimate with Student's t ([`super::ratio`]) |
//! | 1 | sentence | ratio estimate with Student's t, where sentences are counted |

use super::Options;
use super::bootstrap::{Replications, percentile};
use super::ratio::Sums;
use super::tally::{BaseTally, CountTally, OutletTally, StoryId};

/// Intervals cover a rate with this chance.
const LEVEL: f64 = 0.95;
/// Beyond, the bootstrap costs 10 MB and a second for an outlet and agrees with
/// the ratio estimate to two digits.
const BOOTSTRAP_UP_TO: usize = 5_000;

/// The bounds of a rate as a share, and the units they stand on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Interval {
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) units: &'static str,
}

/// The stories of one outlet, drawn again and again.
pub(super) struct Resampled {
    stories: Vec<StoryId>,
    replications: Option<Replications>,
}

/// One base of the outlet, in every replication.
pub(super) struct ResampledBase<'r> {
    resampled: &'r Resampled,
    base: &'r BaseTally,
    sums: Option<Vec<u64>>,
}

impl Resampled {
    /// Draws from the stories of an outlet, if there are some but not too many.
    pub(super) fn of(outlet: &OutletTally, options: &Options) -> Resampled {
        let stories: Vec<StoryId> = outlet.stories.keys().copied().collect();
        let draws = (2..=BOOTSTRAP_UP_TO).contains(&stories.len());
        let draw = || Replications::draw(&stories, options.replications, options.seed);
        Resampled { replications: draws.then(draw), stories }
    }

    /// Prepares a base, which serves all its categories.
    pub(super) fn base<'r>(&'r self, base: &'r BaseTally) -> ResampledBase<'r> {
        let replications = self.replications.as_ref().filter(|_| base.stories.len() > 1);
        let sums = replications.map(|r| r.sums(self.places(base.stories.iter())));
        ResampledBase { resampled: self, base, sums }
    }

    /// The place of each story among those of the outlet. Both are sorted, so
    /// that one walk finds them all.
    fn places<'v>(
        &self,
        values: impl Iterator<Item = (&'v StoryId, &'v u64)>,
    ) -> impl Iterator<Item = (usize, u64)> {
        let mut at = 0;
        values.map(move |(story, value)| {
            at += self.stories[at..].partition_point(|other| other < story);
            (at, *value)
        })
    }
}

impl ResampledBase<'_> {
    /// The interval of a rate; none if nothing was counted or nothing varies.
    pub(super) fn interval(&self, count: &CountTally) -> Option<Interval> {
        if count.count == 0 {
            return None;
        }
        let (units, bounds) = match (&self.sums, &self.resampled.replications) {
            (Some(bases), Some(replications)) => {
                let places = self.resampled.places(count.stories.iter());
                ("stories", percentile(&replications.sums(places), bases, LEVEL))
            }
            _ if self.base.stories.len() > 1 => {
                ("stories (robust)", self.by_story(count).interval(LEVEL))
            }
            _ => ("sentences", self.by_sentence(count)?.interval(LEVEL)),
        };
        let (low, high) = bounds?;
        Some(Interval { low: low.max(0.0), high: high.min(1.0), units })
    }

    fn by_story(&self, count: &CountTally) -> Sums {
        let counted = |story| count.stories.get(story).copied().unwrap_or_default();
        Sums::of(self.base.stories.iter().map(|(story, base)| (*base, counted(story))))
    }

    fn by_sentence(&self, count: &CountTally) -> Option<Sums> {
        let sentences = self.base.sentences?;
        Some(Sums {
            units: sentences.sentences as f64,
            x: self.base.out_of as f64,
            y: count.count as f64,
            xx: sentences.squares as f64,
            xy: count.products as f64,
            yy: count.squares as f64,
        })
    }
}
