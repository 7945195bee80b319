//! Front matter: lines at the top of a text that say what it is.

use std::collections::BTreeMap;

use super::cells::Cells;
use super::columns::{self, Evidence, Field};

/// Parts a text into what its front matter says and the length of that block.
///
/// ```text
/// ---
/// outlet: The Daily Example
/// date: 2021-12-06
/// ---
/// Here the text begins, and with it the offsets.
/// ```
///
/// The block counts only if its first line is `---`, every line in it is
/// `key: value`, part of a nested value, blank or a `#` comment, it is closed,
/// and one key is known (by any of its usual names). Anything else is text, in
/// which a line of dashes is nothing unusual.
pub(super) fn split(text: &str) -> (Cells, usize) {
    block(text).unwrap_or_default()
}

/// The block at the beginning of a text, if it is one.
fn block(text: &str) -> Option<(Cells, usize)> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().filter(|line| line.trim_end() == "---")?;
    let mut length = first.len();
    let (mut keys, mut values) = (Vec::new(), Vec::new());
    for line in lines {
        length += line.len();
        match line.trim_end() {
            "---" | "..." => return Some((cells(&keys, &values)?, length)),
            line if is_aside(line) => {}
            line => {
                let (key, value) = pair(line)?;
                keys.push(key.to_string());
                values.push(value);
            }
        }
    }
    None
}

/// A line that belongs to a block and says nothing here.
fn is_aside(line: &str) -> bool {
    line.is_empty() || line.starts_with(['#', ' ', '\t', '-'])
}

/// `key: value`, the value without the quotation marks around it.
fn pair(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(':')?;
    let is_key = !key.is_empty()
        && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | ' ' | '.'));
    let value = value.trim();
    let quoted = ['"', '\'']
        .into_iter()
        .find_map(|mark| value.strip_prefix(mark).and_then(|v| v.strip_suffix(mark)));
    is_key.then_some((key.trim(), quoted.unwrap_or(value)))
}

/// What the keys say, if one is known.
fn cells(keys: &[String], values: &[&str]) -> Option<Cells> {
    let choice = columns::choose(keys, &BTreeMap::new(), &Evidence::default()).ok()?;
    let mut cells = Cells::default();
    let mut fields = choice.taken().filter(|(field, _)| *field != Field::Text).peekable();
    fields.peek()?;
    fields.for_each(|(field, taken)| cells.put(field, values[taken.columns[0]]));
    Some(cells)
}
