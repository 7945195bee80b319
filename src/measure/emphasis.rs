//! Emphasis: what an article makes of those it names.
//!
//! # What it counts
//! For each person, organisation, place, agency and medium with a name: how
//! often it is named, whether headline and lead name it, how far up (each
//! mention weighs 1 at the first word and falls evenly to 0 at the last), and
//! the words of the sentences that name it.
//!
//! # Why it may matter
//! What stands first is read most. Two articles with the same facts in another
//! order tell different stories.
//!
//! # When it misleads
//! Only names are counted: *she* and *the minister* are not, so that a subject
//! named once and then spoken of by pronoun seems small. Long articles have more
//! mentions; compare the share of the space.
//!
//! # Example
//! An article of 100 words that names Terrin as word 1 and as word 51 has two
//! mentions and a prominence of 1 + 0.5 = 1.5.
//!
//! # Reference
//! van Dijk 1988, *News as Discourse*, on the inverted pyramid; Entman 1993,
//! *Journal of Communication* 43(4), on salience.

use std::collections::{BTreeMap, BTreeSet};

use super::places::Places;
use super::{Reading, SubjectRow};
use crate::page::Section;

#[derive(Default)]
struct Subject {
    mentions: u64,
    sections: BTreeSet<Section>,
    prominence: u64,
    sentences: BTreeSet<usize>,
}

/// One row for each name in the article, by name.
pub(super) fn subjects(reading: Reading<'_>, places: &Places<'_>) -> Vec<SubjectRow> {
    let mut subjects: BTreeMap<(&str, &'static str), Subject> = BTreeMap::new();
    for mention in &reading.voices.mentions {
        if let Some((sentence, section)) = places.sentence(mention.tokens.start) {
            let subject = subjects.entry((&mention.name, mention.kind)).or_default();
            subject.mentions += 1;
            subject.sections.insert(section);
            subject.prominence += u64::from(1000 - places.place(mention.tokens.start));
            subject.sentences.insert(sentence);
        }
    }
    subjects
        .into_iter()
        .map(|(key, subject)| row(reading, places, key, &subject))
        .collect()
}

fn row(
    reading: Reading<'_>,
    places: &Places<'_>,
    (name, kind): (&str, &'static str),
    subject: &Subject,
) -> SubjectRow {
    let sentences = subject.sentences.iter().map(|&at| &reading.document.sentences[at]);
    SubjectRow {
        doc_id: reading.article.doc_id.clone(),
        outlet: reading.article.outlet.clone(),
        story: reading.article.story.clone().unwrap_or_default(),
        subject: name.to_string(),
        kind,
        mentions: subject.mentions,
        headline: subject.sections.contains(&Section::Headline),
        lead: subject.sections.contains(&Section::Lead),
        prominence: subject.prominence,
        space_words: sentences.map(|s| places.words_in(&s.tokens) as u64).sum(),
    }
}
