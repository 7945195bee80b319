//! The rows of the tables that compare.
//!
//! Field names are the columns of the CSV files, in their order. A value that
//! cannot be made is absent, never 0 and never `NaN`.

use serde::{Serialize, Serializer};

use super::caveat::codes;
use super::{Caveat, Verdict};
use crate::measure::Unit;

/// One outlet: a row of `outlets.csv`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OutletSummary {
    /// The outlet.
    pub outlet: String,
    /// Its articles.
    pub articles: u64,
    /// Its stories; an article without one is a story of its own.
    pub stories: u64,
    /// Stories that another outlet tells, too.
    pub shared_stories: u64,
    /// Words outside the furniture.
    pub words: u64,
    /// Words in the outlet's own voice.
    pub own_words: u64,
    /// Words between quotation marks.
    pub quoted_words: u64,
    /// Words in paraphrases.
    pub reported_words: u64,
    /// Words set aside.
    pub furniture_words: u64,
    /// Sentences outside the furniture.
    pub sentences: u64,
    /// Attributions of all kinds, those inside another left out.
    pub attributions: u64,
    /// Quotations of a clause.
    pub direct: u64,
    /// Quotations of a fragment.
    pub partial: u64,
    /// Paraphrases.
    pub indirect: u64,
    /// Quotation marks with nobody speaking.
    pub scare: u64,
    /// Attributions that came through somebody else.
    pub relayed: u64,
    /// Attributions to a source without a name.
    pub unnamed: u64,
    /// Different sources with a name.
    pub sources: u64,
    /// How few of these sources carry their words: the sum of the squared shares.
    pub herfindahl: Option<f64>,
    /// How many sources with equally many words would be as concentrated.
    pub effective_sources: Option<f64>,
    /// Words between quotation marks per direct or partial attribution.
    pub mean_quotation_words: Option<f64>,
    /// Percent of the attributions other than scare quotes that leave the source
    /// without a name.
    pub unnamed_share: Option<f64>,
    /// Percent of the same that came through somebody else.
    pub relayed_share: Option<f64>,
}

/// One rate of one outlet beside the others': a row of `measures.csv`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MeasureRow {
    /// The outlet.
    pub outlet: String,
    /// The measure.
    pub measure: String,
    /// What is counted.
    pub category: String,
    /// `own`, `quoted`, `reported` or `all`.
    pub voice: String,
    /// `headline`, `lead`, `body`, `caption` or `all`.
    pub section: String,
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
    pub interval: &'static str,
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
    #[serde(serialize_with = "codes")]
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

/// One source of one outlet: a row of `sources.csv`.
#[derive(Debug, Clone, PartialEq, Serialize)]
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
    #[serde(serialize_with = "counted")]
    pub cue_classes: Vec<(String, u64)>,
}

/// What one outlet makes of one subject: a row of `emphasis.csv`.
///
/// What is counted is counted in all articles; what is compared, on the stories
/// that the outlet shares.
#[derive(Debug, Clone, PartialEq, Serialize)]
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

/// Writes counts as one cell: `neutral 3; doubting 1`.
fn counted<S: Serializer>(counts: &[(String, u64)], to: S) -> Result<S::Ok, S::Error> {
    let counts: Vec<String> =
        counts.iter().map(|(name, count)| format!("{name} {count}")).collect();
    counts.join("; ").serialize(to)
}
