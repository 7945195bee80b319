//! `emphasis.csv`

use serde::{Deserialize, Serialize};

/// What one outlet makes of one subject: a row of `emphasis.csv`.
///
/// What is counted is counted in all articles; what is compared, on the stories
/// that the outlet shares.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EmphasisRow {
    /// The outlet.
    pub outlet: String,
    /// The name, written the same way for all outlets.
    pub subject: String,
    /// What it is mostly taken for: `person`, `organisation`, `place`, `agency` or `medium`.
    pub kind: String,
    /// Articles that name it.
    pub articles: u64,
    /// How often they name it.
    pub mentions: u64,
    /// Headlines that name it.
    pub headlines: u64,
    /// Leads that name it.
    pub leads: u64,
    /// Mentions per article, each weighing 1 at the first word and 0 at the
    /// last, out of all articles on the shared stories (all articles if the
    /// outlet shares none).
    pub prominence: f64,
    /// Percent of the words that stand in a sentence naming it, in the same
    /// articles.
    pub space_share: f64,
    /// The same of the other outlets on these stories.
    pub others_prominence: Option<f64>,
    /// The same of the other outlets on these stories.
    pub others_space_share: Option<f64>,
}
