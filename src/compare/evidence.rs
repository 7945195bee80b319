//! The sentences that stand for a number.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::hash;
use crate::measure::{AttributionRow, HitRow, MEASURES, Measured, Proof, bytes};
use crate::voice::{Kind, Voice};

/// Sentences kept for each number.
const KEPT: usize = 3;
/// Whose words a number is about: one voice, or all together.
const VOICES: [&str; 4] = ["own", "quoted", "reported", "all"];
/// The place of all voices together among them.
const ALL: usize = 3;

/// A sentence that was counted.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    pub voice: &'static str,
    /// Whose words they are; empty if nobody's or not told.
    pub source: String,
    /// `headline`, `lead`, `body` or `caption`.
    pub section: &'static str,
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
    outlets: BTreeMap<String, Measures>,
}

/// What is kept of an outlet, by measure.
type Measures = BTreeMap<&'static str, Categories>;

/// What is kept of a measure, by category.
type Categories = FxHashMap<String, ByVoice>;

/// What is kept of a category, voice by voice.
type ByVoice = [Lots; VOICES.len()];

/// Sentences by their lots; by article and place where lots are the same.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Lots(Vec<Drawn>);

/// A sentence with its lot and its place in the article.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Drawn {
    lot: u64,
    start: usize,
    row: Arc<EvidenceRow>,
}

impl EvidenceSample {
    /// An empty sample. Samples that are to be merged need the same seed.
    pub fn new(seed: u64) -> EvidenceSample {
        EvidenceSample { seed, outlets: BTreeMap::new() }
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
        let voices = self.outlets.get(outlet).and_then(|outlet| outlet.get(measure));
        let voices = voices.and_then(|measure| measure.get(category));
        let lots = voices.zip(place(voice)).map(|(voices, at)| &voices[at].0);
        lots.into_iter().flatten().map(|drawn| &*drawn.row).collect()
    }

    /// Adds the sentences of an article.
    pub fn add(&mut self, measured: &Measured) {
        let document = &measured.document;
        let article =
            Article { measured, seed: self.seed ^ hash::of_texts(&[&document.doc_id]) };
        let outlet = self.outlets.entry(document.outlet.to_string()).or_default();
        for measure in MEASURES {
            let into = outlet.entry(measure.id).or_default();
            match measure.proof {
                Proof::Hits(of) => article.offer_hits(into, of),
                Proof::Attributions(sort) => article.offer_attributions(into, sort),
                Proof::Words => {}
            }
        }
    }

    /// Puts a sentence there for a number that is known only now.
    pub(super) fn put(
        &mut self,
        measure: &'static str,
        category: &str,
        row: EvidenceRow,
    ) {
        let outlet = self.outlets.entry(row.outlet.clone()).or_default();
        let Some(at) = place(row.voice) else { return };
        let drawn = Drawn { lot: 0, start: row.marked.0, row: Arc::new(row) };
        of_category(outlet.entry(measure).or_default(), category, |voices| {
            voices[at].insert(drawn);
        });
    }

    /// Joins two samples of different articles.
    pub fn merge(mut self, other: EvidenceSample) -> EvidenceSample {
        for (outlet, measures) in other.outlets {
            let outlet = self.outlets.entry(outlet).or_default();
            for (measure, categories) in measures {
                let measure = outlet.entry(measure).or_default();
                for (category, voices) in categories {
                    of_category(measure, &category, |into| {
                        let pairs = into.iter_mut().zip(voices);
                        pairs.for_each(|(into, lots)| into.merge(lots));
                    });
                }
            }
        }
        self
    }
}

/// An article whose sentences are offered.
struct Article<'m> {
    measured: &'m Measured,
    /// Where its lots begin.
    seed: u64,
}

impl Article<'_> {
    fn offer_hits(&self, into: &mut Categories, categories: fn(&HitRow) -> Vec<&str>) {
        for hit in &self.measured.hits {
            let mut offer = self.offer(hit.start as usize, || of_hit(self.measured, hit));
            for category in categories(hit) {
                of_category(into, category, |voices| {
                    let places = place(hit.voice).into_iter().chain([ALL]);
                    places.for_each(|at| offer(&mut voices[at]));
                });
            }
        }
    }

    fn offer_attributions(
        &self,
        into: &mut Categories,
        sort: fn(&AttributionRow) -> Option<&str>,
    ) {
        for said in self.measured.attributions.iter().filter(|said| !said.nested) {
            if let Some(category) = sort(said).filter(|category| !category.is_empty()) {
                let row = || of_attribution(self.measured, said);
                let mut offer = self.offer(said.start as usize, row);
                of_category(into, category, |voices| offer(&mut voices[ALL]));
            }
        }
    }

    /// Offers a sentence here and there: its row is made when it is first kept, which
    /// few are.
    fn offer(
        &self,
        start: usize,
        row: impl Fn() -> EvidenceRow,
    ) -> impl FnMut(&mut Lots) {
        let lot = hash::draw(self.seed, start as u64 + 1);
        let mut made = None;
        move |lots| {
            if lots.want(lot) {
                let row = made.get_or_insert_with(|| Arc::new(row())).clone();
                lots.keep(Drawn { lot, start, row });
            }
        }
    }
}

impl Lots {
    /// Whether a lot is among the smallest.
    fn want(&self, lot: u64) -> bool {
        self.0.get(KEPT - 1).is_none_or(|last| lot <= last.lot)
    }

    fn merge(&mut self, other: Lots) {
        other.0.into_iter().for_each(|drawn| self.keep(drawn));
    }

    fn keep(&mut self, drawn: Drawn) {
        self.insert(drawn);
        self.0.truncate(KEPT);
    }

    /// Puts a sentence in its place; of two that stand there the later stays.
    fn insert(&mut self, drawn: Drawn) {
        match self.0.binary_search_by(|kept| kept.key().cmp(&drawn.key())) {
            Ok(at) => self.0[at] = drawn,
            Err(at) => self.0.insert(at, drawn),
        }
    }
}

impl Drawn {
    fn key(&self) -> (u64, &str, usize) {
        (self.lot, &self.row.doc_id, self.start)
    }
}

fn place(voice: &str) -> Option<usize> {
    VOICES.iter().position(|known| *known == voice)
}

/// Does something with what is kept of a category, whose name is copied only when it
/// is new.
fn of_category(
    categories: &mut Categories,
    category: &str,
    act: impl FnOnce(&mut ByVoice),
) {
    match categories.get_mut(category) {
        Some(voices) => act(voices),
        None => act(categories.entry(category.to_string()).or_default()),
    }
}

fn of_hit(measured: &Measured, hit: &HitRow) -> EvidenceRow {
    EvidenceRow {
        doc_id: hit.doc_id.to_string(),
        outlet: hit.outlet.to_string(),
        story: hit.story.to_string(),
        title: measured.document.title.clone(),
        voice: hit.voice,
        source: hit.source_id.to_string(),
        section: hit.section,
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
        voice: if reported { Voice::Reported } else { Voice::Quoted }.id(),
        source: row.source_id.to_string(),
        section: row.section,
        sentence: row.sentence.to_string(),
        marked: bytes(row.marked),
    }
}
