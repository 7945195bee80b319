//! What measures count: the rows that the reports print.

use super::places::Places;
use super::{AttributionRow, CategoryId, HitRow, Reading};
use super::{attribution_rows, hit_rows};
use crate::page::Section;
use crate::voice::Voice;

/// What was found in one article, before anything is counted.
///
/// Measures count these rows and nothing else wherever they can, so that every
/// number can be found again by counting rows of a table.
pub struct Facts<'a> {
    /// The article itself.
    pub reading: Reading<'a>,
    /// Its sentences without the furniture.
    pub sentences: Vec<SentenceWords>,
    /// The hits of the measured lexicons, by place.
    pub hits: Vec<HitRow>,
    /// The attributions, by place.
    pub attributions: Vec<AttributionRow>,
}

/// The words of one sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SentenceWords {
    /// Where it stands.
    pub section: Section,
    /// How many words of it are in each voice, in the order of [`Voice::ALL`].
    pub words: [u64; 3],
}

impl Facts<'_> {
    /// Words in one voice.
    pub fn words(&self, voice: Voice) -> u64 {
        self.sentences.iter().map(|s| s.words[voice as usize]).sum()
    }

    /// The number of a name that a measure counts under.
    pub(super) fn number(&self, name: &str) -> Option<CategoryId> {
        self.reading.asked.categories.number(name)
    }

    /// The attributions that count: those that stand inside no other.
    pub fn counted(&self) -> impl Iterator<Item = &AttributionRow> {
        self.attributions.iter().filter(|row| !row.nested)
    }
}

/// Collects what measures count.
pub(super) fn facts<'a>(reading: Reading<'a>, places: &Places<'a>) -> Facts<'a> {
    Facts {
        reading,
        sentences: sentences(reading),
        hits: hit_rows::rows(reading, places),
        attributions: attribution_rows::rows(reading, places),
    }
}

fn sentences(reading: Reading<'_>) -> Vec<SentenceWords> {
    let document = reading.document;
    let sections = document.sentences.iter().zip(&reading.page.sections);
    sections
        .filter_map(|(sentence, section)| section.map(|section| (sentence, section)))
        .map(|(sentence, section)| {
            let mut words = [0; 3];
            for at in sentence.tokens.clone().filter(|&at| document.tokens[at].is_word())
            {
                words[reading.voices.by_token[at] as usize] += 1;
            }
            SentenceWords { section, words }
        })
        .collect()
}
