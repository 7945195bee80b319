//! Which utterances tell most.

use std::collections::BTreeMap;

use crate::compare::rows::WordingRow;

/// At this similarity the words are the same.
const IDENTICAL: f64 = 0.995;

/// The renderings of an utterance.
#[derive(Debug)]
pub(in crate::compare) struct Utterance {
    pub(super) outlets: usize,
    pub(super) rows: Vec<WordingRow>,
}

impl Utterance {
    fn mean(&self, of: impl Fn(&WordingRow) -> f64) -> f64 {
        self.rows.iter().map(of).sum::<f64>() / self.rows.len().max(1) as f64
    }

    /// The renderings are the same words: nothing is told by comparing them.
    fn is_copied(&self) -> bool {
        self.mean(|row| row.similarity) >= IDENTICAL
    }

    /// Much evidence, and yet other words.
    fn spread(&self) -> f64 {
        self.mean(|row| row.evidence) * (1.0 - self.mean(|row| row.similarity))
    }
}

/// The rows of all utterances: copies last, most outlets first, then those with
/// most evidence and least similarity; the renderings of each by outlet and place. An
/// utterance is named after its story and its rank in it.
pub(in crate::compare) fn ranked(mut all: Vec<Utterance>) -> Vec<WordingRow> {
    let place = |utterance: &Utterance| {
        utterance
            .rows
            .first()
            .map(|row| (row.story.clone(), row.doc_id.clone(), row.start))
    };
    all.sort_by(|a, b| {
        let order = a.is_copied().cmp(&b.is_copied()).then(b.outlets.cmp(&a.outlets));
        order.then(b.spread().total_cmp(&a.spread())).then(place(a).cmp(&place(b)))
    });
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    let mut rows = Vec::new();
    for utterance in all {
        let Some(first) = utterance.rows.first() else { continue };
        let number = numbers.entry(first.story.clone()).or_default();
        *number += 1;
        let name = format!("{}#{number}", first.story);
        let named = utterance.rows.into_iter();
        rows.extend(named.map(|row| WordingRow { utterance: name.clone(), ..row }));
    }
    rows
}
