//! Quantities become rows.

use std::ops::Range;

use super::asked::Sort;
use super::lexis::Lexis;
use super::{Places, Quantity, QuantityRow};
use crate::lexicon::normal;
use crate::measure::asked::Meaning;
use crate::measure::places::one_line;
use crate::text::TokenKind;

/// How far from a quantity the words of its sentence tell what it is about, in
/// tokens.
const AROUND: usize = 30;
/// How far behind a noun with *of* the words may stand that make it a rate, in tokens.
const RATE: usize = 4;
/// How far behind the noun a country says where, in tokens.
const WHERE: usize = 8;

/// The row of a quantity; none in the furniture.
pub(super) fn row(
    lexis: &Lexis<'_>,
    places: &Places<'_>,
    quantity: &Quantity<'_>,
) -> Option<QuantityRow> {
    let Quantity { numeral, counted, tokens, approximator } = quantity;
    let reading = lexis.reading;
    let first = numeral.tokens.start;
    let (sentence, section) = places.sentence(first)?;
    let span = reading.document.span(tokens.clone());
    let [start, end] = places.code_points(span);
    let (text, marked) = places.excerpt(sentence, span);
    let source = places.source(first);
    let inside = reading.document.sentences[sentence].tokens.clone();
    let cut = inside.start.max(tokens.start.saturating_sub(AROUND))
        ..inside.end.min(tokens.end + AROUND);
    let per = per(lexis, counted.end);
    let before = tokens.start.saturating_sub(1)..tokens.start;
    Some(QuantityRow {
        doc_id: places.doc_id.clone(),
        outlet: places.outlet.clone(),
        story: places.story.clone(),
        thing: format!("{}{per}", counted.label),
        key: format!("{}{per}", counted.key),
        value: numeral.value,
        value_high: numeral.high,
        unit: places.text(numeral.unit),
        approximate: words(lexis, approximator.clone()),
        text: one_line(span.of(&reading.document.text)).into(),
        voice: reading.voices.by_token[first].id(),
        source: source.clone(),
        source_id: source,
        negated: is_negated(lexis, tokens.start),
        section: section.id(),
        start,
        end,
        sentence: text,
        generic: counted.generic,
        part: counted.part,
        more: counted
            .modifiers
            .clone()
            .chain(before)
            .any(|at| lexis.at(at, Sort::More).is_some()),
        modifiers: modifiers(lexis, counted.modifiers.clone()),
        of_country: countries(lexis, counted.modifiers.clone()),
        in_country: countries(lexis, behind(lexis, counted.end, inside.end)),
        person: places.text(person(lexis, &inside, tokens)),
        context: context(lexis, cut, tokens, &counted.key),
        marked,
    })
}

/// ` per day` where the number is a rate, which is another thing than the total:
/// *300 tons of herring a day*.
fn per(lexis: &Lexis<'_>, end: usize) -> String {
    let of = match lexis.word(end) {
        "of" => RATE,
        _ => 1,
    };
    let near = (end..end + of).find_map(|at| lexis.at(at, Sort::Per));
    let word = near.map(|word| words(lexis, word.start..word.end));
    word.map(|per| format!(" {}", normal(&per))).unwrap_or_default()
}

fn words(lexis: &Lexis<'_>, tokens: Range<usize>) -> String {
    let document = lexis.reading.document;
    match tokens.is_empty() {
        true => String::new(),
        false => one_line(document.span(tokens).of(&document.text)).into(),
    }
}

/// The stems of what modifies the noun, without countries and `additional`.
fn modifiers(lexis: &Lexis<'_>, tokens: Range<usize>) -> Box<[u32]> {
    let own = |at: &usize| {
        lexis.kind(*at) == TokenKind::Word
            && !lexis.is(*at, lexis.reading.asked.function)
            && lexis.country(*at).is_none()
            && lexis.at(*at, Sort::More).is_none()
    };
    sorted(tokens.filter(own).map(|at| lexis.form(at).stem_hash() as u32))
}

fn countries(lexis: &Lexis<'_>, tokens: Range<usize>) -> Box<[u32]> {
    sorted(tokens.filter_map(|at| lexis.country(at)).map(|named| named.country_word))
}

/// The tokens behind the noun that may say where, up to a mark.
fn behind(lexis: &Lexis<'_>, from: usize, end: usize) -> Range<usize> {
    let to = end.min(from + WHERE).max(from);
    let mark = |at: &usize| lexis.kind(*at) == TokenKind::Punctuation;
    from..(from..to).find(mark).unwrap_or(to)
}

/// The person that the sentence names nearest before a quantity, else nearest behind
/// it: *Orlo won 40 seats* is not about Quill’s. Who says something is not meant.
fn person<'r>(lexis: &Lexis<'r>, sentence: &Range<usize>, own: &Range<usize>) -> &'r str {
    let voices = lexis.reading.voices;
    let first = voices.mentions.partition_point(|m| m.tokens.start < sentence.start);
    let inside = voices.mentions[first..].iter();
    let named = inside
        .take_while(|m| m.tokens.start < sentence.end)
        .filter(|m| m.kind == "person" && !lexis.speaks(m.tokens.start));
    let distance = |at: usize| (at > own.start, at.abs_diff(own.start));
    let nearest = named.min_by_key(|m| distance(m.tokens.start));
    nearest.map_or("", |m| &m.name)
}

/// The content words of the sentence around a quantity: stems, and countries for
/// their names and demonyms.
fn context(
    lexis: &Lexis<'_>,
    around: Range<usize>,
    own: &Range<usize>,
    key: &str,
) -> Box<[u32]> {
    let tells = |at: &usize| {
        lexis.kind(*at) == TokenKind::Word
            && !own.contains(at)
            && !lexis.is(*at, lexis.reading.asked.function)
            && !lexis.is(*at, lexis.asked.time)
            && !lexis.is_cue(*at)
    };
    let word = |at: usize| match lexis.country(at) {
        Some(named) => (&*named.folded, named.country_word),
        None => (lexis.form(at).stem(), lexis.form(at).stem_hash() as u32),
    };
    let words = around.filter(tells).map(word);
    sorted(words.filter(|(word, _)| !key.contains(word)).map(|(_, hash)| hash))
}

/// The most words that are kept of a sentence.
const WORDS: usize = 24;

/// Hashes of words, each once. 32 bits are enough: only words of one story meet.
fn sorted(words: impl Iterator<Item = u32>) -> Box<[u32]> {
    let mut words: Vec<u32> = words.collect();
    words.sort_unstable();
    words.dedup();
    words.truncate(WORDS);
    words.into()
}

/// Whether a negator stands directly before.
fn is_negated(lexis: &Lexis<'_>, from: usize) -> bool {
    let asked = lexis.reading.asked;
    let near = lexis.places.hits(from.saturating_sub(3)..from).iter();
    near.filter(|hit| hit.end == from)
        .any(|hit| matches!(asked.meaning(hit.entry), Meaning::Negator))
}
