//! Which charts the second sheet holds.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::CHARTS;
use super::chart::{Page, Rate, Rates, Shares};
use crate::compare::{MeasureRow, OutletSummary};
use crate::report::figures::count;
use crate::report::view::{View, is_own_words};

/// The most categories of the lists of loaded wording that get a chart,
const CATEGORIES: usize = 4;
/// and the fewest hits of one, in all outlets.
const HITS: u64 = 5;

/// Fills the sheet.
pub(super) fn write(view: &View<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name(CHARTS)?;
    let outlets = view.shown();
    let mut page = Page::new(sheet)?;
    for line in opening(view, outlets.len()) {
        page.line(&line)?;
    }
    if outlets.is_empty() {
        return Ok(());
    }
    page.shares(&voices(&outlets))?;
    page.shares(&kinds(&outlets))?;
    for category in ["unnamed", "official"] {
        page.rates(&speakers(view, category))?;
    }
    wording(view).iter().try_for_each(|rates| page.rates(rates))
}

fn opening(view: &View<'_>, shown: usize) -> Vec<String> {
    let mut lines = vec![
        "Outlets stand by name: the order says nothing. The bars beside a rate are its 95% \
         interval; where there is none, too little varies to make one. Each chart draws \
         the rows beside it."
            .to_string(),
    ];
    if view.has_few_stories() {
        lines.push(
            "Fewer than five stories are shared: a difference may lie in the stories, the day or \
             the writer as well as in the outlet."
                .to_string(),
        );
    }
    let all = view.outlets().len();
    if shown < all {
        lines.push(format!(
            "The charts show the {shown} outlets with most articles; all {} stand in the sheet \
             outlets.",
            count(all as u64)
        ));
    }
    lines
}

fn voices(outlets: &[&OutletSummary]) -> Shares {
    let row = |outlet: &&OutletSummary| {
        let counts = [outlet.own_words, outlet.quoted_words, outlet.reported_words];
        (outlet.outlet.clone(), counts.to_vec())
    };
    Shares {
        title: "Whose words the articles are".into(),
        base: "percent of all words, furniture left out",
        parts: &["own voice", "quoted", "reported"],
        rows: outlets.iter().map(row).collect(),
    }
}

fn kinds(outlets: &[&OutletSummary]) -> Shares {
    let row = |outlet: &&OutletSummary| {
        let counts = [outlet.direct, outlet.partial, outlet.indirect];
        (outlet.outlet.clone(), counts.to_vec())
    };
    Shares {
        title: "How sources are rendered".into(),
        base: "percent of attributions, those inside another and scare quotes left out",
        parts: &["direct: a clause quoted", "partial: a fragment quoted", "indirect"],
        rows: outlets.iter().map(row).collect(),
    }
}

/// Which part of what is attributed sources of a kind say.
fn speakers(view: &View<'_>, kind: &str) -> Rates {
    let is_it = |row: &&MeasureRow| row.measure == "source_kind" && row.category == kind;
    Rates {
        title: format!("Attributions to sources: {}", view.label(kind)),
        unit: "percent of attributions",
        rows: rates(view, |row| is_it(&row)),
    }
}

/// The categories of loaded wording with most hits in the outlets' own voice.
fn wording(view: &View<'_>) -> Vec<Rates> {
    let is_loaded =
        |category: &str| view.lexicon(category).is_some_and(|list| list.wording);
    let mut hits: BTreeMap<&str, u64> = BTreeMap::new();
    for row in view.report.excerpt.rates.iter().filter(|row| is_own_words(row)) {
        *hits.entry(&row.category).or_default() += row.count;
    }
    hits.retain(|category, hits| *hits >= HITS && is_loaded(category));
    let mut most: Vec<(&str, u64)> = hits.into_iter().collect();
    most.sort_by_key(|(_, hits)| Reverse(*hits));
    let chart = |(category, _): &(&str, u64)| Rates {
        title: format!(
            "Loaded wording in the outlets' own voice: {}",
            view.label(category)
        ),
        unit: "hits per 1,000 words in the outlet's own voice",
        rows: rates(view, |row| is_own_words(row) && row.category == *category),
    };
    most.iter().take(CATEGORIES).map(chart).collect()
}

/// The rates that are wanted, of the outlets that are shown.
fn rates(view: &View<'_>, want: impl Fn(&MeasureRow) -> bool) -> Vec<Rate> {
    let of = |outlet: &&OutletSummary| {
        let row = view.of(&outlet.outlet).rates.iter().find(|row| want(row))?;
        Some(Rate {
            outlet: outlet.outlet.clone(),
            rate: row.rate,
            interval: row.low.zip(row.high),
            count: row.count,
            base: row.out_of,
        })
    };
    view.shown().iter().filter_map(of).collect()
}
