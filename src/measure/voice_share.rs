//! Voice share: whose words the article consists of.
//!
//! # What it counts
//! Words in the outlet's own voice, between quotation marks and in paraphrases,
//! out of all words; for the article and for each section.
//!
//! # Why it may matter
//! It says how much of a text somebody else is made to say. It is also the
//! context of every other number: what stands in quotation marks cannot be the
//! outlet's own wording.
//!
//! # When it misleads
//! Genre explains most of it: an interview is quoted, a chronicle is not. A
//! paraphrase that no verb of saying marks is read as the outlet's own voice.
//!
//! # Example
//! *“It is a pity,” she said, adding that work goes on*: 4 of 11 words quoted,
//! 3 reported, 4 own.
//!
//! # Reference
//! Zelizer 1989, *Text* 9(4), on quotation as a practice of the news; Semino &
//! Short 2004, *Corpus Stylistics*, on the presentation of speech in the press.

use super::grid::{ALL, add_base, add_count};
use super::{Facts, Observation};
use crate::page::Section;
use crate::voice::Voice;

/// Counts the words of each voice, for the article and by section.
pub(super) fn observe(facts: &Facts<'_>) -> Vec<Observation> {
    let sections = Section::ALL.iter().map(|s| Some(*s)).chain([None]);
    sections.map(|section| of_section(facts, section)).filter(|o| o.out_of > 0).collect()
}

fn of_section(facts: &Facts<'_>, section: Option<Section>) -> Observation {
    let mut observation = Observation {
        measure: "voice_share",
        voice: ALL,
        section: section.map_or(ALL, |s| s.id()),
        ..Observation::default()
    };
    let here =
        facts.sentences.iter().filter(|s| section.is_none_or(|of| s.section == of));
    for sentence in here {
        let base = sentence.words.iter().sum();
        if base > 0 {
            add_base(&mut observation, base);
            for voice in Voice::ALL {
                let count = sentence.words[voice as usize];
                if let Some(id) = facts.number(voice.id()) {
                    add_count(&mut observation, id, count, base);
                }
            }
        }
    }
    observation
}
