//! What the outlet calls those it names.

use crate::compare::OutletSummary;
use crate::measure::Text;
use crate::report::digest::{ACTORS_OF_ONE, Called};
use crate::report::markdown::called::{cells, quote};
use crate::report::markdown::escape::text;
use crate::report::markdown::layout::Page;
use crate::report::view::View;

/// The most sentences below the table.
const QUOTES: usize = 2;

/// The actors with their labels; those with loaded wording first, then those
/// with most labels.
pub(super) fn write(page: &mut Page, view: &View<'_>, outlet: &OutletSummary) {
    page.heading(3, "What it calls those it names");
    let actors = &view.digest(&outlet.outlet).called;
    let line = |(actor, called): &(Text, Called)| {
        let [own, others] = cells(view, called);
        vec![text(actor), own, others]
    };
    let rows: Vec<Vec<String>> = actors.iter().take(ACTORS_OF_ONE).map(line).collect();
    let head = ["Actor", "In its own voice", "In somebody else’s mouth"];
    page.table(&head, &rows, "Nobody with a name is called anything.");
    let told = actors.iter().filter(|(_, called)| called.loaded() > 0).take(QUOTES);
    page.quotes(&told.filter_map(|(_, called)| quote(view, called)).collect::<Vec<_>>());
    if actors.len() > ACTORS_OF_ONE {
        page.paragraph(&format!("Further ones stand in {}.", page.file("labels.csv")));
    }
}
