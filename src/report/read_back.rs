//! The tables that stand on the shelf, read again: what describes or copies a table goes
//! by what was written.

use std::io::Read;

use csv::{Reader, ReaderBuilder, StringRecord};

use super::columns::AnyTable;
use super::shelf::Shelf;
use crate::error::{Error, Result};

/// A written table, its header first; the byte-order mark is skipped. None if it was not
/// written.
///
/// # Errors
/// When the system refuses.
pub(super) fn table<'s, S: Shelf>(
    file: &str,
    shelf: &'s S,
) -> Result<Option<Reader<Box<dyn Read + 's>>>> {
    let there = shelf.paths().iter().any(|path| path == file);
    let mut reader = ReaderBuilder::new();
    let reader = reader.has_headers(false);
    Ok(if there { Some(reader.from_reader(shelf.open(file)?)) } else { None })
}

/// The names of the columns behind those that a table always has.
///
/// # Errors
/// When the system refuses.
pub(super) fn further<S: Shelf>(of: &dyn AnyTable, shelf: &S) -> Result<Vec<String>> {
    let Some(mut table) = table(of.file(), shelf)? else { return Ok(Vec::new()) };
    let mut header = StringRecord::new();
    next(&mut table, &mut header, (shelf, of.file()))?;
    Ok(header.iter().skip(of.columns().len()).map(String::from).collect())
}

/// The next row, in the place of the one before; whether there is one.
///
/// # Errors
/// When the system refuses.
pub(super) fn next<R: Read, S: Shelf>(
    table: &mut Reader<R>,
    row: &mut StringRecord,
    (shelf, file): (&S, &str),
) -> Result<bool> {
    table.read_record(row).map_err(|cause| Error::io(&shelf.place(file), cause.into()))
}
