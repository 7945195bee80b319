//! Violence told with or without somebody who does it.

use super::escape::text;
use super::layout::Page;
use super::quote::Quote;
use crate::compare::MeasureRow;
use crate::report::figures::{count, of};
use crate::report::view::View;

/// The most sentences of an outlet.
const QUOTES: usize = 2;

const MEASURE: &str = "agentless_violence";
const AGENTLESS: &str = "agency.agentless";

/// How much of the violence in each outlet's own voice has nobody who does it,
/// with sentences.
pub(super) fn write(page: &mut Page, view: &View<'_>) {
    page.heading(2, "Violence with nobody who does it");
    let outlets: Vec<&str> = view.shown().iter().map(|o| o.outlet.as_str()).collect();
    let rows: Vec<Vec<String>> = outlets.iter().filter_map(|o| row(view, o)).collect();
    if rows.is_empty() {
        return page.paragraph("No violence is told in the outlets’ own voice.");
    }
    page.paragraph(
        "Of the places where an outlet tells of violence in its own voice: how many name no \
         doer (“were killed”, “clashes erupted”), and in which way. Often nobody knows yet who \
         did it; where others name the doer of the same event, the grammar was a choice.",
    );
    let head = ["Outlet", "Mentions", "No doer", "Passive", "As an event"];
    page.table_of(&head, rows, "", outlets.len());
    for outlet in outlets {
        let sample = &view.report.comparison.evidence;
        let shown = sample.of(outlet, MEASURE, AGENTLESS, "own").into_iter().take(QUOTES);
        page.quotes(&shown.map(Quote::of_evidence).collect::<Vec<_>>());
    }
}

fn row(view: &View<'_>, outlet: &str) -> Option<Vec<String>> {
    let rates = &view.of(outlet).rates;
    let found = |category: &str| {
        let is = |row: &&&MeasureRow| {
            [row.measure, &row.category, row.voice, row.section]
                == [MEASURE, category, "own", "all"]
        };
        rates.iter().find(is).map_or(0, |row| row.count)
    };
    let base = rates
        .iter()
        .find(|row| [row.measure, row.voice, row.section] == [MEASURE, "own", "all"])?;
    let all = base.out_of;
    Some(vec![
        text(outlet),
        count(all),
        of(found(AGENTLESS), all),
        count(found("agency.agentless.passive")),
        count(found("agency.agentless.nominal")),
    ])
}
