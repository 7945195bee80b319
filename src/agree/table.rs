//! A filled sheet, whatever program saved it.

use super::{cells, workbook};

/// The rows of a sheet with their numbers, as the spreadsheet counts them.
#[derive(Debug, Clone, Default)]
pub(super) struct Table {
    /// The number of the header; 1 if there is none.
    pub(super) header_row: usize,
    pub(super) header: Vec<String>,
    /// The rows below the header.
    pub(super) rows: Vec<(usize, Vec<String>)>,
}

/// So many rows may stand above the header.
const ABOVE: usize = 20;

impl Table {
    /// Reads a sheet: a workbook if its name ends in `.xlsx`, else text.
    ///
    /// # Errors
    /// What is wrong with a workbook, and what to do.
    pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Table, String> {
        let is_workbook = name.to_lowercase().ends_with(".xlsx");
        if is_workbook {
            workbook::table(bytes)
        } else {
            Ok(Table::of(cells::rows(bytes)))
        }
    }

    /// The table in these rows: its header is the first row with a cell `unit`, or the
    /// first one.
    pub(super) fn of(mut rows: Vec<(usize, Vec<String>)>) -> Table {
        let header =
            rows.iter().take(ABOVE).position(|(_, row)| !columns(row, "unit").is_empty());
        let at = header.unwrap_or_default();
        if rows.is_empty() {
            return Table { header_row: 1, ..Table::default() };
        }
        let below = rows.split_off(at + 1);
        let (header_row, header) = rows.pop().unwrap_or((1, Vec::new()));
        Table { header_row, header, rows: below }
    }

    /// Whether there is a column of units.
    pub(super) fn has_units(&self) -> bool {
        !columns(&self.header, "unit").is_empty()
    }
}

/// The columns with this name, whatever stands in brackets behind it.
pub(super) fn columns(header: &[String], name: &str) -> Vec<usize> {
    let is_it = |cell: &String| {
        let bare = cell.split(" [").next().unwrap_or_default();
        bare.trim().eq_ignore_ascii_case(name)
    };
    (0..header.len()).filter(|at| is_it(&header[*at])).collect()
}
