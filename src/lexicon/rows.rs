//! Rows of a CSV file, with their columns by name.

use csv::StringRecord;

use crate::error::{Error, Result};

/// A CSV file whose columns are known by name.
pub(super) struct Table<'f> {
    place: &'f str,
    reader: csv::Reader<&'f [u8]>,
    header: StringRecord,
    /// How many lines the file has.
    lines: usize,
}

/// Where a column stands, if the file has it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column(Option<usize>);

/// A row, while it is read.
pub(super) struct Row<'r> {
    cells: &'r StringRecord,
    pub(super) line: u64,
}

impl<'f> Table<'f> {
    /// Opens `file`, which must have the `required` columns; `place` stands in messages.
    ///
    /// # Errors
    /// When it lacks one.
    pub(super) fn new(
        place: &'f str,
        file: &'f str,
        required: &[&str],
    ) -> Result<Table<'f>> {
        let mut reader = csv::ReaderBuilder::new()
            .trim(csv::Trim::Headers)
            .from_reader(file.as_bytes());
        let header = reader.headers().map_err(|e| Error::data(place, e.to_string()))?;
        let header = header.clone();
        for column in required {
            if !header.iter().any(|name| name == *column) {
                let found = header.iter().collect::<Vec<_>>().join(", ");
                let message = format!(
                    "no column \"{column}\" (found: {found}); separate columns by commas"
                );
                return Err(Error::data(place, message));
            }
        }
        let lines = file.bytes().filter(|byte| *byte == b'\n').count();
        Ok(Table { place, reader, header, lines })
    }

    /// Where some columns stand.
    pub(super) fn columns<const N: usize>(&self, names: [&str; N]) -> [Column; N] {
        names.map(|name| Column(self.header.iter().position(|column| column == name)))
    }

    /// The columns that are not `known`, by name.
    pub(super) fn others(&self, known: &[&str]) -> Vec<(String, Column)> {
        let named = self.header.iter().enumerate();
        let mut others: Vec<(String, Column)> = named
            .filter(|(_, name)| !known.contains(name))
            .map(|(at, name)| (name.to_string(), Column(Some(at))))
            .collect();
        others.sort_by(|(a, _), (b, _)| a.cmp(b));
        others
    }

    /// What `read` makes of each row.
    ///
    /// # Errors
    /// When the file is no CSV, with its line, and those of `read`.
    pub(super) fn read<T>(
        mut self,
        mut read: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        let mut all = Vec::with_capacity(self.lines);
        let mut cells = StringRecord::new();
        let fail = |e: csv::Error| Error::data(self.place, e.to_string());
        while self.reader.read_record(&mut cells).map_err(fail)? {
            let line = cells.position().map_or(0, csv::Position::line);
            all.push(read(&Row { cells: &cells, line })?);
        }
        Ok(all)
    }
}

impl Row<'_> {
    /// The cell of a column; empty if the file has no such column.
    pub(super) fn cell(&self, Column(at): Column) -> &str {
        at.and_then(|at| self.cells.get(at)).unwrap_or_default().trim()
    }
}
