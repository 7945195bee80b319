//! The nouns behind a number: what is counted.

use super::asked::Sort;
use super::lexis::Lexis;
use crate::text::TokenKind;

/// So many tokens behind a number its noun may stand.
const REACH: usize = 6;

/// Which nouns are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Number {
    /// What is counted stands in the plural.
    Plural,
    /// What is paid for may be one: `a $5-billion deal`.
    Any,
}

/// The head of the noun phrase whose modifiers begin at a token; none where it
/// cannot be told from a verb.
///
/// A number above one asks for a plural, which in English is its head: the first
/// plural, or the last of several in a row (*Texas lawmakers*, *arms dealers*): no
/// verb behind a plural ends in s.
pub(super) fn head(lexis: &Lexis<'_>, from: usize, number: Number) -> Option<usize> {
    let mut head = None;
    let mut last = None;
    for at in from..from + REACH {
        if !belongs(lexis, at) {
            break;
        }
        let plural = is_plural(lexis, at);
        match head {
            None if plural && at > from && is_adverb(lexis, at - 1) => break,
            _ if plural => head = Some(at),
            Some(found) if found + 1 == at && !is_capital(lexis, found) => break,
            Some(_) if !lexis.word(at).starts_with(char::is_lowercase) => break,
            _ if is_finite(lexis, at) && at > from => break,
            _ => {}
        }
        last = Some(at);
    }
    head.or(last.filter(|at| number == Number::Any && is_noun(lexis, *at)))
}

/// Whether a token can stand between a number and its noun, or be it.
fn belongs(lexis: &Lexis<'_>, at: usize) -> bool {
    let more = lexis.at(at, Sort::More).is_some();
    let open = !lexis.is(at, lexis.asked.closed) || more;
    let says =
        lexis.is_cue(at) && !is_plural(lexis, at) && !lexis.word(at).ends_with("ing");
    lexis.kind(at) == TokenKind::Word && open && !says && !breaks(lexis, at)
}

/// Whether a paragraph ends before a token.
fn breaks(lexis: &Lexis<'_>, at: usize) -> bool {
    let document = lexis.reading.document;
    let gap = document.tokens[at - 1].span.end..document.tokens[at].span.start;
    document.text[gap].contains('\n')
}

/// *1,800 hardly matters*: what follows is a verb.
fn is_adverb(lexis: &Lexis<'_>, at: usize) -> bool {
    lexis.word(at).ends_with("ly") && lexis.is(at, lexis.asked.adverb)
}

/// Whether a known verb stands here, and no participle that may modify a noun.
fn is_finite(lexis: &Lexis<'_>, at: usize) -> bool {
    let word = lexis.word(at);
    let participle = word.ends_with("ed") || word.ends_with("ing");
    lexis.is_cue(at) || lexis.is(at, lexis.asked.verb) && !participle
}

/// Whether a word without a plural ending may be a noun.
fn is_noun(lexis: &Lexis<'_>, at: usize) -> bool {
    let word = lexis.word(at);
    let other = word.ends_with("ly") || word.ends_with("ed") || word.len() < 3;
    !other
        && !lexis.is(at, lexis.asked.time.with(lexis.asked.adjective))
        && lexis.at(at, Sort::More).is_none()
}

fn is_capital(lexis: &Lexis<'_>, at: usize) -> bool {
    lexis.word(at).starts_with(char::is_uppercase)
}

/// `troops`, `people`, `Palestinians`; not `US`, `press`, `crisis`.
fn is_plural(lexis: &Lexis<'_>, at: usize) -> bool {
    let word = lexis.word(at);
    let regular = word.len() > 3
        && word.ends_with('s')
        && !["ss", "us", "is"].iter().any(|ending| word.ends_with(ending))
        && word.chars().any(char::is_lowercase)
        && !word.contains('.')
        && lexis.country(at).is_none_or(|_| !is_country(lexis, at));
    regular || lexis.at(at, Sort::Plural).is_some()
}

/// `United States`, `Honduras`: a name, whatever its ending.
fn is_country(lexis: &Lexis<'_>, at: usize) -> bool {
    lexis.country(at).is_some_and(|named| &*named.country == lexis.word(at))
}
