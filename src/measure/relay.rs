//! Relay: how much comes through somebody else.
//!
//! # What it counts
//! Attributions that name through whom they came (*according to Reuters*,
//! *quoted by TASS as saying*), out of all attributions other than scare quotes.
//!
//! # Why it may matter
//! A relay says that the outlet did not hear it itself. It tells first-hand
//! reporting from the passing on of others' copy.
//!
//! # When it misleads
//! Outlets that do not credit their sources show none. Wire copy that is printed
//! whole carries its credit at the end, not in the sentence.
//!
//! # Example
//! *“A pity,” Terrin said, according to MNA*: one of one is relayed.
//!
//! # Reference
//! Boumans, Trilling, Vliegenthart & Boomgaarden 2018, *International Journal of
//! Communication* 12, on agency copy in the news.

use super::{AttributionRow, Facts, Observation, attributed};

/// What came through somebody.
pub(super) const RELAYED: &str = "relayed";

/// Counts the attributions that came through somebody.
pub(super) fn observe(facts: &Facts<'_>) -> Vec<Observation> {
    attributed::observe(facts, "relay", sort, |_| 1)
}

/// The attributions in which somebody speaks; `relayed` if through another.
pub(super) fn sort(row: &AttributionRow) -> Option<&str> {
    let category = if row.relay.is_empty() { "" } else { RELAYED };
    attributed::is_spoken(row).then_some(category)
}
