//! Attributions become rows.

use std::ops::Range;

use super::places::Places;
use super::{AttributionRow, Reading, renderings};
use crate::voice::{Attribution, Source, Voice};

/// One row for each attribution outside the furniture, by place.
pub(super) fn rows(reading: Reading<'_>, places: &Places<'_>) -> Vec<AttributionRow> {
    let attributions = reading.voices.attributions.iter();
    attributions.filter_map(|attribution| row(reading, places, attribution)).collect()
}

fn row(
    reading: Reading<'_>,
    places: &Places<'_>,
    attribution: &Attribution,
) -> Option<AttributionRow> {
    let stretches = stretches(attribution);
    let first = stretches.first()?.clone();
    let last = stretches.last()?.clone();
    let (sentence, section) = places.sentence(first.start)?;
    let [start, end] = places.code_points(reading.document.span(first.start..last.end));
    let (text, marked) = places.excerpt(sentence, reading.document.span(first.clone()));
    let (mention, name, kind) = source(attribution.source.as_ref(), places);
    Some(AttributionRow {
        doc_id: reading.article.doc_id.clone(),
        outlet: reading.article.outlet.clone(),
        story: reading.article.story.clone().unwrap_or_default(),
        kind: attribution.kind.id(),
        source: mention,
        source_name: name.clone(),
        source_kind: kind,
        cue: places.pieces(&attribution.cue),
        cue_class: attribution.cue_class.clone(),
        relay: attribution.relay.clone().unwrap_or_default(),
        content: places.pieces(&attribution.content),
        words: attribution
            .content
            .iter()
            .map(|piece| places.words_in(piece) as u64)
            .sum(),
        section: section.id(),
        start,
        end,
        sentence: text,
        quoted_words: quoted_words(reading, attribution),
        nested: attribution.nested,
        rule: attribution.rule,
        source_id: name,
        speaks_for: attribution
            .source
            .as_ref()
            .and_then(|s| s.speaks_for.clone())
            .unwrap_or_default(),
        marked,
        place: places.place(first.start),
        renderings: renderings::of(reading, places, attribution),
    })
}

/// The content; where a cue stands without one, the cue.
fn stretches(attribution: &Attribution) -> Vec<Range<usize>> {
    let told = |pieces: &[Range<usize>]| {
        pieces.iter().filter(|piece| !piece.is_empty()).cloned().collect::<Vec<_>>()
    };
    let content = told(&attribution.content);
    if content.is_empty() { told(&attribution.cue) } else { content }
}

/// Mention, name and kind.
fn source(source: Option<&Source>, places: &Places<'_>) -> (String, String, String) {
    match source {
        None => (String::new(), String::new(), "none".to_string()),
        Some(s) => (places.pieces(&s.mention), s.name.clone(), s.kind.clone()),
    }
}

fn quoted_words(reading: Reading<'_>, attribution: &Attribution) -> u64 {
    let tokens = attribution.content.iter().cloned().flatten();
    let quoted = tokens.filter(|&at| {
        reading.document.tokens[at].is_word()
            && reading.voices.by_token[at] == Voice::Quoted
    });
    quoted.count() as u64
}
