//! `documents.csv`

use crate::copies::Copied;
use crate::measure::{CategoryCounts, Text};

/// One article: a row of `documents.csv`.
#[derive(Debug, Clone, PartialEq)]
pub struct DocumentRow {
    /// The article.
    pub doc_id: Text,
    /// Who published it.
    pub outlet: Text,
    /// What it tells of; empty if that is not known.
    pub story: Text,
    /// When it appeared, as the input says it.
    pub date: Option<String>,
    /// Its title, as the input says it.
    pub title: Option<String>,
    /// Words outside the furniture.
    pub words: u64,
    /// Words in the outlet's own voice.
    pub own_words: u64,
    /// Words between quotation marks.
    pub quoted_words: u64,
    /// Words in paraphrases.
    pub reported_words: u64,
    /// Words set aside, which count nowhere else.
    pub furniture_words: u64,
    /// Sentences outside the furniture.
    pub sentences: u64,
    /// Attributions of all kinds, those inside another left out.
    pub attributions: u64,
    /// Where it was read.
    pub path: String,
    /// How much of it stands elsewhere; not known before all articles are read.
    pub copied: Copied,
    /// Whether two or more outlets tell its story; not known before all articles are
    /// read, either.
    pub shared: bool,
    /// How often each measured category is hit in the outlet's own voice, so
    /// that `own_words` is the base; one column each, zeros included.
    pub categories: CategoryCounts,
}
