//! Dates become ISO days, or stay away where they would have to be guessed.

/// The months, by the names that English-language outlets print.
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The day that is written, as `yyyy-mm-dd`.
///
/// | written | read |
/// |---|---|
/// | `2021-12-06`, `2021/12/6`, `2021-12-06T23:30:00Z` | 2021-12-06 |
/// | `6 December 2021`, `Mon, 06 Dec 2021 10:00:00 GMT` | 2021-12-06 |
/// | `December 6, 2021`, `Dec. 6, 2021 Monday 9:20 AM` | 2021-12-06 |
/// | `06/12/2021`, `6.12.21`, `yesterday`, `2021-02-30` | nothing |
///
/// A time of day is cut off as it stands; zones are not converted. Numbers with
/// the year behind are never read: 06/12 is June in one country and December in
/// another, and one that can only be read one way stands among others that can
/// be read both.
pub(super) fn iso(written: &str) -> Option<String> {
    let (year, month, day) = year_first(written).or_else(|| month_by_name(written))?;
    let is_day = (1..=12).contains(&month) && (1..=days(year, month)).contains(&day);
    is_day.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// `2021-12-06` and what may stand behind it.
fn year_first(written: &str) -> Option<(u32, u32, u32)> {
    let day = written.trim().split(['T', 't', ' ']).next()?;
    let mut parts = day.split(['-', '/']);
    let date = (year(parts.next()?)?, number(parts.next()?)?, number(parts.next()?)?);
    parts.next().is_none().then_some(date)
}

/// A month by its name, between or before day and year.
fn month_by_name(written: &str) -> Option<(u32, u32, u32)> {
    let words: Vec<&str> = written
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let (at, month) =
        words.iter().enumerate().find_map(|(at, word)| Some((at, month(word)?)))?;
    let part = |at: usize| words.get(at).copied();
    let before = at.checked_sub(1).and_then(part).and_then(day);
    let after = part(at + 1).and_then(day);
    match (before, part(at + 1).and_then(year), after, part(at + 2).and_then(year)) {
        (Some(day), Some(year), ..) => Some((year, month, day)),
        (_, _, Some(day), Some(year)) => Some((year, month, day)),
        _ => None,
    }
}

/// A month's name: whole, `Sept`, or its first three letters.
fn month(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    let is_name = |month: &str| word == month || word == month[..3];
    let index = MONTHS.iter().position(|month| is_name(month));
    let index = index.or((word == "sept").then_some(8))?;
    u32::try_from(index + 1).ok()
}

/// A day in a sentence: `6`, `06`, `6th`.
fn day(word: &str) -> Option<u32> {
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end));
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
