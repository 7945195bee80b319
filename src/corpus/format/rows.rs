//! The rows of a CSV or TSV file, each with the line where it begins.

use std::io::{BufRead, BufReader, Read};

use csv::ByteRecord;

use super::Problem;
use super::watch::Watch;
use crate::corpus::Input;
use crate::corpus::columns::datasets;
use crate::corpus::container::Fingerprint;
use crate::corpus::encoding::{self, Decoded};
use crate::corpus::limits::Limits;
use crate::corpus::message;
use crate::corpus::source::Source;

/// A table, read row by row.
pub(in crate::corpus) struct Rows<'a> {
    /// The names of the columns.
    pub(in crate::corpus) header: Vec<String>,
    /// What parts the columns.
    pub(in crate::corpus) separator: u8,
    fingerprint: Fingerprint,
    reader: csv::Reader<Watch<BufReader<Box<dyn Read + 'a>>>>,
    /// The first row, where it names no columns.
    first: Option<Row>,
    is_over: bool,
}

/// A row with as many cells as the header.
#[derive(Debug, Clone)]
pub(in crate::corpus) struct Row {
    /// The line where it begins, from 1.
    pub(in crate::corpus) line: u64,
    pub(super) cells: ByteRecord,
}

impl<'a> Rows<'a> {
    /// Reads the header of a table; `usual` is what its ending says parts the columns.
    pub(in crate::corpus) fn open(
        source: Source<'a>,
        usual: u8,
        limits: &Limits,
    ) -> Result<Rows<'a>, String> {
        let Source { mut text, fingerprint, .. } = source;
        let start = text.fill_buf().map_err(|error| message::said(&error))?;
        let (declared, length) = declared(start).unzip();
        text.consume(length.unwrap_or(0));
        let separator = declared.unwrap_or_else(|| separator(text.buffer(), usual));
        let first_line = 1 + u64::from(declared.is_some());
        let mut builder = csv::ReaderBuilder::new();
        builder.has_headers(false).flexible(true).delimiter(separator);
        let watch = Watch::new(text, separator, first_line, limits.record);
        let (header, reader) = (Vec::new(), builder.from_reader(watch));
        let (first, is_over) = (None, false);
        let mut rows = Rows { header, separator, fingerprint, reader, first, is_over };
        match rows.record() {
            Some(Ok(row)) => rows.begin(row),
            Some(Err(problem)) => {
                return Err(format!("line {}: {}", problem.line, problem.reason));
            }
            None => return Err("empty; its first line must name the columns".into()),
        }
        let count = rows.header.len() as u64;
        limits.check_columns(count).map(|()| rows)
    }

    /// Takes the first row as the names of the columns, unless it is one of a table
    /// that is known to name none.
    fn begin(&mut self, row: Row) {
        self.header = names(&row.cells);
        if let Some(known) = datasets::without_header(&self.header) {
            self.header = known;
            self.first = Some(row);
        }
    }

    /// The fingerprint of what was read, once all rows have been.
    pub(in crate::corpus) fn input(&self, place: &str) -> Input {
        self.fingerprint.input(place)
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
                let line = watch.start().unwrap_or(watch.last_line());
                return problem(line, format!("reading stopped here: {error}"));
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

impl Iterator for Rows<'_> {
    type Item = Result<Row, Problem>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.is_over {
            return None;
        }
        let row = self.first.take().map(Ok).or_else(|| self.record())?;
        let row = match row {
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
    pub(in crate::corpus) fn cell(&self, column: usize) -> Result<Decoded<'_>, String> {
        let bytes = self.cells.get(column).unwrap_or_default();
        let said = |reason| format!("column {}: {reason}", column + 1);
        encoding::text(bytes).map_err(said)
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

/// The separator that a spreadsheet has declared in a line of its own, `sep=;`, and
/// the length of that line.
fn declared(start: &[u8]) -> Option<(u8, usize)> {
    let is_one = start.get(..4)?.eq_ignore_ascii_case(b"sep=");
    let separator = *start.get(4)?;
    let end = start[5..].iter().position(|byte| *byte == b'\n')?;
    let is_alone = start[5..5 + end].trim_ascii().is_empty();
    (is_one && is_alone && separator.is_ascii()).then_some((separator, 5 + end + 1))
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
    let text = |name| match encoding::text(name) {
        Ok(decoded) => decoded.text,
        Err(_) => String::from_utf8_lossy(name),
    };
    header.iter().map(|name| text(name).trim().to_string()).collect()
}
