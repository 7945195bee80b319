//! Labels become rows.
//!
//! # What it counts
//! What those with a name are called: each use of a noun phrase or an adjective
//! that stands beside the name, as the voice room reads it.
//!
//! # Why it may matter
//! To name is to choose: the same man is *President Orlo*, *the strongman Orlo* or
//! *Orlo, a former general*. What an actor is called side by side in several
//! outlets shows what each thinks worth saying of it.
//!
//! # When it misleads
//! A label between quotation marks or in a paraphrase is the source's, not the
//! outlet's. Descriptions that stand alone (*the strongman*) are not counted.
//!
//! # Example
//! “Far-right leader Marta Quill said” calls Marta Quill *far-right leader*: head
//! *leader*, modifiers *far-right*.
//!
//! # Reference
//! van Leeuwen 1996, “The representation of social actors”, on nomination and
//! categorisation; Hamborg 2023, *Revealing Media Bias in News Articles*, on word
//! choice and labelling.

use super::places::{Places, one_line};
use super::{HitRow, LabelRow, Reading, Text};
use crate::voice::Label;

/// One row for each label outside the furniture, by place. `hits` are those of
/// the article, by place.
pub(super) fn rows(
    reading: Reading<'_>,
    places: &Places<'_>,
    hits: &[HitRow],
) -> Vec<LabelRow> {
    let labels = reading.voices.labels.iter();
    labels.filter_map(|label| row(reading, places, hits, label)).collect()
}

fn row(
    reading: Reading<'_>,
    places: &Places<'_>,
    hits: &[HitRow],
    label: &Label,
) -> Option<LabelRow> {
    let Reading { document, voices, .. } = reading;
    let first = label.tokens.start;
    let (sentence, section) = places.sentence(first)?;
    let span = document.span(label.tokens.clone());
    let [start, end] = places.code_points(span);
    let (text, marked) = places.excerpt(sentence, span);
    let head = label.head.map_or("", |at| document.word(at));
    Some(LabelRow {
        actor: label.name.as_str().into(),
        actor_kind: label.kind,
        outlet: places.outlet.clone(),
        doc_id: places.doc_id.clone(),
        story: places.story.clone(),
        label: one_line(span.of(&document.text)).into(),
        head: head.to_lowercase(),
        modifiers: modifiers(reading, label),
        relation: label.relation.id(),
        voice: voices.by_token[first].id(),
        source: places.source(first),
        negated: label.negated,
        categories: categories(hits, [start, end]),
        section: section.id(),
        start,
        end,
        sentence: text,
        key: key(reading, label),
        marked,
    })
}

/// The words in front of the head, or all of a label without one.
fn modifiers(reading: Reading<'_>, label: &Label) -> String {
    let end = label.head.unwrap_or(label.tokens.end);
    words(reading, label.tokens.start..end)
}

/// The words of the label in small letters, without marks.
fn key(reading: Reading<'_>, label: &Label) -> String {
    words(reading, label.tokens.clone())
}

/// Some tokens in small letters, spaced as they stand, without quotation marks.
fn words(reading: Reading<'_>, tokens: std::ops::Range<usize>) -> String {
    let document = reading.document;
    let mut text = String::new();
    let mut behind = None;
    for at in tokens {
        let token = document.tokens[at];
        let mark = |c: char| matches!(c, '"' | '“' | '”' | '‘' | '«' | '»' | ',');
        if document.word(at).contains(mark) {
            continue;
        }
        if !text.is_empty() && behind != Some(token.span.start) {
            text.push(' ');
        }
        text.push_str(&document.word(at).to_lowercase().replace('’', "'"));
        behind = Some(token.span.end);
    }
    text
}

/// The measured categories that hit inside the label, each once, by name.
fn categories(hits: &[HitRow], [start, end]: [u32; 2]) -> Vec<Text> {
    let first = hits.partition_point(|hit| hit.start < start);
    let inside = hits[first..].iter().take_while(|hit| hit.start < end);
    let inside = inside.filter(|hit| hit.end <= end);
    let mut names: Vec<Text> = inside.map(|hit| hit.listed.category.clone()).collect();
    names.sort_unstable();
    names.dedup();
    names
}
