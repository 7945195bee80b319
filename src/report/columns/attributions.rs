//! `attributions.csv`

use super::{
    Table, doc_id, end, outlet, section, sentence, start, story, text, truth, whole,
};
use crate::measure::AttributionRow;

/// An attribution: `attributions.csv`.
pub const ATTRIBUTIONS: Table<AttributionRow> = Table {
    file: "attributions.csv",
    row: "an attribution",
    columns: &[
        doc_id(|row| &row.doc_id),
        outlet(|row| &row.outlet),
        story(|row| &row.story),
        text("kind", "direct, partial, indirect or scare", |row| row.kind),
        text("source", "who says it, as it stands there", |row| &row.source),
        text(
            "source_name",
            "who that is, by full name where the article gives it",
            |row| &row.source_name,
        ),
        text("source_kind", "official, expert, agency, medium, unnamed …", |row| {
            &row.source_kind
        }),
        text("cue", "the words that put it: said, according to", |row| &row.cue),
        text("cue_class", "what kind of cue that is", |row| &row.cue_class),
        text("relay", "through whom it came", |row| &row.relay),
        text("content", "what is said", |row| &row.content),
        whole("words", "words", "words of the content", |row| row.words),
        section(|row| row.section),
        start(|row| row.start as u64),
        end(|row| row.end as u64),
        sentence(|row| &row.sentence),
        whole(
            "quoted_words",
            "words",
            "words of the content between quotation marks",
            |row| row.quoted_words,
        ),
        truth("nested", "whether it stands inside another attribution", |row| row.nested),
        text("rule", "the rule that decided", |row| row.rule),
        text(
            "source_id",
            "who says it, by the name used in all articles and in sources.csv",
            |row| &row.source_id,
        ),
        text(
            "speaks_for",
            "the country or body that the source speaks for, where the words say so",
            |row| &row.speaks_for,
        ),
    ],
    further: None,
};
