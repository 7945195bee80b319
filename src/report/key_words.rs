//! Which terms of an outlet may be told, and when none may.

use super::figures::{count, counted};
use super::view::{FEW_STORIES, View};
use crate::compare::{KeynessRow, OutletSummary};

/// Fewer words of a voice give every rare word a large ratio.
const WORDS: u64 = 2000;

/// The terms that an outlet uses clearly more often than the others, the
/// strongest first.
pub(super) struct KeyWords<'a> {
    /// Words and phrases of its own voice.
    pub(super) own: Vec<&'a KeynessRow>,
    /// Names in its own voice.
    pub(super) names: Vec<&'a KeynessRow>,
    /// Words of few stories in its own voice.
    pub(super) topics: Vec<&'a KeynessRow>,
    /// Words and phrases that its sources say, in quotation marks
    pub(super) quoted: Vec<&'a KeynessRow>,
    /// and in paraphrases.
    pub(super) reported: Vec<&'a KeynessRow>,
}

/// The terms of an outlet; or, as a sentence, why none can be told.
pub(super) fn key_words<'a>(
    view: &View<'a>,
    outlet: &OutletSummary,
) -> Result<KeyWords<'a>, String> {
    if view.has_few_stories() {
        return Err(format!(
            "with {} the words tell the stories apart, not the outlets; {FEW_STORIES} shared \
             stories are needed",
            counted(view.stories().shared() as u64, "shared story", "shared stories"),
        ));
    }
    if outlet.own_words < WORDS {
        let (own, needed) = (count(outlet.own_words), count(WORDS));
        return Err(format!("{own} own words are too few; {needed} are needed"));
    }
    let told = |voice: &str, kinds: &[&str], words: u64| {
        let rows = view.of(&outlet.outlet).keyness.iter().copied();
        let told = rows.filter(|row| {
            words >= WORDS
                && row.voice == voice
                && kinds.contains(&row.kind)
                && row.stands_out()
        });
        told.collect::<Vec<&KeynessRow>>()
    };
    let style = ["word", "phrase"];
    Ok(KeyWords {
        own: told("own", &style, outlet.own_words),
        names: told("own", &["name"], outlet.own_words),
        topics: told("own", &["topic"], outlet.own_words),
        quoted: told("quoted", &style, outlet.quoted_words),
        reported: told("reported", &style, outlet.reported_words),
    })
}
