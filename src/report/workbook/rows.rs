//! The rows of a sheet as `SpreadsheetML` (ECMA-376, part 1, 18.3).

use std::fmt::Write as _;
use std::io::Write;

use csv::StringRecord;

use super::cell::{self, Value};
use super::strings::{self, Strings};
use super::survey::Survey;
use crate::error::{Error, Result};
use crate::report::read_back;
use crate::report::shelf::Shelf;

/// So many bytes are gathered before they are passed on.
const GATHERED: usize = 1 << 16;

/// Writes the rows below the header. `day` is the style of days.
///
/// # Errors
/// When the system refuses.
pub(super) fn write<S: Shelf>(
    of: &Survey,
    shelf: &S,
    (day, strings): (u32, &mut Strings),
    to: &mut impl Write,
) -> Result<()> {
    let file = of.table.file();
    let Some(mut from) = read_back::table(file, shelf)? else { return Ok(()) };
    let failed = |cause| Error::io(&shelf.place(super::FILE), cause);
    let (mut row, mut xml) = (StringRecord::new(), String::new());
    read_back::next(&mut from, &mut row, (shelf, file))?;
    let mut behind = 0;
    for (number, wanted) in (2..).zip(of.drawn()) {
        while behind <= wanted && read_back::next(&mut from, &mut row, (shelf, file))? {
            behind += 1;
        }
        // Writing to a text does not fail.
        let _ = write!(xml, "<row r=\"{number}\">");
        for ((_, kind), text) in of.columns.iter().zip(&row) {
            put(&mut xml, &cell::value(*kind, text), (day, strings));
        }
        xml.push_str("</row>");
        if xml.len() > GATHERED {
            to.write_all(xml.as_bytes()).map_err(failed)?;
            xml.clear();
        }
    }
    to.write_all(xml.as_bytes()).map_err(failed)
}

/// A cell stands behind the one before it, and so needs no address.
fn put(xml: &mut String, value: &Value<'_>, (day, strings): (u32, &mut Strings)) {
    // Writing to a text does not fail.
    let _ = match value {
        Value::Absent => write!(xml, "<c/>"),
        Value::Number(number) => write!(xml, "<c><v>{number}</v></c>"),
        Value::Truth(yes) => write!(xml, "<c t=\"b\"><v>{}</v></c>", u8::from(*yes)),
        Value::Day(number) => write!(xml, "<c s=\"{day}\"><v>{number}</v></c>"),
        Value::Text(text) => match strings.number(text) {
            Some(number) => write!(xml, "<c t=\"s\"><v>{number}</v></c>"),
            None => {
                xml.push_str("<c t=\"inlineStr\"><is>");
                strings::put(xml, text);
                write!(xml, "</is></c>")
            }
        },
    };
}
