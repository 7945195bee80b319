//! The sentences that stand for a number.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::hash;
use crate::measure::{AttributionRow, HitRow, MEASURES, Measured, Proof, bytes};
use crate::voice::{Kind, Voice};

/// Sentences kept for each number.
const KEPT: usize = 3;
/// What voices together are called.
const ALL: &str = "all";

/// A sentence that was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EvidenceRow {
    /// The article.
    pub doc_id: String,
    /// Who published it.
    pub outlet: String,
    /// What it tells of; empty if that is not known.
    pub story: String,
    /// The title of the article, if the input gives it.
    pub title: Option<String>,
    /// `own`, `quoted` or `reported`.
    pub voice: String,
    /// Whose words they are; empty if nobody's or not told.
    pub source: String,
    /// `headline`, `lead`, `body` or `caption`.
    pub section: String,
    /// The sentence.
    pub sentence: String,
    /// The bytes of what was counted inside `sentence`.
    pub marked: (usize, usize),
}

/// A few sentences for every number: those with the smallest hash of (seed,
/// article, place), so that they are drawn evenly and are the same ones whatever
/// the order in which the articles come.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EvidenceSample {
    seed: u64,
    rows: BTreeMap<Key, Lots>,
}

/// Sentences by their lot; by article and place where lots are the same.
type Lots = BTreeMap<(u64, String, usize), EvidenceRow>;

/// What a sentence proves.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    outlet: String,
    measure: String,
    category: String,
    voice: String,
}

impl EvidenceSample {
    /// An empty sample. Samples that are to be merged need the same seed.
    pub fn new(seed: u64) -> EvidenceSample {
        EvidenceSample { seed, rows: BTreeMap::new() }
    }

    /// Up to three sentences that were counted for a row; `voice` may be
    /// `all`. None for measures of all words (`voice_share`).
    pub fn of(
        &self,
        outlet: &str,
        measure: &str,
        category: &str,
        voice: &str,
    ) -> Vec<&EvidenceRow> {
        let rows = self.rows.get(&key(outlet, measure, category, voice));
        rows.map_or_else(Vec::new, |rows| rows.values().collect())
    }

    /// Adds the sentences of an article.
    pub fn add(&mut self, measured: &Measured) {
        for measure in MEASURES {
            match measure.proof {
                Proof::Hits(of) => self.add_hits(measure.id, of, measured),
                Proof::Attributions(sort) => {
                    self.add_attributions(measure.id, sort, measured)
                }
                Proof::Words => {}
            }
        }
    }

    /// Puts a sentence there for a number that is known only now.
    pub(super) fn put(&mut self, measure: &str, category: &str, row: EvidenceRow) {
        let key = key(&row.outlet, measure, category, &row.voice);
        let lot = (0, row.doc_id.clone(), row.marked.0);
        self.rows.entry(key).or_default().insert(lot, row);
    }

    /// Joins two samples of different articles.
    pub fn merge(mut self, other: EvidenceSample) -> EvidenceSample {
        for (key, lots) in other.rows {
            let into = self.rows.entry(key).or_default();
            into.extend(lots);
            while into.len() > KEPT {
                into.pop_last();
            }
        }
        self
    }

    fn add_hits(
        &mut self,
        measure: &str,
        categories: fn(&HitRow) -> Vec<&str>,
        measured: &Measured,
    ) {
        for hit in &measured.hits {
            let voices = |category| [hit.voice, ALL].map(|voice| (category, voice));
            for (category, voice) in categories(hit).into_iter().flat_map(voices) {
                let key = key(&hit.outlet, measure, category, voice);
                self.offer(key, &hit.doc_id, hit.start as usize, || {
                    of_hit(measured, hit)
                });
            }
        }
    }

    fn add_attributions(
        &mut self,
        measure: &str,
        sort: fn(&AttributionRow) -> Option<&str>,
        measured: &Measured,
    ) {
        for row in measured.attributions.iter().filter(|row| !row.nested) {
            if let Some(category) = sort(row).filter(|category| !category.is_empty()) {
                let key = key(&row.outlet, measure, category, ALL);
                self.offer(key, &row.doc_id, row.start as usize, || {
                    of_attribution(measured, row)
                });
            }
        }
    }

    /// Keeps a sentence if its lot is among the smallest.
    fn offer(
        &mut self,
        key: Key,
        doc_id: &str,
        start: usize,
        row: impl FnOnce() -> EvidenceRow,
    ) {
        let lot = hash::draw(self.seed ^ hash::of_texts(&[doc_id]), start as u64 + 1);
        let lots = self.rows.entry(key).or_default();
        let full = lots.len() == KEPT;
        if full && lots.last_key_value().is_some_and(|(last, _)| last.0 < lot) {
            return;
        }
        lots.insert((lot, doc_id.to_string(), start), row());
        if lots.len() > KEPT {
            lots.pop_last();
        }
    }
}

fn key(outlet: &str, measure: &str, category: &str, voice: &str) -> Key {
    let [outlet, measure, category, voice] =
        [outlet, measure, category, voice].map(String::from);
    Key { outlet, measure, category, voice }
}

fn of_hit(measured: &Measured, hit: &HitRow) -> EvidenceRow {
    EvidenceRow {
        doc_id: hit.doc_id.to_string(),
        outlet: hit.outlet.to_string(),
        story: hit.story.to_string(),
        title: measured.document.title.clone(),
        voice: hit.voice.to_string(),
        source: hit.source_id.to_string(),
        section: hit.section.to_string(),
        sentence: hit.sentence.to_string(),
        marked: bytes(hit.marked),
    }
}

fn of_attribution(measured: &Measured, row: &AttributionRow) -> EvidenceRow {
    let reported = row.kind == Kind::Indirect.id();
    EvidenceRow {
        doc_id: row.doc_id.to_string(),
        outlet: row.outlet.to_string(),
        story: row.story.to_string(),
        title: measured.document.title.clone(),
        voice: if reported { Voice::Reported } else { Voice::Quoted }.id().to_string(),
        source: row.source_id.to_string(),
        section: row.section.to_string(),
        sentence: row.sentence.to_string(),
        marked: bytes(row.marked),
    }
}
