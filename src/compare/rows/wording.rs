//! `wording.csv`

use serde::{Deserialize, Serialize};

use super::name::{self, Name};
/// One rendering of an utterance that two or more outlets carry: a row of
/// `wording.csv`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WordingRow {
    /// The utterance: its story and its rank in it.
    pub utterance: String,
    /// The event that the articles tell.
    pub story: String,
    /// Who published the rendering.
    pub outlet: String,
    /// Its article.
    pub doc_id: String,
    /// `direct`, `partial` or `indirect`.
    #[serde(deserialize_with = "name::read")]
    pub kind: Name,
    /// Who says it, by the name in the article; empty if nobody is told.
    pub source_name: String,
    /// Through whom it came; empty if through nobody.
    pub relay: String,
    /// The words; pieces are joined by ` … `.
    pub text: String,
    /// The content words of it that no other outlet has in this utterance.
    pub distinctive_words: Vec<String>,
    /// How much of the wording it shares with the other outlets, 0 to 1.
    pub similarity: f64,
    /// First code point of the words.
    pub start: usize,
    /// First code point behind the words.
    pub end: usize,
    /// The words that put it.
    pub cue: String,
    /// The class of the cue.
    pub cue_class: String,
    /// Who says it, by the name that all articles share.
    pub source_id: String,
    /// The day of the article, if it is known.
    pub date: Option<String>,
    /// Content words that most other outlets have in this utterance, and this
    /// outlet has in no rendering of it, nor a synonym; names are left aside.
    pub left_out: Vec<String>,
    /// Its words that judge, as they stand there.
    pub judging_words: Vec<String>,
    /// The evidence for one utterance: the mean score with the renderings of the
    /// other outlets.
    pub evidence: f64,
    /// `one`; `body`: a body and who speaks for it; `several` who speak for one
    /// body; `unnamed`: somebody is not named.
    #[serde(deserialize_with = "name::read")]
    pub speakers: Name,
}
