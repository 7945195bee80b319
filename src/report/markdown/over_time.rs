//! Rates over time, where there are enough periods for a look.

use std::collections::BTreeMap;

use super::escape::text;
use super::layout::Page;
use crate::compare::TimelineRow;
use crate::measure::Unit;
use crate::report::charts;
use crate::report::figures::{count, counted, in_unit, interval, rate};
use crate::report::view::View;

/// What is shown; everything stands in `timeline.csv`.
const SHOWN: [(&str, &str, &str); 4] = [
    (
        "word_choice",
        "loaded.negative",
        "Negative loaded words, per 1,000 of the outlet’s own",
    ),
    ("voice_share", "own", "The outlet’s own voice, in percent of the words"),
    ("attribution_kind", "direct", "Direct quotations, in percent of the attributions"),
    ("source_kind", "unnamed", "Sources without a name, in percent of the attributions"),
];
/// Fewer periods with enough to count in are no row.
const PERIODS: usize = 3;

/// Whether a row is of one of the measures that are shown.
pub(in crate::report) fn is_over_time(row: &TimelineRow) -> bool {
    let of = (row.measure, &*row.category);
    SHOWN.iter().any(|(measure, category, _)| (*measure, *category) == of)
}

/// A measure that is shown, with the outlets that have enough periods.
pub(in crate::report) struct OverTime<'a> {
    pub(in crate::report) title: &'static str,
    /// By name, with all their rows in time.
    pub(in crate::report) outlets: Vec<(&'a str, Vec<&'a TimelineRow>)>,
}

impl<'a> OverTime<'a> {
    /// The rows of an outlet; none if it has too few.
    pub(in crate::report) fn of(&self, outlet: &str) -> &[&'a TimelineRow] {
        let found = self.outlets.iter().find(|(name, _)| *name == outlet);
        found.map_or(&[], |(_, rows)| rows)
    }
}

/// The measures that are shown; nothing where no outlet has three periods with enough to
/// count in.
pub(in crate::report) fn over_time<'a>(view: &View<'a>) -> Vec<OverTime<'a>> {
    let all = SHOWN.iter().map(|(measure, category, title)| OverTime {
        title,
        outlets: outlets(view, measure, category),
    });
    all.filter(|told| !told.outlets.is_empty()).collect()
}

/// A chart, and a table for each of a few measures.
pub(super) fn write(page: &mut Page, view: &View<'_>) {
    let timeline = &view.report.comparison.timeline;
    let Some(period) = timeline.period.map(|period| period.id()) else { return };
    let told = over_time(view);
    if told.is_empty() {
        return;
    }
    page.heading(2, "Over time");
    let file = page.file("timeline.csv");
    page.paragraph(&format!(
        "By {period}, each with its own 95 % interval. A {period} with fewer than five stories, \
         500 words or 20 attributions is left out (·). The stories differ from {period} to \
         {period}, and the lowest and the highest of several always differ: nothing here is a \
         test, and no trend is claimed. All measures stand in {file}.{}",
        undated(timeline.undated)
    ));
    page.chart(charts::timeline(view));
    for OverTime { title, outlets } in told {
        page.heading(3, title);
        let periods = format!("{}s", capital(period));
        let course = format!("{} by {period}", capital(period));
        let head = ["Outlet", &periods, "Lowest", "Highest", &course];
        let rows = outlets.iter().filter_map(|(outlet, rows)| row(outlet, rows));
        page.table(&head, &rows.collect::<Vec<_>>(), "");
    }
}

fn undated(articles: u64) -> String {
    match articles {
        0 => String::new(),
        n => format!(
            " {} without a date {} in none of it.",
            counted(n, "article", "articles"),
            if n == 1 { "stands" } else { "stand" }
        ),
    }
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or(String::new(), |c| c.to_uppercase().chain(chars).collect())
}

/// The outlets that are shown and have enough periods, with their rows.
fn outlets<'a>(
    view: &View<'a>,
    measure: &str,
    category: &str,
) -> Vec<(&'a str, Vec<&'a TimelineRow>)> {
    let mut series: BTreeMap<&str, Vec<&TimelineRow>> = BTreeMap::new();
    for row in &view.report.excerpt.timeline {
        if (row.measure, row.category.as_str()) == (measure, category) {
            series.entry(&row.outlet).or_default().push(row);
        }
    }
    series
        .retain(|_, rows| rows.iter().filter(|row| row.has_enough()).count() >= PERIODS);
    let shown = view.shown().into_iter();
    shown.filter_map(|o| series.remove_entry(o.outlet.as_str())).collect()
}

fn row(outlet: &str, series: &[&TimelineRow]) -> Option<Vec<String>> {
    let counted: Vec<&TimelineRow> =
        series.iter().copied().filter(|row| row.has_enough()).collect();
    if counted.len() < PERIODS {
        return None;
    }
    let by_rate = |a: &&&TimelineRow, b: &&&TimelineRow| a.rate.total_cmp(&b.rate);
    // The first of those that are alike.
    let lowest = counted.iter().min_by(by_rate)?;
    let highest = counted.iter().rev().max_by(by_rate)?;
    Some(vec![
        text(outlet),
        count(counted.len() as u64),
        with_interval(lowest),
        with_interval(highest),
        course(series, highest.rate),
    ])
}

/// `2.1 (0.9 to 4.8), 2026-W07`
fn with_interval(row: &TimelineRow) -> String {
    let bounds = match (row.low, row.high, row.unit) {
        (Some(_), Some(_), Unit::PerThousandWords) => {
            format!(" ({})", interval(row.low, row.high))
        }
        (Some(low), Some(high), _) => format!(" ({low:.0} to {high:.0})"),
        _ => String::new(),
    };
    match row.unit {
        Unit::PerThousandWords => format!("{}{bounds}, {}", rate(row.rate), row.period),
        unit => format!("{}{bounds}, {}", in_unit(row.rate, unit), row.period),
    }
}

/// The rates in time as bars, the highest of them full.
fn course(series: &[&TimelineRow], highest: f64) -> String {
    const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let bar = |row: &&TimelineRow| match row.has_enough() && highest > 0.0 {
        false => '·',
        true => BARS[((row.rate / highest * 7.0).round() as usize).min(7)],
    };
    series.iter().map(bar).collect()
}

#[cfg(test)]
mod tests {
    use super::{TimelineRow, Unit, row};
    use crate::compare::Caveat;

    fn week(number: u64, rate: f64, caveats: &[Caveat]) -> TimelineRow {
        TimelineRow {
            outlet: "Beacon".into(),
            period: format!("2026-W{number:02}"),
            unit_of_time: "week",
            start: String::new(),
            end: String::new(),
            measure: "word_choice",
            category: "loaded.negative".into(),
            voice: "own",
            count: 9,
            out_of: 2_000,
            rate,
            unit: Unit::PerThousandWords,
            low: Some(rate / 2.0),
            high: Some(rate * 2.0),
            interval: "stories (jackknife)",
            articles: 8,
            stories: 8,
            caveats: caveats.to_vec(),
        }
    }

    #[test]
    fn a_row_shows_the_lowest_and_the_highest_week() {
        let few = [Caveat::FewStories];
        let weeks = [
            week(1, 2.0, &[]),
            week(2, 90.0, &few),
            week(3, 4.0, &[]),
            week(4, 2.0, &[]),
        ];
        let weeks: Vec<&TimelineRow> = weeks.iter().collect();
        assert_eq!(
            row("Beacon", &weeks).unwrap(),
            [
                "Beacon",
                "3",
                "2.0 (1.0 to 4.0), 2026-W01",
                "4.0 (2.0 to 8.0), 2026-W03",
                "▅·█▅"
            ]
        );
        assert_eq!(row("Beacon", &weeks[..3]), None);
    }
}
