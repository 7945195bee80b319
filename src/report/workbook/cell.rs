//! What a cell of a CSV file is in a workbook.

use std::borrow::Cow;

use crate::corpus::day;
use crate::report::columns::Type;

/// The most that a cell holds, in UTF-16 code units.
pub(super) const LONGEST: usize = 32_767;

/// Excel counts days from the last of 1899 and believes in 29 February 1900: a day of ours
/// less this is one of Excel's,
const EPOCH: i32 = 25_569;
/// from here on.
const FIRST_DAY: i32 = 61;

/// A cell with its type.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value<'a> {
    Text(Cow<'a, str>),
    /// As it was written.
    Number(&'a str),
    Truth(bool),
    /// Days since Excel's first one.
    Day(i32),
    Absent,
}

/// The value of a cell in a column of this kind. What is not of its kind stays text, so
/// that nothing is lost.
pub(super) fn value(kind: Type, cell: &str) -> Value<'_> {
    let text = || Value::Text(fitting(cell));
    match (kind, cell) {
        (_, "") => Value::Absent,
        (Type::Text, _) => text(),
        (Type::Truth, "true") => Value::Truth(true),
        (Type::Truth, "false") => Value::Truth(false),
        (Type::Truth, _) => text(),
        (Type::Date, _) => serial(cell).map_or_else(text, Value::Day),
        (Type::Whole | Type::Number, _) => match cell.parse::<f64>() {
            Ok(number) if number.is_finite() => Value::Number(cell),
            _ => text(),
        },
    }
}

/// The day as Excel counts it, if it is a day that Excel knows.
fn serial(date: &str) -> Option<i32> {
    let day = day::number(date).filter(|number| day::written(*number) == date)?;
    Some(day + EPOCH).filter(|serial| *serial >= FIRST_DAY)
}

/// Text that a cell takes: line ends as LF, without characters that XML forbids, and with
/// `…` for what is too long.
pub(super) fn fitting(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    if text.contains('\r') {
        text = text.replace("\r\n", "\n").replace('\r', "\n").into();
    }
    if text.contains(is_illegal) {
        text = text.chars().filter(|c| !is_illegal(*c)).collect::<String>().into();
    }
    if !is_long(&text) {
        return text;
    }
    let mut room = LONGEST - 1;
    let fits = |c: &char| match room.checked_sub(c.len_utf16()) {
        Some(left) => {
            room = left;
            true
        }
        None => false,
    };
    let mut cut: String = text.chars().take_while(fits).collect();
    cut.push('…');
    cut.into()
}

/// Whether a cell has no room for a text.
pub(super) fn is_long(text: &str) -> bool {
    text.len() > LONGEST && text.encode_utf16().count() > LONGEST
}

/// Characters that no XML 1.0 document may hold.
fn is_illegal(c: char) -> bool {
    let control = c < ' ' && !matches!(c, '\t' | '\n');
    control || matches!(c, '\u{FFFE}' | '\u{FFFF}')
}
