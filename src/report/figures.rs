//! Numbers as people read them.

use crate::compare::{Caveat, MeasureRow};
use crate::measure::Unit;

/// A count with commas: `1,204`.
pub(super) fn count(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A count with what is counted, one or many: `1 article`, `2 articles`.
pub(super) fn counted(number: u64, one: &str, many: &str) -> String {
    format!("{} {}", count(number), if number == 1 { one } else { many })
}

/// A part as it is said: `5 of 12`.
pub(super) fn of(part: u64, whole: u64) -> String {
    format!("{} of {}", count(part), count(whole))
}

/// A rate with as many digits as it deserves: `0.35`, `4.2`, `118`.
pub(super) fn rate(rate: f64) -> String {
    let places = match rate.abs() {
        _ if !rate.is_finite() => return String::new(),
        r if r < 0.005 => return "0".to_string(),
        r if r < 0.95 => 2,
        r if r < 99.5 => 1,
        _ => return count(rate.abs().round() as u64),
    };
    format!("{rate:.places$}")
}

/// A part of a whole in percent, with one decimal only where the whole is
/// large enough to carry it: `42%`, `4.2%`.
pub(super) fn percent(part: u64, whole: u64) -> String {
    if whole == 0 {
        return "–".to_string();
    }
    let percent = part as f64 * 100.0 / whole as f64;
    if whole >= 1000 && percent < 9.95 {
        return format!("{percent:.1}%");
    }
    format!("{percent:.0}%")
}

/// Two ends of an interval: `2.1 to 4.8`; a dash if there is none.
pub(super) fn interval(low: Option<f64>, high: Option<f64>) -> String {
    match (low, high) {
        (Some(low), Some(high)) => format!("{} to {}", rate(low), rate(high)),
        _ => "–".to_string(),
    }
}

/// `a`, `a and b`, `a, b and c`.
pub(super) fn list<T: AsRef<str>>(items: &[T]) -> String {
    match items {
        [] => String::new(),
        [one] => one.as_ref().to_string(),
        [most @ .., last] => {
            let most: Vec<&str> = most.iter().map(T::as_ref).collect();
            format!("{} and {}", most.join(", "), last.as_ref())
        }
    }
}

/// The first few and how many more: `a, b and 3 more`.
pub(super) fn some<T: AsRef<str>>(items: &[T], most: usize) -> String {
    few(&items[..items.len().min(most)], items.len())
}

/// The same of so many of which only the first few are known.
pub(super) fn few<T: AsRef<str>>(items: &[T], all: usize) -> String {
    if all <= items.len() {
        return list(items);
    }
    let shown: Vec<&str> = items.iter().map(T::as_ref).collect();
    format!("{} and {} more", shown.join(", "), all - items.len())
}

/// A small number as a word: `five`; a large one as it is.
pub(super) fn in_words(number: u64) -> String {
    const WORDS: [&str; 13] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
        "ten", "eleven", "twelve",
    ];
    let word = usize::try_from(number).ok().and_then(|number| WORDS.get(number));
    word.map_or_else(|| count(number), |word| word.to_string())
}

/// A rate, a bound or a difference in its unit: percent without decimals.
pub(super) fn in_unit(number: f64, unit: Unit) -> String {
    match unit {
        Unit::PerThousandWords => rate(number),
        _ if number.is_finite() => format!("{number:.0}%"),
        _ => String::new(),
    }
}

/// The rate of a row; in brackets where it stands on too little.
pub(super) fn rate_of(row: &MeasureRow) -> String {
    let thin = [Caveat::FewHits, Caveat::SmallBase];
    let rate = in_unit(row.rate, row.unit);
    match row.count > 0 && row.caveats.iter().any(|caveat| thin.contains(caveat)) {
        true => format!("({rate})"),
        false => rate,
    }
}

/// The interval of a row: `2.1 to 4.8`; a dash if there is none.
pub(super) fn interval_of(row: &MeasureRow) -> String {
    match (row.low, row.high, row.unit) {
        (Some(low), Some(high), Unit::PerThousandWords) => {
            interval(Some(low), Some(high))
        }
        (Some(low), Some(high), _) => format!("{low:.0} to {high:.0}"),
        _ => "–".to_string(),
    }
}

/// The others' rate of a row; a dash if there is none.
pub(super) fn others_of(row: &MeasureRow) -> String {
    let rate = row.others_rate.filter(|rate| rate.is_finite());
    rate.map_or("–".to_string(), |rate| in_unit(rate, row.unit))
}
