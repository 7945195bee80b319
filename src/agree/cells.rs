//! The cells of a table, as a spreadsheet saved them.
//!
//! Excel, LibreOffice and Google write UTF-8 with a byte-order mark or without,
//! UTF-16 with tabs, or Windows-1252; with commas, semicolons or tabs.

use csv::ReaderBuilder;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// The rows, the header among them; uneven ones as they are.
pub(super) fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = decoded(bytes);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&text))
        .from_reader(text.as_bytes());
    let rows = reader.records().filter_map(Result::ok);
    rows.map(|row| row.iter().map(unguarded).collect()).collect()
}

fn decoded(bytes: &[u8]) -> String {
    let named = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let is_utf_8 = std::str::from_utf8(bytes).is_ok();
    let encoding = named.unwrap_or(if is_utf_8 { UTF_8 } else { WINDOWS_1252 });
    encoding.decode(bytes).0.into_owned()
}

/// What stands most often in the header outside quotation marks.
fn delimiter(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    let outside = |wanted: u8| {
        let bare = header.split('"').step_by(2);
        bare.flat_map(str::bytes).filter(|byte| *byte == wanted).count()
    };
    let mut known = [b',', b';', b'\t'];
    known.sort_by_key(|delimiter| std::cmp::Reverse(outside(*delimiter)));
    known[0]
}

/// A cell without the blanks around it, and without the mark that kept a
/// spreadsheet from running it.
fn unguarded(cell: &str) -> String {
    let cell = cell.trim();
    let behind = cell.strip_prefix('\'');
    let guarded = behind.filter(|rest| rest.starts_with(['=', '+', '-', '@', '\t']));
    guarded.unwrap_or(cell).to_string()
}

/// The column with this name, whatever stands in brackets behind it.
pub(super) fn columns(header: &[String], name: &str) -> Vec<usize> {
    let is_it = |cell: &String| {
        let bare = cell.split(" [").next().unwrap_or_default();
        bare.trim().eq_ignore_ascii_case(name)
    };
    (0..header.len()).filter(|at| is_it(&header[*at])).collect()
}
