//! The package of the workbook: all parts of the frame, and the rows where they belong.

use std::io::{Cursor, ErrorKind, Read, Write};

use zip::result::{ZipError, ZipResult};
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::rows;
use super::strings::Strings;
use super::survey::Survey;
use crate::error::{Error, Result};
use crate::report::shelf::Shelf;

/// The sheets before those of the tables.
const BEFORE: usize = 2;
/// The part of the texts that cells share.
const STRINGS: &str = "xl/sharedStrings.xml";
/// Rows of so many bytes may become a part that needs the wider fields of ZIP64.
const LARGE: u64 = 1 << 28;

/// A seventh less time for 4 MB of news than with the usual 6, and files a fifth longer.
const LEVEL: i64 = 3;

/// Where a package goes.
type Package<'f, W> = ZipWriter<StreamWriter<&'f mut W>>;

/// Copies the frame; the sheets of `tables` follow the first two in their order.
///
/// # Errors
/// When the system refuses.
pub(super) fn write<S: Shelf, W: Write>(
    frame: Vec<u8>,
    tables: &[Survey],
    shelf: &S,
    file: &mut W,
) -> Result<()> {
    let failed = |cause: std::io::Error| Error::io(&shelf.place(super::FILE), cause);
    let zipped = |cause: ZipError| failed(cause.into());
    let frame = ZipArchive::new(Cursor::new(frame)).map_err(zipped)?;
    let parts = parts(frame).map_err(zipped)?;
    let mut file = Once { file, failed: None };
    let outcome = pack(&parts, tables, shelf, ZipWriter::new_stream(&mut file));
    file.failed.map_or(outcome, |cause| Err(failed(cause)))
}

/// The parts of the frame by name; the shared texts last, because the rows add to them.
fn parts(mut frame: ZipArchive<Cursor<Vec<u8>>>) -> ZipResult<Vec<(String, String)>> {
    let mut parts = Vec::new();
    for at in 0..frame.len() {
        let mut part = frame.by_index(at)?;
        let mut xml = String::new();
        part.read_to_string(&mut xml)?;
        parts.push((part.name()?.into_owned(), xml));
    }
    parts.sort_by_key(|(name, _)| name == STRINGS);
    Ok(parts)
}

fn pack<S: Shelf, W: Write>(
    parts: &[(String, String)],
    tables: &[Survey],
    shelf: &S,
    mut package: Package<'_, W>,
) -> Result<()> {
    let failed = |cause: std::io::Error| Error::io(&shelf.place(super::FILE), cause);
    let zipped = |cause: ZipError| failed(cause.into());
    let shared = parts.last().map_or("", |(_, xml)| xml);
    let mut strings = Strings::after(shared);
    for (name, xml) in parts {
        let table = table(name, tables);
        let options = options(table.is_some_and(|table| table.bytes > LARGE));
        package.start_file(name, options).map_err(zipped)?;
        match table {
            Some(table) => sheet(xml, table, shelf, &mut strings, &mut package)?,
            None if name == STRINGS => break,
            None => package.write_all(xml.as_bytes()).map_err(failed)?,
        }
    }
    package.write_all(strings.part(shared).as_bytes()).map_err(failed)?;
    package.finish().map_err(zipped)?.flush().map_err(failed)
}

/// A file that takes everything once it has failed, and remembers why: an archive that is
/// dropped tries to finish itself, and prints that it cannot.
struct Once<'f, W> {
    file: &'f mut W,
    failed: Option<std::io::Error>,
}

impl<W: Write> Write for Once<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if self.failed.is_none() {
            match self.file.write(bytes) {
                Err(cause) if cause.kind() != ErrorKind::Interrupted => {
                    self.failed = Some(cause);
                }
                outcome => return outcome,
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        if self.failed.is_none() {
            self.failed = self.file.flush().err();
        }
        Ok(())
    }
}

/// No clock.
fn options(large: bool) -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(LEVEL))
        .last_modified_time(DateTime::default())
        .large_file(large)
}

/// The table whose sheet a part is.
fn table<'t>(part: &str, tables: &'t [Survey]) -> Option<&'t Survey> {
    let number = part.strip_prefix("xl/worksheets/sheet")?.strip_suffix(".xml")?;
    tables.get(number.parse::<usize>().ok()?.checked_sub(BEFORE + 1)?)
}

/// Writes a sheet: what stands before the second row, the rows, what stands behind them.
fn sheet<S: Shelf>(
    xml: &str,
    table: &Survey,
    shelf: &S,
    strings: &mut Strings,
    to: &mut impl Write,
) -> Result<()> {
    let failed = |cause| Error::io(&shelf.place(super::FILE), cause);
    let (head, tail) = xml.split_once("</sheetData>").unwrap_or((xml, ""));
    let (head, example) = head.split_once("<row r=\"2\"").unwrap_or((head, ""));
    to.write_all(without_size(head).as_bytes()).map_err(failed)?;
    rows::write(table, shelf, (style(example), strings), to)?;
    to.write_all(b"</sheetData>").map_err(failed)?;
    to.write_all(tail.as_bytes()).map_err(failed)
}

/// The frame knows only its own size, and nobody needs to be told.
fn without_size(head: &str) -> String {
    let parts = head.split_once("<dimension ").and_then(|(before, rest)| {
        let (_, after) = rest.split_once("/>")?;
        Some(format!("{before}{after}"))
    });
    parts.unwrap_or_else(|| head.to_string())
}

/// The style of the only cell of a row.
fn style(row: &str) -> u32 {
    let number = row.split_once(" s=\"").and_then(|(_, rest)| rest.split_once('"'));
    number.and_then(|(number, _)| number.parse().ok()).unwrap_or_default()
}
