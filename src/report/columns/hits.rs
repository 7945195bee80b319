//! `hits.csv`

use super::{DOC_ID, END, OUTLET, SECTION, SENTENCE, START, STORY, Table, of};

pub(super) const TABLE: Table = Table {
    file: "hits.csv",
    row: "a word of a lexicon where it stands",
    columns: &[
        DOC_ID,
        OUTLET,
        STORY,
        of("lexicon", "", "the list"),
        of("category", "", "its heading"),
        of("term", "", "its entry"),
        of("match", "", "the words as they stand"),
        of("voice", "", "whose words they are: own, quoted or reported"),
        of("source", "", "who says them, where it is not the outlet"),
        of("negated", "", "whether a negation stands before them"),
        SECTION,
        START,
        END,
        SENTENCE,
        of(
            "counted_as",
            "",
            "the category that it counts for; empty where it does not count",
        ),
        of("source_id", "", "who says them, by the name used in all articles"),
        of(
            "rule",
            "",
            "what style guides ask of the word, by the list: attribute, avoid or explain",
        ),
        of("instead", "", "the plainer word that the list names"),
        of(
            "attributed",
            "",
            "own_voice, attributed (to a source that is told) or unattributed",
        ),
    ],
};
