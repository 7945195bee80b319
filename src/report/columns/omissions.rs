//! `omissions.csv`

use super::{Table, doc_id, list, number, sentence, story, text, whole, written};
use crate::compare::OmissionRow;

/// A subject of a story that outlets mention and others do not: `omissions.csv`.
pub const OMISSIONS: Table<OmissionRow> = Table {
    file: "omissions.csv",
    row: "a subject of a story that outlets mention and others do not",
    columns: &[
        story(|row| &row.story),
        text("subject", "a name, a noun phrase, a source or a frame vocabulary", |row| {
            &row.subject
        }),
        text(
            "kind",
            "person, organisation, place, agency, medium, unclassified (a name of which no \
             more is known), phrase, source (heard there by name), frame",
            |row| &row.kind,
        ),
        written(
            "mentioned_by",
            "",
            "the outlets that mention it, separated by ;",
            |row, to| list(to, &row.mentioned_by, ";"),
        ),
        written(
            "omitted_by",
            "",
            "the outlets in whose articles on the story no form of it stands anywhere: \
             headline, captions, quotations and furniture included",
            |row, to| list(to, &row.omitted_by, ";"),
        ),
        whole("outlets", "outlets", "outlets on the story", |row| row.outlets),
        number(
            "prominence_max",
            "",
            "the highest prominence in any outlet: mentions per article, each weighing 1 at \
             the first word and 0 at the last",
            |row| row.prominence_max,
        ),
        text("prominence_outlet", "which outlet that is", |row| &row.prominence_outlet),
        text(
            "pattern",
            "omitted: two or more outlets mention it, and at least two thirds of those beside \
             one that does not; only_here: one of three or more outlets alone mentions it; \
             one_of_two: one of two outlets does. Listed is what one outlet has in a headline \
             or lead, or mentions twice, or three times where no other does (a phrase that \
             no other has: three times in any case), and at most 30 rows a story",
            |row| row.pattern.id(),
        ),
        written(
            "perhaps",
            "",
            "outlets with a word that may stand for it, of which nothing is said",
            |row, to| list(to, &row.perhaps, ";"),
        ),
        whole("articles", "articles", "articles that mention it", |row| row.articles),
        whole("mentions", "mentions", "how often they do", |row| row.mentions),
        whole("headlines", "articles", "articles that have it in the headline", |row| {
            row.headlines
        }),
        whole("leads", "articles", "articles that have it in the lead", |row| row.leads),
        whole(
            "omitting_articles",
            "articles",
            "articles of the outlets in omitted_by",
            |row| row.omitting_articles,
        ),
        written(
            "omitting_words",
            "words",
            "their words, in the order of omitted_by",
            |row, to| list(to, &row.omitting_words, ";"),
        ),
        written("caveats", "", "why the row may mislead, separated by ;", |row, to| {
            list(to, row.caveats.iter().map(|caveat| caveat.code()), "; ")
        }),
        doc_id(|row| &row.doc_id),
        sentence(|row| &row.sentence),
    ],
    further: None,
};
