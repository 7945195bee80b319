//! `documents.csv`; one column per lexicon category follows.

use super::{DOC_ID, OUTLET, STORY, Table, of};

pub(super) const TABLE: Table = Table {
    file: "documents.csv",
    row: "an article",
    columns: &[
        DOC_ID,
        OUTLET,
        STORY,
        of("date", "", "day of publication, yyyy-mm-dd"),
        of("title", "", "headline, as the input gives it"),
        of("words", "words", "words of the article, furniture left out"),
        of("own_words", "words", "words in the outlet's own voice"),
        of("quoted_words", "words", "words between quotation marks"),
        of("reported_words", "words", "words in paraphrases of what others said"),
        of("furniture_words", "words", "words of page furniture, counted nowhere else"),
        of("sentences", "sentences", "sentences, furniture left out"),
        of("attributions", "attributions", "attributions, those inside another left out"),
        of("wire", "", "empty in this version"),
        of("path", "", "the file, and the line of a table"),
    ],
};
