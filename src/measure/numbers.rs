//! Numbers in figures and in words: *40,000*, *40 thousand* and *forty thousand*.

use std::ops::Range;

use super::synonyms::{Part, Synonyms};
use crate::text::{Document, TokenKind};

/// The values are told in thousandths.
const UNIT: u64 = 1000;

/// A number in a text.
pub(super) struct Number {
    /// Its value in thousandths.
    pub(super) value: u64,
    /// The first token behind it.
    pub(super) end: usize,
}

/// The number that begins at the first of `tokens`, if one does: figures or a
/// number word, then words that multiply. *One* alone is no number, but a
/// pronoun or an article.
pub(super) fn at(
    document: &Document,
    synonyms: &Synonyms<'_>,
    tokens: Range<usize>,
) -> Option<Number> {
    let first = tokens.start;
    let figures = document.tokens[first].kind == TokenKind::Number;
    let mut value = if figures {
        in_figures(document.word(first))?
    } else {
        match synonyms.value(first)? {
            Part::Value(value) => value.checked_mul(UNIT)?,
            _ => return None,
        }
    };
    let mut end = first + 1;
    while let Some(times) = (end < tokens.end).then(|| times(synonyms, end)).flatten() {
        value = value.checked_mul(times)?;
        end += 1;
    }
    let alone = !figures && end == first + 1 && value == UNIT;
    (!alone).then_some(Number { value, end })
}

/// Whether what was denied ends at this mark.
pub(super) fn is_pause(mark: &str) -> bool {
    matches!(mark, "," | ";" | ":" | "." | "—" | "–" | "--" | "!" | "?")
}

fn times(synonyms: &Synonyms<'_>, at: usize) -> Option<u64> {
    match synonyms.value(at)? {
        Part::Times(times) => Some(times),
        _ => None,
    }
}

/// The value of `$40,000` or `3.5`, in thousandths; none of `7-8`.
fn in_figures(word: &str) -> Option<u64> {
    let plain: String =
        word.chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    let part: String = part.chars().chain("000".chars()).take(3).collect();
    let value = whole.parse::<u64>().ok()?.checked_mul(UNIT)?;
    value.checked_add(part.parse().ok()?)
}
