//! Offices without a name: *the Norwegian prime minister*.

use std::ops::Range;

use super::Reading;
use super::asked::Meaning;
use super::places::Places;
use super::traces::{self, Trace};
use crate::lexicon::{Classes, Lexicons};
use crate::text::TokenKind;
use crate::voice::Label;

/// How many tokens before an office its country may stand.
const BEFORE: usize = 4;

/// The offices that stand without the name of the one who holds them, each with its
/// country; without one only behind *the*.
pub(super) fn free(reading: Reading<'_>, places: &Places<'_>) -> Vec<Trace> {
    let Reading { document, marks, asked, .. } = reading;
    let roles = asked.offices;
    let is_office = |at: &usize| marks.classes[*at].any(roles);
    (0..document.tokens.len())
        .filter(is_office)
        .filter(|at| !is_named(reading, *at))
        .filter_map(|at| {
            let country = country(reading, places, at);
            let known = country.is_some() || is_definite(reading, at, roles);
            let root = marks.words.form(at).root();
            known.then(|| traces::office(country.unwrap_or_default(), root))
        })
        .collect()
}

/// The kinds of roles that are offices.
const OFFICES: [&str; 6] =
    ["head_of_state", "official", "military", "spokesperson", "party", "legal"];

/// The classes of words that are offices.
pub(super) fn classes(lexicons: &Lexicons) -> Classes {
    let classes = OFFICES.iter().map(|of| lexicons.class("roles", of));
    classes.fold(Classes::default(), Classes::with)
}

/// What gives away the bearer of a label that is an office.
pub(super) fn of_label(
    reading: Reading<'_>,
    places: &Places<'_>,
    label: &Label,
) -> Vec<Trace> {
    let Some(head) = label.head.filter(|_| label.kind == "person") else {
        return Vec::new();
    };
    let root = reading.marks.words.form(head).root();
    let mut found = vec![traces::office("", root)];
    if let Some(country) = country(reading, places, head) {
        found.push(traces::office(country, root));
    }
    found
}

/// Whether a name follows: *President Orlo*, *the president, Viktor Orlo*.
fn is_named(reading: Reading<'_>, at: usize) -> bool {
    let document = reading.document;
    let next = at
        + 1
        + usize::from(
            document.tokens.get(at + 1).is_some_and(|_| document.word(at + 1) == ","),
        );
    reading.voices.mentions.binary_search_by_key(&next, |m| m.tokens.start).is_ok()
}

/// *the president*, *the two presidents* not.
fn is_definite(reading: Reading<'_>, at: usize, roles: Classes) -> bool {
    let start = (0..at).rev().find(|i| !reading.marks.classes[*i].any(roles));
    start.is_some_and(|at| reading.marks.words[at] == *"the")
}

/// The country of an office: in the words before it, or behind *of*.
fn country<'a>(reading: Reading<'a>, places: &Places<'a>, at: usize) -> Option<&'a str> {
    let document = reading.document;
    let mark = |at: &usize| {
        document.tokens[*at].kind == TokenKind::Punctuation && document.word(*at) != "."
    };
    let first = at.saturating_sub(BEFORE);
    let from = (first..at).rev().find(mark).map_or(first, |mark| mark + 1);
    let behind = document.tokens.len().min(at + 4);
    let of = at + 1 < behind && document.word(at + 1) == "of";
    place_among(reading, places, from..at)
        .or_else(|| of.then(|| place_among(reading, places, at + 1..behind)).flatten())
}

/// The country of the last place among some tokens.
fn place_among<'a>(
    reading: Reading<'a>,
    places: &Places<'a>,
    tokens: Range<usize>,
) -> Option<&'a str> {
    let country = |entry: usize| match reading.asked.meaning(entry) {
        Meaning::Place(named) if !named.country.is_empty() => Some(&*named.country),
        _ => None,
    };
    places.hits(tokens).iter().rev().find_map(|hit| country(hit.entry))
}
