//! `skipped.csv`

use super::{Table, maybe_whole, text};
use crate::corpus::Skipped;

/// A record not read: `skipped.csv`.
pub const SKIPPED: Table<Skipped> = Table {
    file: "skipped.csv",
    row: "a record not read",
    columns: &[
        text("place", "the file", |row| &row.place),
        maybe_whole("line", "", "the line of a table where the record begins", |row| {
            row.line
        }),
        text("reason", "what is wrong and what to do about it", |row| &row.reason),
    ],
    further: None,
};
