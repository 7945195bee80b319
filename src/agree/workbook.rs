//! A workbook that a coder filled in, as Excel, LibreOffice or Google save it.

use std::io::Cursor;

use calamine::{DataRef, Reader as _, Xlsx, XlsxError};

use super::cells::unguarded;
use super::table::Table;

type Book<'b> = Xlsx<Cursor<&'b [u8]>>;

/// Cells farther to the right are in no column of ours: somebody has touched one at the
/// edge of the sheet.
const COLUMNS: u32 = 1_000;

/// The sheet with a column `unit`, whatever its name; an empty table if there is none.
///
/// # Errors
/// When the file is no workbook, or several sheets have such a column.
pub(super) fn table(bytes: &[u8]) -> Result<Table, String> {
    let mut book: Book<'_> =
        Xlsx::new(Cursor::new(bytes)).map_err(|cause| said(&cause))?;
    let mut found = Vec::new();
    for name in book.sheet_names() {
        let table = Table::of(rows(&mut book, &name)?);
        if table.has_units() {
            found.push((name, table));
        }
    }
    if found.len() > 1 {
        let names: Vec<&str> = found.iter().map(|(name, _)| &**name).collect();
        let names = names.join(", ");
        return Err(format!(
            "several sheets have a column unit: {names}; delete all but one"
        ));
    }
    Ok(found.pop().map_or_else(Table::default, |(_, table)| table))
}

/// The rows that have anything in them. A formula is what it came to.
fn rows(book: &mut Book<'_>, sheet: &str) -> Result<Vec<(usize, Vec<String>)>, String> {
    let mut cells = match book.worksheet_cells_reader(sheet) {
        Ok(cells) => cells,
        // A chart has a sheet of its own.
        Err(XlsxError::NotAWorksheet(_)) => return Ok(Vec::new()),
        Err(cause) => return Err(said(&cause)),
    };
    let mut rows: Vec<(usize, Vec<String>)> = Vec::new();
    while let Some(cell) = cells.next_cell().map_err(|cause| said(&cause))? {
        let ((row, column), text) = (cell.get_position(), text(cell.get_value()));
        if text.is_empty() || column >= COLUMNS {
            continue;
        }
        let (number, column) = (row as usize + 1, column as usize);
        if rows.last().is_none_or(|(last, _)| *last != number) {
            rows.push((number, Vec::new()));
        }
        let Some((_, cells)) = rows.last_mut() else { continue };
        cells.resize(cells.len().max(column + 1), String::new());
        cells[column] = text;
    }
    Ok(rows)
}

fn text(cell: &DataRef<'_>) -> String {
    match cell {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) => unguarded(text),
        DataRef::SharedString(text) => unguarded(text),
        DataRef::Bool(yes) => if *yes { "TRUE" } else { "FALSE" }.to_string(),
        DataRef::DateTime(day) => format!("a date ({})", day.as_f64()),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

fn said(cause: &XlsxError) -> String {
    match cause {
        XlsxError::Password => {
            "locked with a password; save it without one, or as CSV".to_string()
        }
        cause => format!(
            "no workbook that can be read ({cause}); save it again as .xlsx, or as CSV"
        ),
    }
}
