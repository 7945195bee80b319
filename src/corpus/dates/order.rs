//! Whether the day or the month comes first in dates like 03/04/2024.

use std::str::FromStr;

use super::{Date, year_last};

/// Which number of `03/04/2024` is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    /// The first: 3 April.
    DayFirst,
    /// The second: 4 March.
    MonthFirst,
}

impl DateOrder {
    /// Year, month and day of two numbers and a year.
    pub(super) fn of(self, (first, second, year): Date) -> Option<Date> {
        Some(match self {
            DateOrder::DayFirst => (year, second, first),
            DateOrder::MonthFirst => (year, first, second),
        })
    }
}

impl FromStr for DateOrder {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<DateOrder, &'static str> {
        match text {
            "day-first" => Ok(DateOrder::DayFirst),
            "month-first" => Ok(DateOrder::MonthFirst),
            _ => Err("write day-first or month-first"),
        }
    }
}

/// What the dates of a column say about their order: one whose first number is above 12
/// begins with the day, and then all do.
#[derive(Debug, Default)]
pub(in crate::corpus) struct Orders {
    day_first: Option<String>,
    month_first: Option<String>,
    either: Option<String>,
}

impl Orders {
    /// Looks at a date.
    pub(in crate::corpus) fn see(&mut self, written: &str) {
        let Some((first, second, _)) = year_last(written.trim()) else { return };
        let seen = match (first, second) {
            (13..=31, 1..=12) => &mut self.day_first,
            (1..=12, 13..=31) => &mut self.month_first,
            (first, second) if first == second => return,
            _ => &mut self.either,
        };
        seen.get_or_insert_with(|| written.trim().to_string());
    }

    /// Whether there are dates of that kind, so that all must be looked at.
    pub(in crate::corpus) fn has_any(&self) -> bool {
        self.day_first.is_some() || self.month_first.is_some() || self.either.is_some()
    }

    /// The order that all dates are in, and what to say about it.
    pub(in crate::corpus) fn decided(&self) -> (Option<DateOrder>, Option<String>) {
        const HOW: &str = "--date-order day-first or month-first decides";
        match (&self.day_first, &self.month_first, &self.either) {
            (Some(shown), None, _) => (
                Some(DateOrder::DayFirst),
                Some(format!("dates are read with the day first, as {shown} shows")),
            ),
            (None, Some(shown), _) => (
                Some(DateOrder::MonthFirst),
                Some(format!("dates are read with the month first, as {shown} shows")),
            ),
            (Some(day), Some(month), _) => {
                let both = format!(
                    "in {day} the day comes first, in {month} the month: such dates are \
                     left blank; {HOW}"
                );
                (None, Some(both))
            }
            (None, None, Some(shown)) => {
                let open = format!(
                    "no date of the column tells whether the day or the month comes \
                     first in {shown}: such dates are left blank; {HOW}"
                );
                (None, Some(open))
            }
            (None, None, None) => (None, None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{DateOrder, Orders};

    #[test]
    fn one_date_of_a_column_tells_for_all() {
        let decided = |dates: &[&str]| {
            let mut orders = Orders::default();
            dates.iter().for_each(|date| orders.see(date));
            orders.decided()
        };
        assert_eq!(decided(&["03/04/2024", "13/04/2024"]).0, Some(DateOrder::DayFirst));
        assert_eq!(decided(&["3.4.2024", "4/13/2024"]).0, Some(DateOrder::MonthFirst));
        let (order, said) = decided(&["03/04/2024", "01/02/2024"]);
        assert!(order.is_none() && said.is_some_and(|s| s.contains("in 03/04/2024")));
        let (order, said) = decided(&["13/04/2024", "04/13/2024"]);
        assert!(order.is_none() && said.is_some_and(|s| s.contains("left blank")));
        assert_eq!(decided(&["2024-03-04", "May 3, 2024", "yesterday"]), (None, None));
    }
}
