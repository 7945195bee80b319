//! What the scores are made of, to be read by a person before they are.

use super::gold::{MarkedSentence, MarkedSpan};
use super::hits::WordHit;
use super::tokens::touch;
use crate::evaluate::rows::Outcome;
use crate::evaluate::text::Text;

/// A marked span, found or missed, or a hit that touches none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordRow {
    /// The text.
    pub doc_id: String,
    /// Who published it.
    pub outlet: String,
    /// Where, in code points.
    pub span: [usize; 2],
    /// The words as they stand.
    pub text: String,
    /// As what it is marked; empty for a hit that touches no mark.
    pub label: String,
    /// The categories of the hits that touch it, or of the hit; each once.
    pub categories: Vec<String>,
    /// The terms of those hits, each once.
    pub terms: Vec<String>,
    /// What became of it.
    pub outcome: Outcome,
}

/// A sentence that was offered for judgement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentenceRow {
    /// The text.
    pub doc_id: String,
    /// Who published it.
    pub outlet: String,
    /// Where, in code points.
    pub span: [usize; 2],
    /// The sentence as it stands.
    pub text: String,
    /// How many words begin in it.
    pub words: usize,
    /// The judgement; a sentence without one counts nowhere.
    pub marked: Option<bool>,
    /// How many hits begin in it.
    pub hits: usize,
}

impl SentenceRow {
    /// What became of it; none if it was not judged, or neither marked nor hit.
    pub fn outcome(&self) -> Option<Outcome> {
        match (self.marked?, self.hits > 0) {
            (true, true) => Some(Outcome::Found),
            (true, false) => Some(Outcome::Missed),
            (false, true) => Some(Outcome::Surplus),
            (false, false) => None,
        }
    }
}

/// The row of a sentence, given the words and the hits of its text.
pub(super) fn sentence(
    text: &Text<'_>,
    sentence: &MarkedSentence,
    words: &[[usize; 2]],
    hits: &[[usize; 2]],
) -> SentenceRow {
    let [start, end] = sentence.span;
    let begin_in = |spans: &[[usize; 2]]| {
        spans.iter().filter(|span| (start..end).contains(&span[0])).count()
    };
    SentenceRow {
        doc_id: text.doc_id.to_string(),
        outlet: text.outlet.to_string(),
        span: sentence.span,
        text: text.excerpt(&[sentence.span]),
        words: begin_in(words),
        marked: sentence.marked,
        hits: begin_in(hits),
    }
}

/// The rows of the marked spans and of the surplus hits of a text, by place.
pub(super) fn words(
    text: &Text<'_>,
    gold: &[&MarkedSpan],
    hits: &[&WordHit],
) -> Vec<WordRow> {
    let marked = gold.iter().map(|gold| {
        let met = hits.iter().copied().filter(|hit| touch(hit.span, gold.span));
        let met: Vec<&WordHit> = met.collect();
        let outcome = if met.is_empty() { Outcome::Missed } else { Outcome::Found };
        row(text, gold.span, &gold.label, &met, outcome)
    });
    let is_surplus = |hit: &WordHit| gold.iter().all(|g| !touch(hit.span, g.span));
    let surplus = hits.iter().filter(|hit| is_surplus(hit));
    let surplus = surplus.map(|hit| row(text, hit.span, "", &[hit], Outcome::Surplus));
    let mut rows: Vec<WordRow> = marked.chain(surplus).collect();
    rows.sort_by_key(|row| (row.span, row.outcome));
    rows
}

fn row(
    text: &Text<'_>,
    span: [usize; 2],
    label: &str,
    hits: &[&WordHit],
    outcome: Outcome,
) -> WordRow {
    let each_once = |field: fn(&WordHit) -> &String| {
        let mut seen = Vec::new();
        for value in hits.iter().map(|hit| field(hit)) {
            if !value.is_empty() && !seen.contains(value) {
                seen.push(value.clone());
            }
        }
        seen
    };
    WordRow {
        doc_id: text.doc_id.to_string(),
        outlet: text.outlet.to_string(),
        span,
        text: text.excerpt(&[span]),
        label: label.to_string(),
        categories: each_once(|hit| &hit.category),
        terms: each_once(|hit| &hit.term),
        outcome,
    }
}
