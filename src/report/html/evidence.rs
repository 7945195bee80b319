//! The sentences that the marks of the charts lead to.

use std::collections::BTreeSet;

use super::blocks::quotes;
use super::markup::Markup;
use crate::report::charts::{Chart, Number};
use crate::report::markdown::{Page, Quote};
use crate::report::view::View;

/// The sentences behind a chart.
pub(super) struct Evidence<'p> {
    pub(super) name: &'static str,
    pub(super) title: &'p str,
    pub(super) numbers: Vec<Sentences>,
}

/// The sentences that stand for a number.
pub(super) struct Sentences {
    pub(super) id: String,
    /// The outlet by which they can be chosen,
    pub(super) slug: String,
    /// and its name.
    pub(super) outlet: String,
    pub(super) label: String,
    pub(super) voice: &'static str,
    pub(super) quotes: Markup,
}

/// The sentences behind each chart of the page; each number once.
pub(super) fn evidence<'p>(view: &View<'_>, page: &'p Page) -> Vec<Evidence<'p>> {
    let mut seen = BTreeSet::new();
    let charts = page.charts().map(|chart: &Chart| {
        let new = chart.numbers.iter().filter(|number| seen.insert(number.anchor()));
        let numbers = new.map(|number| sentences(view, number)).collect();
        Evidence { name: chart.name, title: &chart.title, numbers }
    });
    charts.filter(|chart| !chart.numbers.is_empty()).collect()
}

fn sentences(view: &View<'_>, number: &Number) -> Sentences {
    let known = &view.report.comparison.evidence;
    let rows = known.of(&number.outlet, number.measure, &number.category, number.voice);
    let shown: Vec<Quote> = rows.into_iter().map(Quote::of_evidence).collect();
    Sentences {
        id: number.anchor(),
        slug: view.slug(&number.outlet).to_string(),
        outlet: number.outlet.clone(),
        label: view.label(&number.category),
        voice: number.voice,
        quotes: quotes(view, &shown),
    }
}
