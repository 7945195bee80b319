//! Share of voice: who gets how many words.
//!
//! # What it counts
//! Words of attributed content by the kind of their source, out of all words of
//! attributed content. Scare quotes are left out, and so are attributions inside
//! another one, whose words are already counted.
//!
//! # Why it may matter
//! Being mentioned is not being heard. Space is the scarce thing: a minister
//! with ten lines and a resident with three words are one attribution each.
//!
//! # When it misleads
//! A long statement by one speaker decides it in a short article. Words given to
//! somebody may be given to be refuted.
//!
//! # Example
//! *“We did all that could be done,” the minister said. “No,” said a resident*:
//! 7 of 8 attributed words are an official's.
//!
//! # Reference
//! Gans 1979, *Deciding What's News*; Tiffen et al. 2014, *Journalism Studies*
//! 15(4), on counting sources in the news.

use super::{AttributionRow, Facts, Observation, attributed, source_kind};

/// Counts the attributed words by the kind of their source.
pub(super) fn observe(facts: &Facts<'_>) -> Vec<Observation> {
    attributed::observe(facts, "share_of_voice", source_kind::sort, words)
}

fn words(row: &AttributionRow) -> u64 {
    row.words
}
