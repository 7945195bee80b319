//! Words that one outlet writes more than the others.

use super::grid::{Cell, Column, Group, Panel, Row, draw};
use super::scale::Scale;
use super::{Chart, Number};
use crate::compare::{KEYNESS, KeynessRow, OutletSummary};
use crate::report::figures::{count, rate};
use crate::report::key_words::key_words;
use crate::report::view::View;

/// The most terms that are drawn of one outlet.
const TERMS: usize = 8;
/// The longest axis: beyond, in powers of two, an interval is cut.
const LONGEST: f64 = 8.0;

/// The terms that the report tells, by outlet.
pub(in crate::report) fn chart(view: &View<'_>) -> Option<Chart> {
    let shown = view.shown();
    let panels: Vec<(Panel, Vec<Number>)> =
        shown.iter().filter_map(|outlet| panel(view, outlet)).collect();
    let (panels, numbers): (Vec<Panel>, Vec<Vec<Number>>) = panels.into_iter().unzip();
    let cells =
        || panels.iter().flat_map(|p| &p.rows).flat_map(|r| r.cells.iter().flatten());
    let high = cells().filter_map(|cell| cell.interval).map(|(_, high)| high);
    let high = high.fold(2.0_f64, f64::max).ceil().min(LONGEST);
    cells().next()?;
    let columns =
        vec![Column { head: "Times as often as the others".into(), look: "own" }];
    let group = Group { columns, panels };
    Some(Chart {
        name: "key-words",
        title: "Words of its own voice that each outlet writes more than the others".into(),
        note: "How many times as often as in the other outlets on the same stories, per word \
               of the own voice; the axis doubles from line to line. Whisker: the 95% interval \
               over stories. Only terms of several stories and at least three articles whose \
               interval lies above 1 (q below 0.05) are shown; names and words of few stories \
               are left out."
            .to_string(),
        picture: draw(&[group], Scale::Times(0.0, high), "times as often (log scale)"),
        marks: "",
        numbers: numbers.into_iter().flatten().collect(),
    })
}

fn panel(view: &View<'_>, outlet: &OutletSummary) -> Option<(Panel, Vec<Number>)> {
    let words = key_words(view, outlet).ok()?;
    let terms = words.own.into_iter().take(TERMS);
    let (rows, numbers): (Vec<Row>, Vec<Option<Number>>) =
        terms.map(|term| row(view, term)).unzip();
    let panel = Panel { heading: outlet.outlet.clone(), rows, scale: None };
    (!panel.rows.is_empty()).then(|| (panel, numbers.into_iter().flatten().collect()))
}

fn row(view: &View<'_>, row: &KeynessRow) -> (Row, Option<Number>) {
    let (measure, category) = (KEYNESS, row.term.clone());
    let number =
        Number { measure, category, outlet: row.outlet.clone(), voice: row.voice };
    let known = &view.report.comparison.evidence;
    let shown = known.of(&row.outlet, KEYNESS, &row.term, row.voice);
    let number = (!shown.is_empty()).then_some(number);
    let times = format!("{:.1}×", row.log_ratio.exp2());
    let cell = Cell {
        at: row.log_ratio,
        interval: row.log_ratio_low.zip(row.log_ratio_high),
        others: None,
        tip: format!(
            "{}, “{}”: {} uses, {} per 1,000 words; others {}; {times} as often",
            row.outlet,
            row.term,
            count(row.count),
            rate(row.rate),
            rate(row.others_rate),
        ),
        figure: times,
        to: number.as_ref().map(Number::anchor),
    };
    let (name, outlet) = (row.term.clone(), view.slug(&row.outlet).to_string());
    (Row { name, outlet, cells: vec![Some(cell)] }, number)
}
