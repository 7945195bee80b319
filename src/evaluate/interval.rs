//! Resampling of texts.
//!
//! Efron & Tibshirani 1993, *An Introduction to the Bootstrap*: texts are drawn
//! with replacement, as many as there are (ch. 6), and the interval is cut from
//! the ordered replications (§ 13.3, the percentile interval). Attributions of
//! one text resemble each other, so the text is what is drawn.

use super::count::{self, Counted};
use crate::compare::hash;

/// How often the texts are drawn anew, which fixes the bounds to two digits.
const REPLICATIONS: u64 = 1_000;
/// The part of the replications that an interval holds.
const LEVEL: f64 = 0.95;

/// The interval of each metric, in their order; none where all replications
/// say the same, as they do of a single text.
///
/// For every text of every replication a hash of (seed, text, replication) says
/// which one is drawn in its place.
pub(super) fn intervals(
    texts: &[(&str, &[Counted])],
    seed: u64,
) -> Vec<Option<(f64, f64)>> {
    let streams: Vec<u64> = texts
        .iter()
        .map(|(doc_id, _)| hash::draw(seed, hash::of_texts(&[doc_id])))
        .collect();
    let metrics = texts.first().map_or(0, |(_, counted)| counted.len());
    let mut values = vec![Vec::new(); metrics];
    for replication in 1..=REPLICATIONS {
        let mut sums = Vec::with_capacity(metrics);
        for stream in &streams {
            let lot = hash::below(hash::draw(*stream, replication), texts.len());
            count::add(&mut sums, texts[lot].1);
        }
        for (values, sum) in values.iter_mut().zip(&sums) {
            values.extend(sum.main());
        }
    }
    values.into_iter().map(percentile).collect()
}

/// Of m ordered values those number m α and m (1 − α), α = (1 − level) / 2.
fn percentile(mut values: Vec<f64>) -> Option<(f64, f64)> {
    values.sort_by(f64::total_cmp);
    let number = |share: f64| {
        let place = (values.len() as f64 * share).round() as usize;
        values.get(place.clamp(1, values.len().max(1)) - 1).copied()
    };
    let alpha = (1.0 - LEVEL) / 2.0;
    let (low, high) = (number(alpha)?, number(1.0 - alpha)?);
    (low < high).then_some((low, high))
}
