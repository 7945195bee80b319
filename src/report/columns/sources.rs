//! `sources.csv`

use super::{ARTICLES, OUTLET, Table, of};

pub(super) const TABLE: Table = Table {
    file: "sources.csv",
    row: "a source of an outlet",
    columns: &[
        OUTLET,
        of("source", "", "who is quoted"),
        of("kind", "", "official, expert, agency, medium, unnamed …"),
        of("attributions", "attributions", "how often, those inside another left out"),
        of("share", "percent", "of the outlet's attributions, scare quotes left out"),
        of("direct", "attributions", "with a clause in quotation marks"),
        of("partial", "attributions", "with a fragment in quotation marks"),
        of("indirect", "attributions", "paraphrases"),
        of("words", "words", "words given to the source"),
        of("quoted_words", "words", "of them between quotation marks"),
        ARTICLES,
        of("first_position", "0 to 1", "median place of its first word in the article"),
        of("relayed", "attributions", "passed on through somebody else"),
        of("only_here", "", "whether no other outlet quotes the source"),
        of("cue_classes", "", "what kinds of cue put its words, with how often"),
    ],
};
