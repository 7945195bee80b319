//! Violence with nobody who does it.
//!
//! # What it counts
//! Of all places where the list `agency` finds violence told, those that name no
//! doer (*nine were killed*, *clashes erupted*) and those that do (*soldiers
//! killed nine*, *nine were killed by soldiers*), for each voice and section.
//!
//! # Why it may matter
//! Readers blame a doer less whom the grammar leaves out. The choice is often
//! forced, because nobody knows yet who did it; where outlets differ on the same
//! story, it was not.
//!
//! # When it misleads
//! The doer may stand in the sentence before. Early reports name fewer doers
//! than late ones. Numbers are small; read the sentences.
//!
//! # Example
//! *Nine were killed in the raid; rebels killed two guards*: 1 of 2 mentions of
//! violence names nobody.
//!
//! # Reference
//! Henley, Miller & Beazley 1995, *Journal of Language and Social Psychology*
//! 14(1–2), 60–84, on the passive voice and blame.

use super::grid::{Found, Grid, find};
use super::{CategoryId, Facts, HitRow, Observation, SentenceWords, Text};

/// The categories of the list `agency` that sum up the two ways to tell it.
const AGENTLESS: &str = "agency.agentless";
const NAMED: &str = "agency.named";

/// Counts mentions of violence with and without a doer, out of all of them.
pub(super) fn observe(facts: &Facts<'_>) -> Vec<Observation> {
    let mut grid = Grid::new("agentless_violence");
    let mut hits = facts.hits.iter().peekable();
    let mut found = Found::new();
    for (number, sentence) in (0..).zip(&facts.sentences) {
        found.clear();
        let mut mentions = [0; 3];
        while let Some(hit) = hits.next_if(|hit| hit.sentence_number == number) {
            let Some(voice) = hit.voice() else { continue };
            for (category, name) in categories(hit) {
                find(&mut found, category, voice);
                let whole = matches!(&**name, AGENTLESS | NAMED);
                mentions[voice as usize] += u64::from(whole);
            }
        }
        grid.add(&SentenceWords { section: sentence.section, words: mentions }, &found);
    }
    grid.observations()
}

/// The categories of violence that a hit counts for.
pub(super) fn categories(hit: &HitRow) -> impl Iterator<Item = (CategoryId, &Text)> {
    let violence = |name: &str| name.starts_with(AGENTLESS) || name.starts_with(NAMED);
    hit.counts_for().filter(move |(_, name)| violence(name))
}
