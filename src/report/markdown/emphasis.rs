//! What stands where, and how much room it gets.

use super::escape::text;
use super::headlines;
use super::layout::Page;
use crate::compare::{EmphasisRow, OutletSummary};
use crate::report::charts;
use crate::report::figures::{count, of};
use crate::report::view::View;

/// The most names that are told of one outlet.
const SUBJECTS: usize = 4;

/// The headlines, and the names that stand first.
pub(super) fn write(page: &mut Page, view: &View<'_>) {
    if view.is_empty() {
        return;
    }
    page.heading(2, "Emphasis");
    page.chart(charts::positions(view));
    if view.has_few_stories() && view.stories().shared() > 0 {
        page.heading(3, "The headlines");
        headlines::table(page, view, None);
    }
    page.heading(3, "Who and what is named early");
    page.paragraph(
        "The names that each outlet brings earliest and most often. *Room* is the part of \
         the words that stand in a sentence with the name; *others* are the other outlets on \
         the same stories.",
    );
    subjects(page, view, &view.shown(), SUBJECTS);
}

/// The most prominent names of some outlets.
pub(super) fn subjects(
    page: &mut Page,
    view: &View<'_>,
    outlets: &[&OutletSummary],
    most: usize,
) {
    let rows = outlets.iter().flat_map(|outlet| {
        let own = view.of(&outlet.outlet).emphasis.iter().take(most);
        own.map(|row| line(outlet, row))
    });
    let head = ["Outlet", "Name", "In headlines", "In leads", "Room", "Others’ room"];
    page.table_of(&head, rows.collect(), "No name was found.", outlets.len());
}

fn line(outlet: &OutletSummary, row: &EmphasisRow) -> Vec<String> {
    let share = |percent: f64| match percent.is_finite() {
        true => format!("{}%", count(percent.round().max(0.0) as u64)),
        false => "–".to_string(),
    };
    vec![
        text(&row.outlet),
        text(&row.subject),
        of(row.headlines, outlet.articles),
        of(row.leads, outlet.articles),
        share(row.space_share),
        row.others_space_share.map_or("–".to_string(), share),
    ]
}
