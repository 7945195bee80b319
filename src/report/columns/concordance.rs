//! `concordance.csv`

use super::{Table, date, doc_id, end, outlet, section, start, story, text};
use crate::concordance::ContextRow;

/// Words in their context: what `parallax concordance --csv` writes.
pub const CONCORDANCE: Table<ContextRow> = Table {
    file: "concordance.csv",
    row: "words that were looked for where they stand",
    columns: &[
        doc_id(|row| &row.doc_id),
        outlet(|row| &row.outlet),
        story(|row| &row.story),
        date("date", "when it was published", |row| &row.date),
        text("left", "what stands before the words, in their paragraph", |row| &row.left),
        text("match", "the words as they stand", |row| &row.r#match),
        text("right", "what stands behind them, in their paragraph", |row| &row.right),
        text("voice", "whose words they are: own, quoted or reported", |row| &row.voice),
        text("source", "who says them, where it is not the outlet", |row| &row.source),
        section(|row| &row.section),
        text("term", "the term that was found", |row| &row.term),
        text("category", "its heading; empty where a term was asked for", |row| {
            &row.category
        }),
        start(|row| row.start),
        end(|row| row.end),
    ],
    further: None,
};
