//! The columns of every table: the one place that names and defines them.

mod attributions;
mod copies;
mod documents;
mod emphasis;
mod figures;
mod hits;
mod keyness;
mod labels;
mod measures;
mod omissions;
mod outlets;
mod power;
mod removed;
mod skipped;
mod sources;
mod story_subjects;
mod timeline;
mod wording;

pub(super) use power::TABLE as POWER;

/// A column of a CSV file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// What stands in the header.
    pub name: &'static str,
    /// What a cell is counted in; empty for text.
    pub unit: &'static str,
    /// What a cell says.
    pub meaning: &'static str,
}

/// A CSV file.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// Its name: `hits.csv`.
    pub file: &'static str,
    /// What a row is.
    pub row: &'static str,
    /// Its columns, in order.
    pub columns: &'static [Column],
}

/// All tables, in the order in which one would open them.
pub const TABLES: &[Table] = &[
    outlets::TABLE,
    measures::TABLE,
    timeline::TABLE,
    documents::TABLE,
    hits::TABLE,
    attributions::TABLE,
    sources::TABLE,
    keyness::TABLE,
    wording::TABLE,
    labels::TABLE,
    emphasis::TABLE,
    story_subjects::TABLE,
    omissions::TABLE,
    copies::TABLE,
    figures::TABLE,
    removed::TABLE,
    skipped::TABLE,
];

const fn of(name: &'static str, unit: &'static str, meaning: &'static str) -> Column {
    Column { name, unit, meaning }
}

const OUTLET: Column = of("outlet", "", "who published it");
const DOC_ID: Column = of("doc_id", "", "the article's name in all tables");
const STORY: Column = of("story", "", "the event that the article tells");
const SECTION: Column =
    of("section", "", "headline, lead (first three sentences), body or caption");
const START: Column =
    of("start", "code points", "where it begins in the article's text as read");
const END: Column =
    of("end", "code points", "where it ends, the first code point after it");
const SENTENCE: Column = of("sentence", "", "the sentence in which it stands");
const ARTICLES: Column = of("articles", "articles", "how many articles it rests on");
