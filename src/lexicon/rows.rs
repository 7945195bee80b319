//! Rows of a CSV file, with their columns by name.

use std::collections::BTreeMap;
use std::rc::Rc;

use csv::StringRecord;

use crate::error::{Error, Result};

/// A row of a CSV file with its columns by name.
pub(super) struct Row {
    header: Rc<StringRecord>,
    cells: StringRecord,
    pub(super) line: u64,
}

impl Row {
    /// The cell of a column; empty if the file has no such column.
    pub(super) fn cell(&self, column: &str) -> &str {
        let at = self.header.iter().position(|name| name == column);
        at.and_then(|at| self.cells.get(at)).unwrap_or_default()
    }

    /// The cells of the columns that are not `known`, but for empty ones.
    pub(super) fn others(&self, known: &[&str]) -> BTreeMap<String, String> {
        let named = self.header.iter().zip(&self.cells);
        named
            .filter(|(name, cell)| !cell.is_empty() && !known.contains(name))
            .map(|(name, cell)| (name.to_string(), cell.to_string()))
            .collect()
    }
}

/// Reads `file`, which must have the `required` columns.
///
/// # Errors
/// When it lacks one, or is no CSV; with file and line.
pub(super) fn rows(place: &str, file: &str, required: &[&str]) -> Result<Vec<Row>> {
    let mut reader =
        csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(file.as_bytes());
    let fail = |e: csv::Error| Error::data(place.to_string(), e.to_string());
    let header = Rc::new(reader.headers().map_err(fail)?.clone());
    for column in required {
        if !header.iter().any(|name| name == *column) {
            let found = header.iter().collect::<Vec<_>>().join(", ");
            let message = format!(
                "no column \"{column}\" (found: {found}); separate columns by commas"
            );
            return Err(Error::data(place.to_string(), message));
        }
    }
    let row = |cells: StringRecord| Row {
        line: cells.position().map_or(0, csv::Position::line),
        header: header.clone(),
        cells,
    };
    reader.records().map(|record| record.map(row).map_err(fail)).collect()
}
