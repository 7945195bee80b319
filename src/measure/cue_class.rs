//! Cue class: how the act of saying is put.
//!
//! # What it counts
//! The classes of the list `cues` (neutral, doubting, presupposing, alarming
//! and so on), out of the attributions that have a cue.
//!
//! # Why it may matter
//! *Said* takes no stand; *claimed* keeps a distance, *admitted* takes the
//! content for granted and blames the speaker, *warned* tells the reader what
//! to expect.
//!
//! # When it misleads
//! The class is that of the verb, not of the sentence. It follows what was
//! said, too: a warning may be one. Verbs of saying do not predict what readers
//! call biased, and nothing of the kind is claimed.
//!
//! # Example
//! *The minister claimed … the ministry said*: one of two cues is doubting.
//!
//! # Reference
//! Caldas-Coulthard 1994, “On reporting reporting”; Thompson & Ye 1991, *Applied
//! Linguistics* 12(4), for the classes of reporting verbs.

use super::{AttributionRow, Facts, Observation, attributed};

/// Counts the attributions with a cue by its class.
pub(super) fn observe(facts: &Facts<'_>) -> Vec<Observation> {
    attributed::observe(facts, "cue_class", sort, |_| 1)
}

/// The attributions that have a cue with a class, by class.
pub(super) fn sort(row: &AttributionRow) -> Option<&str> {
    (!row.cue_class.is_empty()).then_some(&*row.cue_class)
}
