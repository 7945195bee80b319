//! `removed.csv`

use super::{DOC_ID, END, OUTLET, START, Table, of};

pub(super) const TABLE: Table = Table {
    file: "removed.csv",
    row: "a line set aside",
    columns: &[
        DOC_ID,
        OUTLET,
        of("rule", "", "what told that it is page furniture"),
        START,
        END,
        of("text", "", "the line"),
    ],
};
