//! Lexicoder 3, `.lc3`: a line `+category`, and below it one entry a line.

use super::Problem;
use super::dictionary::{Dictionary, Raw};
use super::entry::Marks;

/// Reads a file; categories do not nest.
pub(super) fn read(text: &str, dictionary: &mut Dictionary) -> Result<(), Problem> {
    let mut heading = None;
    for (line, row) in (1..).zip(text.lines()) {
        let row = row.trim();
        if let Some(name) = row.strip_prefix('+').map(str::trim) {
            if name.is_empty() {
                return Err(Problem::at(line, "a category without a name; write +name"));
            }
            heading = Some(dictionary.heading(None, name, line)?);
        } else if !row.is_empty() {
            match heading {
                Some(heading) => {
                    dictionary.add(Raw::new(row, Marks::Glob, line), &[heading])
                }
                None => {
                    dictionary.lose(line, row, "it stands before the first +category")
                }
            }
        }
    }
    Ok(())
}
