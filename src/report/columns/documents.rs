//! `documents.csv`; one column per lexicon category follows.

use super::{Table, date, doc_id, maybe_number, outlet, story, text, whole};
use crate::measure::DocumentRow;

/// Unit and meaning of the columns that follow, one for each category.
pub(in crate::report) const CATEGORY: (&str, &str) =
    ("hits", "hits of this category in the outlet's own voice, whose base is own_words");

/// An article: `documents.csv`.
pub const DOCUMENTS: Table<DocumentRow> = Table {
    file: "documents.csv",
    row: "an article",
    columns: &[
        doc_id(|row| &row.doc_id),
        outlet(|row| &row.outlet),
        story(|row| &row.story),
        date("date", "day of publication, yyyy-mm-dd", |row| {
            row.date.as_deref().unwrap_or_default()
        }),
        text("title", "headline, as the input gives it", |row| {
            row.title.as_deref().unwrap_or_default()
        }),
        whole("words", "words", "words of the article, furniture left out", |row| {
            row.words
        }),
        whole("own_words", "words", "words in the outlet's own voice", |row| {
            row.own_words
        }),
        whole("quoted_words", "words", "words between quotation marks", |row| {
            row.quoted_words
        }),
        whole(
            "reported_words",
            "words",
            "words in paraphrases of what others said",
            |row| row.reported_words,
        ),
        whole(
            "furniture_words",
            "words",
            "words of page furniture, counted nowhere else",
            |row| row.furniture_words,
        ),
        whole("sentences", "sentences", "sentences, furniture left out", |row| {
            row.sentences
        }),
        whole(
            "attributions",
            "attributions",
            "attributions, those inside another left out",
            |row| row.attributions,
        ),
        text(
            "wire",
            "the agency that the article is credited to, or else the agency or outlet that had \
         the largest part of what it shares first, if that is a tenth of its words or more",
            |row| &row.copied.wire,
        ),
        text("path", "the file, and the line of a table", |row| &row.path),
        whole(
            "copied_words",
            "words",
            "words of the running text, outside quotation marks, that stand word for word in \
         articles of other outlets, in passages of six words or more",
            |row| row.copied.copied_words,
        ),
        maybe_number("copied_share", "0 to 1", "copied_words / text_words", |row| {
            row.copied.copied_share
        }),
        whole(
            "text_words",
            "words",
            "all words of the running text, outside quotation marks",
            |row| row.copied.text_words,
        ),
        text(
            "shared_with",
            "the article of another outlet that has most of them",
            |row| &row.copied.shared_with,
        ),
        text(
            "copy_of",
            "the earliest article that is the same text or nearly so; its own doc_id for that \
         one",
            |row| &row.copied.copy_of,
        ),
        text(
            "repeat_of",
            "the earlier article of the same outlet with the same text; a repeat counts nowhere \
         in the comparison",
            |row| &row.copied.repeat_of,
        ),
    ],
    further: Some(|row, name| row.categories.get(name)),
};
