//! A table becomes a CSV file, row by row.
//!
//! RFC 4180 quoting where a cell needs it, UTF-8 with a byte-order mark unless
//! it is not wanted, comma, one header row, dot decimals, absent values empty.
//! Lines end with LF and not with the RFC's CRLF: every spreadsheet and every
//! reader takes both, and LF is the same under version control on every system.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::cell::guard;
use super::columns::{Cell, Table};
use super::decimal::{write_decimal, write_whole};
use crate::error::{Error, Result};

/// So many bytes are gathered before they are passed on.
const GATHERED: usize = 1 << 16;

/// A CSV file on its way: rows are written as they come, and none is kept.
pub struct Sheet<R: 'static, W: Write> {
    table: &'static Table<R>,
    /// Names of the columns behind those of the table.
    further: Vec<String>,
    to: W,
    /// Where it stands, for people.
    place: PathBuf,
    line: Vec<u8>,
    scratch: String,
}

impl<R, W: Write> Sheet<R, W> {
    /// Begins a file with its header. `further` names the columns that follow those
    /// of the table; errors name `place`; `plain` leaves out the byte-order mark.
    ///
    /// # Errors
    /// When `to` cannot be written.
    pub(super) fn new(
        table: &'static Table<R>,
        further: Vec<String>,
        (to, place): (W, &Path),
        plain: bool,
    ) -> Result<Sheet<R, W>> {
        let place = place.to_path_buf();
        let (line, scratch) = (Vec::new(), String::new());
        let mut sheet = Sheet { table, further, to, place, line, scratch };
        if !plain {
            sheet.line.extend("\u{FEFF}".as_bytes());
        }
        let names = table.columns.iter().map(|column| column.name);
        for name in names.chain(sheet.further.iter().map(String::as_str)) {
            put(&mut sheet.line, Cell::Text(name));
        }
        sheet.end_line()?;
        Ok(sheet)
    }

    /// Writes a row.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn write(&mut self, row: &R) -> Result<()> {
        for column in self.table.columns {
            put(&mut self.line, column.cell(row, &mut self.scratch));
        }
        if let Some(count) = self.table.further {
            for name in &self.further {
                let count = count(row, name);
                put(&mut self.line, count.map_or(Cell::Absent, Cell::Whole));
            }
        }
        self.end_line()
    }

    /// The name of the file.
    pub(super) fn file(&self) -> &'static str {
        self.table.file
    }

    /// Writes what is left and gives the file back.
    pub(super) fn end(mut self) -> Result<W> {
        self.pass_on()?;
        Ok(self.to)
    }

    /// Ends a row; the comma behind its last cell makes room.
    fn end_line(&mut self) -> Result<()> {
        if let Some(comma) = self.line.last_mut() {
            *comma = b'\n';
        }
        if self.line.len() > GATHERED { self.pass_on() } else { Ok(()) }
    }

    fn pass_on(&mut self) -> Result<()> {
        self.to.write_all(&self.line).map_err(|cause| Error::io(&self.place, cause))?;
        self.line.clear();
        Ok(())
    }
}

/// Writes a cell and a comma.
fn put(line: &mut Vec<u8>, cell: Cell<'_>) {
    match cell {
        Cell::Text(text) => quote(line, &guard(text)),
        Cell::Whole(number) => write_whole(line, number),
        Cell::Number(number) => write_decimal(line, number),
        Cell::Truth(yes) => line.extend(if yes { "true" } else { "false" }.as_bytes()),
        Cell::Absent => {}
    }
    line.push(b',');
}

/// Writes text, between quotation marks where it has a comma, a quotation mark or
/// a line end: one look at all bytes, then one copy.
fn quote(line: &mut Vec<u8>, text: &str) {
    let needs = |b: u8| matches!(b, b',' | b'"' | b'\n' | b'\r');
    if !text.bytes().fold(false, |found, b| found | needs(b)) {
        return line.extend(text.as_bytes());
    }
    line.push(b'"');
    let mut parts = text.split('"');
    line.extend(parts.next().unwrap_or_default().as_bytes());
    for part in parts {
        line.extend(b"\"\"");
        line.extend(part.as_bytes());
    }
    line.push(b'"');
}
