//! What the outlet calls those it names.

use std::cmp::Reverse;

use crate::compare::OutletSummary;
use crate::report::digest::{CalledAs, Label};
use crate::report::markdown::called::{cells, quote};
use crate::report::markdown::escape::text;
use crate::report::markdown::layout::Page;
use crate::report::view::View;

/// The most actors in the table,
const ACTORS: usize = 6;
/// and the sentences below it.
const QUOTES: usize = 2;

/// The actors with their labels; those with loaded wording first, then those
/// with most labels.
pub(super) fn write(page: &mut Page, view: &View<'_>, outlet: &OutletSummary) {
    page.heading(3, "What it calls those it names");
    let called = view.digest(&outlet.outlet).called.iter();
    let mut actors: Vec<(&str, Vec<&CalledAs>)> =
        called.map(|(actor, labels)| (&**actor, labels.iter().collect())).collect();
    actors.sort_by_cached_key(|(actor, labels)| {
        let all = times(labels, |_| true);
        let plain = times(labels, |label| !label.office);
        (Reverse((loaded(labels), plain, all)), *actor)
    });
    let line = |(actor, labels): &(&str, Vec<&CalledAs>)| {
        let [own, others] = cells(view, labels);
        vec![text(actor), own, others]
    };
    let rows: Vec<Vec<String>> = actors.iter().take(ACTORS).map(line).collect();
    let head = ["Actor", "In its own voice", "In somebody else’s mouth"];
    page.table(&head, &rows, "Nobody with a name is called anything.");
    let told = actors.iter().filter(|(_, labels)| loaded(labels) > 0).take(QUOTES);
    page.quotes(&told.filter_map(|(_, labels)| quote(view, labels)).collect::<Vec<_>>());
    if actors.len() > ACTORS {
        page.paragraph(&format!("Further ones stand in {}.", page.file("labels.csv")));
    }
}

/// How often it is called something with loaded wording in the outlet’s own voice.
fn loaded(labels: &[&CalledAs]) -> u64 {
    times(labels, |label| label.is_own() && label.loaded)
}

fn times(labels: &[&CalledAs], counts: fn(&Label) -> bool) -> u64 {
    let labels = labels.iter().filter(|label| counts(&label.label));
    labels.map(|label| u64::from(label.times)).sum()
}
