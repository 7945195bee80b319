//! In which words the outlet tells its stories.

use super::rates;
use crate::compare::{MeasureRow, OutletSummary};
use crate::report::markdown::escape::text;
use crate::report::markdown::layout::Page;
use crate::report::markdown::quote::Quote;
use crate::report::markdown::words::{base, heading};
use crate::report::markdown::{key_words, label_rule, mouths};
use crate::report::view::{View, is_own_words};

/// The most categories in the table.
const CATEGORIES: usize = 6;
/// The most categories that are shown with sentences,
const SHOWN: usize = 3;
/// each with as many.
const QUOTES: usize = 1;
/// The most words of others.
const WORDS: usize = 5;

/// Its own wording beside the others', then the wording of its sources.
pub(super) fn write(page: &mut Page, view: &View<'_>, outlet: &OutletSummary) {
    page.heading(2, "In which words");
    let rows = categories(view, outlet);
    if rows.is_empty() {
        page.paragraph("No category of the lists is found in its own voice.");
    } else {
        let named: Vec<(String, &MeasureRow)> =
            rows.iter().map(|row| (heading(view, &row.category), *row)).collect();
        rates::table(
            page,
            ["Category, in its own voice", "Per 1,000", "Own words"],
            &named,
        );
        page.paragraph(&format!(
            "All categories, voices and sections stand in {}.",
            page.file("measures.csv")
        ));
        evidence(page, view, &rows);
    }
    label_rule::of_outlet(page, view, &outlet.outlet);
    page.heading(3, "In somebody else’s mouth");
    mouths::table(page, view, &[outlet.outlet.as_str()], WORDS);
    if view.outlets().len() > 1 {
        let lead = "Words that it writes more than the others";
        key_words::of_outlet(page, view, outlet, lead);
    }
}

/// The categories found in its own voice: those of wording lists first, then
/// by hits.
fn categories<'a>(view: &View<'a>, outlet: &OutletSummary) -> Vec<&'a MeasureRow> {
    let rates = view.of(&outlet.outlet).rates.iter().copied();
    let mut rows: Vec<&MeasureRow> =
        rates.filter(|row| is_own_words(row) && row.count > 0).collect();
    rows.sort_by_key(|row| std::cmp::Reverse((is_wording(view, row), row.count)));
    rows.truncate(CATEGORIES);
    rows
}

/// Whether the list of a category claims to be loaded wording; what other lists catch
/// (*president* for politics) shows nothing in a sentence.
fn is_wording(view: &View<'_>, row: &MeasureRow) -> bool {
    view.lexicon(&row.category).is_some_and(|list| list.wording)
}

fn evidence(page: &mut Page, view: &View<'_>, rows: &[&MeasureRow]) {
    let sample = &view.report.comparison.evidence;
    let rows = rows.iter().filter(|row| is_wording(view, row));
    for row in rows.take(SHOWN) {
        let shown = sample.of(&row.outlet, row.measure, &row.category, row.voice);
        let mut quotes: Vec<Quote> = shown.into_iter().map(Quote::of_evidence).collect();
        quotes.sort_by_key(|quote| page.shows(quote));
        quotes.truncate(QUOTES);
        if !quotes.is_empty() {
            let label = text(&view.label(&row.category));
            page.paragraph(&format!("**{label}** ({})", base(row)));
            page.quotes(&quotes);
        }
    }
}
