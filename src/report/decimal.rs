//! Numbers as a cell has them: bare, with a dot, never with an exponent.

use std::io::Write;

/// Above this a product of 64-bit numbers is not near enough to round by.
const EXACT: f64 = (1u64 << 40) as f64;
/// Nearer to the middle between two decimals than this the standard library rounds.
const SURE: f64 = 0.499;

/// A decimal number with at most six significant decimals, never with an
/// exponent; empty if it is no number.
///
/// Small numbers, such as p-values, keep six digits after their zeros, down to
/// the 15th decimal.
pub fn decimal(number: f64) -> String {
    let mut digits = Vec::new();
    write_decimal(&mut digits, number);
    digits.into_iter().map(char::from).collect()
}

/// Writes what [`decimal`] gives.
pub(super) fn write_decimal(to: &mut Vec<u8>, number: f64) {
    if !number.is_finite() {
        return;
    }
    let places = places(number);
    let scaled = number.abs() * 10f64.powi(places);
    let rounded = scaled.round();
    let sure = scaled < EXACT && (scaled - rounded).abs() < SURE;
    // Formatting by the library rounds exactly and costs five times as much.
    match sure {
        true => write_scaled(to, number < 0.0, rounded as u64, places as u32),
        false => write_exact(to, number, places as usize),
    }
}

/// Writes a whole number.
pub(super) fn write_whole(to: &mut Vec<u8>, mut number: u64) {
    let mut digits = [0; 20];
    let mut first = digits.len();
    loop {
        first -= 1;
        digits[first] = b'0' + (number % 10) as u8;
        number /= 10;
        if number == 0 {
            break;
        }
    }
    to.extend_from_slice(&digits[first..]);
}

/// How many decimals are shown.
fn places(number: f64) -> i32 {
    match number.abs() {
        0.1.. | 0.0 => 6,
        small => {
            let zeros = -small.log10().floor() - 1.0;
            (6.0 + zeros.max(0.0)).min(15.0) as i32
        }
    }
}

/// A number of so many decimals, given without the dot.
fn write_scaled(to: &mut Vec<u8>, negative: bool, scaled: u64, places: u32) {
    if negative && scaled > 0 {
        to.push(b'-');
    }
    let one = 10u64.pow(places);
    write_whole(to, scaled / one);
    let mut rest = scaled % one;
    if rest > 0 {
        to.push(b'.');
    }
    let mut one = one / 10;
    while rest > 0 {
        to.push(b'0' + (rest / one) as u8);
        rest %= one;
        one /= 10;
    }
}

fn write_exact(to: &mut Vec<u8>, number: f64, places: usize) {
    let start = to.len();
    // Writing to memory does not fail.
    let _ = write!(to, "{number:.places$}");
    while to.last() == Some(&b'0') {
        to.pop();
    }
    if to.last() == Some(&b'.') {
        to.pop();
    }
    if &to[start..] == b"-0" {
        to.remove(start);
    }
}

#[cfg(test)]
mod tests {
    use super::{decimal, places};
    use crate::hash::draw;

    /// The library's rounding, cut by hand.
    fn formatted(number: f64) -> String {
        let places = places(number) as usize;
        let text = format!("{number:.places$}");
        let text = text.trim_end_matches('0').trim_end_matches('.');
        (if text == "-0" { "0" } else { text }).to_string()
    }

    #[test]
    fn short_ways_lead_to_the_same_digits() {
        let scales = [1e-18, 1e-9, 1e-4, 0.1, 1.0, 100.0, 1e5, 1e7, 1e15, 1e18];
        for at in 0..20_000 {
            let part = draw(7, at) as f64 / u64::MAX as f64 - 0.5;
            let scale = scales[at as usize % scales.len()];
            let halves = (part * 2e6).round() / 2e6;
            for number in [part * scale, halves, halves / 1024.0] {
                assert_eq!(decimal(number), formatted(number), "{number:e}");
            }
        }
    }
}
