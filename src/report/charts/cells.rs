//! From the rows of `measures.csv` to the cells of a grid.

use super::Number;
use super::grid::{Cell, Column, Group, Panel, Row};
use super::scale::Scale;
use crate::compare::MeasureRow;
use crate::measure::Unit;
use crate::report::cues::ranked;
use crate::report::figures::{count, interval_of, others_of, rate_of};
use crate::report::view::View;

/// The most categories side by side.
const ABREAST: usize = 4;

/// Rates on their way into a grid, with the numbers that they are.
#[derive(Default)]
pub(super) struct Cells {
    pub(super) numbers: Vec<Number>,
    rates: Vec<(f64, Option<f64>)>,
}

impl Cells {
    /// The rates of one outlet: for each category and voice a cell, if there is a base.
    pub(super) fn row(
        &mut self,
        view: &View<'_>,
        outlet: &str,
        measure: &'static str,
        wanted: &[(&str, &'static str)],
    ) -> Row {
        let cell = |(category, voice): &(&str, &'static str)| {
            let rates = view.of(outlet).rates.iter().copied();
            let mut rates = rates.filter(|r| r.measure == measure && r.voice == *voice);
            let row =
                rates.find(|row| row.section == "all" && row.category == *category)?;
            Some(self.cell(view, row))
        };
        let cells = wanted.iter().map(cell).collect();
        Row { name: outlet.to_string(), outlet: view.slug(outlet).to_string(), cells }
    }

    /// All shown outlets' rates of a measure in some categories, a few side by side.
    pub(super) fn groups(
        &mut self,
        view: &View<'_>,
        measure: &'static str,
        categories: &[&str],
    ) -> Vec<Group> {
        let group = |some: &[&str]| {
            let wanted: Vec<(&str, &str)> =
                some.iter().map(|name| (*name, "all")).collect();
            let rows = view.shown().into_iter();
            let rows =
                rows.map(|o| self.row(view, &o.outlet, measure, &wanted)).collect();
            let column = |name: &&str| Column { head: view.label(name), look: "plain" };
            let panels = vec![Panel { rows, ..Panel::default() }];
            Group { columns: some.iter().map(column).collect(), panels }
        };
        categories.chunks(ABREAST).map(group).collect()
    }

    fn cell(&mut self, view: &View<'_>, row: &MeasureRow) -> Cell {
        self.rates.push((row.rate, row.high));
        let number = Number {
            measure: row.measure,
            category: row.category.clone(),
            outlet: row.outlet.clone(),
            voice: row.voice,
        };
        let known = &view.report.comparison.evidence;
        let shown = known.of(&row.outlet, row.measure, &row.category, row.voice);
        let to = (!shown.is_empty()).then(|| number.anchor());
        if to.is_some() {
            self.numbers.push(number);
        }
        Cell {
            at: row.rate,
            interval: row.low.zip(row.high),
            others: row.others_rate.filter(|rate| rate.is_finite()),
            figure: rate_of(row),
            tip: tip(view, row),
            to,
        }
    }

    /// An axis for all of them.
    pub(super) fn scale(&self, unit: &'static str) -> Scale {
        Scale::of_rates(self.rates.iter().copied(), unit)
    }

    /// An axis for those that came since the first so many.
    pub(super) fn scale_since(&self, first: usize, unit: &'static str) -> Scale {
        Scale::of_rates(self.rates.iter().skip(first).copied(), unit)
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.rates.len()
    }

    /// Whether no rate is above 0.
    pub(super) fn are_nothing(&self) -> bool {
        self.rates.iter().all(|(rate, _)| *rate <= 0.0)
    }
}

/// `Daily Beacon, Name-calling, own voice: 6.5 per 1,000 words (4 of 614); 95% interval …`
fn tip(view: &View<'_>, row: &MeasureRow) -> String {
    let voice = match row.voice {
        "all" => String::new(),
        voice => format!(", {voice} voice"),
    };
    let per = match row.unit {
        Unit::PerThousandWords => " per 1,000 words",
        _ => "",
    };
    format!(
        "{}, {}{voice}: {}{per} ({} of {}); 95% interval {}; others {}; {}",
        row.outlet,
        view.label(&row.category),
        rate_of(row),
        count(row.count),
        count(row.out_of),
        interval_of(row),
        others_of(row),
        row.verdict.text(),
    )
}

/// The categories of a measure that have most in all outlets together, and how many there
/// are.
pub(super) fn largest<'a>(
    view: &View<'a>,
    measure: &str,
    most: usize,
) -> (Vec<&'a str>, usize) {
    let rows = view.report.excerpt.rates.iter();
    let rows = rows.filter(|row| row.measure == measure && row.section == "all");
    let counted = ranked(rows.map(|row| (&*row.category, row.count)));
    let some: Vec<&str> =
        counted.iter().filter(|(_, count)| *count > 0).map(|(name, _)| *name).collect();
    let all = some.len();
    (some.into_iter().take(most).collect(), all)
}

/// What every grid says of its marks.
pub(super) const MARKS: &str = "Symbol and bar: the outlet’s rate. Whisker: its 95% interval; \
    an arrow where it goes beyond the axis, none where too little is there to make one. Upright \
    stroke: the other outlets on the same stories.";
