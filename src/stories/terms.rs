//! What an article speaks of: the stems of its content words and its numbers.

use rust_stemmers::{Algorithm, Stemmer};
use rustc_hash::FxHashMap;

use super::known::Known;
use crate::corpus::Article;
use crate::lexicon::normal;
use crate::text::{Token, TokenKind, tokens};

/// A stem, as 64 bits. Two stems that share them would count as one word, which
/// among ten million stems happens once in 300,000 corpora.
pub(super) type Term = u64;

/// How often a word of the title counts.
const TITLE: f32 = 5.0;
/// How often a word of the lead counts.
const LEAD: f32 = 2.0;
/// How often a word with a capital, below the title, or a number counts, over
/// that.
const NAME: f32 = 1.5;
/// Events are told at the beginning: as many content words behind the title are
/// the lead. Five sentences of news have some eighty of them.
const LEAD_WORDS: usize = 80;
/// A longer first line of a text without title is no headline.
const LONGEST_TITLE: usize = 25;

/// Where a term stands: the token, and whether it is in the title.
pub(super) struct Place {
    pub(super) term: Term,
    pub(super) token: Token,
    pub(super) in_title: bool,
}

/// The 64 bits of a stem.
pub(super) fn term(stem: &str) -> Term {
    joined(&[stem])
}

/// The 64 bits of some pieces as one word: FNV-1a (Fowler, Noll & Vo), the same on
/// every machine.
pub(crate) fn joined(pieces: &[&str]) -> u64 {
    pieces
        .iter()
        .flat_map(|piece| piece.bytes())
        .fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3)
        })
}

/// The terms of an article and how often each counts, sorted by term.
pub(super) fn counts(article: &Article, known: &Known) -> Vec<(Term, f32)> {
    let mut counts: FxHashMap<Term, f32> = FxHashMap::default();
    let mut below = 0;
    for place in places(article, known) {
        let mut count = 1.0;
        if place.in_title {
            count *= TITLE;
        } else {
            below += 1;
            if below <= LEAD_WORDS {
                count *= LEAD;
            }
            if is_name(place.token, &article.text) {
                count *= NAME;
            }
        }
        *counts.entry(place.term).or_default() += count;
    }
    let mut counts: Vec<(Term, f32)> = counts.into_iter().collect();
    counts.sort_unstable_by_key(|(term, _)| *term);
    counts
}

/// The terms in the order of the text.
pub(super) fn places(article: &Article, known: &Known) -> Vec<Place> {
    let text = &article.text;
    let tokens = tokens(text);
    let title = title_end(article, &tokens);
    let stemmer = Stemmer::create(Algorithm::English);
    let content =
        tokens.into_iter().filter(|token| token.is_word()).filter_map(|token| {
            let word = normal(token.span.of(text));
            let is_content = word.len() > 1 && !known.is_closed(&word);
            is_content.then(|| Place {
                term: term(&stemmer.stem(&word)),
                token,
                in_title: token.span.start < title,
            })
        });
    content.collect()
}

/// Whether the token begins with a capital, or is a number.
pub(super) fn is_name(token: Token, text: &str) -> bool {
    token.kind == TokenKind::Number || token.span.of(text).starts_with(char::is_uppercase)
}

/// The byte where the title ends: the one that the input gives, if the text
/// begins with it, else the first line, if it is short.
fn title_end(article: &Article, tokens: &[Token]) -> usize {
    let text = &article.text;
    let from = tokens.first().map_or(0, |token| token.span.start);
    let given = article.title.as_deref().map(str::trim).unwrap_or_default();
    if !given.is_empty() && text[from..].starts_with(given) {
        return from + given.len();
    }
    let line = text[from..].find('\n').map_or(text.len(), |length| from + length);
    let words = tokens.iter().take_while(|token| token.span.start < line);
    let is_headline =
        line < text.len() && words.take(LONGEST_TITLE + 1).count() <= LONGEST_TITLE;
    if is_headline { line } else { 0 }
}
