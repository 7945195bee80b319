//! Which words of an outlet may be called its own, and when none may.

use super::figures::{count, counted};
use super::view::{FEW_STORIES, View};
use crate::compare::{KeynessRow, OutletSummary};

/// Fewer own words give every rare word a large ratio.
const OWN_WORDS: u64 = 2000;
/// A word of fewer articles belongs to their story.
const ARTICLES: u64 = 3;
/// The part of the words told that may be told by chance.
const Q: f64 = 0.05;

/// The words that an outlet writes clearly more often than the others, the
/// strongest first; or, as a sentence, why none can be told.
pub(super) fn key_words<'a>(
    view: &View<'a>,
    outlet: &OutletSummary,
) -> Result<Vec<&'a KeynessRow>, String> {
    if view.has_few_stories() {
        return Err(format!(
            "with {} the words tell the stories apart, not the outlets; {FEW_STORIES} shared \
             stories are needed",
            counted(view.shared.len() as u64, "shared story", "shared stories"),
        ));
    }
    if outlet.own_words < OWN_WORDS {
        let (own, needed) = (count(outlet.own_words), count(OWN_WORDS));
        return Err(format!("{own} own words are too few; {needed} are needed"));
    }
    let told = |row: &&KeynessRow| {
        row.log_ratio > 0.0 && row.q_value < Q && row.articles >= ARTICLES
    };
    Ok(view.of(&outlet.outlet).keyness.iter().copied().filter(told).collect())
}
