//! `outlets.csv`

/// One outlet: a row of `outlets.csv`.
#[derive(Debug, Clone, PartialEq)]
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
