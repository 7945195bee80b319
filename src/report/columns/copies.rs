//! `copies.csv`

use super::{DOC_ID, OUTLET, STORY, Table, of};

pub(super) const TABLE: Table = Table {
    file: "copies.csv",
    row: "two articles that share passages word for word",
    columns: &[
        STORY,
        DOC_ID,
        OUTLET,
        of(
            "other_doc_id",
            "",
            "the other article: the earlier one, where both have dates",
        ),
        of(
            "other_outlet",
            "",
            "who published that; the same outlet if it printed a text twice",
        ),
        of(
            "kind",
            "",
            "same (word for word), near (80 % of either stands in the other) or part",
        ),
        of(
            "shared_words",
            "words",
            "words of the article's running text, outside quotation marks, that stand in the \
         other one, in passages of six words or more",
        ),
        of("other_shared_words", "words", "the same of the other article"),
        of("share", "0 to 1", "shared_words / the article's text_words (documents.csv)"),
        of("other_share", "0 to 1", "the same share of the other article"),
        of("passages", "", "in how many passages they stand"),
        of("longest_words", "words", "words of the longest passage"),
        of(
            "origin",
            "",
            "the agency or outlet that had them first; empty if that is not known",
        ),
        of("reason", "", "what tells that: agency credit, earlier date or same outlet"),
        of(
            "start",
            "code points",
            "where the longest passage begins in the article's text",
        ),
        of("end", "code points", "where it ends, the first code point after it"),
        of("text", "", "the longest passage, quotations left out, cut if it is long"),
    ],
};
