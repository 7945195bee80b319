//! How attributions are put: their cues, counted.

use std::collections::BTreeMap;

use super::digest::{Cue, Cues, Numbered};
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
    all: &'a Cues,
    counted: impl IntoIterator<Item = &'a Numbered>,
) -> Vec<(&'a str, u64)> {
    names(all, counted, |(cue, _)| cue)
}

/// The classes of these cues, the most frequent first.
pub(super) fn classes<'a>(
    all: &'a Cues,
    counted: impl IntoIterator<Item = &'a Numbered>,
) -> Vec<(&'a str, u64)> {
    names(all, counted, |(_, class)| class)
}

fn names<'a>(
    all: &'a Cues,
    counted: impl IntoIterator<Item = &'a Numbered>,
    name: fn(&Cue) -> &str,
) -> Vec<(&'a str, u64)> {
    let counted = counted.into_iter().flat_map(|counted| all.of(counted));
    let named = counted.map(|(cue, times)| (name(cue), times));
    ranked(named.filter(|(name, _)| !name.is_empty()))
}

/// Equal things added up, the most frequent first, then by name.
pub(super) fn ranked<T: Ord>(
    counts: impl IntoIterator<Item = (T, u64)>,
) -> Vec<(T, u64)> {
    let mut sums = BTreeMap::new();
    for (thing, times) in counts {
        *sums.entry(thing).or_default() += times;
    }
    let mut ranked: Vec<(T, u64)> = sums.into_iter().collect();
    ranked.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
    ranked
}
