//! The rows of a CSV or TSV file, each with the line where it begins.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use csv::ByteRecord;

use super::hashed::Hashed;
use super::watch::Watch;
use super::{Input, decode, file};

/// How much is read at once.
pub(super) const BUFFER: usize = 1 << 16;

/// A table, read row by row.
pub(super) struct Rows {
    /// The names of the columns.
    pub(super) header: Vec<String>,
    /// What parts the columns, where it is not what the ending says.
    pub(super) separator: Option<char>,
    reader: csv::Reader<Watch<BufReader<Hashed<File>>>>,
    is_over: bool,
}

/// A row with as many cells as the header.
#[derive(Debug)]
pub(super) struct Row {
    /// The line where it begins, from 1.
    pub(super) line: u64,
    cells: ByteRecord,
}

/// A row that cannot be used.
#[derive(Debug)]
pub(super) struct Problem {
    /// The line where it begins, or where its open quotation mark stands.
    pub(super) line: u64,
    pub(super) reason: String,
}

impl Rows {
    /// Opens a table and reads its header.
    pub(super) fn open(path: &Path, usual: u8) -> Result<Rows, String> {
        let mut source = BufReader::with_capacity(BUFFER, Hashed::new(file::open(path)?));
        begin(&mut source)?;
        let separator = separator(source.buffer(), usual);
        let mut builder = csv::ReaderBuilder::new();
        builder.has_headers(false).flexible(true).delimiter(separator);
        let mut rows = Rows {
            header: Vec::new(),
            separator: (separator != usual).then_some(char::from(separator)),
            reader: builder.from_reader(Watch::new(source, separator)),
            is_over: false,
        };
        match rows.record() {
            Some(Ok(row)) => rows.header = names(&row.cells),
            Some(Err(problem)) => {
                return Err(format!("line {}: {}", problem.line, problem.reason));
            }
            None => return Err("empty; its first line must name the columns".into()),
        }
        Ok(rows)
    }

    /// The fingerprint of what was read, once all rows have been.
    pub(super) fn input(&self, place: &str) -> Input {
        self.reader.get_ref().source().get_ref().input(place)
    }

    /// Reads the next record, whatever its number of cells.
    fn record(&mut self) -> Option<Result<Row, Problem>> {
        let mut cells = ByteRecord::new();
        let outcome = self.reader.read_byte_record(&mut cells);
        let watch = self.reader.get_mut();
        let problem = |line, reason| Some(Err(Problem { line, reason }));
        match outcome {
            Ok(false) => return None,
            Ok(true) => {}
            Err(error) => {
                self.is_over = true;
                return problem(
                    watch.last_line(),
                    format!("reading stopped here: {error}"),
                );
            }
        }
        let start = watch.next_start();
        if let Some(line) = watch.unclosed() {
            let swallowed = watch.last_line().saturating_sub(line);
            return problem(line, unclosed(swallowed));
        }
        match start.stray {
            Some(line) => problem(line, STRAY.into()),
            None => Some(Ok(Row { line: start.line, cells })),
        }
    }
}

impl Iterator for Rows {
    type Item = Result<Row, Problem>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.is_over {
            return None;
        }
        let row = match self.record()? {
            Ok(row) => row,
            Err(problem) => return Some(Err(problem)),
        };
        let (cells, columns) = (row.cells.len(), self.header.len());
        let has_surplus = row.cells.iter().skip(columns).any(|cell| !cell.is_empty());
        if cells < columns || has_surplus {
            let found =
                if cells == 1 { "1 cell".into() } else { format!("{cells} cells") };
            let reason = format!(
                "{found} where the header has {columns}; put cells with a comma, a \
                 quotation mark or a line break between quotation marks"
            );
            return Some(Err(Problem { line: row.line, reason }));
        }
        Some(Ok(row))
    }
}

impl Row {
    /// The text of a cell, or why there is none.
    pub(super) fn cell(&self, column: usize) -> Result<&str, String> {
        let bytes = self.cells.get(column).unwrap_or_default();
        decode::utf8(bytes).map_err(|reason| format!("column {}: {reason}", column + 1))
    }
}

/// What is wrong with `"a" b`: taken leniently, its quotation marks would vanish,
/// and with them who is speaking.
const STRAY: &str = "text behind the quotation mark that closes a cell; double the \
                     quotation marks that belong to the text (\"\")";

/// What is wrong with a quotation mark that nothing closes.
fn unclosed(swallowed: u64) -> String {
    let swallowed = match swallowed {
        0 => String::new(),
        1 => ", so that the line behind it was not read".into(),
        lines => format!(", so that the {lines} lines behind it were not read"),
    };
    format!(
        "the quotation mark that opens a cell here is never closed{swallowed}; close it, \
         or double it (\"\") if it belongs to the text"
    )
}

/// Looks at the beginning of a table: takes away the byte-order mark, refuses
/// what is no text.
pub(super) fn begin(source: &mut impl BufRead) -> Result<(), String> {
    let start = source.fill_buf().map_err(|error| file::said(&error))?;
    if let Some(reason) = decode::foreign(start) {
        return Err(reason.into());
    }
    if start.starts_with(decode::BYTE_ORDER_MARK) {
        source.consume(decode::BYTE_ORDER_MARK.len());
    }
    Ok(())
}

/// What parts the columns: the usual, or what a header without it has instead.
/// Spreadsheets in much of Europe write `;` into a `.csv`.
fn separator(start: &[u8], usual: u8) -> u8 {
    let header = start.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let others = [usual, b',', b';', b'\t'];
    others.into_iter().find(|other| header.contains(other)).unwrap_or(usual)
}

/// The names in a header.
fn names(header: &ByteRecord) -> Vec<String> {
    header.iter().map(|name| String::from_utf8_lossy(name).trim().to_string()).collect()
}
