//! Hits of the measured lexicons become rows.

use super::places::{Places, one_line};
use super::{HitRow, Reading, label_rule, sums};
use crate::lexicon::{Category, Hit, Negation, Term, Usage, VoiceScope};
use crate::voice::Voice;

/// One row for each hit outside the furniture, by place.
pub(super) fn rows(reading: Reading<'_>, places: &Places<'_>) -> Vec<HitRow> {
    let measured =
        |hit: &&Hit| reading.lexicons.list_of(hit.entry).usage == Usage::Measure;
    let hits = reading.marks.hits.iter().filter(measured);
    let mut rows: Vec<HitRow> = hits.filter_map(|h| row(reading, places, h)).collect();
    sums::add(reading.lexicons, &mut rows);
    rows
}

fn row(reading: Reading<'_>, places: &Places<'_>, hit: &Hit) -> Option<HitRow> {
    let (sentence, section) = places.sentence(hit.start)?;
    let Reading { article, document, lexicons, voices, .. } = reading;
    let category = lexicons.category(hit.entry);
    let term = lexicons.term(hit.entry);
    let voice = voices.by_token[hit.start];
    let span = document.span(hit.start..hit.end);
    let [start, end] = places.code_points(span);
    let (text, marked) = places.excerpt(sentence, span);
    let source = source(reading, hit.start);
    Some(HitRow {
        doc_id: article.doc_id.clone(),
        outlet: article.outlet.clone(),
        story: article.story.clone().unwrap_or_default(),
        lexicon: lexicons.list_of(hit.entry).id.clone(),
        category: category.id.clone(),
        term: term.text.clone(),
        r#match: one_line(span.of(&document.text)),
        voice: voice.id(),
        source: source.clone(),
        negated: hit.negated,
        section: section.id(),
        start,
        end,
        sentence: text,
        counted_as: counted_as(category, term, voice, hit.negated).to_string(),
        rule: lexicons.extra(hit.entry, "rule").to_string(),
        instead: lexicons.extra(hit.entry, "instead").to_string(),
        attributed: label_rule::attributed(voice.id(), &source),
        source_id: source,
        sums: Vec::new(),
        marked,
        sentence_number: places.number(sentence),
    })
}

/// Who says the word, if somebody does whose name is told.
pub(super) fn source(reading: Reading<'_>, token: usize) -> String {
    let attribution =
        reading.voices.speaker[token].map(|at| &reading.voices.attributions[at]);
    attribution
        .and_then(|a| a.source.as_ref())
        .map(|s| s.name.clone())
        .unwrap_or_default()
}

/// The category that a hit counts for; empty if none.
fn counted_as<'l>(
    category: &'l Category,
    term: &Term,
    voice: Voice,
    negated: bool,
) -> &'l str {
    let in_scope = match term.voice {
        VoiceScope::Any => true,
        VoiceScope::Own => voice == Voice::Own,
        VoiceScope::Quoted => voice == Voice::Quoted,
        VoiceScope::Reported => voice == Voice::Reported,
    };
    match (in_scope, negated, term.negation) {
        (false, _, _) | (true, true, Negation::Drop) => "",
        (true, true, Negation::Flip) => category.mirror.as_deref().unwrap_or_default(),
        _ => &category.id,
    }
}
