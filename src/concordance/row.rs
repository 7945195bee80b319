//! A line of a concordance.

use serde::{Deserialize, Serialize};

/// Words in their context: a row of `concordance.csv`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContextRow {
    /// The article.
    pub doc_id: String,
    /// Who published it.
    pub outlet: String,
    /// What it tells of; empty if that is not known.
    pub story: String,
    /// When; empty if that is not known.
    pub date: String,
    /// What stands before the words, in their paragraph.
    pub left: String,
    /// The words as they stand.
    pub r#match: String,
    /// What stands behind them.
    pub right: String,
    /// `own`, `quoted` or `reported`: the voice of the first word.
    pub voice: String,
    /// Whose words they are, where the voice is not the outlet's; empty if that is not told.
    pub source: String,
    /// `headline`, `lead`, `body` or `caption`.
    pub section: String,
    /// The term or the category's entry that was found.
    pub term: String,
    /// The category; empty where a term was asked for.
    pub category: String,
    /// First code point.
    pub start: u64,
    /// First code point behind the words.
    pub end: u64,
    /// What the row is put in order by, before its place.
    pub(super) key: String,
    /// The place of the article in the order of the corpus.
    pub(super) place: u64,
}
