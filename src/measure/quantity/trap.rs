//! Numbers that are no quantities: dates, times, ages, names, scores, shares.

use super::amount::Amount;
use super::asked::Sort;
use super::lexis::Lexis;
use super::numeral::{self, Numeral};
use crate::text::TokenKind;

/// Bare numbers of four digits from the first to the last of these are years.
const YEARS: [u64; 2] = [1400, 2100];

/// Whether the number names or dates something, or is half of `four in ten`.
/// `from` is where it begins with its approximator.
pub(super) fn is_name(lexis: &Lexis<'_>, numeral: &Numeral<'_>, from: usize) -> bool {
    let tokens = &numeral.tokens;
    let plain = numeral.unit.is_empty();
    plain && is_year(numeral, from < tokens.start)
        || is_date(lexis, numeral)
        || lexis.before(from, Sort::TrapBefore).is_some()
        || lexis.at(tokens.end, Sort::TrapBehind).is_some()
        || is_joined(lexis, numeral)
        || plain && is_share(lexis, numeral)
}

fn is_year(numeral: &Numeral<'_>, approximate: bool) -> bool {
    let year = |amount: Amount| {
        amount.as_whole().is_some_and(|n| (YEARS[0]..=YEARS[1]).contains(&n))
    };
    numeral.bare && !approximate && numeral.value.is_some_and(year)
}

/// `March 3`, `Sept. 11`, `3 March`.
fn is_date(lexis: &Lexis<'_>, numeral: &Numeral<'_>) -> bool {
    let start = numeral.tokens.start;
    let dotted = start > 1 && lexis.word(start - 1) == "." && lexis.is_glued(start - 1);
    let before = start.checked_sub(if dotted { 2 } else { 1 });
    let day = numeral.value.and_then(Amount::as_whole).is_some_and(|day| day <= 31);
    let month = |at: usize| lexis.is(at, lexis.asked.month);
    day && (before.is_some_and(month) || month(numeral.tokens.end))
}

/// `3-2`, `555-0199`, `#7`, `1/3`: glued to another number or to a mark.
fn is_joined(lexis: &Lexis<'_>, numeral: &Numeral<'_>) -> bool {
    let marks = |at: usize| {
        matches!(lexis.word(at), "-" | "–" | "/" | "#" | "." | ":" | "@" | "_")
    };
    let before = numeral.tokens.start.checked_sub(1);
    let behind = numeral.tokens.end;
    before.is_some_and(|at| marks(at) && lexis.is_glued(at + 1))
        || marks(behind)
            && lexis.is_glued(behind)
            && lexis.is_glued(behind + 1)
            && lexis.kind(behind + 1) == TokenKind::Number
}

/// `four in ten`, `nine out of 10`, `two of the three`: a share and its base.
fn is_share(lexis: &Lexis<'_>, numeral: &Numeral<'_>) -> bool {
    let end = numeral.tokens.end;
    let base = match (lexis.word(end), lexis.word(end + 1)) {
        ("out", "of") | ("of", "the" | "its" | "their" | "his" | "her" | "these") => {
            end + 2
        }
        ("in" | "of", _) => end + 1,
        _ => return is_base(lexis, numeral.tokens.start),
    };
    let is_number = numeral::read(lexis, base).is_some_and(|n| n.unit.is_empty());
    is_number && !is_dated(lexis, base) || is_base(lexis, numeral.tokens.start)
}

/// `in 2011` dates what stands before it.
fn is_dated(lexis: &Lexis<'_>, at: usize) -> bool {
    numeral::read(lexis, at).is_some_and(|number| is_year(&number, false))
}

/// Whether the number before `in`, `of` or `out of` makes this one its base.
fn is_base(lexis: &Lexis<'_>, start: usize) -> bool {
    let Some(joint) = start.checked_sub(1) else { return false };
    let behind = match (lexis.word(joint), joint.checked_sub(1).map(|at| lexis.word(at)))
    {
        ("of", Some("out")) => joint.checked_sub(2),
        ("in" | "of", _) => joint.checked_sub(1),
        _ => None,
    };
    behind.is_some_and(|at| {
        lexis.kind(at) == TokenKind::Number && !lexis.word(at).contains(['.', ',', '-'])
            || lexis.at(at, Sort::Cardinal).is_some()
    })
}
