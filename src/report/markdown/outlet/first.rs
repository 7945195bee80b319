//! What the outlet puts first, and what only the others name.

use crate::compare::{OmissionRow, OutletSummary};
use crate::report::excerpt::{LISTED, is_named_by_others};
use crate::report::figures::{count, counted, some};
use crate::report::markdown::escape::text;
use crate::report::markdown::layout::Page;
use crate::report::markdown::quote::Quote;
use crate::report::markdown::{emphasis, headlines};
use crate::report::view::View;

/// The most names of which it is told where they stand.
const NAMES: usize = 6;
/// The most sentences that the page has not shown yet.
const QUOTES: usize = 2;

/// Headlines, names, loaded wording at the top, and names left out.
pub(super) fn write(page: &mut Page, view: &View<'_>, outlet: &OutletSummary) {
    page.heading(2, "What it puts first");
    if view.has_few_stories() {
        headlines::table(page, view, Some(outlet));
    }
    emphasis::subjects(page, view, &[outlet], NAMES);
    at_the_top(page, view, outlet);
    let rows = named_by_others(view, outlet);
    if !rows.is_empty() {
        page.heading(3, "What only the others name");
        page.paragraph(
            "Names that most other outlets on a story bring, and of which no form stands \
             anywhere in this one’s articles on it.",
        );
        let stories = if view.has_stories() { view.stories().shared() } else { 1 };
        page.table_of(&["Story", "Name", "Brought by", "Mentions"], rows, "", stories);
    }
}

/// Words of the wording lists in the own voice of headlines and leads.
fn at_the_top(page: &mut Page, view: &View<'_>, outlet: &OutletSummary) {
    if !view.report.digest.has_wording() {
        return;
    }
    page.heading(3, "Loaded wording in headlines and leads, own voice");
    let wording = &view.digest(&outlet.outlet).wording;
    if wording.top == 0 {
        return page.paragraph("None was found.");
    }
    let shown = wording.top_shown.places().filter_map(|at| view.hit(at));
    let quotes = shown.map(|hit| Quote::of_hit(view, hit));
    let mut new: Vec<Quote> = quotes.filter(|quote| !page.shows(quote)).collect();
    new.truncate(QUOTES);
    page.paragraph(&format!(
        "{} in {}{}.",
        counted(wording.top, "hit", "hits"),
        counted(outlet.articles, "article", "articles"),
        if new.is_empty() { ", the first of them shown above" } else { "" },
    ));
    page.quotes(&new);
}

/// Names by story that other outlets bring, the most prominent first.
fn named_by_others(view: &View<'_>, outlet: &OutletSummary) -> Vec<Vec<String>> {
    let line = |row: &OmissionRow| {
        let by: Vec<String> =
            row.mentioned_by.iter().map(|outlet| text(outlet)).collect();
        vec![text(&row.story), text(&row.subject), some(&by, LISTED), count(row.mentions)]
    };
    let rows = view.of(&outlet.outlet).left_out.iter().copied();
    rows.filter(|row| is_named_by_others(row)).take(LISTED).map(line).collect()
}
