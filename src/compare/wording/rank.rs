//! Which utterances tell most.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::compare::rows::WordingRow;
use crate::error::Result;
use crate::spool::{Rows, Sorter};

/// At this similarity the words are the same.
const IDENTICAL: f64 = 0.995;

/// The renderings of an utterance.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(in crate::compare) struct Utterance {
    pub(super) outlets: usize,
    pub(super) rows: Vec<WordingRow>,
}

impl Utterance {
    /// Which of two comes first: copies last, most outlets first, then those with most
    /// evidence and least similarity.
    pub(in crate::compare) fn order(&self, other: &Utterance) -> Ordering {
        let copied = self.is_copied().cmp(&other.is_copied());
        let order = copied.then(other.outlets.cmp(&self.outlets));
        let order = order.then(other.spread().total_cmp(&self.spread()));
        order.then_with(|| self.place().cmp(&other.place()))
    }

    fn place(&self) -> Option<(&str, &str, usize)> {
        self.rows.first().map(|row| (&*row.story, &*row.doc_id, row.start))
    }

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

/// The rows of all utterances in their order; the renderings of each by outlet and
/// place. An utterance is named after its story and its rank in it.
///
/// # Errors
/// When a temporary file cannot be read or written.
pub(in crate::compare) fn ranked(
    all: &Rows<Utterance>,
    folder: &Path,
) -> Result<Rows<WordingRow>> {
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    let mut rows = Sorter::new(folder, |_, _| Ordering::Equal);
    for utterance in all.iter() {
        let utterance = utterance?.into_owned();
        let Some(first) = utterance.rows.first() else { continue };
        let number = numbers.entry(first.story.clone()).or_default();
        *number += 1;
        let name = format!("{}#{number}", first.story);
        for row in utterance.rows {
            rows.put(WordingRow { utterance: name.clone(), ..row })?;
        }
    }
    rows.end()
}
