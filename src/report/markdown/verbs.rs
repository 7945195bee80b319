//! The same source, different verbs.

use std::collections::BTreeSet;

use super::escape::text;
use super::layout::Page;
use crate::report::cues::{classes, cues};
use crate::report::digest::{Compared, MOST_SHARED, SourceUse};
use crate::report::figures::{count, some};
use crate::report::view::View;

/// The most cues or classes in a cell.
const CUES: usize = 5;

/// The cues, and the classes of cues, that each outlet uses for the sources that several outlets quote.
pub(super) fn write(page: &mut Page, view: &View<'_>) {
    if view.outlets().len() < 2 || view.report.digest.totals.attributions == 0 {
        return;
    }
    page.heading(2, "The same source, different verbs");
    let outlets: BTreeSet<&str> =
        view.shown().iter().map(|o| o.outlet.as_str()).collect();
    let mut rows = Vec::new();
    for (source, uses) in most_shared(view).iter().take(MOST_SHARED) {
        let shown = uses.iter().filter(|(outlet, _)| outlets.contains(&***outlet));
        rows.extend(shown.map(|(outlet, of)| line(view, source, outlet, of)));
    }
    let none = "No named source is quoted or reported by two outlets on the same story.";
    let head = ["Source", "Outlet", "Attributions", "Kinds of cue", "Cues"];
    page.table(&head, &rows, none);
}

fn line(view: &View<'_>, source: &str, outlet: &str, of: &SourceUse) -> Vec<String> {
    let cue = |(cue, n): &(&str, u64)| match n {
        1 => format!("“{}”", text(cue)),
        n => format!("“{}” ({n})", text(cue)),
    };
    let all = &view.report.digest.cues;
    let cues: Vec<String> = cues(all, [&of.compared]).iter().map(cue).collect();
    let class = |(class, n): &(&str, u64)| {
        format!("{} {n}", text(&view.label(class)).to_lowercase())
    };
    let classes: Vec<String> = classes(all, [&of.compared]).iter().map(class).collect();
    vec![
        text(source),
        text(outlet),
        count(of.compared.total()),
        some_or_none(&classes),
        some_or_none(&cues),
    ]
}

fn some_or_none(items: &[String]) -> String {
    if items.is_empty() { "none".to_string() } else { some(items, CUES) }
}

/// The named sources of two or more outlets on shared stories, those of most
/// outlets first, then the most quoted.
fn most_shared<'a>(view: &View<'a>) -> Vec<(&'a str, &'a Compared)> {
    let sources = view.report.digest.compared.iter();
    let mut sources: Vec<_> = sources.map(|(source, uses)| (&**source, uses)).collect();
    sources.sort_by_key(|(_, uses)| uses.rank());
    sources
}
