//! `report.xlsx`: the tables as sheets of one workbook.
//!
//! The rows are those of the CSV files, read back from the shelf, so that a cell here is
//! the cell there: text stays text (never a formula, never a link), numbers, `true` and
//! `false` and days are what they are. The first sheet says what every column means and
//! what was cut; the second holds charts.
//!
//! `rust_xlsxwriter` makes everything but the rows of tables. These go straight into the
//! package: the crate would hold them in memory, or panic when its temporary files find
//! the disk full.

mod cell;
mod chart;
mod charts;
mod guide;
mod package;
mod rows;
mod sheets;
mod strings;
mod style;
mod survey;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::RunInfo;
use super::columns::TABLES;
use super::figures::{count, list};
use super::shelf::Shelf;
use super::view::View;
use crate::error::{Error, Result};
pub use sheets::Sheets;
use survey::Survey;

/// Where it stands.
pub(super) const FILE: &str = "report.xlsx";

/// The sheets that are no table.
const GUIDE: &str = "Read me";
const CHARTS: &str = "Charts";

/// What the workbook takes of each table that stands on the shelf.
///
/// # Errors
/// When the system refuses.
pub(super) fn surveys<S: Shelf>(run: &RunInfo, shelf: &S) -> Result<Vec<Survey>> {
    let mut tables = Vec::new();
    if run.workbook != Sheets::None {
        for table in TABLES {
            let lots = (run.workbook.rows(), run.seed);
            tables.extend(Survey::of(*table, shelf, lots)?);
        }
    }
    Ok(tables)
}

/// What a reader must know of tables that do not stand there whole; nothing if all do.
pub(super) fn note(tables: &[Survey]) -> Option<String> {
    let cut = tables.iter().filter(|table| table.shown < table.rows);
    let cut: Vec<String> = cut
        .map(|of| {
            let (shown, all) = (count(of.shown), count(of.rows));
            format!("{} ({shown} of {all})", of.table.name())
        })
        .collect();
    (!cut.is_empty()).then(|| {
        format!(
            "sheets of report.xlsx with a part of their rows, drawn by lot: {}; the CSV files \
             have all rows, --workbook all as many as a sheet can hold",
            list(&cut)
        )
    })
}

/// Writes the workbook of these tables, if there shall be one; `categories` are the columns
/// behind those that articles always have. The same tables give the same bytes.
///
/// # Errors
/// When the system refuses.
pub(super) fn write<S: Shelf>(
    view: &View<'_>,
    categories: &[String],
    tables: &[Survey],
    shelf: &mut S,
) -> Result<()> {
    if view.report.run.workbook == Sheets::None {
        return Ok(());
    }
    let frame = frame(view, categories, tables)
        .map_err(|cause| Error::io(&shelf.place(FILE), std::io::Error::other(cause)))?;
    let mut file = shelf.create(FILE)?;
    package::write(frame, tables, &*shelf, &mut file)?;
    shelf.keep(FILE, file)
}

/// A workbook without the rows of tables, and without a clock.
fn frame(
    view: &View<'_>,
    categories: &[String],
    tables: &[Survey],
) -> std::result::Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let properties = DocProperties::new()
        .set_title("How outlets tell the same stories")
        .set_author(format!("Parallax {}", view.report.run.version))
        .set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?);
    book.set_properties(&properties);
    let guide = book.add_worksheet();
    guide.set_name(GUIDE)?;
    guide::write(view, categories, tables, guide)?;
    charts::write(view, book.add_worksheet())?;
    tables.iter().try_for_each(|table| table.frame(book.add_worksheet()))?;
    book.save_to_buffer()
}
