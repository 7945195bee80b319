//! Source kind: what kind of people and things are given as a source.
//!
//! # What it counts
//! Attributions by the kind of their source (official, expert, agency, medium,
//! unnamed and so on; `none` where no source is told), out of all attributions
//! other than scare quotes.
//!
//! # Why it may matter
//! Who is asked decides what can be said. News leans on officials; how much,
//! and who else is heard, differs between outlets.
//!
//! # When it misleads
//! The kind is read from roles and names near by; a source introduced in
//! another article stays a plain person. Counting attributions gives a source
//! that is quoted often more weight than one that is quoted at length.
//!
//! # Example
//! *The mayor said … “We ran,” said Ilse Brandt … officials said*: one official,
//! one person, one unnamed.
//!
//! # Reference
//! Gans 1979, *Deciding What's News*; Bennett 1990, *Journal of Communication*
//! 40(2), on indexing.

use super::{AttributionRow, Facts, Observation, attributed};

/// Counts the attributions by the kind of their source.
pub(super) fn observe(facts: &Facts<'_>) -> Vec<Observation> {
    attributed::observe(facts, "source_kind", sort, |_| 1)
}

/// The attributions in which somebody speaks, by the kind of source.
pub(super) fn sort(row: &AttributionRow) -> Option<&str> {
    attributed::is_spoken(row).then_some(&*row.source_kind)
}
