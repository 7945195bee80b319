//! The rows of a sheet as `SpreadsheetML` (ECMA-376, part 1, 18.3).

use std::fmt::Write as _;
use std::io::Write;

use csv::StringRecord;
use rust_xlsxwriter::utility::column_number_to_name;

use super::cell::{self, Value};
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
    day: u32,
    to: &mut impl Write,
) -> Result<()> {
    let file = of.table.file();
    let Some(mut from) = read_back::table(file, shelf)? else { return Ok(()) };
    let failed = |cause| Error::io(&shelf.place(super::FILE), cause);
    let letters: Vec<String> =
        (0..).take(of.columns.len()).map(column_number_to_name).collect();
    let (mut row, mut xml) = (StringRecord::new(), String::new());
    read_back::next(&mut from, &mut row, (shelf, file))?;
    for number in (2..).take(usize::try_from(of.shown).unwrap_or(usize::MAX)) {
        if !read_back::next(&mut from, &mut row, (shelf, file))? {
            break;
        }
        // Writing to a text does not fail.
        let _ = write!(xml, "<row r=\"{number}\">");
        for ((letter, (_, kind)), text) in letters.iter().zip(&of.columns).zip(&row) {
            put(&mut xml, (letter, number), &cell::value(*kind, text), day);
        }
        xml.push_str("</row>");
        if xml.len() > GATHERED {
            to.write_all(xml.as_bytes()).map_err(failed)?;
            xml.clear();
        }
    }
    to.write_all(xml.as_bytes()).map_err(failed)
}

fn put(xml: &mut String, (letter, row): (&str, u32), value: &Value<'_>, day: u32) {
    let at = format_args!("<c r=\"{letter}{row}\"");
    // Writing to a text does not fail.
    let _ = match value {
        Value::Absent => Ok(()),
        Value::Number(number) => write!(xml, "{at}><v>{number}</v></c>"),
        Value::Truth(yes) => write!(xml, "{at} t=\"b\"><v>{}</v></c>", u8::from(*yes)),
        Value::Day(number) => write!(xml, "{at} s=\"{day}\"><v>{number}</v></c>"),
        Value::Text(text) => {
            let _ = write!(xml, "{at} t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            escape(xml, text);
            write!(xml, "</t></is></c>")
        }
    };
}

/// Text as XML. What looks like an escape of Excel's (`_x0041_`) gets its underscore
/// escaped, or it would be read as one.
fn escape(xml: &mut String, text: &str) {
    for (at, c) in text.char_indices() {
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '_' if is_escape(&text.as_bytes()[at..]) => xml.push_str("_x005F_"),
            c => xml.push(c),
        }
    }
}

fn is_escape(text: &[u8]) -> bool {
    let code = text.get(2..6).is_some_and(|code| code.iter().all(u8::is_ascii_hexdigit));
    text.starts_with(b"_x") && code && text.get(6) == Some(&b'_')
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn text_stays_text() {
        for (text, expected) in [
            ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
            ("_x0041_", "_x005F_x0041_"),
            ("_x41_ and snake_x", "_x41_ and snake_x"),
            ("ä_x00zz_", "ä_x00zz_"),
        ] {
            let mut xml = String::new();
            escape(&mut xml, text);
            assert_eq!(xml, expected);
        }
    }
}
