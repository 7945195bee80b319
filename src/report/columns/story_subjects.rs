//! `story_subjects.csv`

use super::{Table, maybe_number, number, outlet, story, text, whole};
use crate::compare::StorySubjectRow;

/// A subject of a story in an outlet on it: `story_subjects.csv`.
pub const STORY_SUBJECTS: Table<StorySubjectRow> = Table {
    file: "story_subjects.csv",
    row: "a subject of a story in an outlet on it",
    columns: &[
        story(|row| &row.story),
        text(
            "subject",
            "a name, a noun phrase that comes back, a source or a frame vocabulary; the 40 of \
             a story that most outlets have",
            |row| &row.subject,
        ),
        text(
            "kind",
            "person, organisation, place, agency, medium, unclassified (a name of which no \
             more is known), phrase, source (heard there by name), frame (from two hits on)",
            |row| &row.kind,
        ),
        outlet(|row| &row.outlet),
        text(
            "mentioned",
            "yes; perhaps (a word that may stand for it); no (no form of it stands anywhere)",
            |row| row.mentioned.id(),
        ),
        whole(
            "articles",
            "articles",
            "articles of the outlet on the story that mention it",
            |row| row.articles,
        ),
        whole("of_articles", "articles", "articles of the outlet on the story", |row| {
            row.of_articles
        }),
        whole("mentions", "mentions", "how often they mention it", |row| row.mentions),
        whole("headlines", "articles", "articles that have it in the headline", |row| {
            row.headlines
        }),
        whole("leads", "articles", "articles that have it in the lead", |row| row.leads),
        maybe_number(
            "first_position",
            "0 to 1",
            "how far down it first stands: 0 is the first word",
            |row| row.first_position,
        ),
        number(
            "prominence",
            "",
            "mentions weighted by how early they stand, per article",
            |row| row.prominence,
        ),
        number(
            "space_share",
            "percent",
            "of the outlet's words on the story: those of the sentences that mention it",
            |row| row.space_share,
        ),
    ],
    further: None,
};
