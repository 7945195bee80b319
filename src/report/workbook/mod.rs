//! `report.xlsx`: the tables as sheets of one workbook.
//!
//! The rows are those of the CSV files, read back from the shelf one by one, so that a
//! cell here is the cell there: text stays text (never a formula, never a link), numbers,
//! `true` and `false` and days are what they are. Cells wait in temporary files. The first
//! sheet says what every column means and what was cut; the second holds charts.

mod cell;
mod chart;
mod charts;
mod guide;
mod style;
mod table;

use std::collections::BTreeSet;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::columns::{AnyTable, TABLES};
use super::shelf::Shelf;
use super::view::View;
use crate::error::{Error, Result};
use table::Filled;

/// Where it stands.
pub(super) const FILE: &str = "report.xlsx";

/// The sheets that are no table.
const GUIDE: &str = "Read me";
const CHARTS: &str = "Charts";

/// Writes the workbook of the tables that stand on the shelf; `categories` are the columns
/// behind those that articles always have. The same tables give the same bytes.
///
/// # Errors
/// When the system refuses.
pub(super) fn write<S: Shelf>(
    view: &View<'_>,
    categories: &[String],
    shelf: &mut S,
) -> Result<()> {
    let place = shelf.place(FILE);
    let failed = |cause| failed(&place, cause);
    let mut book = begun(&view.report.run.version).map_err(failed)?;
    charts::write(view, book.add_worksheet()).map_err(failed)?;
    let written: BTreeSet<String> = shelf.paths().into_iter().collect();
    let mut filled: Vec<(&dyn AnyTable, Filled)> = Vec::new();
    for table in TABLES.iter().filter(|table| written.contains(table.file())) {
        let sheet = book.add_worksheet_with_constant_memory().map_err(failed)?;
        filled.push((*table, table::write(*table, shelf, sheet)?));
    }
    let first = book.worksheet_from_index(0).map_err(failed)?;
    guide::write(view, categories, &filled, first).map_err(failed)?;
    let mut file = shelf.create(FILE)?;
    book.save_to_writer(&mut file).map_err(failed)?;
    shelf.keep(FILE, file)
}

/// A workbook with its first sheet, and without a clock.
fn begun(version: &str) -> std::result::Result<Workbook, XlsxError> {
    let mut book = Workbook::new();
    let properties = DocProperties::new()
        .set_title("How outlets tell the same stories")
        .set_author(format!("Parallax {version}"))
        .set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?);
    book.set_properties(&properties);
    book.add_worksheet().set_name(GUIDE)?;
    Ok(book)
}

/// An error of the crate as one of ours.
fn failed(place: &std::path::Path, cause: XlsxError) -> Error {
    let cause = match cause {
        XlsxError::IoError(cause) => cause,
        other => std::io::Error::other(other),
    };
    Error::io(place, cause)
}
