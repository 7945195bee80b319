//! A table is looked through before its sheet is begun: how long, how wide.

use csv::StringRecord;
use rust_xlsxwriter::{Worksheet, XlsxError};

use super::sheets::drawn;
use super::{cell, style};
use crate::error::Result;
use crate::report::columns::{AnyTable, Type};
use crate::report::read_back;
use crate::report::shelf::Shelf;

/// The most columns of a sheet.
const COLUMNS: usize = 16_384;

/// The rows that tell how wide a column must be,
const LOOKED_AT: u64 = 200;
/// the narrowest and the widest, in characters.
const NARROW: usize = 8;
const WIDE: usize = 60;

/// What a sheet must know of its table.
pub(in crate::report) struct Survey {
    pub(super) table: &'static dyn AnyTable,
    /// The columns of the sheet. Those behind the table's own are counts.
    pub(super) columns: Vec<(String, Type)>,
    widths: Vec<usize>,
    /// Rows in the CSV file.
    pub(super) rows: u64,
    /// Rows in the sheet.
    pub(super) shown: u64,
    /// Where the lots begin that choose them.
    seed: u64,
    /// Bytes of the table.
    pub(super) bytes: u64,
    /// Cells of the table that have no room for the whole text.
    pub(super) cut: u64,
    /// Columns that the sheet has no room for.
    pub(super) lost: usize,
}

impl Survey {
    /// Looks through what was written of a table; none if it was not. The sheet gets up to
    /// `room` rows.
    ///
    /// # Errors
    /// When the system refuses.
    pub(super) fn of<S: Shelf>(
        table: &'static dyn AnyTable,
        shelf: &S,
        (room, seed): (u64, u64),
    ) -> Result<Option<Survey>> {
        let Some(mut from) = read_back::table(table.file(), shelf)? else {
            return Ok(None);
        };
        let place = (shelf, table.file());
        let mut row = StringRecord::new();
        read_back::next(&mut from, &mut row, place)?;
        let mut survey = Survey::new(table, &row, seed);
        while read_back::next(&mut from, &mut row, place)? {
            survey.look(&row);
        }
        survey.shown = survey.rows.min(room);
        Ok(Some(survey))
    }

    /// The numbers of the rows that the sheet gets, in order; the first is 0.
    pub(super) fn drawn(&self) -> impl Iterator<Item = u64> {
        drawn(self.rows, self.shown, self.seed)
    }

    fn new(table: &'static dyn AnyTable, header: &StringRecord, seed: u64) -> Survey {
        let kinds = table.columns().into_iter().map(|column| column.kind);
        let kinds = kinds.chain(std::iter::repeat(Type::Whole));
        let names = header.iter().take(COLUMNS).map(String::from);
        // The button of the filter needs room, too.
        let widths = header.iter().take(COLUMNS).map(|name| name.chars().count() + 3);
        Survey {
            table,
            columns: names.zip(kinds).collect(),
            widths: widths.collect(),
            rows: 0,
            shown: 0,
            seed,
            bytes: 0,
            cut: 0,
            lost: header.len().saturating_sub(COLUMNS),
        }
    }

    fn look(&mut self, row: &StringRecord) {
        self.rows += 1;
        self.bytes += row.as_slice().len() as u64;
        let cells = row.iter().take(COLUMNS);
        self.cut += cells.clone().filter(|cell| cell::is_long(cell)).count() as u64;
        if self.rows <= LOOKED_AT {
            for (width, cell) in self.widths.iter_mut().zip(cells) {
                *width = cell.chars().take(WIDE).count().max(*width);
            }
        }
    }

    /// The last row of the sheet, counted from 0.
    fn last(&self) -> u32 {
        u32::try_from(self.shown).unwrap_or(u32::MAX)
    }

    /// Makes the sheet but for its rows: the first row stays in sight, each column has a
    /// filter. In the second row stands a day, for its style.
    pub(super) fn frame(
        &self,
        sheet: &mut Worksheet,
    ) -> std::result::Result<(), XlsxError> {
        sheet.set_name(self.table.name())?.set_freeze_panes(1, 0)?;
        sheet.set_landscape().set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
        let (head, day) = (style::head(), style::day());
        for (at, ((name, _), width)) in (0..).zip(self.columns.iter().zip(&self.widths)) {
            sheet.write_string_with_format(0, at, cell::fitting(name), &head)?;
            let width = (*width).clamp(NARROW, WIDE);
            sheet.set_column_width(at, width as f64)?;
        }
        let mut kinds = (0..).zip(&self.columns);
        if let Some((at, _)) = kinds.find(|(_, (_, kind))| *kind == Type::Date) {
            sheet.write_number_with_format(1, at, 0, &day)?;
        }
        if let Some(last) = self.columns.len().checked_sub(1) {
            let last = u16::try_from(last).unwrap_or(u16::MAX);
            sheet.autofilter(0, 0, self.last(), last)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Survey;
    use crate::report::columns::SKIPPED;
    use crate::report::shelf::File;

    #[test]
    fn a_table_that_is_too_long_is_cut_and_what_was_cut_is_counted() {
        let long = "x".repeat(40_000);
        let table = format!("place,line,reason\na,1,{long}\nb,,short\nc,3,left out\n");
        let shelf = vec![File { path: "skipped.csv".into(), bytes: table.into_bytes() }];
        let counts = |room| {
            let survey = Survey::of(&SKIPPED, &shelf, (room, 1)).expect("memory");
            let survey = survey.expect("a table");
            [survey.rows, survey.shown, survey.cut]
        };
        assert_eq!(counts(2), [3, 2, 1]);
        assert_eq!(counts(3), [3, 3, 1]);
        assert_eq!(counts(0), [3, 0, 1]);
    }
}
