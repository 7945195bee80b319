//! `story_subjects.csv`

use super::{OUTLET, STORY, Table, of};

pub(super) const TABLE: Table = Table {
    file: "story_subjects.csv",
    row: "a subject of a story in an outlet on it",
    columns: &[
        STORY,
        of(
            "subject",
            "",
            "a name, a noun phrase that comes back, a source or a frame vocabulary; the 40 of \
             a story that most outlets have",
        ),
        of(
            "kind",
            "",
            "person, organisation, place, agency, medium, unclassified (a name of which no \
             more is known), phrase, source (heard there by name), frame (from two hits on)",
        ),
        OUTLET,
        of(
            "mentioned",
            "",
            "yes; perhaps (a word that may stand for it); no (no form of it stands anywhere)",
        ),
        of("articles", "articles", "articles of the outlet on the story that mention it"),
        of("of_articles", "articles", "articles of the outlet on the story"),
        of("mentions", "mentions", "how often they mention it"),
        of("headlines", "articles", "articles that have it in the headline"),
        of("leads", "articles", "articles that have it in the lead"),
        of(
            "first_position",
            "0 to 1",
            "how far down it first stands: 0 is the first word",
        ),
        of("prominence", "", "mentions weighted by how early they stand, per article"),
        of(
            "space_share",
            "percent",
            "of the outlet's words on the story: those of the sentences that mention it",
        ),
    ],
};
