//! `timeline.csv`

use crate::compare::Caveat;
use crate::measure::Unit;

/// One rate of one outlet in one period: a row of `timeline.csv`.
#[derive(Debug, Clone, PartialEq)]
pub struct TimelineRow {
    /// The outlet.
    pub outlet: String,
    /// `2026-02-14`, `2026-W07` or `2026-02`.
    pub period: String,
    /// `day`, `week` or `month`.
    pub unit_of_time: &'static str,
    /// The first day of the period, yyyy-mm-dd.
    pub start: String,
    /// The last day of the period.
    pub end: String,
    /// The measure.
    pub measure: &'static str,
    /// What is counted.
    pub category: String,
    /// `own`; `all` for measures that do not tell voices apart.
    pub voice: &'static str,
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
    pub interval: &'static str,
    /// Articles of the period with a base.
    pub articles: u64,
    /// Stories of the period with a base.
    pub stories: u64,
    /// Why the numbers may mislead.
    pub caveats: Vec<Caveat>,
}
