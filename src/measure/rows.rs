//! The rows of the tables that list what was found, article by article.
//!
//! Field names are the columns of the CSV files, in their order. Text cells
//! hold the article's own characters, with line ends as spaces; `start` and
//! `end` are code points of the text as it was read.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

/// One article: a row of `documents.csv`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DocumentRow {
    /// The article.
    pub doc_id: String,
    /// Who published it.
    pub outlet: String,
    /// What it tells of; empty if that is not known.
    pub story: String,
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
    /// Which agency's copy it carries; empty in this version.
    pub wire: String,
    /// Where it was read.
    pub path: String,
    /// How often each measured category is hit in the outlet's own voice, so
    /// that `own_words` is the base; one column each, zeros included.
    #[serde(skip)]
    pub categories: BTreeMap<String, u64>,
}

/// One hit of a measured lexicon: a row of `hits.csv`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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
    #[serde(skip)]
    pub sums: Vec<String>,
    /// The bytes of the match inside `sentence`.
    #[serde(skip)]
    pub marked: (usize, usize),
    /// Which sentence of the article, among those that are not furniture.
    #[serde(skip)]
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

/// One attribution: a row of `attributions.csv`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AttributionRow {
    /// The article.
    pub doc_id: String,
    /// Who published it.
    pub outlet: String,
    /// What it tells of; empty if that is not known.
    pub story: String,
    /// `direct`, `partial`, `indirect` or `scare`.
    pub kind: &'static str,
    /// The source as it is mentioned here; pieces are joined by ` … `.
    pub source: String,
    /// Who the source is; empty if none is told.
    pub source_name: String,
    /// What kind of source it is; `none` if none is told.
    pub source_kind: String,
    /// The words that put it; empty if there are none.
    pub cue: String,
    /// The class of the cue; empty without one.
    pub cue_class: String,
    /// Through whom it came; empty if through nobody.
    pub relay: String,
    /// What is said; pieces are joined by ` … `.
    pub content: String,
    /// Words of the content.
    pub words: u64,
    /// Section of the first word of the content.
    pub section: &'static str,
    /// First code point of the content.
    pub start: usize,
    /// First code point behind the content.
    pub end: usize,
    /// The sentence in which the content begins.
    pub sentence: String,
    /// Words of the content between quotation marks.
    pub quoted_words: u64,
    /// Whether it stands inside another attribution; such a row counts
    /// nowhere, because its words are already the other's.
    pub nested: bool,
    /// The rule that found it.
    pub rule: &'static str,
    /// Who the source is, by the name that all articles share; `source_name`
    /// until all articles are known.
    pub source_id: String,
    /// The country or body that the source speaks for, where the words say so.
    pub speaks_for: String,
    /// The bytes of the content's first piece inside `sentence`.
    #[serde(skip)]
    pub marked: (usize, usize),
    /// Where in the article the content begins, in thousandths of its words.
    #[serde(skip)]
    pub place: u32,
}

/// One piece of furniture: a row of `removed.csv`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RemovedRow {
    /// The article.
    pub doc_id: String,
    /// Who published it.
    pub outlet: String,
    /// What found it.
    pub rule: String,
    /// First code point.
    pub start: usize,
    /// First code point behind it.
    pub end: usize,
    /// What was set aside.
    pub text: String,
}

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

/// What an actor is called in one place: a row of `labels.csv`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LabelRow {
    /// Who is called so; the name that all articles share as soon as they are
    /// known.
    pub actor: String,
    /// `person`, `organisation`, `place`, `agency` or `medium`.
    pub actor_kind: &'static str,
    /// Who published it.
    pub outlet: String,
    /// The article.
    pub doc_id: String,
    /// What it tells of; empty if that is not known.
    pub story: String,
    /// The label as it stands, without the determiner in front.
    pub label: String,
    /// The noun that heads it, in small letters; empty for an adjective alone.
    pub head: String,
    /// The words in front of the head, in small letters.
    pub modifiers: String,
    /// How it stands to the name: `before`, `title`, `apposition`, `behind`,
    /// `predicate` or `as`.
    pub relation: &'static str,
    /// `own`, `quoted` or `reported`: the voice of the first word.
    pub voice: &'static str,
    /// Whose label it is, where the voice is not the outlet's, by the name that
    /// all articles share; empty if that is not told.
    pub source: String,
    /// Whether the text denies it.
    pub negated: bool,
    /// The measured categories that hit inside it, each once.
    #[serde(serialize_with = "joined")]
    pub categories: Vec<String>,
    /// `headline`, `lead`, `body` or `caption`.
    pub section: &'static str,
    /// First code point.
    pub start: usize,
    /// First code point behind it.
    pub end: usize,
    /// The sentence that it stands in.
    pub sentence: String,
    /// The label in small letters and without marks, for counting.
    pub key: String,
    /// The bytes of the label inside `sentence`.
    #[serde(skip)]
    pub marked: (usize, usize),
}

/// Writes names as one cell: `label.government.critical;loaded.negative`.
fn joined<S: Serializer>(names: &[String], to: S) -> Result<S::Ok, S::Error> {
    names.join(";").serialize(to)
}
