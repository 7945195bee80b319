//! `hits.csv`

use super::{Table, doc_id, end, outlet, section, sentence, start, story, text, truth};
use crate::measure::HitRow;

/// A word of a lexicon where it stands: `hits.csv`.
pub const HITS: Table<HitRow> = Table {
    file: "hits.csv",
    row: "a word of a lexicon where it stands",
    columns: &[
        doc_id(|row| &row.doc_id),
        outlet(|row| &row.outlet),
        story(|row| &row.story),
        text("lexicon", "the list", |row| &row.listed.lexicon),
        text("category", "its heading", |row| &row.listed.category),
        text("term", "its entry", |row| &row.listed.term),
        text("match", "the words as they stand", |row| &row.r#match),
        text("voice", "whose words they are: own, quoted or reported", |row| row.voice),
        text("source", "who says them, where it is not the outlet", |row| &row.source),
        truth("negated", "whether a negation stands before them", |row| row.negated),
        section(|row| row.section),
        start(|row| row.start as u64),
        end(|row| row.end as u64),
        sentence(|row| &row.sentence),
        text(
            "counted_as",
            "the category that it counts for; empty where it does not count",
            |row| row.counted_as(),
        ),
        text("source_id", "who says them, by the name used in all articles", |row| {
            &row.source_id
        }),
        text(
            "rule",
            "what style guides ask of the word, by the list: attribute, avoid or explain",
            |row| &row.listed.rule,
        ),
        text("instead", "the plainer word that the list names", |row| {
            &row.listed.instead
        }),
        text(
            "attributed",
            "own_voice, attributed (to a source that is told) or unattributed",
            |row| row.attributed,
        ),
    ],
    further: None,
};
