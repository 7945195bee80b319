//! `hits.csv`

use std::sync::Arc;

use crate::measure::{CategoryId, Heading, Listed, Text};
use crate::voice::Voice;

/// One hit of a measured lexicon: a row of `hits.csv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HitRow {
    /// The article.
    pub doc_id: Text,
    /// Who published it.
    pub outlet: Text,
    /// What it tells of; empty if that is not known.
    pub story: Text,
    /// The term: what its lexicon says of it.
    pub listed: Arc<Listed>,
    /// The words, as the article has them.
    pub r#match: String,
    /// `own`, `quoted` or `reported`: the voice of the first word.
    pub voice: &'static str,
    /// Whose words they are, where the voice is not the outlet's; empty if
    /// that is not told.
    pub source: Text,
    /// Whether a negator reaches it.
    pub negated: bool,
    /// `headline`, `lead`, `body` or `caption`.
    pub section: &'static str,
    /// First code point.
    pub start: u32,
    /// First code point behind it.
    pub end: u32,
    /// The sentence that it stands in.
    pub sentence: Text,
    /// The category that it counts for: its own, the mirror of it where a
    /// negation turns it round, or none where the lexicon says that it does
    /// not count in this voice or under a negation.
    pub counted: Option<Arc<Heading>>,
    /// Whose words they are, by the name that all articles share; `source` until
    /// all articles are known.
    pub source_id: Text,
    /// In whose mouth it is: `own_voice`, `attributed` to a source that is told,
    /// or `unattributed`.
    pub attributed: &'static str,
    /// The categories above `counted` that sum up what lies below them, as far as
    /// no other hit at this place counts for them already: a bit for each.
    pub sums: u32,
    /// The bytes of the match inside `sentence`.
    pub marked: (u32, u32),
    /// Which sentence of the article, among those that are not furniture.
    pub sentence_number: u32,
}

impl HitRow {
    /// Whose words it is.
    pub(crate) fn voice(&self) -> Option<Voice> {
        Voice::ALL.into_iter().find(|voice| voice.id() == self.voice)
    }

    /// The category that it counts for; empty if none.
    pub fn counted_as(&self) -> &str {
        self.counted.as_ref().map_or("", |heading| &heading.name)
    }

    /// All categories that it counts for: its own, and the sums above.
    pub fn counts_for(&self) -> impl Iterator<Item = (CategoryId, &Text)> {
        let own = self.counted.iter().map(|heading| (heading.id, &heading.name));
        let above = self.counted.iter().flat_map(|heading| heading.above.iter().zip(0..));
        own.chain(
            above
                .filter(|(_, at)| self.sums >> at & 1 == 1)
                .map(|(sum, _)| (sum.0, &sum.1)),
        )
    }

    /// Whether it counts and its list asks writers to leave it to a source.
    pub fn asks_attribution(&self) -> bool {
        &*self.listed.rule == "attribute" && self.counted.is_some()
    }
}
