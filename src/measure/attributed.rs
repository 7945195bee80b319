//! What the measures of attribution have in common.

use super::grid::ALL;
use super::{AttributionRow, Facts, Observation, Sort};

/// Sorts the attributions of an article and adds up the weights: 1 each to
/// count them, their words to count those.
///
/// Attributions inside another one are left out, because their words are
/// already the other's.
pub(super) fn observe(
    facts: &Facts<'_>,
    measure: &'static str,
    sort: Sort,
    weight: fn(&AttributionRow) -> u64,
) -> Vec<Observation> {
    let mut observation =
        Observation { measure, voice: ALL, section: ALL, ..Observation::default() };
    for row in facts.counted() {
        let Some(category) = sort(row) else { continue };
        observation.out_of += weight(row);
        if category.is_empty() || weight(row) == 0 {
            continue;
        }
        if let Some(id) = facts.reading.asked.categories.number_or_unclassified(category)
        {
            observation.count(id).count += weight(row);
        }
    }
    if observation.out_of == 0 { Vec::new() } else { vec![observation] }
}

/// Whether somebody speaks: quotation marks alone attribute nothing.
pub(super) fn is_spoken(row: &AttributionRow) -> bool {
    row.kind != crate::voice::Kind::Scare.id()
}
