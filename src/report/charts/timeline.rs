//! Rates over time: a row for each outlet, a column for each measure, a dot for each period.

use super::Chart;
use super::grid::cut;
use super::picture::{Picture, WIDTH};
use super::scale::Scale;
use super::sheet::wrapped;
use crate::compare::TimelineRow;
use crate::measure::Unit;
use crate::report::figures::{count, in_unit};
use crate::report::markdown::{OverTime, over_time};
use crate::report::view::View;

/// Room for the names of the rows,
const NAMES: f64 = 176.0;
/// and between columns.
const GAP: f64 = 34.0;
/// How high a row is,
const ROW: f64 = 46.0;
/// what of it stays free,
const FREE: f64 = 10.0;
/// and the heads of the columns, a line of them.
const HEAD: f64 = 15.0;
/// How wide a letter of a head is, about.
const LETTER: f64 = 7.0;

/// The measures that the report tells over time; none if there are too few periods.
pub(in crate::report) fn chart(view: &View<'_>) -> Option<Chart> {
    let told = over_time(view);
    let period = view.report.comparison.timeline.period?.id();
    let columns: Vec<Column<'_>> = told.iter().map(Column::of).collect();
    let periods = periods(&told);
    if columns.is_empty() {
        return None;
    }
    let mut drawing = Drawing { picture: Picture::default(), columns, periods, y: 0.0 };
    drawing.heads();
    for outlet in view.shown() {
        drawing.row(&outlet.outlet, view.slug(&outlet.outlet));
    }
    drawing.foot(period);
    Some(Chart {
        name: "timeline",
        title: format!("Rates over time, by {period}"),
        note: format!(
            "A dot is the rate of a {period}, the line through it its 95% interval. A {period} \
             with fewer than five stories, 500 words or 20 attributions has no dot, and an \
             outlet with fewer than three such dots no row of them. Each column has one axis. \
             The stories differ from {period} to {period}: nothing here is a test, and no trend \
             is claimed."
        ),
        marks: "",
        picture: drawing.picture,
        numbers: Vec::new(),
    })
}

/// A measure with its axis.
struct Column<'a> {
    told: &'a OverTime<'a>,
    scale: Scale,
}

impl<'a> Column<'a> {
    fn of(told: &'a OverTime<'a>) -> Column<'a> {
        let rows = || told.outlets.iter().flat_map(|(_, rows)| rows.iter().copied());
        let unit = match rows().next().map(|row| row.unit) {
            Some(Unit::PerThousandWords) | None => "",
            Some(_) => "%",
        };
        let rates = rows().filter(|row| row.has_enough()).map(|row| (row.rate, row.high));
        Column { told, scale: Scale::of_rates(rates, unit) }
    }
}

struct Drawing<'a> {
    picture: Picture,
    columns: Vec<Column<'a>>,
    /// All periods, by their first day.
    periods: Vec<(&'a str, &'a str)>,
    y: f64,
}

impl Drawing<'_> {
    /// Where a column begins, and how wide it is.
    fn column(&self, number: usize) -> (f64, f64) {
        let each = (WIDTH - NAMES) / self.columns.len() as f64;
        (NAMES + each * number as f64, each - GAP)
    }

    fn heads(&mut self) {
        let (_, width) = self.column(0);
        let lines =
            |column: &Column<'_>| wrapped(column.told.title, (width / LETTER) as usize);
        let heads: Vec<Vec<String>> = self.columns.iter().map(lines).collect();
        let most = heads.iter().map(Vec::len).max().unwrap_or_default() as f64;
        for (number, lines) in heads.iter().enumerate() {
            let (x, _) = self.column(number);
            for (at, line) in lines.iter().enumerate() {
                let below = most - lines.len() as f64 + at as f64;
                self.picture.text("head", (x, HEAD * below + 14.0), line);
            }
        }
        self.y = HEAD * most + 10.0;
    }

    fn row(&mut self, outlet: &str, slug: &str) {
        let (top, bottom) = (self.y + FREE, self.y + ROW);
        let places: Vec<_> = (0..self.columns.len()).map(|at| self.column(at)).collect();
        let (columns, periods) = (&self.columns, &self.periods);
        self.picture.group(slug, "", |picture| {
            picture.link(None, outlet, |picture| {
                picture.text("name", (0.0, (top + bottom) / 2.0 + 4.0), &cut(outlet));
            });
            for (column, (x, width)) in columns.iter().zip(places) {
                picture.line("zero", (x, bottom), (x + width, bottom));
                let highest = column.scale.ticks().pop().unwrap_or_default();
                picture.line("guide", (x, top), (x + width, top));
                picture.text("tick", (x + width + 3.0, top + 4.0), &highest.1);
                let rows = column.told.of(outlet);
                let across = |start: &str| {
                    let at = periods.iter().position(|(day, _)| *day == start);
                    x + width * (at.unwrap_or_default() as f64 + 0.5)
                        / periods.len() as f64
                };
                let up = |rate: f64| bottom - (bottom - top) * column.scale.place(rate);
                rows.iter().for_each(|row| dot(picture, row, (&across, &up)));
            }
        });
        self.y += ROW;
    }

    /// The first and the last period below each column.
    fn foot(&mut self, period: &str) {
        let y = self.y + 14.0;
        let ends = self.periods.first().zip(self.periods.last());
        for number in 0..self.columns.len() {
            let (x, width) = self.column(number);
            if let Some(((_, first), (_, last))) = ends {
                self.picture.text("tick", (x, y), first);
                self.picture.text("tick figure", (x + width, y), last);
            }
        }
        let all = count(self.periods.len() as u64);
        self.picture.text("axis", (0.0, y), &format!("{all} {period}s"));
        self.picture.height = y + 8.0;
    }
}

/// Where a period stands, by its first day,
type Across<'f> = dyn Fn(&str) -> f64 + 'f;
/// and a rate.
type Up<'f> = dyn Fn(f64) -> f64 + 'f;

/// A rate with its interval, where there is enough to count in.
fn dot(picture: &mut Picture, row: &TimelineRow, (across, up): (&Across<'_>, &Up<'_>)) {
    if !row.has_enough() {
        return;
    }
    let (x, y) = (across(&row.start), up(row.rate));
    let base = count(row.out_of);
    let tip = format!("{}: {} (base {base})", row.period, in_unit(row.rate, row.unit));
    picture.link(None, &tip, |picture| {
        if let Some((low, high)) = row.low.zip(row.high) {
            picture.line("whisker", (x, up(low)), (x, up(high)));
        }
        picture.shape("circle", "dot plain", &[("cx", x), ("cy", y), ("r", 3.2)]);
    });
}

/// First day and name of every period.
fn periods<'a>(told: &[OverTime<'a>]) -> Vec<(&'a str, &'a str)> {
    let rows = told.iter().flat_map(|told| &told.outlets).flat_map(|(_, rows)| rows);
    let mut periods: Vec<(&str, &str)> =
        rows.map(|row| (&*row.start, &*row.period)).collect();
    periods.sort_unstable();
    periods.dedup();
    periods
}
