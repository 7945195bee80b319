//! The cells of a table, as a spreadsheet saved them.
//!
//! Excel, LibreOffice and Google write UTF-8 with a byte-order mark or without,
//! UTF-16 with tabs, or Windows-1252; with commas, semicolons or tabs.

use csv::ReaderBuilder;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// The rows with their numbers; uneven ones as they are. A line `sep=;` is none.
pub(super) fn rows(bytes: &[u8]) -> Vec<(usize, Vec<String>)> {
    let text = decoded(bytes);
    let above = usize::from(text.starts_with("sep="));
    let text = if above > 0 {
        text.split_once('\n').map_or("", |(_, rest)| rest)
    } else {
        &text
    };
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let rows = reader.records().filter_map(Result::ok);
    let rows = rows.map(|row| row.iter().map(unguarded).collect());
    (1 + above..).zip(rows).collect()
}

fn decoded(bytes: &[u8]) -> String {
    let named = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let is_utf_8 = std::str::from_utf8(bytes).is_ok();
    let encoding = named.unwrap_or(if is_utf_8 { UTF_8 } else { WINDOWS_1252 });
    encoding.decode(bytes).0.into_owned()
}

/// What stands most often in the header outside quotation marks.
fn delimiter(text: &str) -> u8 {
    let has_units = |line: &&str| line.trim_start_matches('"').starts_with("unit");
    let header = text.lines().find(has_units).or_else(|| text.lines().next());
    let header = header.unwrap_or_default();
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
pub(super) fn unguarded(cell: &str) -> String {
    let cell = cell.trim();
    let behind = cell.strip_prefix('\'');
    let guarded = behind.filter(|rest| rest.starts_with(['=', '+', '-', '@', '\t']));
    guarded.unwrap_or(cell).to_string()
}
