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

use std::collections::BTreeMap;
use std::ops::Range;

use super::places::Places;
use super::traces::Trace;
use super::{Reading, SubjectRow, name_traces};
use crate::page::Section;

/// A place where a subject stands.
pub(super) struct Spot<'a> {
    /// What two spots of one subject share.
    pub(super) key: &'a str,
    /// What kind of subject it is.
    pub(super) kind: &'static str,
    /// Where it stands.
    pub(super) tokens: Range<usize>,
}

#[derive(Default)]
struct Subject {
    mentions: u64,
    headline: bool,
    lead: bool,
    prominence: u64,
    /// With a mention each, in any order.
    sentences: Vec<usize>,
    first: Option<Range<usize>>,
}

/// One row for each name in the article, by name.
pub(super) fn subjects(reading: Reading<'_>, places: &Places<'_>) -> Vec<SubjectRow> {
    let mut traces = match reading.article.story {
        Some(_) => name_traces::by_name(reading, places),
        None => BTreeMap::new(),
    };
    let spots = reading.voices.mentions.iter().map(|mention| Spot {
        key: &mention.name,
        kind: mention.kind,
        tokens: mention.tokens.clone(),
    });
    rows(reading, places, spots, |key, _| traces.remove(key).unwrap_or_default())
}

/// One row for each subject, by key and kind; what stands in the furniture is left
/// out. `traces` says what would give a subject away.
pub(super) fn rows<'s>(
    reading: Reading<'_>,
    places: &Places<'_>,
    spots: impl Iterator<Item = Spot<'s>>,
    mut traces: impl FnMut(&str, &'static str) -> Vec<Trace>,
) -> Vec<SubjectRow> {
    let mut subjects: BTreeMap<(&str, &'static str), Subject> = BTreeMap::new();
    for spot in spots {
        if let Some((first, section)) = places.sentence(spot.tokens.start) {
            let subject = subjects.entry((spot.key, spot.kind)).or_default();
            subject.mentions += 1;
            subject.headline |= section == Section::Headline;
            subject.lead |= section == Section::Lead;
            subject.prominence += u64::from(1000 - places.place(spot.tokens.start));
            let last = places.sentence(spot.tokens.end - 1).map_or(first, |(s, _)| s);
            subject.sentences.extend(first..=last);
            if subject.first.as_ref().is_none_or(|f| spot.tokens.start < f.start) {
                subject.first = Some(spot.tokens);
            }
        }
    }
    let row = |((key, kind), subject)| {
        let traces = traces(key, kind);
        row(reading, places, (key, kind), subject, traces)
    };
    subjects.into_iter().filter_map(row).collect()
}

fn row(
    reading: Reading<'_>,
    places: &Places<'_>,
    (key, kind): (&str, &'static str),
    mut subject: Subject,
    traces: Vec<Trace>,
) -> Option<SubjectRow> {
    subject.sentences.sort_unstable();
    subject.sentences.dedup();
    let sentences = subject.sentences.iter().map(|&at| &reading.document.sentences[at]);
    let first = subject.first.clone()?;
    let (sentence, marked) = places
        .excerpt(places.sentence(first.start)?.0, reading.document.span(first.clone()));
    Some(SubjectRow {
        doc_id: places.doc_id.clone(),
        outlet: places.outlet.clone(),
        story: places.story.clone(),
        subject: key.into(),
        kind,
        mentions: subject.mentions,
        headline: subject.headline,
        lead: subject.lead,
        prominence: subject.prominence,
        space_words: sentences.map(|s| places.words_in(&s.tokens) as u64).sum(),
        key: places.nothing.clone(),
        first: places.place(first.start),
        sentence,
        marked,
        traces: traces.into(),
    })
}
