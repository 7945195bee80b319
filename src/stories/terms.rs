//! What an article speaks of: the stems of its content words and its numbers.

use rust_stemmers::{Algorithm, Stemmer};
use rustc_hash::FxHashMap;

use super::known::Known;
use crate::corpus::Article;
use crate::hash;
use crate::lexicon::normal;
use crate::text::{Token, TokenKind, tokens};

/// A stem, as 48 bits: 47 of its hash, and one that says whether it is common in
/// any text. Two stems that share them count as one word: of ten million stems,
/// some 0.4 pairs.
pub(super) type Term = u64;

/// A term and how often it counts in an article, in 64 bits: those of the term,
/// then 16 of the count in halves, so that the order is that of the terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Counted(u64);

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

impl Counted {
    /// Counts beyond 32,767 are that.
    fn new(term: Term, count: f32) -> Counted {
        Counted(term << 16 | (2.0 * count).min(65_535.0) as u64)
    }

    /// The term.
    pub(super) fn term(self) -> Term {
        self.0 >> 16
    }

    /// How often it counts.
    pub(super) fn count(self) -> f32 {
        (self.0 & 0xFFFF) as f32 / 2.0
    }
}

/// The bits of a stem.
pub(super) fn term(stem: &str, is_common: bool) -> Term {
    hash::fnv_1a(stem.bytes()) >> 17 << 1 | u64::from(is_common)
}

/// Whether the term is common in any text.
pub(super) fn is_common(term: Term) -> bool {
    term & 1 == 1
}

/// The terms of a text and how often each counts, those that count most, of equals
/// the first in the text; at most `kept`, and sorted.
pub(super) fn counts(places: &[Place], text: &str, kept: usize) -> Vec<Counted> {
    let mut counts: FxHashMap<Term, (f32, usize)> = FxHashMap::default();
    let mut below = 0;
    for (at, place) in places.iter().enumerate() {
        let mut count = 1.0;
        if place.in_title {
            count *= TITLE;
        } else {
            below += 1;
            if below <= LEAD_WORDS {
                count *= LEAD;
            }
            if is_name(place.token, text) {
                count *= NAME;
            }
        }
        counts.entry(place.term).or_insert((0.0, at)).0 += count;
    }
    let mut counts: Vec<(Term, (f32, usize))> = counts.into_iter().collect();
    counts.sort_unstable_by(|(_, a), (_, b)| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    counts.truncate(kept);
    let counts = counts.into_iter().map(|(term, (count, _))| Counted::new(term, count));
    let mut counts: Vec<Counted> = counts.collect();
    counts.sort_unstable();
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
                term: known.term(&stemmer.stem(&word)),
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

#[cfg(test)]
mod tests {
    use super::{Counted, is_common, term};

    #[test]
    fn a_term_and_its_count_come_out_as_they_went_in() {
        let (rare, common) = (term("halden", false), term("say", true));
        assert!(!is_common(rare) && is_common(common));
        let counted = [Counted::new(rare, 6.5), Counted::new(common, 1e9)];
        assert_eq!(counted.map(Counted::term), [rare, common]);
        assert_eq!(counted.map(Counted::count), [6.5, 32_767.5]);
    }
}
