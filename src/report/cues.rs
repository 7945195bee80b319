//! How attributions are put: their cues, counted.

use std::collections::BTreeMap;

use crate::measure::AttributionRow;

/// The class of cues that every other departs from.
const NEUTRAL: &str = "neutral";

/// Whether the cue only says that somebody spoke.
pub(super) fn is_plain(row: &AttributionRow) -> bool {
    is_neutral(&row.cue_class)
}

/// Whether a class of cues is the base line.
pub(super) fn is_neutral(class: &str) -> bool {
    class.is_empty() || class.rsplit('.').next() == Some(NEUTRAL)
}

/// The cues of some attributions in small letters, the most frequent first.
pub(super) fn cues<'a>(
    rows: impl Iterator<Item = &'a AttributionRow>,
) -> Vec<(String, u64)> {
    let cues = rows.map(|row| row.cue.to_lowercase()).filter(|cue| !cue.is_empty());
    ranked(cues)
}

/// Equal things counted, the most frequent first, then by name.
pub(super) fn ranked<T: Ord>(things: impl Iterator<Item = T>) -> Vec<(T, u64)> {
    let mut counts = BTreeMap::new();
    for thing in things {
        *counts.entry(thing).or_default() += 1;
    }
    let mut counts: Vec<(T, u64)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts
}
