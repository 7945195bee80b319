//! The rows of `wording.csv`, utterance by utterance.

use std::collections::{BTreeMap, BTreeSet};

use super::Report;
use super::figures::some;
use super::markdown::text;
use super::view::View;
use crate::compare::WordingRow;

/// At this similarity two renderings are the same words.
const SAME_WORDS: f64 = 0.995;
/// The most speakers that are named.
const SPEAKERS: usize = 3;

/// One utterance as several outlets render it.
pub(super) struct Utterance<'a> {
    /// Its renderings, by outlet and place; at least one.
    pub(super) rows: Vec<&'a WordingRow>,
}

/// The utterances that pages show, what tells most first.
pub(super) fn all<'a>(report: &Report<'a>) -> Vec<Utterance<'a>> {
    let rows = &report.excerpt.wording;
    let groups = rows.chunk_by(|one, next| one.utterance == next.utterance);
    groups.map(|rows| Utterance { rows: rows.iter().collect() }).collect()
}

impl<'a> Utterance<'a> {
    /// The renderings of each outlet, those with most evidence first.
    pub(super) fn by_outlet(&self) -> BTreeMap<&'a str, Vec<&'a WordingRow>> {
        let mut outlets: BTreeMap<&str, Vec<&WordingRow>> = BTreeMap::new();
        for row in &self.rows {
            outlets.entry(&row.outlet).or_default().push(row);
        }
        for rows in outlets.values_mut() {
            rows.sort_by(|a, b| b.evidence.total_cmp(&a.evidence));
        }
        outlets
    }

    /// Who has it, by name.
    pub(super) fn outlets(&self) -> BTreeSet<&'a str> {
        self.rows.iter().map(|row| &*row.outlet).collect()
    }

    /// The story.
    pub(super) fn story(&self) -> &'a str {
        self.rows.first().map_or("", |row| &row.story)
    }

    /// How the speakers hang together.
    pub(super) fn speakers(&self) -> &'static str {
        self.rows.first().map_or("", |row| row.speakers)
    }

    /// Who says it, in Markdown: `Kremlin, Dmitry Peskov`.
    pub(super) fn who(&self) -> String {
        let mut seen = BTreeSet::new();
        let names = self.rows.iter().map(|row| row.source_id.as_str());
        let names = names.filter(|name| !name.is_empty() && seen.insert(*name));
        let names: Vec<String> = names.map(text).collect();
        if names.is_empty() {
            "A source without a name".into()
        } else {
            some(&names, SPEAKERS)
        }
    }

    /// Whether all outlets have the same words.
    pub(super) fn is_copied(&self) -> bool {
        self.rows.iter().all(|row| row.similarity >= SAME_WORDS)
    }

    /// The days of the articles, the first and the last; none where they are one
    /// or not known.
    pub(super) fn days(&self) -> Option<(&'a str, &'a str)> {
        let days = || self.rows.iter().filter_map(|row| row.date.as_deref());
        let (first, last) = (days().min()?, days().max()?);
        (first != last).then_some((first, last))
    }

    /// The outlets in whose articles on the story it was not found. Who wrote
    /// before the remark is told cannot have it; nor is anything said where it may
    /// be several remarks.
    pub(super) fn not_found_in(&self, view: &View<'a>) -> Vec<String> {
        if self.speakers() == "several" {
            return Vec::new();
        }
        let first = self.rows.iter().filter_map(|row| row.date.as_deref()).min();
        let told: BTreeSet<&str> =
            self.rows.iter().map(|row| row.outlet.as_str()).collect();
        let on_story = view.stories().outlets_on(self.story());
        let in_time = on_story.filter(|(_, told)| told.is_since(first));
        let outlets: BTreeSet<&str> = in_time.map(|(outlet, _)| outlet).collect();
        outlets.difference(&told).map(|outlet| text(outlet)).collect()
    }
}
