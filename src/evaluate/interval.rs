//! Resampling of texts.
//!
//! Efron & Tibshirani 1993, *An Introduction to the Bootstrap*: texts are drawn
//! with replacement, as many as there are (ch. 6), and the interval is cut from
//! the ordered replications (§ 13.3, the percentile interval). Attributions of
//! one text resemble each other, so the text is what is drawn.

use super::count::{self, Counted};
use crate::hash;

/// How often the texts are drawn anew, which fixes the bounds to two digits.
const REPLICATIONS: u64 = 1_000;
/// The part of the replications that an interval holds.
const LEVEL: f64 = 0.95;

/// The interval of each metric, in their order; none where all replications
/// say the same, as they do of a single text.
pub(super) fn intervals(
    texts: &[(&str, &[Counted])],
    seed: u64,
) -> Vec<Option<(f64, f64)>> {
    let doc_ids: Vec<&str> = texts.iter().map(|(doc_id, _)| *doc_id).collect();
    let metrics = texts.first().map_or(0, |(_, counted)| counted.len());
    let mut values = vec![Vec::new(); metrics];
    for lots in replications(&doc_ids, seed) {
        let mut sums = Vec::with_capacity(metrics);
        lots.iter().for_each(|lot| count::add(&mut sums, texts[*lot].1));
        for (values, sum) in values.iter_mut().zip(&sums) {
            values.extend(sum.main());
        }
    }
    values.into_iter().map(percentile).collect()
}

/// The texts that are drawn in each replication.
///
/// For every text of every replication a hash of (seed, text, replication) says
/// which one is drawn in its place.
pub(crate) fn replications(
    doc_ids: &[&str],
    seed: u64,
) -> impl Iterator<Item = Vec<usize>> {
    let streams: Vec<u64> =
        doc_ids.iter().map(|id| hash::draw(seed, hash::of_texts(&[id]))).collect();
    (1..=REPLICATIONS).map(move |replication| {
        let lot = |stream| hash::below(hash::draw(stream, replication), streams.len());
        streams.iter().map(|stream| lot(*stream)).collect()
    })
}

/// Of m ordered values those number m α and m (1 − α), α = (1 − level) / 2; none
/// if they are the same.
pub(crate) fn percentile(mut values: Vec<f64>) -> Option<(f64, f64)> {
    values.sort_by(f64::total_cmp);
    let number = |share: f64| {
        let place = (values.len() as f64 * share).round() as usize;
        values.get(place.clamp(1, values.len().max(1)) - 1).copied()
    };
    let alpha = (1.0 - LEVEL) / 2.0;
    let (low, high) = (number(alpha)?, number(1.0 - alpha)?);
    (low < high).then_some((low, high))
}
