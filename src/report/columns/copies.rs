//! `copies.csv`

use super::{Table, doc_id, number, outlet, story, text, whole};
use crate::copies::CopyRow;

/// Two articles that share passages word for word: `copies.csv`.
pub const COPIES: Table<CopyRow> = Table {
    file: "copies.csv",
    row: "two articles that share passages word for word",
    columns: &[
        story(|row| &row.story),
        doc_id(|row| &row.doc_id),
        outlet(|row| &row.outlet),
        text(
            "other_doc_id",
            "the other article: the earlier one, where both have dates",
            |row| &row.other_doc_id,
        ),
        text(
            "other_outlet",
            "who published that; the same outlet if it printed a text twice",
            |row| &row.other_outlet,
        ),
        text(
            "kind",
            "same (word for word), near (80 % of either stands in the other) or part",
            |row| row.kind,
        ),
        whole(
            "shared_words",
            "words",
            "words of the article's running text, outside quotation marks, that stand in the \
         other one, in passages of six words or more",
            |row| row.shared_words,
        ),
        whole("other_shared_words", "words", "the same of the other article", |row| {
            row.other_shared_words
        }),
        number(
            "share",
            "0 to 1",
            "shared_words / the article's text_words (documents.csv)",
            |row| row.share,
        ),
        number("other_share", "0 to 1", "the same share of the other article", |row| {
            row.other_share
        }),
        whole("passages", "", "in how many passages they stand", |row| row.passages),
        whole("longest_words", "words", "words of the longest passage", |row| {
            row.longest_words
        }),
        text(
            "origin",
            "the agency or outlet that had them first; empty if that is not known",
            |row| &row.origin,
        ),
        text(
            "reason",
            "what tells that: agency credit, earlier date or same outlet",
            |row| row.reason,
        ),
        whole(
            "start",
            "code points",
            "where the longest passage begins in the article's text",
            |row| row.start as u64,
        ),
        whole(
            "end",
            "code points",
            "where it ends, the first code point after it",
            |row| row.end as u64,
        ),
        text(
            "text",
            "the longest passage, quotations left out, cut if it is long",
            |row| &row.text,
        ),
    ],
    further: None,
};
