//! `power.csv`

use crate::compare::{Caveat, RATIOS, STORIES};
use crate::measure::Unit;

/// What a planned comparison of one outlet with the others needs: a row of
/// `power.csv`.
#[derive(Debug, Clone, PartialEq)]
pub struct PowerRow {
    /// The outlet.
    pub outlet: String,
    /// The measure.
    pub measure: &'static str,
    /// What is counted.
    pub category: String,
    /// `own`; `all` for measures that do not tell voices apart.
    pub voice: &'static str,
    /// The outlet's rate on the pilot's shared stories, weighed after Mantel &
    /// Haenszel.
    pub rate: Option<f64>,
    /// The others' rate there.
    pub others_rate: Option<f64>,
    /// What the rates are counted in.
    pub unit: Unit,
    /// The rate ratio of the pilot.
    pub observed_ratio: Option<f64>,
    /// Stories of the pilot that the outlet shares.
    pub shared_stories: u64,
    /// Hits of both sides on them.
    pub hits: u64,
    /// Words of an article of the outlet, on average.
    pub words_per_article: f64,
    /// The ratio that is to be seen.
    pub ratio: f64,
    /// How surely.
    pub power: f64,
    /// The q-value below which a difference is told.
    pub alpha: f64,
    /// How many comparisons stand together.
    pub family: u64,
    /// About how many shared stories that needs.
    pub needed_stories: Option<u64>,
    /// Lower bound of the 95 % interval of `needed_stories`.
    pub needed_low: Option<u64>,
    /// Upper bound.
    pub needed_high: Option<u64>,
    /// The articles of both sides on so many stories.
    pub needed_articles: Option<u64>,
    /// Their words.
    pub needed_words: Option<u64>,
    /// The stories that are needed if all articles were twice as long.
    pub needed_if_twice_as_long: Option<u64>,
    /// How much of the variance is that of hits which fall one by one, in percent.
    pub chance: Option<f64>,
    /// The stories that are needed for each of [`RATIOS`].
    pub needed_for: [Option<u64>; RATIOS.len()],
    /// The least ratio above 1 that can be seen with each of [`STORIES`].
    pub detectable: [Option<f64>; STORIES.len()],
    /// Why the numbers may mislead.
    pub caveats: Vec<Caveat>,
}
