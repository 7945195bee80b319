//! What the outlet gives other figures for than the others.

use crate::compare::OutletSummary;
use crate::report::figures::list;
use crate::report::markdown::escape::text;
use crate::report::markdown::layout::Page;
use crate::report::same_thing::SameThing;
use crate::report::view::View;

/// The most things that are told.
const THINGS: usize = 6;

/// One row for each thing: its figures, and the others’. Nothing if there is none.
pub(super) fn write(page: &mut Page, view: &View<'_>, outlet: &OutletSummary) {
    let own = view.of(&outlet.outlet).things.iter().map(|at| &view.things[*at]);
    let told = own.filter(|same| same.thing.differ);
    let rows: Vec<Vec<String>> =
        told.filter_map(|same| line(same, &outlet.outlet)).take(THINGS).collect();
    if rows.is_empty() {
        return;
    }
    page.heading(3, "Figures that others give otherwise");
    page.table(&["Thing", "Here", "Elsewhere"], &rows, "");
    page.paragraph(&format!(
        "Figures may belong to different days, places or ways of counting; the sentences \
         stand in {}.",
        page.file("figures.csv")
    ));
}

fn line(same: &SameThing<'_>, outlet: &str) -> Option<Vec<String>> {
    let outlets = same.by_outlet();
    let here = outlets.get(outlet)?;
    let others = outlets.iter().filter(|(other, _)| **other != outlet);
    let others: Vec<String> = others
        .map(|(other, figures)| format!("{} ({})", text(&list(figures)), text(other)))
        .collect();
    Some(vec![text(same.label()), text(&list(here)), others.join("; ")])
}
