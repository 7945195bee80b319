//! Quantities: the numbers that an article gives, and what they count.
//!
//! # What it counts
//! Numbers in digits and words with what they count: things and persons
//! (*94,000 troops*), what befell them (*12 killed*), money with what it is for,
//! percent with what it is a part of. Vague numbers (*dozens of*) have no value.
//!
//! # Why it may matter
//! Figures are the part of a report that readers remember as fact, and sources
//! count differently. The same thing side by side, with whose figure it is,
//! shows what each outlet chose to print.
//!
//! # When it misleads
//! Figures may belong to different days, places or ways of counting. A number whose
//! noun is not told, and one in a phrase that no rule reads, is left out: a number
//! given to the wrong thing is worse than one that is missed.
//!
//! # Example
//! “Some 94,000 Norwegian troops” is 94000 `troops`, approximate *some*.
//!
//! # Reference
//! Roy, Vieira & Roth 2015, “Reasoning about quantities in natural language”, on
//! value, unit and change; Channell 1994, *Vague Language*, on approximators.
//!
//! # The walk
//! `numeral` reads a number, `trap` says whether it is a date, a time or a name,
//! `counted` asks `noun_phrase` what it counts; all of them look words up in
//! `lexis`.

mod amount;
mod asked;
mod counted;
mod lexis;
mod noun_phrase;
mod numeral;
mod row;
mod trap;

pub use amount::Amount;
pub(super) use asked::{Asked, Term};

use std::ops::Range;

use super::places::Places;
use super::{QuantityRow, Reading};
use crate::text::TokenKind;
use asked::Sort;
use counted::Counted;
use lexis::Lexis;
use numeral::Numeral;

/// A number smaller than this behind *the* names a known set: *the two leaders*.
const KNOWN_SET: u64 = 100;

/// One row for each quantity outside the furniture, by place.
pub(super) fn rows(reading: Reading<'_>, places: &Places<'_>) -> Vec<QuantityRow> {
    let lexis = Lexis::new(reading, places);
    let mut rows = Vec::new();
    let mut behind = 0;
    for at in lexis.beginnings() {
        let numeral = (at >= behind).then(|| numeral::read(&lexis, at)).flatten();
        let Some(numeral) = numeral else { continue };
        behind = numeral.tokens.end;
        if let Some(quantity) = quantity(&lexis, numeral) {
            rows.extend(row::row(&lexis, places, &quantity));
        }
    }
    rows
}

/// A number and what it counts.
struct Quantity<'r> {
    numeral: Numeral<'r>,
    counted: Counted,
    /// From the approximator to the noun.
    tokens: Range<usize>,
    /// The approximator; empty if there is none.
    approximator: Range<usize>,
}

fn quantity<'r>(lexis: &Lexis<'r>, numeral: Numeral<'r>) -> Option<Quantity<'r>> {
    let start = numeral.tokens.start;
    let before =
        lexis.before(start, Sort::ApproximatorBefore).map(|word| word.start..start);
    let from = before.as_ref().map_or(start, |word| word.start);
    if trap::is_name(lexis, &numeral, from) {
        return None;
    }
    let counted = counted::counted(lexis, &numeral, from)?;
    if is_known_set(lexis, &numeral, &counted, from) || is_when(lexis, &counted) {
        return None;
    }
    let end = counted.end.max(numeral.tokens.end);
    let behind = lexis.at(end, Sort::ApproximatorBehind).map(|word| word.start..word.end);
    let end = behind.as_ref().map_or(end, |word| word.end);
    let approximator = before.or(behind).unwrap_or(start..start);
    Some(Quantity { numeral, counted, tokens: from..end, approximator })
}

/// *The two leaders*, *Norvik’s nine islands*: a name for those meant, no count.
fn is_known_set(
    lexis: &Lexis<'_>,
    numeral: &Numeral<'_>,
    counted: &Counted,
    from: usize,
) -> bool {
    let small = numeral.value.and_then(Amount::as_whole).is_some_and(|n| n < KNOWN_SET);
    let befallen = counted.key.contains(' ');
    let owned = from > 0 && lexis.kind(from - 1) == TokenKind::Clitic;
    small && !befallen && (owned || lexis.before(from, Sort::Definite).is_some())
}

/// *Three years ago*, *two days later*: when, not how long.
fn is_when(lexis: &Lexis<'_>, counted: &Counted) -> bool {
    let time = counted.end.checked_sub(1).and_then(|noun| lexis.at(noun, Sort::Time));
    time.is_some() && lexis.at(counted.end, Sort::Adverbial).is_some()
}
