//! What the outlet calls those it names.

use std::collections::BTreeMap;

use crate::compare::OutletSummary;
use crate::measure::LabelRow;
use crate::report::actors::{is_loaded, is_own};
use crate::report::markdown::called::{best, cells};
use crate::report::markdown::escape::text;
use crate::report::markdown::layout::Page;
use crate::report::markdown::quote::Quote;
use crate::report::view::View;

/// The most actors in the table,
const ACTORS: usize = 8;
/// and the sentences below it.
const QUOTES: usize = 2;

/// The actors with their labels; those with loaded wording first, then those
/// with most labels.
pub(super) fn write(page: &mut Page, view: &View<'_>, outlet: &OutletSummary) {
    page.heading(3, "What it calls those it names");
    let mut actors: BTreeMap<&str, Vec<&LabelRow>> = BTreeMap::new();
    for row in &view.of(&outlet.outlet).labels {
        actors.entry(&row.actor).or_default().push(row);
    }
    let mut actors: Vec<(&str, Vec<&LabelRow>)> = actors.into_iter().collect();
    let loaded = |rows: &[&LabelRow]| {
        rows.iter().filter(|row| is_own(row) && is_loaded(view, row)).count()
    };
    let plain =
        |rows: &[&LabelRow]| rows.iter().filter(|row| row.relation != "title").count();
    actors.sort_by_key(|(_, rows)| {
        std::cmp::Reverse((loaded(rows), plain(rows), rows.len()))
    });
    let line = |(actor, rows): &(&str, Vec<&LabelRow>)| {
        let [own, others] = cells(view, rows);
        vec![text(actor), own, others]
    };
    let rows: Vec<Vec<String>> = actors.iter().take(ACTORS).map(line).collect();
    let head = ["Actor", "In its own voice", "In somebody else’s mouth"];
    page.table(&head, &rows, "Nobody with a name is called anything.");
    let told = actors.iter().filter(|(_, rows)| loaded(rows) > 0);
    let quotes: Vec<Quote> = told
        .filter_map(|(_, rows)| best(view, rows))
        .take(QUOTES)
        .map(|row| Quote::of_label(view, row))
        .collect();
    page.quotes(&quotes);
    if actors.len() > ACTORS {
        page.paragraph(&format!("Further ones stand in {}.", page.file("labels.csv")));
    }
}
