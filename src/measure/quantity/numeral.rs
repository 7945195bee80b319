//! Tokens that make up a number: digits, number words, ranges, money, percent.

use std::ops::Range;

use super::amount::Amount;
use super::asked::Sort;
use super::lexis::Lexis;

/// A number where it stands.
#[derive(Debug, Clone)]
pub(super) struct Numeral<'r> {
    /// From the currency sign or the first digit to the last word of it.
    pub(super) tokens: Range<usize>,
    /// The number, or the lower end; none for `dozens`.
    pub(super) value: Option<Amount>,
    /// The upper end of a range.
    pub(super) high: Option<Amount>,
    /// A currency, `percent` or `percentage points`; empty for things.
    pub(super) unit: &'r str,
    /// Whether it is a bare `one`, which counts only the dead and the like.
    pub(super) one: bool,
    /// Whether it is digits and nothing else.
    pub(super) bare: bool,
}

/// One number, without its unit.
#[derive(Clone, Copy)]
struct Single {
    end: usize,
    /// Before it is multiplied.
    stem: Amount,
    scale: u64,
    value: Amount,
    bare: bool,
    /// Words: `forty`.
    spelled: bool,
}

/// The number that begins at a token, if one does.
pub(super) fn read<'r>(lexis: &Lexis<'r>, at: usize) -> Option<Numeral<'r>> {
    if let Some(vague) = lexis.at(at, Sort::Vague) {
        let tokens = at..vague.end;
        return Some(Numeral {
            tokens,
            value: None,
            high: None,
            unit: "",
            one: false,
            bare: false,
        });
    }
    let sign = lexis.at(at, Sort::CurrencyBefore);
    let from = sign.map_or(at, |sign| sign.end);
    let low = single(lexis, from)?;
    let range = range(lexis, at, low);
    let high = range.map(|(_, high)| high);
    let end = high.map_or(low.end, |high| high.end);
    let value = range.map_or(low.value, |(low, _)| low);
    let (unit, end) = unit(lexis, end);
    Some(Numeral {
        tokens: at..end,
        value: Some(value),
        high: high.map(|high| high.value),
        unit: sign.map_or(unit, |sign| &*sign.term.thing),
        one: low.spelled && high.is_none() && value == Amount::whole(1)?,
        bare: low.bare && high.is_none() && sign.is_none() && unit.is_empty(),
    })
}

/// The unit behind a number, and where it ends.
fn unit<'r>(lexis: &Lexis<'r>, at: usize) -> (&'r str, usize) {
    let units = [Sort::Percent, Sort::CurrencyBehind];
    let found = units.into_iter().find_map(|sort| lexis.at(at, sort));
    found.map_or(("", at), |word| (&*word.term.thing, word.end))
}

fn single(lexis: &Lexis<'_>, at: usize) -> Option<Single> {
    // `5bn` is a word for floor 1.
    match lexis.word(at).starts_with(|c: char| c.is_ascii_digit()) {
        true => digits(lexis, at),
        false => spelled(lexis, at),
    }
}

/// `90,000`, `1.2 million`, `20k`, `5-billion`.
fn digits(lexis: &Lexis<'_>, at: usize) -> Option<Single> {
    let word = lexis.word(at);
    let length = word.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',');
    let (number, letters) = word.split_at(length.unwrap_or(word.len()));
    let stem = Amount::of_digits(number)?;
    let (scale, end) = match letters {
        "" => behind(lexis, at + 1).unwrap_or((1, at + 1)),
        letters => (lexis.scale(letters)?, at + 1),
    };
    let bare = scale == 1 && !number.contains([',', '.']);
    Some(Single { end, stem, scale, value: stem.times(scale)?, bare, spelled: false })
}

/// The power of ten at a token; single letters must be joined to their number.
fn behind(lexis: &Lexis<'_>, at: usize) -> Option<(u64, usize)> {
    let word = lexis.at(at, Sort::Scale).filter(|_| lexis.word(at).len() > 1)?;
    Some((word.term.value?, word.end))
}

/// `forty thousand`, `two hundred and fifty`: what is read so far is multiplied by
/// hundreds, and closed by thousands and millions.
fn spelled(lexis: &Lexis<'_>, at: usize) -> Option<Single> {
    let first = lexis.at(at, Sort::Cardinal)?;
    let mut closed = Amount::whole(0)?;
    let mut open = Amount::whole(first.term.value?)?;
    let (stem, mut end, mut last) = (open, first.end, 1);
    let mut all = 1;
    loop {
        if let Some((scale, next)) = behind(lexis, end) {
            open = open.times(scale)?;
            if scale >= 1000 {
                closed = closed.plus(open)?;
                open = Amount::whole(0)?;
            }
            (end, last, all) = (next, scale, scale);
            continue;
        }
        let and = usize::from(last > 12 && lexis.word(end) == "and");
        let more = lexis.at(end + and, Sort::Cardinal).filter(|_| last > 12);
        let Some((word, value)) = more.and_then(|w| Some((w, w.term.value?))) else {
            break;
        };
        if value >= last || value == 1 && and == 1 {
            break;
        }
        open = open.plus(Amount::whole(value)?)?;
        (end, last) = (word.end, 1);
    }
    let value = closed.plus(open)?;
    Some(Single { end, stem, scale: all, value, bare: false, spelled: true })
}

/// `90,000 to 100,000`, `two or three`, `10–15`, `between 5 and 7`, `$2-3 million`:
/// the lower end, which takes the scale of the upper one, and the upper one. `from 5
/// to 7` tells of a change and is no range.
fn range(lexis: &Lexis<'_>, at: usize, low: Single) -> Option<(Amount, Single)> {
    let before = at.checked_sub(1).map_or("", |before| lexis.word(before));
    let joint = lexis.word(low.end);
    let dash = matches!(joint, "-" | "–") && lexis.is_glued(low.end);
    let joins = match joint {
        "to" => !before.eq_ignore_ascii_case("from"),
        "or" => true,
        "and" => before.eq_ignore_ascii_case("between"),
        _ => dash && lexis.is_glued(low.end + 1),
    };
    if !joins {
        return None;
    }
    let next = low.end + 1;
    let from = lexis.at(next, Sort::CurrencyBefore).map_or(next, |sign| sign.end);
    let high = single(lexis, from)?;
    let takes = low.scale == 1 && high.scale > 1 && low.stem < high.stem;
    let value = if takes { low.stem.times(high.scale)? } else { low.value };
    (value < high.value).then_some((value, high))
}
