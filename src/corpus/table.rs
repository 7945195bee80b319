//! Rows become articles.

use super::ReadOptions;
use super::cells::Cells;
use super::columns::{self, Choice, Field};
use super::file::{self, Found};
use super::gather::{Draft, Gathered};
use super::mapping::Mapping;
use super::rows::{Row, Rows};

/// How many digits the number of a row has in its id. Fixed, so that ids stay
/// when a table grows.
const ID_DIGITS: usize = 6;

/// Reads a CSV or TSV table; an error says what its columns lack.
pub(super) fn read(
    found: &Found,
    separator: u8,
    gathered: &mut Gathered,
    options: &ReadOptions,
) -> Result<(), String> {
    let mut rows = match Rows::open(&found.path, separator) {
        Ok(rows) => rows,
        Err(reason) => {
            gathered.skip(&found.place, None, reason);
            return Ok(());
        }
    };
    let header = rows.header.clone();
    columns::check_names(&header, &options.columns)?;
    let choice = columns::choose(&header, &options.columns);
    choice.check(&header, found.outlet.is_some())?;
    let mut mapping = Mapping::default();
    mapping.learn(&choice, &header);
    gathered.note(mapping.note(&found.place));
    if let Some(separator) = rows.separator {
        let separator =
            if separator == '\t' { "tabs".into() } else { format!("{separator:?}") };
        gathered.note(format!("{}: columns parted by {separator}", found.place));
    }
    for (index, row) in rows.by_ref().enumerate() {
        if !gathered.takes() {
            continue;
        }
        let line = row.as_ref().map_or_else(|problem| problem.line, |row| row.line);
        let outcome = row
            .map_err(|problem| problem.reason)
            .and_then(|row| cells(&row, &choice))
            .and_then(|cells| {
                article(cells, &choice, found, Position { line, number: index + 1 })
            });
        match outcome {
            Ok(draft) => gathered.add(draft),
            Err(reason) => gathered.skip(&found.place, Some(line), reason),
        }
    }
    gathered.input(rows.input(&found.place));
    Ok(())
}

/// Which record of a table it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Position {
    /// The line where it begins.
    pub(super) line: u64,
    /// Its number among the records, from 1.
    pub(super) number: usize,
}

/// Makes an article of a record.
pub(super) fn article(
    mut cells: Cells,
    choice: &Choice,
    found: &Found,
    position: Position,
) -> Result<Draft, String> {
    let text = cells.take(Field::Text).ok_or("the text is empty")?;
    let outlet = match choice.has(Field::Outlet) {
        true => cells.take(Field::Outlet).map(outlet_name),
        false => found.outlet.clone(),
    };
    let outlet = outlet.ok_or("the outlet is empty")?;
    let text = with_title(text, cells.get(Field::Title));
    file::check_length(text.len())?;
    let Position { line, number } = position;
    Ok(Draft {
        id: format!("{}-{number:0ID_DIGITS$}", found.id),
        outlet,
        path: format!("{}:{line}", found.place),
        text,
        cells,
    })
}

/// The cells of a row that have a field.
fn cells(row: &Row, choice: &Choice) -> Result<Cells, String> {
    let mut cells = Cells::default();
    for (field, column) in choice.taken() {
        cells.put(field, row.cell(column)?);
    }
    Ok(cells)
}

/// The text as read: the title is part of it and stands once.
fn with_title(text: String, title: Option<&str>) -> String {
    match title {
        Some(title) if !text.trim_start().starts_with(title) => {
            format!("{title}\n\n{text}")
        }
        _ => text,
    }
}

/// The outlet in a cell; of an address, the site: `https://www.bbc.com/news`
/// is `bbc.com`. Several archives write the article's address under `source`,
/// which would make every article an outlet of its own.
fn outlet_name(cell: String) -> String {
    let Some((_, address)) = cell.split_once("://") else { return cell };
    let host = address.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let host = host.strip_prefix("www.").unwrap_or(host);
    if host.is_empty() { cell } else { host.to_lowercase() }
}
