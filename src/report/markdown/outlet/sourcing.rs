//! Whom the outlet quotes, and how.

use std::collections::BTreeSet;

use super::rates;
use crate::compare::{MeasureRow, OutletSummary, SourceRow};
use crate::measure::AttributionRow;
use crate::report::cues::cues;
use crate::report::figures::{count, some};
use crate::report::markdown::concentration;
use crate::report::markdown::escape::text;
use crate::report::markdown::layout::Page;
use crate::report::markdown::quote::{Mark, Quote};
use crate::report::markdown::sourcing::{only_here, relays};
use crate::report::view::View;

/// The most sources in the table.
const SOURCES: usize = 8;
/// The most rates of a measure.
const RATES: usize = 8;
/// The most cues in a cell.
const CUES: usize = 4;
/// The most sentences.
const QUOTES: usize = 4;

/// Sources, concentration, kinds, cues, relays, and sentences that show them.
pub(super) fn write(page: &mut Page, view: &View<'_>, outlet: &OutletSummary) {
    page.heading(2, "Whom it quotes, and how");
    let rows: Vec<&AttributionRow> = view.of(&outlet.outlet).spoken().collect();
    if rows.is_empty() {
        return page.paragraph("No attribution was found: nobody is quoted or reported.");
    }
    sources(page, view, outlet, &rows);
    concentration::write(page, view, &[outlet]);
    page.heading(3, "In its sentences");
    page.quotes(&quotes(view, &rows));
    for (measure, heading, what, base) in [
        ("attribution_kind", "Quotation and paraphrase", "Kind", "Attributions"),
        ("source_kind", "What kind of source", "Kind of source", "Attributions"),
        ("cue_class", "How it is put", "Cue", "Cues"),
    ] {
        let rates = of_measure(view, outlet, measure);
        if !rates.is_empty() {
            page.heading(3, heading);
            rates::table(page, [what, "Percent", base], &rates);
        }
    }
    page.heading(3, "Through whom it came");
    relays(page, &rows, false);
}

/// The rates of a measure that are not 0, the highest first.
fn of_measure<'a>(
    view: &View<'a>,
    outlet: &OutletSummary,
    measure: &str,
) -> Vec<(String, &'a MeasureRow)> {
    let rates = view.of(&outlet.outlet).rates.iter().copied();
    let mut rows: Vec<&MeasureRow> = rates
        .filter(|row| row.measure == measure && row.count > 0)
        .filter(|row| row.section == "all" && row.voice == "all")
        .collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.count));
    rows.truncate(RATES);
    let label = |category: &str| text(&view.label(category)).to_lowercase();
    rows.into_iter().map(|row| (label(&row.category), row)).collect()
}

fn sources(
    page: &mut Page,
    view: &View<'_>,
    outlet: &OutletSummary,
    rows: &[&AttributionRow],
) {
    let own = view.of(&outlet.outlet).sources.iter().copied();
    let own = own.filter(|row| !row.source.is_empty());
    let line = |source: &SourceRow| {
        let of_source =
            rows.iter().copied().filter(|row| *row.source_id == *source.source);
        let cues: Vec<String> =
            cues(of_source).iter().map(|(cue, _)| format!("“{}”", text(cue))).collect();
        vec![
            text(&source.source),
            text(&view.label(&source.kind)).to_lowercase(),
            count(source.attributions),
            count(source.words),
            if cues.is_empty() { "none".to_string() } else { some(&cues, CUES) },
            only_here(view, source),
        ]
    };
    let lines: Vec<Vec<String>> = own.take(SOURCES).map(line).collect();
    let head = ["Source", "Kind", "Attributions", "Words", "Cues", "Only here"];
    page.table(&head, &lines, "No source is named.");
}

/// One sentence for each kind of attribution of each source, the sources in
/// the order in which they are heard.
fn quotes(view: &View<'_>, rows: &[&AttributionRow]) -> Vec<Quote> {
    let mut seen = BTreeSet::new();
    let mut sentences = BTreeSet::new();
    rows.iter()
        .filter(|row| !row.source_id.is_empty() && !row.cue.is_empty())
        .filter(|row| sentences.insert((&row.doc_id, &row.sentence)))
        .filter(|row| seen.insert((row.kind, &row.source_id)))
        .take(QUOTES)
        .map(|row| Quote::of_attribution(view, row, Mark::Cue))
        .collect()
}
