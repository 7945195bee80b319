//! `timeline.csv`

use serde::{Deserialize, Serialize};

use super::name::{self, Name};
use crate::compare::Caveat;
use crate::measure::Unit;

/// One rate of one outlet in one period: a row of `timeline.csv`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TimelineRow {
    /// The outlet.
    pub outlet: String,
    /// `2026-02-14`, `2026-W07` or `2026-02`.
    pub period: String,
    /// `day`, `week` or `month`.
    #[serde(deserialize_with = "name::read")]
    pub unit_of_time: Name,
    /// The first day of the period, yyyy-mm-dd.
    pub start: String,
    /// The last day of the period.
    pub end: String,
    /// The measure.
    #[serde(deserialize_with = "name::read")]
    pub measure: Name,
    /// What is counted.
    pub category: String,
    /// `own`; `all` for measures that do not tell voices apart.
    #[serde(deserialize_with = "name::read")]
    pub voice: Name,
    /// How often, in the articles of the period.
    pub count: u64,
    /// Out of how many; not 0.
    pub out_of: u64,
    /// `count / out_of`, in `unit`.
    pub rate: f64,
    /// What the rate and its bounds are counted in.
    pub unit: Unit,
    /// Lower bound of the 95 % interval of the rate.
    pub low: Option<f64>,
    /// Upper bound of the 95 % interval of the rate.
    pub high: Option<f64>,
    /// What the interval stands on, as in `measures.csv`; never sentences.
    #[serde(deserialize_with = "name::read")]
    pub interval: Name,
    /// Articles of the period with a base.
    pub articles: u64,
    /// Stories of the period with a base.
    pub stories: u64,
    /// Why the numbers may mislead.
    pub caveats: Vec<Caveat>,
}

impl TimelineRow {
    /// Whether its period has enough to count in, for a look at the course of time.
    pub fn has_enough(&self) -> bool {
        const LITTLE: [Caveat; 3] =
            [Caveat::OneArticle, Caveat::FewStories, Caveat::SmallBase];
        !self.caveats.iter().any(|caveat| LITTLE.contains(caveat))
    }
}
