//! The rows of each outlet, sorted out once.

use std::collections::BTreeMap;

use super::Report;
use crate::compare::{EmphasisRow, KeynessRow, MeasureRow, SourceRow};
use crate::measure::{AttributionRow, DocumentRow, HitRow, LabelRow, RemovedRow};

/// The rows of one outlet, in the order of the tables.
#[derive(Default)]
pub(super) struct OutletRows<'a> {
    /// The articles.
    pub(super) documents: Vec<&'a DocumentRow>,
    /// The attributions that count: those inside another are left out.
    pub(super) attributions: Vec<&'a AttributionRow>,
    /// The hits.
    pub(super) hits: Vec<&'a HitRow>,
    /// What actors are called.
    pub(super) labels: Vec<&'a LabelRow>,
    /// The furniture.
    pub(super) removed: Vec<&'a RemovedRow>,
    /// The rates.
    pub(super) rates: Vec<&'a MeasureRow>,
    /// The sources, the most quoted first.
    pub(super) sources: Vec<&'a SourceRow>,
    /// The subjects, the most prominent first.
    pub(super) emphasis: Vec<&'a EmphasisRow>,
    /// The terms, the highest log-odds first.
    pub(super) keyness: Vec<&'a KeynessRow>,
}

impl<'a> OutletRows<'a> {
    /// The attributions that somebody or something makes: scare quotes are left
    /// out as well.
    pub(super) fn spoken(&self) -> impl Iterator<Item = &'a AttributionRow> {
        self.attributions.iter().copied().filter(|row| row.kind != "scare")
    }
}

/// Outlet to rows.
pub(super) fn sort<'a>(report: &Report<'a>) -> BTreeMap<&'a str, OutletRows<'a>> {
    let mut all: BTreeMap<&'a str, OutletRows<'a>> = BTreeMap::new();
    let mut of = |outlet: &'a str, put: &dyn Fn(&mut OutletRows<'a>)| {
        put(all.entry(outlet).or_default());
    };
    for row in report.documents {
        of(&row.outlet, &|rows| rows.documents.push(row));
    }
    for row in report.attributions.iter().filter(|row| !row.nested) {
        of(&row.outlet, &|rows| rows.attributions.push(row));
    }
    for row in report.hits {
        of(&row.outlet, &|rows| rows.hits.push(row));
    }
    for row in report.actor_labels {
        of(&row.outlet, &|rows| rows.labels.push(row));
    }
    for row in report.removed {
        of(&row.outlet, &|rows| rows.removed.push(row));
    }
    for row in &report.comparison.rows {
        of(&row.outlet, &|rows| rows.rates.push(row));
    }
    for row in &report.comparison.sources {
        of(&row.outlet, &|rows| rows.sources.push(row));
    }
    for row in &report.comparison.emphasis {
        of(&row.outlet, &|rows| rows.emphasis.push(row));
    }
    for row in &report.comparison.keyness {
        of(&row.outlet, &|rows| rows.keyness.push(row));
    }
    all
}
