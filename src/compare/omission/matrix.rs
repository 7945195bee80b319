//! The subjects of one story, and what each outlet on it makes of them.

use std::collections::{BTreeMap, BTreeSet};

use super::notes::{Key, Note, Notes, Sort, Subject};
use crate::compare::rows::Mentioned;
use crate::compare::tally::Labels;
use crate::measure::Trace;

/// A story as the outlets on it tell it.
pub(super) struct Matrix<'n> {
    pub(super) story: &'n str,
    /// By name.
    pub(super) outlets: Vec<Outlet<'n>>,
    pub(super) subjects: Vec<Told<'n>>,
}

/// An outlet's part of the story.
pub(super) struct Outlet<'n> {
    pub(super) name: &'n str,
    pub(super) words: u64,
    /// By `doc_id`.
    pub(super) articles: Vec<(&'n str, &'n Note)>,
}

/// A subject with what each outlet makes of it.
#[derive(Default)]
pub(super) struct Told<'n> {
    pub(super) labels: Labels,
    traces: BTreeSet<Trace>,
    /// One for each outlet of the story.
    pub(super) cells: Vec<Cell<'n>>,
}

/// What an outlet makes of a subject.
#[derive(Clone, Default)]
pub(super) struct Cell<'n> {
    pub(super) articles: u64,
    pub(super) mentions: u64,
    pub(super) headlines: u64,
    pub(super) leads: u64,
    /// In thousandths.
    pub(super) prominence: u64,
    pub(super) space_words: u64,
    /// Where it first stands in the article that has it first, in thousandths.
    pub(super) first: Option<u32>,
    /// Whether any form of it stands anywhere.
    pub(super) seen: bool,
    /// Whether any form of it stands in a headline.
    pub(super) headline_seen: bool,
    /// The mention that a reader meets first.
    pub(super) best: Option<(&'n str, &'n Note, &'n Subject)>,
}

impl<'n> Matrix<'n> {
    /// The story that some articles tell, by `doc_id`.
    pub(super) fn of(notes: &'n Notes) -> Matrix<'n> {
        let mut by_name: BTreeMap<&str, Outlet<'_>> = BTreeMap::new();
        for (doc_id, note) in notes {
            let new = Outlet { name: &note.outlet, words: 0, articles: Vec::new() };
            let outlet = by_name.entry(&note.outlet).or_insert(new);
            outlet.words += note.words;
            outlet.articles.push((doc_id, note));
        }
        let story = notes.values().next().map_or("", |note| &note.story);
        let outlets: Vec<Outlet<'_>> = by_name.into_values().collect();
        let subjects = subjects(&outlets);
        Matrix { story, outlets, subjects }
    }
}

/// The subjects that count, the most told first.
fn subjects<'n>(outlets: &[Outlet<'n>]) -> Vec<Told<'n>> {
    let mut all: BTreeMap<&Key, Told<'_>> = BTreeMap::new();
    for (at, outlet) in outlets.iter().enumerate() {
        for (doc_id, note) in &outlet.articles {
            for subject in &note.subjects {
                let told = all.entry(&subject.key).or_default();
                told.cells.resize(outlets.len(), Cell::default());
                told.labels.add(&subject.name, subject.kind, subject.mentions);
                told.traces.extend(&subject.traces);
                told.cells[at].add(doc_id, note, subject);
            }
        }
    }
    all.retain(|key, told| counts(key, told));
    let mut all: Vec<Told<'_>> = all.into_values().collect();
    all.iter_mut().for_each(|told| told.look(outlets));
    all.sort_by(|a, b| b.rank().cmp(&a.rank()).then_with(|| a.name().cmp(&b.name())));
    all
}

/// A phrase counts if it comes back: in another article or in the same. A name counts
/// from one mention in a headline or lead, or two anywhere.
fn counts(key: &Key, told: &Told<'_>) -> bool {
    let sum = |value: fn(&Cell<'_>) -> u64| told.cells.iter().map(value).sum::<u64>();
    let comes_back = sum(|cell| cell.articles) > 1 || sum(|cell| cell.mentions) > 1;
    comes_back || key.sort != Sort::Phrase && sum(|cell| cell.headlines + cell.leads) > 0
}

impl<'n> Told<'n> {
    /// How it is called, and what it is.
    pub(super) fn name(&self) -> (&str, &str) {
        (self.labels.name(), self.labels.kind())
    }

    /// How many outlets have it, in how many headlines and leads, and how far up.
    fn rank(&self) -> (usize, u64, u64, u64) {
        let outlets = self.cells.iter().filter(|cell| cell.articles > 0).count();
        let sum = |value: fn(&Cell<'_>) -> u64| self.cells.iter().map(value).sum::<u64>();
        (outlets, sum(|c| c.headlines), sum(|c| c.leads), sum(|c| c.prominence))
    }

    /// Looks for its traces where it has no mention.
    fn look(&mut self, outlets: &[Outlet<'n>]) {
        let traces = &self.traces;
        let has = |seen: &[Trace]| traces.iter().any(|t| seen.binary_search(t).is_ok());
        for (cell, outlet) in self.cells.iter_mut().zip(outlets) {
            let mut notes = outlet.articles.iter();
            cell.headline_seen =
                cell.headlines > 0 || notes.any(|(_, note)| has(&note.seen.headline));
            let mut notes = outlet.articles.iter();
            cell.seen =
                cell.articles > 0 || notes.any(|(_, note)| has(&note.seen.anywhere));
        }
    }
}

impl<'n> Cell<'n> {
    fn add(&mut self, doc_id: &'n str, note: &'n Note, subject: &'n Subject) {
        self.articles += 1;
        self.mentions += subject.mentions;
        self.headlines += u64::from(subject.headline);
        self.leads += u64::from(subject.lead);
        self.prominence += subject.prominence;
        self.space_words += subject.space_words;
        self.first =
            Some(self.first.map_or(subject.first, |first| first.min(subject.first)));
        let rank = |s: &Subject| (!s.headline, !s.lead, s.first);
        if self.best.is_none_or(|(_, _, best)| rank(subject) < rank(best)) {
            self.best = Some((doc_id, note, subject));
        }
    }

    /// Whether the outlet mentions it.
    pub(super) fn mentioned(&self) -> Mentioned {
        match (self.articles > 0, self.seen) {
            (true, _) => Mentioned::Yes,
            (false, true) => Mentioned::Perhaps,
            (false, false) => Mentioned::No,
        }
    }
}
