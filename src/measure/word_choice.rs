//! Word choice: lexicon categories per 1,000 words, by voice and section.
//!
//! # What it counts
//! Hits of each category of the measured lexicons, for each voice and each
//! section, out of the words of that voice and section. Where a lexicon says
//! that a term counts in one voice only, or not under a negation, it does not
//! count; where it says that a negation turns the term round, it counts for the
//! mirror category. A heading above others sums them up and counts a place once.
//! Words of the furniture are neither hits nor base.
//!
//! # Why it may matter
//! A writer who has several words for a thing chooses one, and readers take the
//! choice as a judgement. The outlet's own voice is where that choice is its
//! own; in a quotation it is the speaker's.
//!
//! # When it misleads
//! A word list indicates, it does not decide: it knows neither irony nor
//! topic. A story about a war holds more words of war. Compare on the same
//! stories, read the sentences, and look at the mirror category before a rate
//! is called high.
//!
//! # Example
//! *The regime's “brave” troops fled*: `regime` is a hit in the outlet's own
//! voice, `brave` one in the quoted voice: 1 of 4 own words and 1 of 1 quoted.
//!
//! # Reference
//! Young & Soroka 2012, *Political Communication* 29(2), on counting a lexicon
//! and its limits; Grimmer & Stewart 2013, *Political Analysis* 21(3), on
//! validating it.

use super::grid::{Found, Grid, find};
use super::{Facts, Observation};

/// Counts the hits by category, voice and section.
pub(super) fn observe(facts: &Facts<'_>) -> Vec<Observation> {
    let mut grid = Grid::new("word_choice");
    let mut hits = facts.hits.iter().peekable();
    let mut found = Found::new();
    for (number, sentence) in (0..).zip(&facts.sentences) {
        found.clear();
        while let Some(hit) = hits.next_if(|hit| hit.sentence_number == number) {
            let Some(voice) = hit.voice() else { continue };
            hit.counts_for().for_each(|(category, _)| find(&mut found, category, voice));
        }
        grid.add(sentence, &found);
    }
    grid.observations()
}
