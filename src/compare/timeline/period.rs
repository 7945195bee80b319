//! Days, weeks, months.

use crate::corpus::day::{calendar, number, written};

/// Up to so many days, half a year, time is cut into weeks.
const BY_WEEK: i32 = 184;

/// How time is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// Into days.
    Day,
    /// Into weeks from Monday to Sunday (ISO 8601).
    Week,
    /// Into months.
    Month,
}

/// A day, a week or a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Span {
    /// `2026-02-14`, `2026-W07`, `2026-02`: in the order of time.
    pub(super) name: String,
    /// Its first day.
    pub(super) start: i32,
    /// Its last day.
    pub(super) end: i32,
}

impl Period {
    /// The name that columns and options use.
    pub fn id(self) -> &'static str {
        match self {
            Period::Day => "day",
            Period::Week => "week",
            Period::Month => "month",
        }
    }

    /// What suits the days from `first` to `last`: weeks up to half a year,
    /// months beyond.
    pub(super) fn suiting(first: i32, last: i32) -> Period {
        if last - first < BY_WEEK { Period::Week } else { Period::Month }
    }

    /// The day, week or month around a day.
    pub(super) fn around(self, day: i32) -> Span {
        match self {
            Period::Day => Span { name: written(day), start: day, end: day },
            Period::Week => week(day),
            Period::Month => month(day),
        }
    }
}

/// The ISO week belongs to the year of its Thursday, and week 1 is the one with
/// the first Thursday.
fn week(day: i32) -> Span {
    // Day 0 was a Thursday.
    let monday = day - (day + 3).rem_euclid(7);
    let thursday = monday + 3;
    let (year, ..) = calendar(thursday);
    let number = (thursday - first_of(year, 1)) / 7 + 1;
    Span { name: format!("{year:04}-W{number:02}"), start: monday, end: monday + 6 }
}

fn month(day: i32) -> Span {
    let (year, month, of_month) = calendar(day);
    let start = day - of_month + 1;
    let next = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    let end = first_of(next.0, next.1) - 1;
    Span { name: format!("{year:04}-{month:02}"), start, end }
}

/// The first day of a month. The year 10000 is not written with four digits and
/// is counted from the one before.
fn first_of(year: i32, month: i32) -> i32 {
    let first = number(&format!("{year:04}-{month:02}-01"));
    first.unwrap_or_else(|| first_of(year - 1, 12) + 31)
}

#[cfg(test)]
mod tests {
    use super::{Period, number, written};

    fn around(period: Period, day: &str) -> [String; 3] {
        let span = period.around(number(day).unwrap());
        [span.name, written(span.start), written(span.end)]
    }

    #[test]
    fn weeks_are_those_of_the_standard() {
        // ISO 8601: week 1 is the one with 4 January.
        for (day, name, monday, sunday) in [
            ("2026-02-14", "2026-W07", "2026-02-09", "2026-02-15"),
            ("2024-12-30", "2025-W01", "2024-12-30", "2025-01-05"),
            ("2021-01-03", "2020-W53", "2020-12-28", "2021-01-03"),
            ("2005-01-01", "2004-W53", "2004-12-27", "2005-01-02"),
            ("1969-12-31", "1970-W01", "1969-12-29", "1970-01-04"),
        ] {
            assert_eq!(around(Period::Week, day), [name, monday, sunday]);
        }
    }

    #[test]
    fn months_know_leap_years_and_the_end_of_time() {
        for (day, name, first, last) in [
            ("2024-02-29", "2024-02", "2024-02-01", "2024-02-29"),
            ("2023-12-31", "2023-12", "2023-12-01", "2023-12-31"),
            ("9999-12-31", "9999-12", "9999-12-01", "9999-12-31"),
        ] {
            assert_eq!(around(Period::Month, day), [name, first, last]);
        }
        assert_eq!(around(Period::Day, "2024-02-29")[0], "2024-02-29");
    }

    #[test]
    fn half_a_year_goes_by_week() {
        assert_eq!(Period::suiting(0, 183), Period::Week);
        assert_eq!(Period::suiting(0, 184), Period::Month);
    }
}
