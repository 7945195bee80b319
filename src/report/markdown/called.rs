//! What the same actor is called, side by side.

use std::collections::BTreeSet;

use super::escape::text;
use super::layout::Page;
use super::quote::Quote;
use crate::measure::LabelRow;
use crate::report::actors::{Actor, is_loaded, is_own, shared};
use crate::report::cues::ranked;
use crate::report::figures::some;
use crate::report::view::View;

/// The most actors in the table,
const ACTORS: usize = 10;
/// and those of them that are shown with sentences.
const SHOWN: usize = 3;
/// The most labels in a cell.
const LABELS: usize = 5;

/// A table of actors, outlet by outlet, and sentences for the first of them.
pub(super) fn write(page: &mut Page, view: &View<'_>) {
    if view.outlets().len() < 2 || view.report.documents.is_empty() {
        return;
    }
    page.heading(2, "What the same actor is called");
    let mut actors = shared(view);
    if actors.is_empty() {
        return page.paragraph("No two outlets call the same actor anything.");
    }
    page.paragraph(&format!(
        "Nouns and adjectives that stand beside a name: before it, between commas behind it, \
         behind *is* or *called*; “… regime” stands directly behind the name. A label that is quoted or reported is its source’s and no \
         judgement of the outlet; nor is a label by itself. Descriptions that stand for a name \
         (*the strongman*) and labels too far from it are not found. All stand in {}.",
        page.file("labels.csv")
    ));
    actors.truncate(ACTORS);
    let shown: BTreeSet<&str> = view.shown().iter().map(|o| o.outlet.as_str()).collect();
    let mut rows = Vec::new();
    for actor in &actors {
        let outlets = actor.outlets.iter().filter(|(outlet, _)| shown.contains(*outlet));
        rows.extend(outlets.map(|(outlet, labels)| {
            let [own, others] = cells(view, labels);
            vec![text(actor.name), text(outlet), own, others]
        }));
    }
    let head = ["Actor", "Outlet", "In its own voice", "In somebody else’s mouth"];
    page.table(&head, &rows, "");
    for actor in actors.iter().take(SHOWN) {
        page.heading(3, &text(actor.name));
        page.quotes(&quotes(view, actor, &shown));
    }
}

/// The labels that the outlet itself gives, and those that it quotes or reports,
/// with how often; those with a word of the wording lists first, offices last.
pub(super) fn cells(view: &View<'_>, rows: &[&LabelRow]) -> [String; 2] {
    [true, false].map(|own| {
        let side = || rows.iter().copied().filter(|row| (row.voice == "own") == own);
        let mut labels =
            ranked(side().map(|row| (weight(view, row), row.negated, &row.key)));
        labels.sort_by_key(|((weight, _, _), _)| *weight);
        let one = |((_, negated, key), times): &((u8, bool, &String), u64)| {
            let not = if *negated { "not " } else { "" };
            let label = text(&spelling(side().filter(|row| row.key == **key)));
            match times {
                1 => format!("{not}“{label}”"),
                n => format!("{not}“{label}” ({n})"),
            }
        };
        let labels: Vec<String> = labels.iter().map(one).collect();
        if labels.is_empty() { "none".to_string() } else { some(&labels, LABELS) }
    })
}

/// How a label is shown: as it stands where it has the fewest capitals, without
/// quotation marks of its own; behind the name (*the Orlo regime*) with dots for
/// the name.
fn spelling<'a>(rows: impl Iterator<Item = &'a LabelRow>) -> String {
    let capitals = |label: &str| label.chars().filter(|c| c.is_uppercase()).count();
    let Some(row) = rows.min_by_key(|row| (capitals(&row.label), &row.label)) else {
        return String::new();
    };
    let label = row.label.replace(['“', '”', '"'], "");
    if row.relation == "behind" { format!("… {label}") } else { label }
}

/// What is told first: 0 for loaded wording, 2 for an office.
fn weight(view: &View<'_>, row: &LabelRow) -> u8 {
    match (is_loaded(view, row), row.relation) {
        (true, _) => 0,
        (false, "title") => 2,
        (false, _) => 1,
    }
}

/// The most telling sentence of each outlet.
fn quotes(view: &View<'_>, actor: &Actor<'_>, shown: &BTreeSet<&str>) -> Vec<Quote> {
    let outlets = actor.outlets.iter().filter(|(outlet, _)| shown.contains(*outlet));
    outlets
        .filter_map(|(_, rows)| best(view, rows))
        .map(|row| Quote::of_label(view, row))
        .collect()
}

/// The label that says most: loaded wording first, the outlet’s own first.
pub(super) fn best<'a>(view: &View<'_>, rows: &[&'a LabelRow]) -> Option<&'a LabelRow> {
    rows.iter().copied().min_by_key(|row| (!is_own(row), weight(view, row)))
}
