//! The rows of each outlet, sorted out once.

use std::collections::{BTreeMap, BTreeSet};

use super::Report;
use super::same_thing::SameThing;
use super::utterances::Utterance;
use crate::compare::{EmphasisRow, KeynessRow, MeasureRow, OmissionRow, SourceRow};

/// The rows of one outlet, in the order of the tables.
#[derive(Default)]
pub(super) struct OutletRows<'a> {
    /// The rates.
    pub(super) rates: Vec<&'a MeasureRow>,
    /// The first sources, the most quoted first, and those with most words.
    pub(super) sources: Vec<&'a SourceRow>,
    /// The first subjects, the most prominent first.
    pub(super) emphasis: Vec<&'a EmphasisRow>,
    /// The terms that stand out, the highest log-odds first.
    pub(super) keyness: Vec<&'a KeynessRow>,
    /// The outlets on its shared stories, itself among them.
    pub(super) beside: BTreeSet<&'a str>,
    /// The outlets with which it shares passages; itself if it printed one twice.
    pub(super) copied: BTreeSet<&'a str>,
    /// The first that others mention and it does not, story by story.
    pub(super) left_out: Vec<&'a OmissionRow>,
    /// The things that it gives a figure for: places in the view's list.
    pub(super) things: Vec<usize>,
    /// The utterances that it has: places in the view's list.
    pub(super) utterances: Vec<usize>,
}

/// Outlet to rows.
pub(super) fn sort<'a>(
    report: &Report<'a>,
    things: &[SameThing<'a>],
    utterances: &[Utterance<'a>],
) -> BTreeMap<&'a str, OutletRows<'a>> {
    let mut all = Sorted::default();
    let excerpt = report.excerpt;
    all.put(&excerpt.rates, |row| &row.outlet, |rows| &mut rows.rates);
    all.put(&excerpt.sources, |row| &row.outlet, |rows| &mut rows.sources);
    all.put(&excerpt.emphasis, |row| &row.outlet, |rows| &mut rows.emphasis);
    all.put(&excerpt.keyness, |row| &row.outlet, |rows| &mut rows.keyness);
    all.compare(report, things, utterances);
    all.0
}

#[derive(Default)]
struct Sorted<'a>(BTreeMap<&'a str, OutletRows<'a>>);

impl<'a> Sorted<'a> {
    fn of(&mut self, outlet: &'a str) -> &mut OutletRows<'a> {
        self.0.entry(outlet).or_default()
    }

    /// Puts rows where they belong; neighbours, which mostly belong to one outlet,
    /// together.
    fn put<R>(
        &mut self,
        rows: impl IntoIterator<Item = &'a R>,
        outlet: fn(&R) -> &str,
        part: for<'r> fn(&'r mut OutletRows<'a>) -> &'r mut Vec<&'a R>,
    ) {
        let mut rows = rows.into_iter().peekable();
        while let Some(first) = rows.next() {
            let into = part(self.of(outlet(first)));
            into.push(first);
            while let Some(next) = rows.next_if(|next| outlet(next) == outlet(first)) {
                into.push(next);
            }
        }
    }

    /// What outlets have in common, and what one lacks.
    fn compare(
        &mut self,
        report: &Report<'a>,
        things: &[SameThing<'a>],
        utterances: &[Utterance<'a>],
    ) {
        for (_, outlets) in report.digest.stories.told() {
            for outlet in outlets.keys() {
                self.of(outlet).beside.extend(outlets.keys());
            }
        }
        for row in report.copies {
            for (outlet, other) in
                [(&row.outlet, &row.other_outlet), (&row.other_outlet, &row.outlet)]
            {
                self.of(outlet).copied.insert(other);
            }
        }
        for row in &report.excerpt.omissions {
            for outlet in &row.omitted_by {
                self.of(outlet).left_out.push(row);
            }
        }
        for (number, thing) in things.iter().enumerate() {
            for outlet in thing.outlets() {
                self.of(outlet).things.push(number);
            }
        }
        for (number, utterance) in utterances.iter().enumerate() {
            for outlet in utterance.outlets() {
                self.of(outlet).utterances.push(number);
            }
        }
    }
}
