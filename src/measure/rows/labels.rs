//! `labels.csv`

use crate::measure::Text;

/// What an actor is called in one place: a row of `labels.csv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelRow {
    /// Who is called so; the name that all articles share as soon as they are
    /// known.
    pub actor: Text,
    /// `person`, `organisation`, `place`, `agency` or `medium`.
    pub actor_kind: &'static str,
    /// Who published it.
    pub outlet: Text,
    /// The article.
    pub doc_id: Text,
    /// What it tells of; empty if that is not known.
    pub story: Text,
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
    pub source: Text,
    /// Whether the text denies it.
    pub negated: bool,
    /// The measured categories that hit inside it, each once.
    pub categories: Vec<Text>,
    /// `headline`, `lead`, `body` or `caption`.
    pub section: &'static str,
    /// First code point.
    pub start: u32,
    /// First code point behind it.
    pub end: u32,
    /// The sentence that it stands in.
    pub sentence: Text,
    /// The label in small letters and without marks, for counting.
    pub key: String,
    /// The bytes of the label inside `sentence`.
    pub marked: (u32, u32),
}
