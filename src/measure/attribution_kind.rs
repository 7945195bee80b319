//! Attribution kind: how words of others are brought in.
//!
//! # What it counts
//! Direct quotations, partial quotations, paraphrases and scare quotes, out of
//! all of these. Attributions inside another one are not counted.
//!
//! # Why it may matter
//! A direct quotation hands over the wording, a paraphrase keeps it, a fragment
//! in quotation marks picks from it, and marks around a word that nobody speaks
//! hold it at a distance.
//!
//! # When it misleads
//! Titles and nicknames in quotation marks look like scare quotes. Paraphrases
//! are harder to find than quotations, so that their share is a lower bound.
//!
//! # Example
//! *He called it “a pity” and said work goes on*: one partial quotation, one
//! paraphrase: 50 % each.
//!
//! # Reference
//! Semino & Short 2004, *Corpus Stylistics*; Pareti 2016, *PARC 3.0*, LREC, for
//! direct, indirect and mixed quotations.

use super::{AttributionRow, Facts, Observation, attributed};

/// Counts the attributions by kind.
pub(super) fn observe(facts: &Facts<'_>) -> Vec<Observation> {
    attributed::observe(facts, "attribution_kind", sort, |_| 1)
}

/// All attributions, by kind.
pub(super) fn sort(row: &AttributionRow) -> Option<&str> {
    Some(row.kind)
}
