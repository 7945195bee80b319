//! What a measure finds in one article: bases, and counts upon them.

use serde::{Deserialize, Serialize};

use super::CategoryId;

/// A base, and what was counted out of it.
///
/// One observation serves all categories of its measure: they share the base,
/// and a category that is not in `counts` was counted 0 times.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Observation {
    /// The measure.
    pub measure: &'static str,
    /// `own`, `quoted`, `reported` or `all`.
    pub voice: &'static str,
    /// `headline`, `lead`, `body`, `caption` or `all`.
    pub section: &'static str,
    /// Out of how many: words or attributions, as the measure says.
    pub out_of: u64,
    /// How the base is spread over the sentences; none where sentences are not
    /// the units that a measure counts in.
    pub sentences: Option<SentenceBase>,
    /// The categories that were found, sorted: a lexicon category, a kind, a class.
    pub counts: Vec<(CategoryId, Count)>,
}

impl Observation {
    /// What was counted of a category, from now on at least 0 times.
    pub(super) fn count(&mut self, category: CategoryId) -> &mut Count {
        let at = self.counts.binary_search_by_key(&category, |(id, _)| *id);
        let at = at.unwrap_or_else(|at| {
            self.counts.insert(at, (category, Count::default()));
            at
        });
        &mut self.counts[at].1
    }
}

/// The base by sentence, as far as an interval over sentences needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SentenceBase {
    /// Sentences with a base.
    pub sentences: u64,
    /// The sum of the squares of their bases.
    pub squares: u64,
}

/// How often, and how that is spread over the sentences.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// How often.
    pub count: u64,
    /// The sum over the sentences of count × count.
    pub squares: u64,
    /// The sum over the sentences of count × base.
    pub products: u64,
}

impl Count {
    /// Adds a sentence: its count and its base.
    pub(super) fn add(&mut self, count: u64, base: u64) {
        self.count += count;
        self.squares += count * count;
        self.products += count * base;
    }
}

/// What a rate is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Unit {
    /// Hits per 1,000 words.
    PerThousandWords,
    /// Percent of the attributions.
    PercentOfAttributions,
    /// Percent of the words.
    PercentOfWords,
    /// Percent of the words that somebody else says.
    PercentOfAttributedWords,
    /// Percent of the uses of labels that want an attribution.
    PercentOfLabelUses,
    /// Percent of the mentions of violence.
    PercentOfViolence,
}

impl Unit {
    /// What count / base is multiplied by.
    pub fn scale(self) -> f64 {
        match self {
            Unit::PerThousandWords => 1000.0,
            _ => 100.0,
        }
    }

    /// The name that columns use.
    pub fn id(self) -> &'static str {
        match self {
            Unit::PerThousandWords => "per_1000_words",
            Unit::PercentOfAttributions => "percent_of_attributions",
            Unit::PercentOfWords => "percent_of_words",
            Unit::PercentOfAttributedWords => "percent_of_attributed_words",
            Unit::PercentOfLabelUses => "percent_of_label_uses",
            Unit::PercentOfViolence => "percent_of_violence",
        }
    }

    /// The name for people, which follows a number.
    pub fn label(self) -> &'static str {
        match self {
            Unit::PerThousandWords => "per 1,000 words",
            Unit::PercentOfAttributions => "% of attributions",
            Unit::PercentOfWords => "% of words",
            Unit::PercentOfAttributedWords => "% of attributed words",
            Unit::PercentOfLabelUses => "% of label uses",
            Unit::PercentOfViolence => "% of mentions of violence",
        }
    }
}
