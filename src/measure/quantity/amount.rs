//! A number as it was written, without rounding.

use std::fmt;

/// A number of things, in thousandths: `1.2 million` is exact, and amounts can be
/// compared and sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(u64);

const PARTS: u64 = 1000;
const DIGITS: usize = 3;

impl Amount {
    /// A whole number; none if it is too large to be told from others.
    pub fn whole(number: u64) -> Option<Amount> {
        number.checked_mul(PARTS).map(Amount)
    }

    /// `90,000` or `3.75`: commas between groups of three, one dot.
    pub fn of_digits(text: &str) -> Option<Amount> {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        let mut groups = whole.split(',');
        let first = groups.next()?;
        let grouped = whole.contains(',');
        let even = groups.clone().all(|group| group.len() == 3);
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        let shaped = !first.is_empty()
            && (!grouped || first.len() <= 3 && even)
            && whole.split(',').all(digits)
            && digits(decimals)
            && decimals.len() <= DIGITS;
        if !shaped {
            return None;
        }
        let whole: u64 = whole.replace(',', "").parse().ok()?;
        let decimals: u64 = format!("{decimals:0<DIGITS$}").parse().ok()?;
        whole.checked_mul(PARTS)?.checked_add(decimals).map(Amount)
    }

    /// So many times as much.
    pub fn times(self, factor: u64) -> Option<Amount> {
        self.0.checked_mul(factor).map(Amount)
    }

    /// Both together.
    pub fn plus(self, other: Amount) -> Option<Amount> {
        self.0.checked_add(other.0).map(Amount)
    }

    /// The number, as near as 64 bits come.
    pub fn as_number(self) -> f64 {
        self.0 as f64 / PARTS as f64
    }

    /// The number, if it is whole.
    pub fn as_whole(self) -> Option<u64> {
        self.0.is_multiple_of(PARTS).then_some(self.0 / PARTS)
    }
}

/// Digits, a dot, and no zeros at the end: `1500`, `3.75`.
impl Amount {
    /// The thousandths.
    pub(in crate::measure) fn parts(self) -> u64 {
        self.0
    }

    /// So many thousandths.
    pub(in crate::measure) fn of_parts(parts: u64) -> Amount {
        Amount(parts)
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0 / PARTS)?;
        match self.0 % PARTS {
            0 => Ok(()),
            rest => write!(f, ".{}", format!("{rest:0>DIGITS$}").trim_end_matches('0')),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Amount;

    #[test]
    fn digits_become_amounts() {
        let read = |text| Amount::of_digits(text).map(|amount| amount.to_string());
        let cases = [
            ("90,000", Some("90000")),
            ("3.75", Some("3.75")),
            ("0.5", Some("0.5")),
            ("1,234,567", Some("1234567")),
            ("12,34", None),
            ("1234,567", None),
            ("1.2345", None),
            ("99999999999999999999", None),
        ];
        for (text, amount) in cases {
            assert_eq!(read(text).as_deref(), amount, "{text}");
        }
    }
}
