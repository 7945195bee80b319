//! Offices without a name: *the Norwegian prime minister*.

use std::ops::Range;

use super::Reading;
use super::traces::{self, Trace, Tracer};
use crate::lexicon::Classes;
use crate::text::TokenKind;
use crate::voice::Label;

/// How many tokens before an office its country may stand.
const BEFORE: usize = 4;

/// The offices that stand without the name of the one who holds them, each with its
/// country; without one only behind *the*.
pub(super) fn free(reading: Reading<'_>, tracer: &Tracer<'_>) -> Vec<Trace> {
    let Reading { document, marks, lexicons, .. } = reading;
    let roles = lexicons.class("roles", "head_of_state");
    let roles =
        OFFICES.iter().fold(roles, |all, of| all.with(lexicons.class("roles", of)));
    let is_office = |at: &usize| marks.classes[*at].any(roles);
    (0..document.tokens.len())
        .filter(is_office)
        .filter(|at| !is_named(reading, *at))
        .filter_map(|at| {
            let country = country(reading, at);
            let known = country.is_some() || is_definite(reading, at, roles);
            let root = tracer.root(&marks.words[at]);
            known.then(|| traces::office(country.unwrap_or_default(), &root))
        })
        .collect()
}

/// The kinds of roles that are offices, beside heads of state.
const OFFICES: [&str; 5] = ["official", "military", "spokesperson", "party", "legal"];

/// What gives away the bearer of a label that is an office.
pub(super) fn of_label(
    reading: Reading<'_>,
    label: &Label,
    tracer: &Tracer<'_>,
) -> Vec<Trace> {
    let Some(head) = label.head.filter(|_| label.kind == "person") else {
        return Vec::new();
    };
    let root = tracer.root(&reading.marks.words[head]);
    let mut found = vec![traces::office("", &root)];
    if let Some(country) = country(reading, head) {
        found.push(traces::office(country, &root));
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
fn country(reading: Reading<'_>, at: usize) -> Option<&str> {
    let document = reading.document;
    let mark = |at: &usize| {
        document.tokens[*at].kind == TokenKind::Punctuation && document.word(*at) != "."
    };
    let first = at.saturating_sub(BEFORE);
    let from = (first..at).rev().find(mark).map_or(first, |mark| mark + 1);
    let behind = document.tokens.len().min(at + 4);
    let of = at + 1 < behind && document.word(at + 1) == "of";
    place_among(reading, from..at)
        .or_else(|| of.then(|| place_among(reading, at + 1..behind)).flatten())
}

/// The country of the last place among some tokens.
fn place_among(reading: Reading<'_>, tokens: Range<usize>) -> Option<&str> {
    let Reading { lexicons, marks, .. } = reading;
    let end = marks.hits.partition_point(|hit| hit.start < tokens.end);
    marks.hits[..end]
        .iter()
        .rev()
        .take_while(|hit| hit.start >= tokens.start)
        .filter(|hit| lexicons.list_of(hit.entry).id == "places")
        .map(|hit| lexicons.extra(hit.entry, "country"))
        .find(|country| !country.is_empty())
}
