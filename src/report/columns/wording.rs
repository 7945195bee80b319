//! `wording.csv`

use super::{
    Table, date, doc_id, end, list, number, outlet, start, story, text, written,
};
use crate::compare::WordingRow;

/// A rendering of an utterance that two or more outlets carry: `wording.csv`.
pub const WORDING: Table<WordingRow> = Table {
    file: "wording.csv",
    row: "a rendering of an utterance that two or more outlets carry",
    columns: &[
        text(
            "utterance",
            "the remark: its story and its rank there; found by the program",
            |row| &row.utterance,
        ),
        story(|row| &row.story),
        outlet(|row| &row.outlet),
        doc_id(|row| &row.doc_id),
        text("kind", "direct, partial or indirect", |row| row.kind),
        text("source_name", "who says it, by the name in the article", |row| {
            &row.source_name
        }),
        text("relay", "through whom it came", |row| &row.relay),
        text(
            "text",
            "the words; a longer quotation is cut at the ends of sentences",
            |row| &row.text,
        ),
        written(
            "distinctive_words",
            "",
            "content words that no other outlet has in this remark",
            |row, to| list(to, &row.distinctive_words, "; "),
        ),
        number(
            "similarity",
            "0 to 1",
            "wording shared with the other outlets: Dice’s coefficient of the stems, \
             weighted by their rarity in the story, the mean over the other outlets",
            |row| row.similarity,
        ),
        start(|row| row.start as u64),
        end(|row| row.end as u64),
        text("cue", "the words that put it: said, according to", |row| &row.cue),
        text("cue_class", "what kind of cue that is", |row| &row.cue_class),
        text("source_id", "who says it, by the name used in all articles", |row| {
            &row.source_id
        }),
        date("date", "the day of the article", |row| {
            row.date.as_deref().unwrap_or_default()
        }),
        written(
            "left_out",
            "",
            "content words that most other outlets have in this remark and this one has \
             nowhere in it, nor a synonym; names are left aside",
            |row, to| list(to, &row.left_out, "; "),
        ),
        written(
            "judging_words",
            "",
            "words of it that judge: lamentable, deplorable (working list synonyms)",
            |row, to| list(to, &row.judging_words, "; "),
        ),
        number(
            "evidence",
            "nats",
            "how much speaks for one remark: shared terms, less what speaks against it; \
             the mean over the renderings of other outlets",
            |row| row.evidence,
        ),
        text(
            "speakers",
            "one; body: a body and who speaks for it; several, who speak for one body: \
             perhaps two remarks; unnamed: somebody is not named",
            |row| row.speakers,
        ),
    ],
    further: None,
};
