//! Hits of the measured lexicons become rows.

use super::places::{Places, one_line};
use super::{HitRow, Reading, label_rule, sums};
use crate::lexicon::Hit;

/// One row for each hit outside the furniture, by place.
pub(super) fn rows(reading: Reading<'_>, places: &Places<'_>) -> Vec<HitRow> {
    let hits = reading.marks.hits.iter();
    let mut rows: Vec<HitRow> = hits.filter_map(|h| row(reading, places, h)).collect();
    sums::add(&mut rows);
    rows
}

fn row(reading: Reading<'_>, places: &Places<'_>, hit: &Hit) -> Option<HitRow> {
    let term = reading.asked.measured(hit.entry)?;
    let (sentence, section) = places.sentence(hit.start)?;
    let Reading { document, voices, .. } = reading;
    let voice = voices.by_token[hit.start];
    let span = document.span(hit.start..hit.end);
    let [start, end] = places.code_points(span);
    let (text, marked) = places.excerpt(sentence, span);
    let source = places.source(hit.start);
    Some(HitRow {
        doc_id: places.doc_id.clone(),
        outlet: places.outlet.clone(),
        story: places.story.clone(),
        listed: term.listed.clone(),
        r#match: one_line(span.of(&document.text)).into(),
        voice: voice.id(),
        source: source.clone(),
        negated: hit.negated,
        section: section.id(),
        start,
        end,
        sentence: text,
        counted: term.counted(voice, hit.negated).cloned(),
        attributed: label_rule::attributed(voice, &source),
        source_id: source,
        sums: 0,
        marked,
        sentence_number: places.number(sentence),
    })
}
