//! `timeline.csv`

use super::{
    Table, articles, date, list, maybe_number, number, outlet, text, whole, written,
};
use crate::compare::TimelineRow;

/// An outlet's rate in one period: `timeline.csv`.
pub const TIMELINE: Table<TimelineRow> = Table {
    file: "timeline.csv",
    row: "an outlet's rate in one period",
    columns: &[
        outlet(|row| &row.outlet),
        text(
            "period",
            "the day (2026-02-14), week (2026-W07, ISO 8601) or month (2026-02)",
            |row| &row.period,
        ),
        text("unit_of_time", "day, week or month", |row| row.unit_of_time),
        date(
            "start",
            "first day of the period, yyyy-mm-dd; of a week the Monday",
            |row| &row.start,
        ),
        date("end", "last day of the period, yyyy-mm-dd", |row| &row.end),
        text("measure", "the question asked", |row| row.measure),
        text("category", "what is counted; left out where nobody ever has any", |row| {
            &row.category
        }),
        text("voice", "own, or all where a measure does not tell voices apart", |row| {
            row.voice
        }),
        whole(
            "count",
            "",
            "how often, in whole articles dated within the period",
            |row| row.count,
        ),
        whole("out_of", "", "the base: out of how many", |row| row.out_of),
        number("rate", "see unit", "count / out_of, in the unit of the row", |row| {
            row.rate
        }),
        text("unit", "what the rate is counted in", |row| row.unit.id()),
        maybe_number(
            "low",
            "see unit",
            "lower end of the 95 % interval of this period's rate",
            |row| row.low,
        ),
        maybe_number(
            "high",
            "see unit",
            "upper end of the 95 % interval of this period's rate",
            |row| row.high,
        ),
        text(
            "interval",
            "what it stands on: stories (jackknife: below 100; robust: above 5,000); empty \
         without an interval",
            |row| row.interval,
        ),
        articles(|row| row.articles),
        whole("stories", "stories", "how many stories it rests on", |row| row.stories),
        written(
            "caveats",
            "",
            "why the number may mislead, separated by semicolons",
            |row, to| list(to, row.caveats.iter().map(|caveat| caveat.code()), "; "),
        ),
    ],
    further: None,
};
