//! `hits.csv`

/// One hit of a measured lexicon: a row of `hits.csv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HitRow {
    /// The article.
    pub doc_id: String,
    /// Who published it.
    pub outlet: String,
    /// What it tells of; empty if that is not known.
    pub story: String,
    /// The lexicon.
    pub lexicon: String,
    /// The heading that the term stands under.
    pub category: String,
    /// The term, as the lexicon has it.
    pub term: String,
    /// The words, as the article has them.
    pub r#match: String,
    /// `own`, `quoted` or `reported`: the voice of the first word.
    pub voice: &'static str,
    /// Whose words they are, where the voice is not the outlet's; empty if
    /// that is not told.
    pub source: String,
    /// Whether a negator reaches it.
    pub negated: bool,
    /// `headline`, `lead`, `body` or `caption`.
    pub section: &'static str,
    /// First code point.
    pub start: usize,
    /// First code point behind it.
    pub end: usize,
    /// The sentence that it stands in.
    pub sentence: String,
    /// The category that it counts for: its own, the mirror of it where a
    /// negation turns it round, or empty where the lexicon says that it does
    /// not count in this voice or under a negation.
    pub counted_as: String,
    /// Whose words they are, by the name that all articles share; `source` until
    /// all articles are known.
    pub source_id: String,
    /// What the lexicon asks of writers who use the term: `attribute`, `avoid`,
    /// `explain`; empty if nothing.
    pub rule: String,
    /// The plainer word that the lexicon names; empty if none.
    pub instead: String,
    /// In whose mouth it is: `own_voice`, `attributed` to a source that is told,
    /// or `unattributed`.
    pub attributed: &'static str,
    /// The categories above `counted_as` that sum up what lies below them, as far
    /// as no other hit at this place counts for them already.
    pub sums: Vec<String>,
    /// The bytes of the match inside `sentence`.
    pub marked: (usize, usize),
    /// Which sentence of the article, among those that are not furniture.
    pub sentence_number: usize,
}

impl HitRow {
    /// All categories that it counts for: its own, and the sums above.
    pub fn counts_for(&self) -> impl Iterator<Item = &str> {
        let own = (!self.counted_as.is_empty()).then_some(&*self.counted_as);
        own.into_iter().chain(self.sums.iter().map(|sum| &**sum))
    }

    /// Whether it counts and its list asks writers to leave it to a source.
    pub fn asks_attribution(&self) -> bool {
        self.rule == "attribute" && !self.counted_as.is_empty()
    }
}
