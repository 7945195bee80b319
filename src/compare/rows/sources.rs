//! `sources.csv`

use serde::{Deserialize, Serialize};

/// One source of one outlet: a row of `sources.csv`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SourceRow {
    /// The outlet.
    pub outlet: String,
    /// The source's name, written the same way for all outlets; empty for
    /// attributions without a source.
    pub source: String,
    /// What kind of source it mostly is in this outlet.
    pub kind: String,
    /// What the outlet attributes to it, scare quotes left out.
    pub attributions: u64,
    /// Percent of the outlet's attributions other than scare quotes.
    pub share: f64,
    /// Quotations of a clause.
    pub direct: u64,
    /// Quotations of a fragment.
    pub partial: u64,
    /// Paraphrases.
    pub indirect: u64,
    /// Words of all that.
    pub words: u64,
    /// Those of them between quotation marks.
    pub quoted_words: u64,
    /// Articles that quote or paraphrase it.
    pub articles: u64,
    /// Where in an article it first speaks: the median over its articles, from
    /// 0 (the first word) to 1.
    pub first_position: f64,
    /// Attributions that came through somebody else.
    pub relayed: u64,
    /// Whether no other outlet quotes or paraphrases a source of this name;
    /// never for sources without one.
    pub only_here: bool,
    /// The classes of the cues that put what it says, with how often; the most
    /// frequent first, then by name.
    pub cue_classes: Vec<(String, u64)>,
}
