//! `figures.csv`

use super::{
    Table, amount, doc_id, end, outlet, section, sentence, start, story, text, truth,
    whole,
};
use crate::report::same_thing::FigureRow;

/// A figure for something that two or more outlets on a story give a figure for: `figures.csv`.
pub(in crate::report) const FIGURES: Table<FigureRow> = Table {
    file: "figures.csv",
    row: "a figure for something that two or more outlets on a story give a figure for",
    columns: &[
        story(|row| &row.quantity.story),
        text("thing", "what is counted: troops, people killed, $ for aid", |row| {
            &row.quantity.thing
        }),
        outlet(|row| &row.quantity.outlet),
        doc_id(|row| &row.quantity.doc_id),
        amount(
            "value",
            "the number, or the lower end of a range; empty for dozens of",
            |row| row.quantity.value,
        ),
        amount("value_high", "the upper end of a range", |row| row.quantity.value_high),
        text(
            "unit",
            "a currency, percent or percentage points; empty for things",
            |row| &row.quantity.unit,
        ),
        text(
            "approximate",
            "what makes it approximate, as written: some, at least",
            |row| &row.quantity.approximate,
        ),
        text("text", "as written, from the approximator to the noun", |row| {
            &row.quantity.text
        }),
        text("voice", "in whose voice: own, quoted or reported", |row| {
            row.quantity.voice
        }),
        text("source", "whose figure it is, where it is not the outlet’s", |row| {
            &row.quantity.source
        }),
        text("source_id", "the same by the name used in all articles", |row| {
            &row.quantity.source_id
        }),
        section(|row| row.quantity.section),
        start(|row| row.quantity.start as u64),
        end(|row| row.quantity.end as u64),
        sentence(|row| &row.quantity.sentence),
        whole(
            "thing_id",
            "",
            "figures with the same number are for the same thing",
            |row| row.thing_id as u64,
        ),
        whole("outlets", "outlets", "how many outlets give a figure for it", |row| {
            row.outlets
        }),
        whole("values", "", "how many different figures they give", |row| row.values),
        truth("differ", "whether the outlets do not all give the same", |row| row.differ),
    ],
    further: None,
};
