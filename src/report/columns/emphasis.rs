//! `emphasis.csv`

use super::{OUTLET, Table, of};

pub(super) const TABLE: Table = Table {
    file: "emphasis.csv",
    row: "a name in an outlet",
    columns: &[
        OUTLET,
        of("subject", "", "a person, organisation, place or agency"),
        of("kind", "", "which of these"),
        of("articles", "articles", "articles that mention it"),
        of("mentions", "mentions", "how often"),
        of("headlines", "articles", "articles that name it in the headline"),
        of("leads", "articles", "articles that name it in the lead"),
        of("prominence", "", "mentions weighted by how early they stand, per article"),
        of("space_share", "percent", "words of the sentences that mention it"),
        of("others_prominence", "", "the same in the other outlets"),
        of("others_space_share", "percent", "the same in the other outlets"),
    ],
};
