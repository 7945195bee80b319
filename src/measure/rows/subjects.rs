//! `subjects.csv`

use serde::Serialize;

/// How much one article makes of one subject: somebody or something with a
/// name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SubjectRow {
    /// The article.
    pub doc_id: String,
    /// Who published it.
    pub outlet: String,
    /// What it tells of; empty if that is not known.
    pub story: String,
    /// The name; the one that all articles share as soon as they are known.
    pub subject: String,
    /// `person`, `organisation`, `place`, `agency` or `medium`.
    pub kind: &'static str,
    /// How often it is named.
    pub mentions: u64,
    /// Whether the headline names it.
    pub headline: bool,
    /// Whether the lead names it.
    pub lead: bool,
    /// The sum over its mentions of 1 − place, in thousandths, where the place
    /// is the share of the article's words that stand before the mention.
    pub prominence: u64,
    /// Words of the sentences that name it.
    pub space_words: u64,
}
