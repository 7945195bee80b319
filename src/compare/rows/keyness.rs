//! `keyness.csv`

use serde::Serialize;

/// One term that an outlet uses more, or less, than the others: a row of
/// `keyness.csv`.
///
/// Everything is counted on the stories that the outlet shares; where it shares
/// none, in all its articles and all of the others'.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct KeynessRow {
    /// The outlet.
    pub outlet: String,
    /// The most frequent form of the word.
    pub term: String,
    /// How often all its forms stand in the outlet's own voice.
    pub count: u64,
    /// The same of the other outlets.
    pub others_count: u64,
    /// Per 1,000 words of the outlet's own voice.
    pub rate: f64,
    /// The same of the other outlets.
    pub others_rate: f64,
    /// The log-likelihood statistic G².
    pub g2: f64,
    /// The binary logarithm of the ratio of the rates, smoothed: 1 is twice as
    /// frequent, −1 half.
    pub log_ratio: f64,
    /// The log-odds ratio with an informative Dirichlet prior, as a z-score.
    pub log_odds_z: f64,
    /// The chance of a G² as high as this if words fell independently, which
    /// they do not.
    pub p_value: f64,
    /// The p-value corrected for the number of terms (Benjamini & Hochberg).
    pub q_value: f64,
    /// Articles of the outlet that use it.
    pub articles: u64,
    /// Gries's DP over the outlet's articles: 0 is evenly spread, near 1 all in
    /// one short article.
    pub dispersion: f64,
}
