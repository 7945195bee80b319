//! WordStat, `.cat`: categories indented by tabs, and below them `WORD (1)`, where
//! the number is a weight, `_` parts the words of a phrase, and `*` and `?` are
//! wildcards. Rules (`@`, `#`) have no counterpart and are named.

use super::Problem;
use super::dictionary::{Dictionary, Raw};
use super::entry::Marks;

/// Reads a file.
pub(super) fn read(text: &str, dictionary: &mut Dictionary) -> Result<(), Problem> {
    // The categories above the line, with their indentation.
    let mut above: Vec<(usize, usize)> = Vec::new();
    for (line, row) in (1..).zip(text.lines()) {
        let name = row.trim();
        if name.is_empty() {
            continue;
        }
        let depth = depth(row);
        while above.last().is_some_and(|(d, _)| *d >= depth) {
            above.pop();
        }
        let heading = above.last().map(|(_, heading)| *heading);
        if name.starts_with(['@', '#']) {
            dictionary.lose(line, name, "it is a rule of WordStat, not a word");
        } else if let Some((word, weight)) = weighted(name) {
            let words = word.replace('_', " ");
            let raw = Raw { weight, ..Raw::new(&words, Marks::Glob, line) };
            match heading {
                Some(heading) => dictionary.add(raw, &[heading]),
                None => dictionary.lose(line, name, "it stands in no category"),
            }
        } else {
            above.push((depth, dictionary.heading(heading, name, line)?));
        }
    }
    Ok(())
}

/// How far a line is indented: a tab, or four spaces, is a level.
pub(super) fn depth(row: &str) -> usize {
    let indent = &row[..row.len() - row.trim_start().len()];
    let tabs = indent.matches('\t').count();
    if tabs > 0 { tabs } else { indent.chars().count() / 4 }
}

/// The word and the weight of `WORD (1)`.
pub(super) fn weighted(row: &str) -> Option<(&str, f64)> {
    let (word, number) = row.strip_suffix(')')?.rsplit_once(" (")?;
    let digits = number.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-'));
    let weight = number.parse::<f64>().ok().filter(|_| digits)?;
    Some((word.trim(), weight))
}
