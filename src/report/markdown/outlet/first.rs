//! What the outlet puts first, and what only the others name.

use crate::compare::{OmissionRow, OutletSummary};
use crate::report::excerpt::{LISTED, is_named_by_others};
use crate::report::figures::{count, counted, some};
use crate::report::markdown::escape::text;
use crate::report::markdown::layout::Page;
use crate::report::markdown::quote::Quote;
use crate::report::markdown::{emphasis, headlines};
use crate::report::view::View;

/// Headlines, names, loaded wording at the top, and names left out.
pub(super) fn write(page: &mut Page, view: &View<'_>, outlet: &OutletSummary) {
    page.heading(2, "What it puts first");
    if view.has_few_stories() {
        headlines::table(page, view, Some(outlet));
    }
    emphasis::subjects(page, view, &[outlet], LISTED);
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
    let found = counted(wording.top, "hit", "hits");
    page.paragraph(&format!(
        "{found} in {}.",
        counted(outlet.articles, "article", "articles")
    ));
    let shown = wording.top_shown.places().filter_map(|at| view.hit(at));
    page.quotes(&shown.map(|hit| Quote::of_hit(view, hit)).collect::<Vec<_>>());
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
