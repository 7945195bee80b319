//! A table that says which article tells which story, such as `parallax stories`
//! writes and somebody corrects.

use std::collections::BTreeMap;
use std::path::Path;

use super::cells::Cells;
use super::columns::{self, Evidence, Field};
use super::container::Budget;
use super::format::{Row, Rows};
use super::limits::Limits;
use super::message;
use super::source::Origin;
use super::{Input, place};
use crate::error::{Error, Result};

/// One row: an article and its story.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StoryRow {
    /// The line where the row begins.
    pub line: u64,
    /// The article, as it is written.
    pub doc_id: String,
    /// The article, without the mark that keeps a spreadsheet from running it.
    pub unguarded: String,
    /// Its story, without that mark; none if the cell is empty.
    pub story: Option<String>,
}

/// Reads a CSV or TSV file with the columns `doc_id` and `story`; others do not
/// count. Also gives the file's fingerprint.
///
/// # Errors
/// When the file cannot be read, a column is missing, a row is broken or without
/// `doc_id`, or an article is in two stories. Somebody wrote every row on purpose,
/// so none is passed over.
pub fn story_rows(path: &Path) -> Result<(Vec<StoryRow>, Input)> {
    let shown = path.display().to_string();
    let usual = if path.extension().is_some_and(|e| e == "tsv") { b'\t' } else { b',' };
    let (limits, origin) = (Limits::default(), Origin::path(path.to_path_buf()));
    let refuse = |why| Error::data(&shown, why);
    let source = origin.text(None, &Budget::new(limits)).map_err(refuse)?;
    let mut rows = Rows::open(source, usual, &limits).map_err(refuse)?;
    let choice = columns::choose(&rows.header, &BTreeMap::new(), &Evidence::default());
    let choice = choice.map_err(refuse)?;
    let columns: BTreeMap<Field, usize> =
        choice.taken().map(|(field, taken)| (field, taken.columns[0])).collect();
    let column = |field: Field| {
        let found = columns::listed(&rows.header);
        let name = field.name();
        columns.get(&field).copied().ok_or_else(|| {
            Error::data(
                &shown,
                format!("no column {name}; found {found}; rename one to {name}"),
            )
        })
    };
    let (id, story) = (column(Field::DocId)?, column(Field::Story)?);
    let mut read: BTreeMap<String, StoryRow> = BTreeMap::new();
    for outcome in rows.by_ref() {
        let row = outcome.map_err(|problem| (problem.line, problem.reason));
        let row = row.and_then(|row| {
            story_row(&row, id, story).map_err(|reason| (row.line, reason))
        });
        let added = row.and_then(|row| add(&mut read, row));
        added.map_err(|(line, why)| Error::data(format!("{shown}:{line}"), why))?;
    }
    let mut read: Vec<StoryRow> = read.into_values().collect();
    read.sort_by_key(|row| row.line);
    Ok((read, rows.input(place::last(&shown))))
}

fn story_row(
    row: &Row,
    id: usize,
    story: usize,
) -> std::result::Result<StoryRow, String> {
    let mut cells = Cells::default();
    cells.put(Field::DocId, &row.cell(id)?.text);
    cells.put(Field::Story, &row.cell(story)?.text);
    let doc_id = cells.take(Field::DocId).ok_or("no doc_id; say which article it is")?;
    let unguarded = unguarded(&doc_id);
    let story = cells.take(Field::Story).map(|story| self::unguarded(&story));
    Ok(StoryRow { line: row.line, doc_id, unguarded, story })
}

/// Adds a row; the same row twice is one.
fn add(
    read: &mut BTreeMap<String, StoryRow>,
    row: StoryRow,
) -> std::result::Result<(), (u64, String)> {
    match read.get(&row.doc_id) {
        Some(other) if other.story != row.story => {
            let (id, line) = (message::brief(&row.doc_id), other.line);
            Err((row.line, format!("{id} has another story in line {line}; keep one")))
        }
        Some(_) => Ok(()),
        None => {
            read.insert(row.doc_id.clone(), row);
            Ok(())
        }
    }
}

/// Takes away the `'` that our tables put before text that a spreadsheet would run.
fn unguarded(cell: &str) -> String {
    let runs = |rest: &&str| {
        rest.starts_with([
            '=', '+', '-', '@', '\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}',
        ])
    };
    cell.strip_prefix('\'').filter(runs).unwrap_or(cell).to_string()
}
