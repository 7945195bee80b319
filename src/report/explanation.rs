//! How a text was read, aligned under its words.
//!
//! Under every token stands a letter: `o` the outlet's own voice, `q` quoted,
//! `r` reported, `s` source, `c` cue, `f` furniture, `.` punctuation. Below, one
//! line for each attribution and each hit of a measured lexicon.

use std::fmt::Write;
use std::ops::Range;

use crate::lexicon::{Lexicons, Marks};
use crate::page::Page;
use crate::text::{Document, Sentence};
use crate::voice::{Attribution, Voice, Voices};

/// Writes down how `document` was read.
pub fn explanation(
    document: &Document,
    marks: &Marks,
    page: &Page,
    voices: &Voices,
    lexicons: &Lexicons,
) -> String {
    let letters = letters(document, page, voices);
    let mut out = String::new();
    for sentence in &document.sentences {
        out.push_str(&aligned(document, sentence, &letters));
    }
    for attribution in &voices.attributions {
        let _ = writeln!(out, "{}", attribution_line(document, attribution));
    }
    for hit in &marks.hits {
        if lexicons.list_of(hit.entry).is_measured() && letters[hit.start] != 'f' {
            let words = words(document, hit.start..hit.end);
            let negated = if hit.negated { ", negated" } else { "" };
            let voice = voices.by_token[hit.start].id();
            let category = &lexicons.category(hit.entry).id;
            let _ = writeln!(out, "hit       {words} | {category} | {voice}{negated}");
        }
    }
    out
}

fn letters(document: &Document, page: &Page, voices: &Voices) -> Vec<char> {
    let mut letters: Vec<char> = (0..document.tokens.len())
        .map(|at| match voices.by_token[at] {
            _ if !document.tokens[at].is_word() => '.',
            Voice::Own => 'o',
            Voice::Quoted => 'q',
            Voice::Reported => 'r',
        })
        .collect();
    for attribution in voices.attributions.iter().filter(|a| !a.nested) {
        let source = attribution.source.iter().flat_map(|s| s.mention.iter());
        mark(document, &mut letters, source, 's');
        mark(document, &mut letters, attribution.cue.iter(), 'c');
    }
    for furniture in &page.furniture {
        let paragraph = document.paragraphs[furniture.paragraph].tokens.clone();
        mark(document, &mut letters, std::iter::once(&paragraph), 'f');
    }
    letters
}

fn mark<'r>(
    document: &Document,
    letters: &mut [char],
    ranges: impl Iterator<Item = &'r Range<usize>>,
    letter: char,
) {
    for at in
        ranges.flat_map(|range| range.clone()).filter(|at| document.tokens[*at].is_word())
    {
        letters[at] = letter;
    }
}

/// A sentence and, below it, its letters.
fn aligned(document: &Document, sentence: &Sentence, letters: &[char]) -> String {
    let (mut upper, mut lower) = (String::new(), String::new());
    let mut column = 0;
    let mut behind = sentence.span.start;
    for at in sentence.tokens.clone() {
        let span = document.tokens[at].span;
        if span.start > behind {
            upper.push(' ');
            lower.push(' ');
            column += 1;
        }
        let word = document.word(at);
        upper.push_str(word);
        lower.push(letters[at]);
        for _ in 1..word.chars().count() {
            lower.push(' ');
        }
        column += word.chars().count();
        behind = span.end;
    }
    debug_assert_eq!(column, lower.chars().count(), "every letter stands under its word");
    format!("{upper}\n{}\n", lower.trim_end())
}

fn attribution_line(document: &Document, attribution: &Attribution) -> String {
    let content: Vec<String> =
        attribution.content.iter().map(|piece| words(document, piece.clone())).collect();
    let nested = if attribution.nested { ", nested" } else { "" };
    let mut line = format!("{:<9} {}", attribution.kind.id(), content.join(" … "));
    if let Some(source) = &attribution.source {
        let _ = write!(line, " | by {} ({})", source.name, source.kind);
    } else {
        line.push_str(" | by nobody named");
    }
    if !attribution.cue_class.is_empty() {
        let cue: Vec<String> =
            attribution.cue.iter().map(|piece| words(document, piece.clone())).collect();
        let _ = write!(line, " | {} ({})", cue.join(" … "), attribution.cue_class);
    }
    if let Some(relay) = &attribution.relay {
        let _ = write!(line, " | through {relay}");
    }
    let _ = write!(line, " | {}{nested}", attribution.rule);
    line
}

/// Some tokens as they stand, on one line.
fn words(document: &Document, tokens: Range<usize>) -> String {
    let text = document.span(tokens).of(&document.text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
