//! Headline, lead, body, caption.

use super::Section;
use super::furniture::Line;
use crate::text::Document;

/// How many sentences the lead has.
const LEAD_SENTENCES: usize = 3;
/// A line this short, without a verb and without an end, names a picture when
/// it stands between the headline and the story.
const LABEL_WORDS: usize = 9;

/// The section of each sentence; none for furniture.
pub(super) fn sections(
    document: &Document,
    lines: &[Line<'_>],
    rules: &[Option<String>],
    headline: Option<usize>,
) -> Vec<Option<Section>> {
    let story_from = story_from(lines, rules, headline);
    let mut told = 0;
    document
        .sentences
        .iter()
        .map(|sentence| {
            let at = sentence.paragraph;
            if rules[at].is_some() {
                return None;
            }
            if Some(at) == headline {
                return Some(Section::Headline);
            }
            let above = story_from.is_none_or(|from| at < from) && is_label(&lines[at]);
            if above || lines[at].is_caption() {
                return Some(Section::Caption);
            }
            told += 1;
            Some(if told <= LEAD_SENTENCES { Section::Lead } else { Section::Body })
        })
        .collect()
}

/// The first line of the story: one that is no furniture, no headline, and ends.
pub(super) fn story_from(
    lines: &[Line<'_>],
    rules: &[Option<String>],
    headline: Option<usize>,
) -> Option<usize> {
    (0..lines.len()).find(|&at| {
        rules[at].is_none()
            && Some(at) != headline
            && lines[at].ends
            && !is_label(&lines[at])
    })
}

pub(super) fn is_label(line: &Line<'_>) -> bool {
    !line.ends && line.words <= LABEL_WORDS && !line.verbal && !line.says
}
