//! `measures.csv`

use serde::{Deserialize, Serialize};

use super::name::{self, Name};
use crate::compare::{Caveat, Verdict};
use crate::measure::Unit;

/// One rate of one outlet beside the others': a row of `measures.csv`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MeasureRow {
    /// The outlet.
    pub outlet: String,
    /// The measure.
    #[serde(deserialize_with = "name::read")]
    pub measure: Name,
    /// What is counted.
    pub category: String,
    /// `own`, `quoted`, `reported` or `all`.
    #[serde(deserialize_with = "name::read")]
    pub voice: Name,
    /// `headline`, `lead`, `body`, `caption` or `all`.
    #[serde(deserialize_with = "name::read")]
    pub section: Name,
    /// How often, in all articles of the outlet.
    pub count: u64,
    /// Out of how many; rows without a base are left out, so it is not 0.
    pub out_of: u64,
    /// `count / out_of`, in `unit`.
    pub rate: f64,
    /// What rates, bounds and differences are counted in.
    pub unit: Unit,
    /// Lower bound of the 95 % interval of the rate.
    pub low: Option<f64>,
    /// Upper bound of the 95 % interval of the rate.
    pub high: Option<f64>,
    /// The units that the interval stands on: `stories (jackknife)`, `stories`,
    /// `stories (robust)`, `sentences`; empty without an interval.
    #[serde(deserialize_with = "name::read")]
    pub interval: Name,
    /// The rate of the other outlets on the stories that this one shares: the
    /// mean by story with the weights of Mantel & Haenszel.
    pub others_rate: Option<f64>,
    /// The outlet's rate on the shared stories, weighed likewise, / the others'
    /// rate: the Mantel–Haenszel rate ratio.
    pub ratio: Option<f64>,
    /// The same − the others' rate: the Mantel–Haenszel rate difference.
    pub difference: Option<f64>,
    /// How often labels exchanged story by story differ as much; absent where
    /// nothing is tested.
    pub p_value: Option<f64>,
    /// The p-value corrected for its family (Benjamini & Hochberg).
    pub q_value: Option<f64>,
    /// Articles of the outlet with a base.
    pub articles: u64,
    /// Stories of the outlet with a base.
    pub stories: u64,
    /// Why the numbers may mislead.
    pub caveats: Vec<Caveat>,
    /// What the comparison with the others comes to.
    pub verdict: Verdict,
    /// Where the verdict is *cannot tell*: about how many shared stories would
    /// show a ratio of `needed_ratio` with a chance of 80 %.
    pub needed_stories: Option<u64>,
    /// The observed ratio, or 1.5 where that is near 1 or a side has no hit.
    pub needed_ratio: Option<f64>,
    /// How many rows of this measure, voice and section were tested.
    pub family: Option<u64>,
    /// Stories on which this outlet and another one have a base.
    pub shared_stories: u64,
    /// Lower bound of the 95 % interval of the ratio.
    pub ratio_low: Option<f64>,
    /// Upper bound of the 95 % interval of the ratio.
    pub ratio_high: Option<f64>,
}
