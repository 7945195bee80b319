//! `sources.csv`

use super::{Table, articles, list, number, outlet, text, truth, whole, written};
use crate::compare::SourceRow;

/// A source of an outlet: `sources.csv`.
pub const SOURCES: Table<SourceRow> = Table {
    file: "sources.csv",
    row: "a source of an outlet",
    columns: &[
        outlet(|row| &row.outlet),
        text("source", "who is quoted", |row| &row.source),
        text("kind", "official, expert, agency, medium, unnamed …", |row| &row.kind),
        whole(
            "attributions",
            "attributions",
            "how often, those inside another left out",
            |row| row.attributions,
        ),
        number(
            "share",
            "percent",
            "of the outlet's attributions, scare quotes left out",
            |row| row.share,
        ),
        whole("direct", "attributions", "with a clause in quotation marks", |row| {
            row.direct
        }),
        whole("partial", "attributions", "with a fragment in quotation marks", |row| {
            row.partial
        }),
        whole("indirect", "attributions", "paraphrases", |row| row.indirect),
        whole("words", "words", "words given to the source", |row| row.words),
        whole("quoted_words", "words", "of them between quotation marks", |row| {
            row.quoted_words
        }),
        articles(|row| row.articles),
        number(
            "first_position",
            "0 to 1",
            "median place of its first word in the article",
            |row| row.first_position,
        ),
        whole("relayed", "attributions", "passed on through somebody else", |row| {
            row.relayed
        }),
        truth("only_here", "whether no other outlet quotes the source", |row| {
            row.only_here
        }),
        written(
            "cue_classes",
            "",
            "what kinds of cue put its words, with how often",
            |row, to| {
                list(
                    to,
                    row.cue_classes.iter().map(|(name, count)| format!("{name} {count}")),
                    "; ",
                )
            },
        ),
    ],
    further: None,
};
