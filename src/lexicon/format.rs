//! One way to write a list down, so that differences between two versions are
//! differences of content.
//!
//! `terms.csv` is sorted by category (in the order of `lexicon.toml`) and
//! term; cells are trimmed, quotation marks are straight, lines end with LF.
//! `examples.csv` keeps its order within a category.

use std::path::Path;

use crate::error::{Error, Result};

/// A file of a lexicon, as it is and as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormattedFile {
    /// `terms.csv` or `examples.csv`.
    pub name: &'static str,
    /// What stands in it.
    pub was: String,
    /// What should stand in it.
    pub should: String,
}

/// Reads the lexicon in `folder` and writes its tables down in the one way.
///
/// # Errors
/// When a file cannot be read or is no table.
pub fn formatted(folder: &Path) -> Result<[FormattedFile; 2]> {
    let order: Vec<String> = super::from_folder(folder)?
        .remove(0)
        .categories
        .into_iter()
        .map(|c| c.id)
        .collect();
    Ok([
        format_file(folder, "terms.csv", &order, &["category", "term"])?,
        format_file(folder, "examples.csv", &order, &["category", "expect"])?,
    ])
}

fn format_file(
    folder: &Path,
    name: &'static str,
    order: &[String],
    by: &[&str],
) -> Result<FormattedFile> {
    let path = folder.join(name);
    let was = std::fs::read_to_string(&path).map_err(|e| Error::io(&path, e))?;
    let fail = |e: csv::Error| Error::data(path.display().to_string(), e.to_string());
    let plain = was.trim_start_matches('\u{FEFF}');
    let mut reader =
        csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(plain.as_bytes());
    let header = reader.headers().map_err(fail)?.clone();
    let mut rows =
        reader.records().collect::<std::result::Result<Vec<_>, _>>().map_err(fail)?;
    let column = |name: &str| header.iter().position(|h| h == name);
    rows.sort_by_cached_key(|row| {
        by.iter()
            .map(|name| column(name).and_then(|i| row.get(i)).unwrap_or_default())
            .map(|cell| match order.iter().position(|id| id == cell) {
                Some(place) => (place, String::new()),
                None => (0, cell.to_lowercase()),
            })
            .collect::<Vec<_>>()
    });
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(&header).map_err(fail)?;
    for row in &rows {
        writer.write_record(row.iter().map(|cell| tidy(name, cell))).map_err(fail)?;
    }
    let bytes = writer.into_inner().map_err(|e| Error::data(name, e.to_string()))?;
    Ok(FormattedFile { name, was, should: String::from_utf8_lossy(&bytes).into_owned() })
}

/// Terms are written with straight apostrophes; examples keep theirs, because
/// quotation marks are what some of them are about.
fn tidy(file: &str, cell: &str) -> String {
    if file == "terms.csv" { cell.replace('’', "'") } else { cell.to_string() }
}
