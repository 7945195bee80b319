//! `removed.csv`

use super::{Table, doc_id, end, outlet, start, text};
use crate::measure::RemovedRow;

/// A line set aside: `removed.csv`.
pub const REMOVED: Table<RemovedRow> = Table {
    file: "removed.csv",
    row: "a line set aside",
    columns: &[
        doc_id(|row| &row.doc_id),
        outlet(|row| &row.outlet),
        text("rule", "what told that it is page furniture", |row| &row.rule),
        start(|row| row.start as u64),
        end(|row| row.end as u64),
        text("text", "the line", |row| &row.text),
    ],
    further: None,
};
