//! `attributions.csv`

use super::{DOC_ID, END, OUTLET, SECTION, SENTENCE, START, STORY, Table, of};

pub(super) const TABLE: Table = Table {
    file: "attributions.csv",
    row: "an attribution",
    columns: &[
        DOC_ID,
        OUTLET,
        STORY,
        of("kind", "", "direct, partial, indirect or scare"),
        of("source", "", "who says it, as it stands there"),
        of("source_name", "", "who that is, by full name where the article gives it"),
        of("source_kind", "", "official, expert, agency, medium, unnamed …"),
        of("cue", "", "the words that put it: said, according to"),
        of("cue_class", "", "what kind of cue that is"),
        of("relay", "", "through whom it came"),
        of("content", "", "what is said"),
        of("words", "words", "words of the content"),
        SECTION,
        START,
        END,
        SENTENCE,
        of("quoted_words", "words", "words of the content between quotation marks"),
        of("nested", "", "whether it stands inside another attribution"),
        of("rule", "", "the rule that decided"),
        of(
            "source_id",
            "",
            "who says it, by the name used in all articles and in sources.csv",
        ),
        of(
            "speaks_for",
            "",
            "the country or body that the source speaks for, where the words say so",
        ),
    ],
};
