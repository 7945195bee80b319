//! `keyness.csv`

use serde::{Deserialize, Serialize};

use super::name::{self, Name};
use crate::compare::Shown;

/// One term that an outlet uses more, or less, than the others, in one voice: a
/// row of `keyness.csv`.
///
/// Everything is counted on the stories that the outlet shares; where it shares
/// none, in all its articles and all of the others'. With fewer than five of
/// them nothing is tested.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeynessRow {
    /// The outlet.
    pub outlet: String,
    /// The most frequent form of the word or phrase.
    pub term: String,
    /// How often all its forms stand in this voice in the outlet.
    pub count: u64,
    /// The same of the other outlets.
    pub others_count: u64,
    /// Per 1,000 words of the outlet in this voice.
    pub rate: f64,
    /// The same of the other outlets.
    pub others_rate: f64,
    /// The log-likelihood statistic G², without the sign of the difference.
    pub g2: f64,
    /// The binary logarithm of the ratio of the rates, smoothed: 1 is twice as
    /// frequent, −1 half.
    pub log_ratio: f64,
    /// The weighted log-odds with an informative Dirichlet prior: puts the terms in
    /// order.
    pub log_odds_z: f64,
    /// The chance of a G² as high as this if words fell independently, which
    /// they do not.
    pub p_value: Option<f64>,
    /// The p-value corrected for the number of terms (Benjamini & Hochberg).
    pub q_value: Option<f64>,
    /// Articles of the outlet that use it.
    pub articles: u64,
    /// Gries's DP over the outlet's articles: 0 is evenly spread, near 1 all in
    /// one short article.
    pub dispersion: f64,
    /// `own`, `quoted` or `reported`.
    #[serde(deserialize_with = "name::read")]
    pub voice: Name,
    /// How many words it has: 1, 2 or 3.
    pub words: u64,
    /// `name` if most of its uses are or hold a name or a part of one, `topic` if it
    /// stands in few of the stories, else `word` or `phrase`.
    #[serde(deserialize_with = "name::read")]
    pub kind: Name,
    /// The longer term that holds at least four of five of its uses here.
    pub part_of: Option<String>,
    /// The lower bound of the log ratio's interval of 95 percent, over stories.
    pub log_ratio_low: Option<f64>,
    /// Its upper bound.
    pub log_ratio_high: Option<f64>,
    /// The chance of a difference as large if the sides did not differ, over stories:
    /// a score test that bunches and zeros do not mislead.
    pub p_stories: Option<f64>,
    /// The same corrected for the number of terms: what reports go by.
    pub q_stories: Option<f64>,
    /// How many tests were corrected for: the terms of as many words that all
    /// outlets together use three times or more.
    pub family: Option<u64>,
    /// Articles of the other outlets that use it.
    pub others_articles: u64,
    /// DP over the most that it can be.
    pub dispersion_norm: Option<f64>,
    /// Forms other than `term` that make a tenth or more of its uses in all outlets.
    pub other_forms: Vec<String>,
    /// Where a sentence with it stands.
    pub shown: Shown,
}

/// A term of fewer articles belongs to their story.
const ARTICLES: u64 = 3;
/// The part of the terms told that may be told by chance.
const Q: f64 = 0.05;

impl KeynessRow {
    /// Whether the outlet uses the term clearly more often than the others:
    /// `q_stories` is below 0.05, the interval lies above 0, three articles have it,
    /// and no longer term says the same.
    pub fn stands_out(&self) -> bool {
        self.log_ratio_low.is_some_and(|low| low > 0.0)
            && self.q_stories.is_some_and(|q| q < Q)
            && self.articles >= ARTICLES
            && self.part_of.is_none()
    }

    /// Whether it is neither a name nor the word of a story.
    pub fn is_style(&self) -> bool {
        !matches!(self.kind, "name" | "topic")
    }
}
