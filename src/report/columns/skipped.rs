//! `skipped.csv`

use super::{Table, of};

pub(super) const TABLE: Table = Table {
    file: "skipped.csv",
    row: "a record not read",
    columns: &[
        of("place", "", "the file"),
        of("line", "", "the line of a table where the record begins"),
        of("reason", "", "what is wrong and what to do about it"),
    ],
};
