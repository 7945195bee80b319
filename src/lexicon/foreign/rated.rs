//! Lists in the manner of VADER: word, mean rating, standard deviation and the
//! ratings, parted by tabs. The mean becomes the weight; all words stand in one
//! category, `rating`. Nothing is a wildcard.

use super::Problem;
use super::dictionary::{Dictionary, Raw};
use super::entry::Marks;

/// Reads a file.
pub(super) fn read(text: &str, dictionary: &mut Dictionary) -> Result<(), Problem> {
    let heading = dictionary.heading(None, "rating", 1)?;
    for (line, row) in (1..).zip(text.lines()) {
        if row.trim().is_empty() {
            continue;
        }
        match parts(row) {
            Some((word, weight)) => {
                let raw = Raw { weight, ..Raw::new(word, Marks::Plain, line) };
                dictionary.add(raw, &[heading]);
            }
            None if line == 1 => dictionary.change(line, "read as the heads of columns"),
            None => {
                let reason = "it is no row of word, tab, number";
                dictionary.lose(line, row.trim(), reason);
            }
        }
    }
    Ok(())
}

/// Whether a line looks as if it came from such a list: a word, a number, and
/// another number.
pub(super) fn is_row(line: &str) -> bool {
    let deviation = line.split('\t').nth(2).and_then(number);
    parts(line).is_some() && deviation.is_some()
}

fn parts(row: &str) -> Option<(&str, f64)> {
    let mut cells = row.split('\t');
    let word = cells.next()?.trim();
    Some((word, cells.next().and_then(number)?)).filter(|_| !word.is_empty())
}

fn number(cell: &str) -> Option<f64> {
    cell.trim().parse().ok().filter(|number: &f64| number.is_finite())
}
