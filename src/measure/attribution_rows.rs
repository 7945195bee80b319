//! Attributions become rows.

use std::ops::Range;

use super::places::Places;
use super::{AttributionRow, Reading, Text, renderings};
use crate::voice::{Attribution, Voice};

/// One row for each attribution outside the furniture, by place.
pub(super) fn rows(reading: Reading<'_>, places: &Places<'_>) -> Vec<AttributionRow> {
    let attributions = reading.voices.attributions.iter().enumerate();
    attributions.filter_map(|(number, of)| row(reading, places, number, of)).collect()
}

fn row(
    reading: Reading<'_>,
    places: &Places<'_>,
    number: usize,
    attribution: &Attribution,
) -> Option<AttributionRow> {
    let (first, last) = ends(attribution)?;
    let (sentence, section) = places.sentence(first.start)?;
    let [start, end] = places.code_points(reading.document.span(first.start..last.end));
    let (text, marked) = places.excerpt(sentence, reading.document.span(first.clone()));
    let source = attribution.source.as_ref();
    let name = places.source_of(number);
    let speaks_for = source.and_then(|s| s.speaks_for.as_deref());
    Some(AttributionRow {
        doc_id: places.doc_id.clone(),
        outlet: places.outlet.clone(),
        story: places.story.clone(),
        kind: attribution.kind.id(),
        source: source.map(|s| places.pieces(&s.mention)).unwrap_or_default(),
        source_name: name.clone(),
        source_kind: shared(reading, source.map_or("none", |s| &s.kind)),
        cue: places.pieces(&words(reading, &attribution.cue)),
        cue_class: match &*attribution.cue_class {
            "" => places.nothing.clone(),
            class => shared(reading, class),
        },
        relay: places.text(attribution.relay.as_deref().unwrap_or_default()),
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
        speaks_for: places.text(speaks_for.unwrap_or_default()),
        marked,
        place: places.place(first.start),
        renderings: renderings::of(reading, places, attribution),
    })
}

/// The first and the last piece of the content; where a cue stands without one, of
/// the cue.
fn ends(attribution: &Attribution) -> Option<(Range<usize>, Range<usize>)> {
    let told = |pieces: &[Range<usize>]| {
        let mut pieces = pieces.iter().filter(|piece| !piece.is_empty());
        let first = pieces.next()?;
        Some((first.clone(), pieces.next_back().unwrap_or(first).clone()))
    };
    told(&attribution.content).or_else(|| told(&attribution.cue))
}

/// Stretches with a word in them: a colon behind “told reporters” is no part of how it is
/// put.
fn words(reading: Reading<'_>, stretches: &[Range<usize>]) -> Vec<Range<usize>> {
    let has_word = |tokens: &Range<usize>| reading.document.words(tokens.clone()) > 0;
    // *Terrin: “a sad state”* has nothing else.
    let bare = !stretches.iter().any(has_word);
    stretches.iter().filter(|tokens| bare || has_word(tokens)).cloned().collect()
}

/// A kind or a class, of which there are few.
fn shared(reading: Reading<'_>, name: &str) -> Text {
    let categories = &reading.asked.categories;
    let known = categories.number(name).map(|id| categories.name(id).clone());
    known.unwrap_or_else(|| name.into())
}

fn quoted_words(reading: Reading<'_>, attribution: &Attribution) -> u64 {
    let tokens = attribution.content.iter().cloned().flatten();
    let quoted = tokens.filter(|&at| {
        reading.document.tokens[at].is_word()
            && reading.voices.by_token[at] == Voice::Quoted
    });
    quoted.count() as u64
}
