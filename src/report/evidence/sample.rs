//! A few rows of each outlet and category, drawn by lot.

use rustc_hash::FxHashMap;

use super::Drawn;
use crate::hash;
use crate::measure::{Measured, Text};
use crate::report::digest::{Place, Places};

/// The most rows of one outlet and category.
pub(super) const KEPT: usize = 20;

/// The rows with the smallest hashes of (seed, article, place): the same ones whatever the
/// order in which the articles come. Sixteen bytes are kept of a row.
#[derive(Debug, Clone, Default)]
pub(super) struct Sample {
    seed: u64,
    hits: Strata<Text>,
    /// By kind and class of cue.
    attributions: Strata<(&'static str, Text)>,
    /// By relation and the first category.
    labels: Strata<(&'static str, Text)>,
}

/// By outlet and category: rows by their lots.
type Strata<K> = FxHashMap<(Text, K), Vec<(u64, Place)>>;

impl Sample {
    pub(super) fn new(seed: u64) -> Sample {
        Sample { seed, ..Sample::default() }
    }

    /// Adds the rows of an article.
    pub(super) fn add(&mut self, at: u32, measured: &Measured) {
        let document = &measured.document;
        let seed = self.seed ^ hash::of_texts(&[&document.doc_id]);
        let drawn = |start: u32, number| {
            (hash::draw(seed, u64::from(start) + 1), Place::new(at, number))
        };
        let outlet = || document.outlet.clone();
        for (number, row) in measured.hits.iter().enumerate() {
            let stratum = (outlet(), row.listed.category.clone());
            keep(self.hits.entry(stratum).or_default(), drawn(row.start, number));
        }
        for (number, row) in measured.attributions.iter().enumerate() {
            let stratum = (outlet(), (row.kind, row.cue_class.clone()));
            keep(self.attributions.entry(stratum).or_default(), drawn(row.start, number));
        }
        for (number, row) in measured.labels.iter().enumerate() {
            let category = row.categories.first().cloned().unwrap_or_default();
            let stratum = (outlet(), (row.relation, category));
            keep(self.labels.entry(stratum).or_default(), drawn(row.start, number));
        }
    }

    /// Where the rows stand that were drawn.
    pub(super) fn drawn(&self) -> Drawn {
        Drawn {
            hits: places(&self.hits),
            attributions: places(&self.attributions),
            labels: places(&self.labels),
        }
    }
}

fn keep(rows: &mut Vec<(u64, Place)>, new: (u64, Place)) {
    let at = rows.partition_point(|known| *known < new);
    if at < KEPT {
        rows.insert(at, new);
        rows.truncate(KEPT);
    }
}

fn places<K>(strata: &Strata<K>) -> Places {
    strata.values().flatten().map(|(_, at)| *at).collect()
}
