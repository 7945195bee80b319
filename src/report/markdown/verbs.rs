//! The same source, different verbs.

use std::collections::{BTreeMap, BTreeSet};

use super::escape::text;
use super::layout::Page;
use crate::measure::AttributionRow;
use crate::report::cues::{cues, ranked};
use crate::report::figures::{count, some};
use crate::report::view::View;

/// The most sources that are told.
const SOURCES: usize = 5;
/// The most cues or classes in a cell.
const CUES: usize = 5;

/// The cues, and the classes of cues, that each outlet uses for the sources that several outlets quote.
pub(super) fn write(page: &mut Page, view: &View<'_>) {
    if view.outlets().len() < 2 || view.report.attributions.is_empty() {
        return;
    }
    page.heading(2, "The same source, different verbs");
    let outlets: BTreeSet<&str> =
        view.shown().iter().map(|o| o.outlet.as_str()).collect();
    let mut rows = Vec::new();
    for (source, attributions) in shared_sources(view).iter().take(SOURCES) {
        let mut by_outlet: BTreeMap<&str, Vec<&AttributionRow>> = BTreeMap::new();
        for row in attributions.iter().filter(|r| outlets.contains(&*r.outlet)) {
            by_outlet.entry(&row.outlet).or_default().push(row);
        }
        rows.extend(
            by_outlet.iter().map(|(outlet, rows)| line(view, source, outlet, rows)),
        );
    }
    let none = "No named source is quoted or reported by two outlets on the same story.";
    let head = ["Source", "Outlet", "Attributions", "Kinds of cue", "Cues"];
    page.table(&head, &rows, none);
}

fn line(
    view: &View<'_>,
    source: &str,
    outlet: &str,
    rows: &[&AttributionRow],
) -> Vec<String> {
    let cue = |(cue, n): &(String, u64)| match n {
        1 => format!("“{}”", text(cue)),
        n => format!("“{}” ({n})", text(cue)),
    };
    let cues: Vec<String> = cues(rows.iter().copied()).iter().map(cue).collect();
    let cues = if cues.is_empty() { "none".to_string() } else { some(&cues, CUES) };
    vec![text(source), text(outlet), count(rows.len() as u64), classes(view, rows), cues]
}

/// The classes of the cues in words: `neutral 3, doubting 1`.
fn classes(view: &View<'_>, rows: &[&AttributionRow]) -> String {
    let classes = rows.iter().map(|row| &*row.cue_class);
    let classes: Vec<String> = ranked(classes.filter(|class| !class.is_empty()))
        .iter()
        .map(|(class, n)| format!("{} {n}", text(&view.label(class)).to_lowercase()))
        .collect();
    if classes.is_empty() { "none".to_string() } else { some(&classes, CUES) }
}

/// The named sources of two or more outlets on shared stories, those of most
/// outlets first, then the most quoted.
fn shared_sources<'a>(view: &View<'a>) -> Vec<(&'a str, Vec<&'a AttributionRow>)> {
    let mut sources: BTreeMap<&str, Vec<&AttributionRow>> = BTreeMap::new();
    let named = |row: &&AttributionRow| {
        view.is_shared(&row.story)
            && !row.source_id.is_empty()
            && &*row.source_kind != "unnamed"
    };
    for row in view.spoken().filter(named) {
        sources.entry(&row.source_id).or_default().push(row);
    }
    let outlets = |rows: &[&AttributionRow]| {
        rows.iter().map(|row| &*row.outlet).collect::<BTreeSet<_>>().len()
    };
    let mut sources: Vec<_> =
        sources.into_iter().filter(|(_, rows)| outlets(rows) > 1).collect();
    sources.sort_by_key(|(_, rows)| std::cmp::Reverse((outlets(rows), rows.len())));
    sources
}
