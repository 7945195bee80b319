//! The same thing in figures, outlet by outlet.

use std::collections::BTreeSet;

use super::escape::{marked, text};
use super::layout::Page;
use crate::measure::{QuantityRow, bytes};
use crate::report::figures::{list, some};
use crate::report::same_thing::{SameThing, approximate, figure};
use crate::report::view::View;

/// The most things that are shown with a table,
const THINGS: usize = 8;
/// the most rows of such a table,
const ROWS: usize = 12;
/// and the most things that all outlets give the same figure for.
const ALIKE: usize = 10;
/// The most outlets that are named for one of these.
const OUTLETS: usize = 4;

/// A table for each thing that outlets give different figures for, and a line for
/// each on which they agree.
pub(super) fn write(page: &mut Page, view: &View<'_>) {
    if view.outlets().len() < 2 || view.is_empty() {
        return;
    }
    page.heading(2, "The same thing in figures");
    if view.things.is_empty() {
        return page.paragraph("No two outlets were found to count the same thing.");
    }
    page.paragraph(&format!(
        "What two or more outlets on a story put a number to, as far as noun and sentence \
         show that it is the same thing. Figures may belong to different days, places or ways \
         of counting, and none is called right here. All stand in {}.",
        page.file("figures.csv")
    ));
    let mut differing: Vec<&SameThing<'_>> =
        view.things.iter().filter(|t| t.thing.differ).collect();
    differing.sort_by_key(|same| std::cmp::Reverse((same.is_sure(), same.thing.outlets)));
    for same in differing.iter().take(THINGS) {
        page.heading(3, &name(view, same));
        let rows: Vec<Vec<String>> =
            same.distinct().into_iter().take(ROWS).map(line).collect();
        page.table(&["Figure", "Outlet", "In whose voice", "Sentence"], &rows, "");
    }
    let alike: Vec<String> = view
        .things
        .iter()
        .filter(|same| !same.thing.differ)
        .take(ALIKE)
        .map(|same| agreed(view, same))
        .collect();
    if !alike.is_empty() {
        page.heading(3, "Figures that all who give one share");
        page.list(&alike);
    }
}

/// What is counted, with its story where there are several.
fn name(view: &View<'_>, same: &SameThing<'_>) -> String {
    let story = match view.has_stories() {
        true => format!(" (“{}”)", text(same.story())),
        false => String::new(),
    };
    format!("{}{story}", text(same.label()))
}

fn line(row: &QuantityRow) -> Vec<String> {
    vec![
        text(&approximate(row)),
        text(&row.outlet),
        whose(row),
        marked(&row.sentence, bytes(row.marked)),
    ]
}

/// In whose voice it stands: `the outlet’s own`, `reported: Dmitry Peskov`.
fn whose(row: &QuantityRow) -> String {
    match (row.voice, &*row.source_id) {
        ("own", _) => "the outlet’s own".to_string(),
        (voice, "") => format!("{voice}, nobody named"),
        (voice, source) => format!("{voice}: {}", text(source)),
    }
}

fn agreed(view: &View<'_>, same: &SameThing<'_>) -> String {
    let outlets = same.by_outlet();
    let first = outlets.keys().next();
    let rows = same.rows.iter().filter(|row| Some(&&*row.outlet) == first);
    let figures: BTreeSet<String> = rows.map(|row| figure(row)).collect();
    let figures: Vec<String> = figures.into_iter().collect();
    let names: Vec<String> = outlets.keys().map(|outlet| text(outlet)).collect();
    format!("{}: {} ({})", name(view, same), text(&list(&figures)), some(&names, OUTLETS))
}
