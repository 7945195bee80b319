//! A table becomes a sheet.

use csv::StringRecord;
use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::cell::{self, Value};
use super::style;
use crate::error::Result;
use crate::report::columns::{AnyTable, Type};
use crate::report::read_back;
use crate::report::shelf::Shelf;

/// The most rows of a sheet below its header. A sheet takes 1,048,575, but a workbook of
/// such sheets is opened by no ordinary computer.
pub(super) const ROWS: u64 = 250_000;
/// The most columns of a sheet.
const COLUMNS: usize = 16_384;

/// The rows that tell how wide a column must be,
const LOOKED_AT: u64 = 200;
/// the narrowest and the widest, in characters.
const NARROW: usize = 8;
const WIDE: usize = 60;

/// What became of a table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Filled {
    /// Rows in the CSV file.
    pub(super) rows: u64,
    /// Rows in the sheet.
    pub(super) shown: u64,
    /// Cells of the sheet that had no room for the whole text.
    pub(super) cut: u64,
    /// Columns that the sheet has no room for.
    pub(super) lost: usize,
}

/// Fills a sheet with what was written of a table.
///
/// # Errors
/// When the system refuses.
pub(super) fn write<S: Shelf>(
    table: &dyn AnyTable,
    shelf: &S,
    sheet: &mut Worksheet,
) -> Result<Filled> {
    let Some(mut from) = read_back::table(table.file(), shelf)? else {
        return Ok(Filled::default());
    };
    let place = (shelf, table.file());
    let failed = |cause| super::failed(&shelf.place(super::FILE), cause);
    let mut header = StringRecord::new();
    let mut page = Page::new(table, sheet);
    let mut row = StringRecord::new();
    if read_back::next(&mut from, &mut header, place)? {
        page.head(table, &header).map_err(failed)?;
    }
    while read_back::next(&mut from, &mut row, place)? {
        page.row(&row).map_err(failed)?;
    }
    page.end().map_err(failed)
}

/// A sheet on its way.
struct Page<'s> {
    sheet: &'s mut Worksheet,
    kinds: Vec<Type>,
    widths: Vec<usize>,
    day: Format,
    filled: Filled,
}

impl<'s> Page<'s> {
    fn new(table: &dyn AnyTable, sheet: &'s mut Worksheet) -> Page<'s> {
        let kinds = table.columns().iter().map(|column| column.kind).collect();
        let (widths, filled) = (Vec::new(), Filled::default());
        Page { sheet, kinds, widths, day: style::day(), filled }
    }

    /// The first row stays in sight. Columns behind those of the table are counts.
    fn head(
        &mut self,
        table: &dyn AnyTable,
        names: &StringRecord,
    ) -> std::result::Result<(), XlsxError> {
        self.sheet.set_name(table.name())?.set_freeze_panes(1, 0)?;
        self.kinds.resize(names.len(), Type::Whole);
        self.filled.lost = names.len().saturating_sub(COLUMNS);
        let head = style::head();
        for (at, name) in (0..).zip(names.iter().take(COLUMNS)) {
            self.sheet.write_string_with_format(0, at, cell::fitting(name), &head)?;
            // The button of the filter needs room, too.
            self.widths.push(name.chars().count() + 3);
        }
        Ok(())
    }

    fn row(&mut self, cells: &StringRecord) -> std::result::Result<(), XlsxError> {
        self.filled.rows += 1;
        if self.filled.shown == ROWS {
            return Ok(());
        }
        self.filled.shown += 1;
        if self.filled.shown <= LOOKED_AT {
            for (width, cell) in self.widths.iter_mut().zip(cells) {
                *width = cell.chars().take(WIDE).count().max(*width);
            }
        }
        let kinds = std::mem::take(&mut self.kinds);
        let mut cells = (0..).zip(kinds.iter().zip(cells)).take(COLUMNS);
        let put = cells.try_for_each(|(at, (kind, cell))| self.put(at, *kind, cell));
        self.kinds = kinds;
        put
    }

    fn put(
        &mut self,
        column: u16,
        kind: Type,
        cell: &str,
    ) -> std::result::Result<(), XlsxError> {
        let row = u32::try_from(self.filled.shown).unwrap_or(u32::MAX);
        self.filled.cut += u64::from(cell::is_long(cell));
        match cell::value(kind, cell) {
            Value::Text(text) => self.sheet.write_string(row, column, text)?,
            Value::Number(number) => self.sheet.write_number(row, column, number)?,
            Value::Truth(yes) => self.sheet.write_boolean(row, column, yes)?,
            Value::Day(day) => {
                self.sheet.write_number_with_format(row, column, day, &self.day)?
            }
            Value::Absent => return Ok(()),
        };
        Ok(())
    }

    fn end(self) -> std::result::Result<Filled, XlsxError> {
        for (at, width) in (0..).zip(&self.widths) {
            let width = (*width).clamp(NARROW, WIDE);
            self.sheet.set_column_width(at, width as f64)?;
        }
        if let Some(last) = self.widths.len().checked_sub(1) {
            let rows = u32::try_from(self.filled.shown).unwrap_or(u32::MAX);
            self.sheet.autofilter(0, 0, rows, u16::try_from(last).unwrap_or(u16::MAX))?;
        }
        Ok(self.filled)
    }
}
