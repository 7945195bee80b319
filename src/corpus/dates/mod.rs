//! Dates become ISO days, or stay away where they would have to be guessed.

mod order;

use std::sync::OnceLock;

use super::day;

pub use order::DateOrder;
pub(super) use order::Orders;

/// The day that is written, as `yyyy-mm-dd`.
///
/// | written | read |
/// |---|---|
/// | `2021-12-06`, `2021/12/6`, `2021-12-06T23:30:00Z`, `20211206` | 2021-12-06 |
/// | `6 December 2021`, `Mon, 06 Dec 2021 10:00:00 GMT`, `6. Dezember 2021` | 2021-12-06 |
/// | `December 6, 2021`, `Dec. 6, 2021 Monday 9:20 AM` | 2021-12-06 |
/// | `6 de diciembre de 2021`, `6 dicembre 2021`, `2021年12月6日` | 2021-12-06 |
/// | `1638748800` (seconds since 1970), with thousandths, millionths … | 2021-12-06 |
/// | `06/12/2021`, `6.12.2021` | 2021-12-06 if `order` says that the day comes first |
/// | `6.12.21`, `yesterday`, `2021-02-30` | nothing |
///
/// A time of day is cut off as it stands; zones are not converted, and seconds are
/// counted in UTC.
pub(super) fn iso(written: &str, order: Option<DateOrder>) -> Option<String> {
    let written = written.trim();
    let date = year_first(written)
        .or_else(|| digits(written))
        .or_else(|| counted(written))
        .or_else(|| month_by_name(written))
        .or_else(|| order.and_then(|order| order.of(year_last(written)?)));
    let (year, month, day) = date?;
    let is_day = (1..=12).contains(&month) && (1..=days(year, month)).contains(&day);
    is_day.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// Whether a day is written, though it may take an order to read it.
pub(super) fn is_date(written: &str) -> bool {
    let orders = [DateOrder::DayFirst, DateOrder::MonthFirst];
    orders.into_iter().any(|order| iso(written, Some(order)).is_some())
}

/// Year, month, day.
type Date = (u32, u32, u32);

/// `2021-12-06` and what may stand behind it.
fn year_first(written: &str) -> Option<Date> {
    let day = written.split(['T', 't', ' ']).next()?;
    let mut parts = day.split(['-', '/', '.']);
    let date = (year(parts.next()?)?, number(parts.next()?)?, number(parts.next()?)?);
    parts.next().is_none().then_some(date)
}

/// `06/12/2021` and what may stand behind it: the two numbers and the year.
fn year_last(written: &str) -> Option<Date> {
    let day = written.split([' ', ',', 'T']).next()?;
    let mut parts = day.split(['-', '/', '.']);
    let date = (number(parts.next()?)?, number(parts.next()?)?, year(parts.next()?)?);
    parts.next().is_none().then_some(date)
}

/// `20211206`, `20211206T093000Z`, `20211206093000`, or time since 1970 in seconds or
/// in a thousandth, millionth, billionth of one.
fn digits(written: &str) -> Option<Date> {
    let written = written.strip_suffix(".0").unwrap_or(written);
    let end = written.find(|c: char| !c.is_ascii_digit()).unwrap_or(written.len());
    let (count, rest) = written.split_at(end);
    let is_time = rest.is_empty() || rest.starts_with(['T', 't', ' ']);
    if matches!(count.len(), 8 | 14) && is_time {
        return Some((year(&count[..4])?, number(&count[4..6])?, number(&count[6..8])?));
    }
    if !rest.is_empty() && !rest.starts_with('.') {
        return None;
    }
    let of_a_second = match count.len() {
        9 | 10 => 1,
        12 | 13 => 1_000,
        15 | 16 => 1_000_000,
        18 | 19 => 1_000_000_000,
        _ => return None,
    };
    let days = count.parse::<i64>().ok()? / of_a_second / 86_400;
    let (year, month, day) = day::calendar(i32::try_from(days).ok()?);
    let part = |number: i32| u32::try_from(number).ok();
    Some((part(year)?, part(month)?, part(day)?))
}

/// `2021年12月6日`, with or without spaces; in Korean `2021년 12월 6일`.
fn counted(written: &str) -> Option<Date> {
    let mut rest = written;
    let mut part = |marks: [char; 2]| {
        let (count, behind) = rest.split_once(marks)?;
        rest = behind;
        Some(count.trim())
    };
    let (year, month) = (part(['年', '년'])?, part(['月', '월'])?);
    Some((self::year(year)?, number(month)?, number(part(['日', '일'])?)?))
}

/// A month by its name, between or before day and year.
fn month_by_name(written: &str) -> Option<Date> {
    let words: Vec<&str> = written
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !names().between.contains(word))
        .collect();
    let part = |at: usize| words.get(at).copied();
    let at_month = |(at, word): (usize, &&str)| {
        let month = month(word)?;
        let before = at.checked_sub(1).and_then(part).and_then(day_of_month);
        let after = part(at + 1).and_then(day_of_month);
        match (before, part(at + 1).and_then(year), after, part(at + 2).and_then(year)) {
            (Some(day), Some(year), ..) => Some((year, month, day)),
            (_, _, Some(day), Some(year)) => Some((year, month, day)),
            _ => None,
        }
    };
    words.iter().enumerate().find_map(at_month)
}

/// A month's name, whole or cut as it is usual.
fn month(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    names().months.iter().find(|(name, _)| *name == word).map(|(_, month)| *month)
}

/// The words in dates: `months.csv`.
struct Names {
    months: Vec<(&'static str, u32)>,
    /// What may stand between day, month and year.
    between: Vec<&'static str>,
}

fn names() -> &'static Names {
    static NAMES: OnceLock<Names> = OnceLock::new();
    NAMES.get_or_init(|| {
        let mut names = Names { months: Vec::new(), between: Vec::new() };
        for line in include_str!("months.csv").lines().skip(1) {
            let mut cells = line.split([',', ' ']).filter(|cell| !cell.is_empty());
            match cells.next().map(str::parse) {
                Some(Ok(month)) => names.months.extend(cells.map(|name| (name, month))),
                _ => names.between.extend(cells),
            }
        }
        names
    })
}

/// A day in a sentence: `6`, `06`, `6th`, `1er`.
fn day_of_month(word: &str) -> Option<u32> {
    let ends = ["st", "nd", "rd", "th", "er"];
    let digits = ends.iter().find_map(|end| word.strip_suffix(end));
    number(digits.unwrap_or(word))
}

/// A year has four digits.
fn year(word: &str) -> Option<u32> {
    let is_year = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    if is_year { word.parse().ok() } else { None }
}

/// A month or a day has one or two digits.
fn number(word: &str) -> Option<u32> {
    let is_number =
        (1..=2).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { word.parse().ok() } else { None }
}

/// How many days a month has.
fn days(year: u32, month: u32) -> u32 {
    let is_leap =
        year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::{DateOrder, iso};

    #[test]
    fn dates_are_read_in_the_usual_forms() {
        for written in [
            "2021-12-06",
            "2021/12/6 23:30",
            "2021.12.06",
            "2021-12-06T23:30:00.000Z",
            "2021-12-06 23:30:00+01:00",
            "20211206",
            "20211206T120000Z",
            "20211206120000",
            "1638748800",
            "1638748800.0",
            "1638748800.25",
            "1638835199000",
            "1638748800000000",
            "1638748800000000000",
            "6 December 2021",
            "6th December 2021",
            "Monday, December 6, 2021",
            "December 6, 2021 Monday 9:20 AM GMT",
            "Mon, 06 Dec 2021 10:00:00 GMT",
            "Mon Dec 06 2021",
            "6. Dezember 2021 Montag 9:50 PM GMT+1",
            "6 décembre 2021",
            "06-Dec-2021",
            "6 de diciembre de 2021",
            "lunes, 6 dic. 2021",
            "6 dicembre 2021",
            "mar. 6 décembre 2021",
            "maandag 6 december 2021",
            "6 de dezembro de 2021",
            "6 grudnia 2021",
            "6 декабря 2021",
            "2021年12月6日",
            "2021 年 12 月 6 日",
            "2021년 12월 6일",
        ] {
            assert_eq!(iso(written, None).as_deref(), Some("2021-12-06"), "{written}");
        }
        assert_eq!(iso("1er juillet 2019", None).as_deref(), Some("2019-07-01"));
    }

    #[test]
    fn what_would_be_a_guess_is_not_read() {
        for written in [
            "",
            "yesterday",
            "06/12/2021",
            "13/12/2021",
            "6.12.21",
            "2021-02-30",
            "2021-13-01",
            "December 2021",
            "2021",
            "123456",
            "99999999",
            "1.5",
            "None",
            "9999999999999999999",
        ] {
            assert_eq!(iso(written, None), None, "{written}");
        }
    }

    #[test]
    fn an_order_reads_numbers_with_the_year_behind() {
        let both = |written| {
            [DateOrder::DayFirst, DateOrder::MonthFirst].map(|o| iso(written, Some(o)))
        };
        let day = |text: &str| Some(text.to_string());
        assert_eq!(both("06/12/2021"), [day("2021-12-06"), day("2021-06-12")]);
        assert_eq!(both("13.12.2021 09:00"), [day("2021-12-13"), None]);
        assert_eq!(both("6/12/21"), [None, None]);
        assert_eq!(both("2021-12-06"), [day("2021-12-06"), day("2021-12-06")]);
    }
}
