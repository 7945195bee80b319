//! `subjects.csv`

use crate::measure::{Text, Trace};

/// How much one article makes of one subject.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SubjectRow {
    /// The article.
    pub doc_id: Text,
    /// Who published it.
    pub outlet: Text,
    /// What it tells of; empty if that is not known.
    pub story: Text,
    /// The name; the one that all articles share as soon as they are known.
    pub subject: Text,
    /// `person`, `organisation`, `place`, `agency` or `medium`; of what has no name
    /// `phrase`, `source` or `frame`.
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
    /// What the same subject has in other articles, where that is not its name.
    pub key: Text,
    /// Where it first stands, in thousandths of the article's words.
    pub first: u32,
    /// The sentence in which it first stands.
    pub sentence: Text,
    /// The bytes of it inside `sentence`.
    pub marked: (u32, u32),
    /// What would give it away in an article, in whatever form it stands there.
    pub traces: Box<[Trace]>,
}
