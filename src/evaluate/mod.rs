//! Roof: annotations against marks made by hand.
//!
//! *Takes* texts, and what people and the program marked in them: two lists of
//! [`Mark`]s for who speaks, [`WordGold`] and [`WordHit`]s for word choice.
//! *Gives* [`Scores`] or a [`WordChoice`]: first one row for everything that was
//! found, missed or surplus, and then the numbers that sum it up, with intervals.
//! *Never* reads a file, annotates, or mends a mark.
//! *Start reading at* [`attributions`], then `document`, which decides for one
//! text what is right; or at [`word_choice`].

mod choice;
mod count;
mod csv;
mod document;
mod fields;
mod interval;
mod jsonl;
mod likeness;
mod mark;
mod metrics;
mod pairs;
mod rows;
mod source;
mod table;
mod text;
mod words;

use std::collections::BTreeMap;

pub(crate) use self::csv::file as sheet;
pub use self::csv::{matches, scores};
pub use choice::{
    Categories, CategoryScore, ChoiceGroup, ChoiceScore, Floors, Labels, MarkedSentence,
    MarkedSpan, SentenceRow, WordChoice, WordGold, WordHit, WordRow, categories,
    category_table, choice_scores, choice_table, of_hits, read_hits, read_words,
    sentences, word_choice, words as word_rows,
};
pub(crate) use interval::{percentile, replications};
pub use jsonl::{Question, questions, read};
pub(crate) use likeness::{Likeness, likeness};
pub use mark::{Mark, of_voices};
pub use rows::{MatchRow, Outcome};
pub use table::table;
pub use text::Text;

use count::Counted;
use document::Judged;

/// Compares predicted marks with gold ones, text by text.
///
/// A mark takes part unless it is nested, a scare quote or without content, on
/// either side. All texts count, also those without a gold mark; marks of other
/// texts count nowhere ([`read`] refuses them). The lots of the intervals begin
/// at `seed`. What each metric means stands in `metrics.rs`.
pub fn attributions(
    texts: &[Text<'_>],
    gold: &[Mark],
    predicted: &[Mark],
    seed: u64,
) -> Scores {
    let (gold, predicted) = (by_text(gold), by_text(predicted));
    let marks_of = |marks: &BTreeMap<&str, Vec<_>>, text: &Text<'_>| {
        marks.get(text.doc_id).cloned().unwrap_or_default()
    };
    let mut matches = Vec::new();
    let mut counts: Vec<(&Text<'_>, Vec<Counted>)> = Vec::with_capacity(texts.len());
    for text in texts {
        let (gold, predicted) = (marks_of(&gold, text), marks_of(&predicted, text));
        let Judged { rows, counted } = document::judge(text, &gold, &predicted);
        matches.extend(rows);
        counts.push((text, counted));
    }
    let mut outlets: BTreeMap<&str, Vec<(&str, &[Counted])>> = BTreeMap::new();
    for (text, counted) in &counts {
        outlets.entry(text.outlet).or_default().push((text.doc_id, counted));
    }
    let all: Vec<(&str, &[Counted])> =
        counts.iter().map(|(text, counted)| (text.doc_id, &counted[..])).collect();
    Scores {
        matches,
        overall: group(None, &all, seed),
        outlets: outlets.iter().map(|(o, texts)| group(Some(o), texts, seed)).collect(),
    }
}

/// How well predicted marks meet the gold ones.
#[derive(Debug, Clone, PartialEq)]
pub struct Scores {
    /// One row for each gold mark and for each prediction that met none, text
    /// by text, by place.
    pub matches: Vec<MatchRow>,
    /// All texts together; every mark weighs the same.
    pub overall: Group,
    /// The texts of each outlet, by its name.
    pub outlets: Vec<Group>,
}

/// The scores of some texts.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Whose texts; none for all.
    pub outlet: Option<String>,
    /// How many texts.
    pub texts: usize,
    /// The metrics that have something to count, in the order of a table.
    pub scores: Vec<Score>,
}

/// What one metric says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Score {
    /// Its name, such as `content.overlap`.
    pub metric: &'static str,
    /// The part of the predicted that is right.
    pub precision: Option<f64>,
    /// The part of the gold that was found.
    pub recall: Option<f64>,
    /// The harmonic mean of the two.
    pub f1: Option<f64>,
    /// The part of the pairs that agree; such a metric has no other number.
    pub accuracy: Option<f64>,
    /// In 95 of 100 resamplings of the texts the F1 lies between these two (or
    /// the recall, or the accuracy, where there is no F1).
    pub interval: Option<(f64, f64)>,
    /// How many gold items there are: attributions, words, or pairs.
    pub gold: u64,
    /// How many predicted items there are.
    pub predicted: u64,
}

impl Group {
    /// The score of `metric`, if it had something to count.
    pub fn score(&self, metric: &str) -> Option<&Score> {
        self.scores.iter().find(|score| score.metric == metric)
    }
}

/// The marks that take part, by text, in their order.
fn by_text(marks: &[Mark]) -> BTreeMap<&str, Vec<&Mark>> {
    let mut texts: BTreeMap<&str, Vec<&Mark>> = BTreeMap::new();
    for mark in marks.iter().filter(|mark| mark.takes_part()) {
        texts.entry(&mark.doc_id).or_default().push(mark);
    }
    texts
}

fn group(outlet: Option<&str>, texts: &[(&str, &[Counted])], seed: u64) -> Group {
    let intervals = interval::intervals(texts, seed);
    let counts: Vec<&[Counted]> = texts.iter().map(|(_, counted)| *counted).collect();
    let scores = count::sums(&counts).into_iter().zip(intervals);
    Group {
        outlet: outlet.map(String::from),
        texts: texts.len(),
        scores: scores.filter_map(|(sum, interval)| sum.score(interval)).collect(),
    }
}
