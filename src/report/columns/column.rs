//! What a column is: how it is called, what it means, and where its cells come from.

use std::fmt::{Display, Write};

use crate::measure::Amount;

/// A column of a table whose rows are `R`.
pub struct Column<R> {
    /// What stands in the header.
    pub name: &'static str,
    /// What a cell is counted in; empty for text.
    pub unit: &'static str,
    /// What a cell says.
    pub meaning: &'static str,
    of: Of<R>,
}

/// How a cell is found in a row. It tells the type of the whole column.
enum Of<R> {
    Text(fn(&R) -> &str),
    Date(fn(&R) -> &str),
    Written(fn(&R, &mut String)),
    Truth(fn(&R) -> bool),
    Whole(fn(&R) -> u64),
    MaybeWhole(fn(&R) -> Option<u64>),
    Number(fn(&R) -> f64),
    MaybeNumber(fn(&R) -> Option<f64>),
    Amount(fn(&R) -> Option<Amount>),
}

/// What stands in a cell, before it is written in any format.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cell<'a> {
    /// Text as the data have it: it may hold anything.
    Text(&'a str),
    /// A whole number.
    Whole(u64),
    /// A decimal number; what is not finite is absent.
    Number(f64),
    /// Yes or no.
    Truth(bool),
    /// Nothing: the value is not known, or there is none.
    Absent,
}

/// What all cells of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// Text.
    Text,
    /// Whole numbers.
    Whole,
    /// Decimal numbers.
    Number,
    /// `true` and `false`.
    Truth,
    /// Days, written yyyy-mm-dd.
    Date,
}

impl Type {
    /// What the Table Schema of Data Packages calls it.
    pub fn id(self) -> &'static str {
        match self {
            Type::Text => "string",
            Type::Whole => "integer",
            Type::Number => "number",
            Type::Truth => "boolean",
            Type::Date => "date",
        }
    }
}

impl<R> Column<R> {
    /// The cell of a row. What has to be put together first is written into `scratch`.
    pub fn cell<'a>(&self, row: &'a R, scratch: &'a mut String) -> Cell<'a> {
        let number = |number: Option<f64>| number.map_or(Cell::Absent, Cell::Number);
        let whole = |number: Option<u64>| number.map_or(Cell::Absent, Cell::Whole);
        match self.of {
            Of::Text(of) | Of::Date(of) => Cell::Text(of(row)),
            Of::Written(of) => {
                scratch.clear();
                of(row, scratch);
                Cell::Text(scratch)
            }
            Of::Truth(of) => Cell::Truth(of(row)),
            Of::Whole(of) => Cell::Whole(of(row)),
            Of::MaybeWhole(of) => whole(of(row)),
            Of::Number(of) => Cell::Number(of(row)),
            Of::MaybeNumber(of) => number(of(row)),
            Of::Amount(of) => match of(row) {
                Some(amount) => amount
                    .as_whole()
                    .map_or_else(|| Cell::Number(amount.as_number()), Cell::Whole),
                None => Cell::Absent,
            },
        }
    }

    /// What its cells are.
    pub fn kind(&self) -> Type {
        match self.of {
            Of::Text(_) | Of::Written(_) => Type::Text,
            Of::Date(_) => Type::Date,
            Of::Truth(_) => Type::Truth,
            Of::Whole(_) | Of::MaybeWhole(_) => Type::Whole,
            Of::Number(_) | Of::MaybeNumber(_) | Of::Amount(_) => Type::Number,
        }
    }
}

/// Parts of a cell with something between them.
pub(super) fn list<T: Display>(
    to: &mut String,
    parts: impl IntoIterator<Item = T>,
    between: &str,
) {
    for (number, part) in parts.into_iter().enumerate() {
        let between = if number == 0 { "" } else { between };
        // Writing to a text does not fail.
        let _ = write!(to, "{between}{part}");
    }
}

const fn column<R>(
    name: &'static str,
    unit: &'static str,
    meaning: &'static str,
    of: Of<R>,
) -> Column<R> {
    Column { name, unit, meaning, of }
}

/// A column of text as it stands in the row.
pub(super) const fn text<R>(
    name: &'static str,
    meaning: &'static str,
    of: fn(&R) -> &str,
) -> Column<R> {
    column(name, "", meaning, Of::Text(of))
}

/// A column of days, as they stand in the row.
pub(super) const fn date<R>(
    name: &'static str,
    meaning: &'static str,
    of: fn(&R) -> &str,
) -> Column<R> {
    column(name, "", meaning, Of::Date(of))
}

/// A column of text that is put together.
pub(super) const fn written<R>(
    name: &'static str,
    unit: &'static str,
    meaning: &'static str,
    of: fn(&R, &mut String),
) -> Column<R> {
    column(name, unit, meaning, Of::Written(of))
}

/// A column of yes and no.
pub(super) const fn truth<R>(
    name: &'static str,
    meaning: &'static str,
    of: fn(&R) -> bool,
) -> Column<R> {
    column(name, "", meaning, Of::Truth(of))
}

/// A column of whole numbers.
pub(super) const fn whole<R>(
    name: &'static str,
    unit: &'static str,
    meaning: &'static str,
    of: fn(&R) -> u64,
) -> Column<R> {
    column(name, unit, meaning, Of::Whole(of))
}

/// A column of whole numbers that are not always there.
pub(super) const fn maybe_whole<R>(
    name: &'static str,
    unit: &'static str,
    meaning: &'static str,
    of: fn(&R) -> Option<u64>,
) -> Column<R> {
    column(name, unit, meaning, Of::MaybeWhole(of))
}

/// A column of decimal numbers.
pub(super) const fn number<R>(
    name: &'static str,
    unit: &'static str,
    meaning: &'static str,
    of: fn(&R) -> f64,
) -> Column<R> {
    column(name, unit, meaning, Of::Number(of))
}

/// A column of decimal numbers that are not always there.
pub(super) const fn maybe_number<R>(
    name: &'static str,
    unit: &'static str,
    meaning: &'static str,
    of: fn(&R) -> Option<f64>,
) -> Column<R> {
    column(name, unit, meaning, Of::MaybeNumber(of))
}

/// A column of numbers as they were written.
pub(super) const fn amount<R>(
    name: &'static str,
    meaning: &'static str,
    of: fn(&R) -> Option<Amount>,
) -> Column<R> {
    column(name, "", meaning, Of::Amount(of))
}
