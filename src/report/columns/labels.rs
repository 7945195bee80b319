//! `labels.csv`

use super::{DOC_ID, END, OUTLET, SECTION, SENTENCE, START, STORY, Table, of};

pub(super) const TABLE: Table = Table {
    file: "labels.csv",
    row: "a label of an actor where it stands",
    columns: &[
        of("actor", "", "who is called so, by the name used in all articles"),
        of("actor_kind", "", "person, organisation, place, agency or medium"),
        OUTLET,
        DOC_ID,
        STORY,
        of("label", "", "what the actor is called, as it stands"),
        of("head", "", "the noun that heads the label; empty for an adjective alone"),
        of("modifiers", "", "the words in front of the head"),
        of(
            "relation",
            "",
            "where it stands: before the name (title if it is an office and nothing else), \
         apposition, behind, predicate (is a …), as (called, known as …)",
        ),
        of("voice", "", "whose label it is: own, quoted or reported"),
        of("source", "", "who says it, where it is not the outlet"),
        of("negated", "", "whether the text denies it: is not a …"),
        of(
            "categories",
            "",
            "categories of the lists that hit inside it, separated by semicolons",
        ),
        SECTION,
        START,
        END,
        SENTENCE,
        of("key", "", "the label in small letters, for counting"),
    ],
};
