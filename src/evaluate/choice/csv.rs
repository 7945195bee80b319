//! The rows and the scores of word choice as CSV files, in the manner of
//! [`crate::evaluate::matches`].

use super::{CategoryScore, ChoiceGroup, ChoiceScore, SentenceRow, WordChoice, WordRow};
use crate::evaluate::csv::{file, number};
use crate::report::guarded;

/// `words.csv`: one row for each marked span and each hit that touches none.
pub fn words(choice: &WordChoice) -> Vec<u8> {
    file(&WORDS, choice.words.iter().map(word_cells))
}

/// `sentences.csv`: one row for each sentence, judged or not.
pub fn sentences(choice: &WordChoice) -> Vec<u8> {
    file(&SENTENCES, choice.sentences.iter().map(sentence_cells))
}

/// `scores.csv`: one row for each metric, of all texts (no outlet) and of each
/// outlet.
pub fn choice_scores(choice: &WordChoice) -> Vec<u8> {
    let groups = std::iter::once(&choice.overall).chain(&choice.outlets);
    file(&SCORES, groups.flat_map(|g| g.scores.iter().map(|s| score_cells(g, s))))
}

/// `categories.csv`: one row for each category that has hits.
pub fn categories(choice: &WordChoice) -> Vec<u8> {
    file(&CATEGORIES, choice.categories.iter().map(category_cells))
}

/// The header of `words.csv`.
const WORDS: [&str; 9] =
    ["doc_id", "outlet", "start", "end", "text", "label", "category", "term", "outcome"];
/// The header of `sentences.csv`; `marked` is empty for not judged.
const SENTENCES: [&str; 9] =
    ["doc_id", "outlet", "start", "end", "words", "marked", "hits", "outcome", "text"];
/// The header of `scores.csv`; the floors stand behind the interval.
const SCORES: [&str; 10] = [
    "outlet",
    "metric",
    "value",
    "low",
    "high",
    "by_lot",
    "length_alone",
    "outlet_alone",
    "all_marked",
    "meaning",
];
/// The header of `categories.csv`.
const CATEGORIES: [&str; 5] = ["category", "hits", "touching", "precision", "share"];

fn word_cells(row: &WordRow) -> Vec<String> {
    vec![
        guarded(&row.doc_id),
        guarded(&row.outlet),
        row.span[0].to_string(),
        row.span[1].to_string(),
        guarded(&row.text),
        guarded(&row.label),
        guarded(&row.categories.join("; ")),
        guarded(&row.terms.join("; ")),
        row.outcome.id().to_string(),
    ]
}

fn sentence_cells(row: &SentenceRow) -> Vec<String> {
    vec![
        guarded(&row.doc_id),
        guarded(&row.outlet),
        row.span[0].to_string(),
        row.span[1].to_string(),
        row.words.to_string(),
        row.marked.map(|marked| u8::from(marked).to_string()).unwrap_or_default(),
        row.hits.to_string(),
        row.outcome().map(|outcome| outcome.id().to_string()).unwrap_or_default(),
        guarded(&row.text),
    ]
}

fn score_cells(group: &ChoiceGroup, score: &ChoiceScore) -> Vec<String> {
    vec![
        guarded(group.outlet.as_deref().unwrap_or_default()),
        score.metric.to_string(),
        number(score.value),
        number(score.interval.map(|(low, _)| low)),
        number(score.interval.map(|(_, high)| high)),
        number(score.floors.by_lot),
        number(score.floors.length_alone),
        number(score.floors.outlet_alone),
        number(score.floors.all_marked),
        score.meaning.to_string(),
    ]
}

fn category_cells(score: &CategoryScore) -> Vec<String> {
    vec![
        guarded(&score.category),
        score.hits.to_string(),
        score.touching.to_string(),
        number(score.precision),
        number(Some(score.share)),
    ]
}
