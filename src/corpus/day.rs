//! Days as numbers, which can be subtracted and put into weeks and months.

/// The number of the day `yyyy-mm-dd`, counted from 1970-01-01; none if it is not
/// written so.
///
/// Days from the civil calendar after Hinnant (“chrono-compatible low-level date
/// algorithms”, `days_from_civil`): years begin in March, so that the leap day is
/// the last.
pub(crate) fn number(date: &str) -> Option<i32> {
    let mut parts = date.split('-').map(|part| part.parse::<i32>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    let is_day = (0..=9999).contains(&year)
        && (1..=12).contains(&month)
        && (1..=31).contains(&day);
    if !is_day {
        return None;
    }
    let year = if month <= 2 { year - 1 } else { year };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
    Some(era * 146_097 + day_of_era - 719_468)
}

/// Year, month and day of a number: the way back (`civil_from_days`).
pub(crate) fn calendar(number: i32) -> (i32, i32, i32) {
    let days = number + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era =
        (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let months = (5 * of_year + 2) / 153;
    let month = if months < 10 { months + 3 } else { months - 9 };
    let year = year_of_era + era * 400 + i32::from(month <= 2);
    (year, month, of_year - (153 * months + 2) / 5 + 1)
}

/// A number as `yyyy-mm-dd`.
pub(crate) fn written(number: i32) -> String {
    let (year, month, day) = calendar(number);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::{number, written};

    #[test]
    fn days_are_counted_over_months_and_leap_years() {
        assert_eq!(number("1970-01-01"), Some(0));
        assert_eq!(number("2000-03-01"), Some(11_017));
        let apart = |a, b| number(b).zip(number(a)).map(|(b, a)| b - a);
        assert_eq!(apart("2024-02-28", "2024-03-01"), Some(2));
        assert_eq!(apart("2023-12-31", "2024-01-01"), Some(1));
        assert_eq!(number("yesterday"), None);
    }

    #[test]
    fn every_day_of_four_centuries_is_written_as_it_was_read() {
        let first = number("1900-01-01").unwrap();
        for day in first..first + 146_097 {
            assert_eq!(number(&written(day)), Some(day));
        }
        assert_eq!(written(11_016), "2000-02-29");
    }
}
