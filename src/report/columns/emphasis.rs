//! `emphasis.csv`

use super::{Table, maybe_number, number, outlet, text, whole};
use crate::compare::EmphasisRow;

/// A name in an outlet: `emphasis.csv`.
pub const EMPHASIS: Table<EmphasisRow> = Table {
    file: "emphasis.csv",
    row: "a name in an outlet",
    columns: &[
        outlet(|row| &row.outlet),
        text("subject", "a person, organisation, place or agency", |row| &row.subject),
        text("kind", "which of these", |row| &row.kind),
        whole("articles", "articles", "articles that mention it", |row| row.articles),
        whole("mentions", "mentions", "how often", |row| row.mentions),
        whole("headlines", "articles", "articles that name it in the headline", |row| {
            row.headlines
        }),
        whole("leads", "articles", "articles that name it in the lead", |row| row.leads),
        number(
            "prominence",
            "",
            "mentions weighted by how early they stand, per article",
            |row| row.prominence,
        ),
        number(
            "space_share",
            "percent",
            "words of the sentences that mention it",
            |row| row.space_share,
        ),
        maybe_number("others_prominence", "", "the same in the other outlets", |row| {
            row.others_prominence
        }),
        maybe_number(
            "others_space_share",
            "percent",
            "the same in the other outlets",
            |row| row.others_space_share,
        ),
    ],
    further: None,
};
