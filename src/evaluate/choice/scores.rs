//! What comes out of a comparison.

use super::{SentenceRow, WordRow};

/// How well hits meet what people marked.
#[derive(Debug, Clone, PartialEq)]
pub struct WordChoice {
    /// One row for each marked span and for each hit that touches none, text by
    /// text, by place.
    pub words: Vec<WordRow>,
    /// One row for each sentence, text by text, in the order of the gold.
    pub sentences: Vec<SentenceRow>,
    /// All texts together; every word and every sentence weighs the same.
    pub overall: ChoiceGroup,
    /// The texts of each outlet, by its name.
    pub outlets: Vec<ChoiceGroup>,
    /// What the hits of each category are worth; the most hits first.
    pub categories: Vec<CategoryScore>,
}

/// The scores of some texts.
#[derive(Debug, Clone, PartialEq)]
pub struct ChoiceGroup {
    /// Whose texts; none for all.
    pub outlet: Option<String>,
    /// How many texts.
    pub texts: usize,
    /// How many words they have, and how many of them people marked.
    pub words: [u64; 2],
    /// How many spans people marked.
    pub spans: u64,
    /// How many sentences people judged, and how many of them they marked.
    pub sentences: [u64; 2],
    /// How many hits there are.
    pub hits: u64,
    /// The metrics that have something to ask, in the order of a table.
    pub scores: Vec<ChoiceScore>,
}

/// What one metric says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChoiceScore {
    /// Its name, such as `words.precision`.
    pub metric: &'static str,
    /// What it tells, in words.
    pub meaning: &'static str,
    /// A share; none where it cannot be told, as the precision of no hit.
    pub value: Option<f64>,
    /// In 95 of 100 resamplings of the texts it lies between these two.
    pub interval: Option<(f64, f64)>,
    /// What it would be without a word read.
    pub floors: Floors,
}

/// What a metric would be for somebody who has read nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Floors {
    /// As many hits, thrown by lot.
    pub by_lot: Option<f64>,
    /// Who knows how long each sentence is.
    pub length_alone: Option<f64>,
    /// Who knows which part of each outlet's sentences is marked.
    pub outlet_alone: Option<f64>,
    /// Who calls every sentence marked.
    pub all_marked: Option<f64>,
}

/// What the hits of one category are worth.
#[derive(Debug, Clone, PartialEq)]
pub struct CategoryScore {
    /// The category.
    pub category: String,
    /// How many hits it has.
    pub hits: u64,
    /// How many of them touch a marked span.
    pub touching: u64,
    /// That as a part of its hits; none if no span is marked.
    pub precision: Option<f64>,
    /// Its hits as a part of all hits.
    pub share: f64,
}

impl ChoiceGroup {
    /// The score of `metric`, if it had something to ask.
    pub fn score(&self, metric: &str) -> Option<&ChoiceScore> {
        self.scores.iter().find(|score| score.metric == metric)
    }
}
