//! A row for each category: how much it catches, and in whose voice.

use std::collections::BTreeMap;

use super::Bench;
use super::found::Use;

/// One category of a list that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CoverageRow {
    /// The list.
    pub lexicon: String,
    /// The category.
    pub category: String,
    /// Its terms.
    pub terms: u64,
    /// Those that were hit at least once.
    pub used: u64,
    /// Hits in all voices, whatever the voice in which a term counts.
    pub hits: u64,
    /// Words of all articles: the base of a rate.
    pub words: u64,
    /// Articles with a hit.
    pub articles: u64,
    /// Hits by voice: own, quoted, reported.
    pub voices: [u64; 3],
    /// Hits that a negator reaches.
    pub negated: u64,
    /// How often a term stood there and was no hit, in the order of
    /// [`crate::lexicon::Reason::ALL`].
    pub passed_over: [u64; 6],
}

impl CoverageRow {
    /// Hits per 1,000 words; none without words.
    pub fn rate(&self) -> Option<f64> {
        (self.words > 0).then(|| 1000.0 * self.hits as f64 / self.words as f64)
    }

    /// A part of the hits; none without hits.
    pub(super) fn share(&self, part: u64) -> Option<f64> {
        (self.hits > 0).then(|| part as f64 / self.hits as f64)
    }
}

/// The rows, in the order of the lists.
pub(super) fn rows(
    bench: &Bench<'_>,
    uses: &BTreeMap<usize, Use>,
    articles: &BTreeMap<usize, u64>,
    words: u64,
) -> Vec<CoverageRow> {
    let headings = bench.headings.iter().enumerate();
    let mut rows: BTreeMap<usize, CoverageRow> = headings
        .filter(|(_, heading)| heading.asked)
        .map(|(number, heading)| {
            let row = CoverageRow {
                lexicon: heading.lexicon().to_string(),
                category: heading.id().to_string(),
                terms: heading.terms(),
                articles: articles.get(&number).copied().unwrap_or_default(),
                words,
                ..CoverageRow::default()
            };
            (number, row)
        })
        .collect();
    for (entry, used) in uses {
        let row = bench.asked(*entry).and_then(|heading| rows.get_mut(&heading));
        let Some(row) = row else { continue };
        row.used += u64::from(used.hits.count > 0);
        row.hits += used.hits.count;
        row.negated += used.negated;
        let voices = row.voices.iter_mut().zip(used.voices);
        let passed_over = row.passed_over.iter_mut().zip(used.passed_over);
        voices.chain(passed_over).for_each(|(sum, count)| *sum += count);
    }
    rows.into_values().collect()
}
