//! How far a rate can be trusted: which method for which data.
//!
//! | stories with a base | unit | method |
//! |---|---|---|
//! | 2 to 99 | story | log odds, leaving out each story ([`super::jackknife`]) |
//! | 100 to 5,000 | story | percentile bootstrap ([`super::bootstrap`]) |
//! | more | story | ratio estimate with Student's t ([`super::ratio`]) |
//! | 1 | sentence | ratio estimate with Student's t, where sentences are counted |

use super::bootstrap::{Replications, percentile};
use super::ratio::Sums;
use super::tally::{OutletSum, StoryId};
use super::{Options, jackknife};

/// Intervals cover a rate with this chance.
const LEVEL: f64 = 0.95;
/// With fewer stories the percentile interval of the bootstrap is too narrow: of
/// 20 it covers a rate in 87 to 91 of 100 cases, of 100 in 93 to 95.
const BOOTSTRAP_FROM: usize = 100;
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
    /// Their numbers.
    stories: Vec<u32>,
    replications: Option<Replications>,
}

/// One base of the outlet, in every replication.
pub(super) struct ResampledBase<'r> {
    resampled: &'r Resampled,
    base: &'r OutletSum,
    sums: Option<Vec<u64>>,
}

impl Resampled {
    /// Draws from the stories of an outlet, whose numbers ascend, if there are some but
    /// not too many; `ids` are those of all stories.
    pub(super) fn of(stories: Vec<u32>, ids: &[StoryId], options: &Options) -> Resampled {
        let draw = || {
            let ids: Vec<StoryId> = stories.iter().map(|at| ids[*at as usize]).collect();
            Replications::draw(&ids, options.replications, options.seed)
        };
        Resampled { replications: draws(stories.len()).then(draw), stories }
    }

    /// How many bytes are kept of an outlet with so many stories.
    pub(super) fn size(stories: usize, options: &Options) -> usize {
        if draws(stories) { stories * options.replications } else { 0 }
    }

    /// Prepares a base, which serves all its categories.
    pub(super) fn base<'r>(&'r self, base: &'r OutletSum) -> ResampledBase<'r> {
        let many = base.stories.len() >= BOOTSTRAP_FROM;
        let replications = self.replications.as_ref().filter(|_| many);
        let sums = replications.map(|r| r.sums(self.places(&base.stories)));
        ResampledBase { resampled: self, base, sums }
    }

    /// The place of each story among those of the outlet. Both are sorted, so
    /// that one walk finds them all.
    fn places(
        &self,
        values: &[(u32, u64)],
    ) -> impl Iterator<Item = (usize, u64)> + Clone {
        let mut at = 0;
        values.iter().map(move |(story, value)| {
            at += self.stories[at..].partition_point(|other| other < story);
            (at, *value)
        })
    }
}

impl ResampledBase<'_> {
    /// The interval of a rate; none if nothing was counted or nothing varies.
    pub(super) fn interval(&self, count: &OutletSum) -> Option<Interval> {
        if count.sum == 0 {
            return None;
        }
        let (units, bounds) = match (&self.sums, &self.resampled.replications) {
            (Some(bases), Some(replications)) => {
                let places = self.resampled.places(&count.stories);
                ("stories", percentile(&replications.sums(places), bases, LEVEL))
            }
            _ if self.base.stories.len() >= BOOTSTRAP_FROM => {
                let sums = Sums::of(self.by_story(count));
                ("stories (robust)", sums.interval(LEVEL))
            }
            _ if self.base.stories.len() > 1 => {
                let units: Vec<(u64, u64)> = self.by_story(count).collect();
                ("stories (jackknife)", jackknife::interval(&units, LEVEL))
            }
            _ => ("sentences", self.by_sentence(count)?.interval(LEVEL)),
        };
        let (low, high) = bounds?;
        Some(Interval { low: low.max(0.0), high: high.min(1.0), units })
    }

    /// Base and count of each story.
    fn by_story(&self, count: &OutletSum) -> impl Iterator<Item = (u64, u64)> {
        let mut counts = count.stories.iter().peekable();
        self.base.stories.iter().map(move |(story, base)| {
            let count = counts.next_if(|(counted, _)| counted == story);
            (*base, count.map_or(0, |(_, count)| *count))
        })
    }

    fn by_sentence(&self, count: &OutletSum) -> Option<Sums> {
        Some(Sums {
            units: self.base.sentences.count? as f64,
            x: self.base.sum as f64,
            y: count.sum as f64,
            xx: self.base.sentences.squares as f64,
            xy: count.sentences.products as f64,
            yy: count.sentences.squares as f64,
        })
    }
}

fn draws(stories: usize) -> bool {
    (BOOTSTRAP_FROM..=BOOTSTRAP_UP_TO).contains(&stories)
}
