//! The columns of every table: the one place that names and defines them, and tells
//! where their cells come from.

mod attributions;
mod column;
mod concordance;
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
mod table;
mod timeline;
mod validation;
mod wording;

pub use attributions::ATTRIBUTIONS;
pub use column::{Cell, Column, Type};
pub use concordance::CONCORDANCE;
pub use copies::COPIES;
pub(super) use documents::CATEGORY;
pub use documents::DOCUMENTS;
pub use emphasis::EMPHASIS;
pub(super) use figures::FIGURES;
pub use hits::HITS;
pub use keyness::KEYNESS;
pub use labels::LABELS;
pub(super) use measures::MEASURES;
pub use omissions::OMISSIONS;
pub use outlets::OUTLETS;
pub use power::POWER;
pub use removed::REMOVED;
pub use skipped::SKIPPED;
pub use sources::SOURCES;
pub use story_subjects::STORY_SUBJECTS;
pub use table::{AnyTable, Heading, Table};
pub use timeline::TIMELINE;
pub(super) use validation::VALIDATION;
pub use wording::WORDING;

use column::{
    amount, date, list, maybe_number, maybe_whole, number, text, truth, whole, written,
};

/// All tables of the report, in the order in which one would open them.
pub const TABLES: &[&dyn AnyTable] = &[
    &OUTLETS,
    &MEASURES,
    &TIMELINE,
    &VALIDATION,
    &DOCUMENTS,
    &HITS,
    &ATTRIBUTIONS,
    &SOURCES,
    &KEYNESS,
    &WORDING,
    &LABELS,
    &EMPHASIS,
    &STORY_SUBJECTS,
    &OMISSIONS,
    &COPIES,
    &FIGURES,
    &REMOVED,
    &SKIPPED,
];

const fn outlet<R>(of: fn(&R) -> &str) -> Column<R> {
    text("outlet", "who published it", of)
}

const fn doc_id<R>(of: fn(&R) -> &str) -> Column<R> {
    text("doc_id", "the article's name in all tables", of)
}

const fn story<R>(of: fn(&R) -> &str) -> Column<R> {
    text("story", "the event that the article tells", of)
}

const fn section<R>(of: fn(&R) -> &str) -> Column<R> {
    text("section", "headline, lead (first three sentences), body or caption", of)
}

const fn start<R>(of: fn(&R) -> u64) -> Column<R> {
    whole("start", "code points", "where it begins in the article's text as read", of)
}

const fn end<R>(of: fn(&R) -> u64) -> Column<R> {
    whole("end", "code points", "where it ends, the first code point after it", of)
}

const fn sentence<R>(of: fn(&R) -> &str) -> Column<R> {
    text("sentence", "the sentence in which it stands", of)
}

const fn articles<R>(of: fn(&R) -> u64) -> Column<R> {
    whole("articles", "articles", "how many articles it rests on", of)
}
