//! `labels.csv`

use super::{
    Table, doc_id, end, list, outlet, section, sentence, start, story, text, truth,
    written,
};
use crate::measure::LabelRow;

/// A label of an actor where it stands: `labels.csv`.
pub const LABELS: Table<LabelRow> = Table {
    file: "labels.csv",
    row: "a label of an actor where it stands",
    columns: &[
        text("actor", "who is called so, by the name used in all articles", |row| {
            &row.actor
        }),
        text("actor_kind", "person, organisation, place, agency or medium", |row| {
            row.actor_kind
        }),
        outlet(|row| &row.outlet),
        doc_id(|row| &row.doc_id),
        story(|row| &row.story),
        text("label", "what the actor is called, as it stands", |row| &row.label),
        text(
            "head",
            "the noun that heads the label; empty for an adjective alone",
            |row| &row.head,
        ),
        text("modifiers", "the words in front of the head", |row| &row.modifiers),
        text(
            "relation",
            "where it stands: before the name (title if it is an office and nothing else), \
         apposition, behind, predicate (is a …), as (called, known as …)",
            |row| row.relation,
        ),
        text("voice", "whose label it is: own, quoted or reported", |row| row.voice),
        text("source", "who says it, where it is not the outlet", |row| &row.source),
        truth("negated", "whether the text denies it: is not a …", |row| row.negated),
        written(
            "categories",
            "",
            "categories of the lists that hit inside it, separated by semicolons",
            |row, to| list(to, &row.categories, ";"),
        ),
        section(|row| row.section),
        start(|row| row.start as u64),
        end(|row| row.end as u64),
        sentence(|row| &row.sentence),
        text("key", "the label in small letters, for counting", |row| &row.key),
    ],
    further: None,
};
