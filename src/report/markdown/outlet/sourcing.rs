//! Whom the outlet quotes, and how.

use super::rates;
use crate::compare::{MeasureRow, OutletSummary, SourceRow};
use crate::report::cues::cues;
use crate::report::excerpt::LISTED;
use crate::report::figures::{count, some};
use crate::report::markdown::concentration;
use crate::report::markdown::escape::text;
use crate::report::markdown::layout::Page;
use crate::report::markdown::quote::{Mark, Quote};
use crate::report::markdown::sourcing::{only_here, relays};
use crate::report::view::View;

/// The most rates of a measure.
const RATES: usize = 3;
/// The most sentences that no finding has shown.
const QUOTES: usize = 2;
/// The most cues in a cell.
const CUES: usize = 4;

/// Sources, concentration, kinds, cues, relays, and sentences that show them.
pub(super) fn write(page: &mut Page, view: &View<'_>, outlet: &OutletSummary) {
    page.heading(2, "Whom it quotes, and how");
    let sourcing = &view.digest(&outlet.outlet).sourcing;
    if sourcing.spoken == 0 {
        return page.paragraph("No attribution was found: nobody is quoted or reported.");
    }
    sources(page, view, outlet);
    page.paragraph(&concentration::of_outlet(view, outlet));
    let heard = sourcing.heard.places().filter_map(|at| view.attribution(at));
    let quotes = heard.map(|row| Quote::of_attribution(view, row, Mark::Cue));
    let new = quotes.filter(|quote| !page.shows(quote));
    page.quotes(&new.take(QUOTES).collect::<Vec<_>>());
    page.heading(3, "Quotation, kind of source, and how it is put");
    let rates = [
        ("attribution_kind", "Quotation"),
        ("source_kind", "Source"),
        ("cue_class", "Cue"),
    ];
    let rates =
        rates.iter().flat_map(|(measure, of)| of_measure(view, outlet, measure, of));
    rates::table(page, ["What", "Percent", "Out of"], &rates.collect::<Vec<_>>());
    relays(page, view, &[&outlet.outlet], false);
}

/// The rates of a measure that are not 0, the highest first.
fn of_measure<'a>(
    view: &View<'a>,
    outlet: &OutletSummary,
    measure: &str,
    of: &str,
) -> Vec<(String, &'a MeasureRow)> {
    let rates = view.of(&outlet.outlet).rates.iter().copied();
    let mut rows: Vec<&MeasureRow> = rates
        .filter(|row| row.measure == measure && row.count > 0)
        .filter(|row| row.section == "all" && row.voice == "all")
        .collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.count));
    rows.truncate(RATES);
    let label = |category: &str| text(&view.label(category)).to_lowercase();
    rows.into_iter().map(|row| (format!("{of}: {}", label(&row.category)), row)).collect()
}

fn sources(page: &mut Page, view: &View<'_>, outlet: &OutletSummary) {
    let sourcing = &view.digest(&outlet.outlet).sourcing;
    let own = view.of(&outlet.outlet).sources.iter().copied();
    let own = own.filter(|row| !row.source.is_empty());
    let line = |source: &SourceRow| {
        let counted = sourcing.listed.get(&*source.source).into_iter();
        let counted = counted.flat_map(|uses| uses.all());
        let cues: Vec<String> = cues(&view.report.digest.cues, counted)
            .iter()
            .map(|(cue, _)| format!("“{}”", text(cue)))
            .collect();
        vec![
            text(&source.source),
            text(&view.label(&source.kind)).to_lowercase(),
            count(source.attributions),
            count(source.words),
            if cues.is_empty() { "none".to_string() } else { some(&cues, CUES) },
            only_here(view, source),
        ]
    };
    let lines: Vec<Vec<String>> = own.take(LISTED).map(line).collect();
    let head = ["Source", "Kind", "Attributions", "Words", "Cues", "Only here"];
    page.table(&head, &lines, "No source is named.");
}
