//! A manifest: a table that lists text files and pages and says what they are.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path};

use super::cells::Cells;
use super::columns::{Field, listed, plain};
use super::file;
use super::format::{Row, Rows};
use super::gather::Gathered;
use super::source::{self, Found, Origin};
use super::{ReadOptions, place};
use crate::error::{Error, Result};

/// The name that makes a table a manifest.
pub(super) const NAME: &str = "manifest.csv";

/// Reads the files that a manifest lists.
///
/// Its columns are `doc_id,path,outlet,date,title,story,url`, in any order;
/// `path` and `outlet` are required. Paths start at the manifest's folder and
/// stay inside; `doc_id` defaults to the path without its ending. A cell comes
/// before the front matter of the file, which fills the empty ones.
pub(super) fn read(
    path: &Path,
    place: &str,
    gathered: &mut Gathered,
    options: &ReadOptions,
) -> Result<()> {
    let refuse = |reason: String| Error::data(place, reason);
    let origin = Origin::path(path.to_path_buf());
    let mut rows = open(&origin, gathered, options).map_err(refuse)?;
    let columns = columns(&rows.header, options.outlet.is_some()).map_err(refuse)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = fs::canonicalize(folder.unwrap_or(Path::new(".")))
        .map_err(|error| Error::io(path, error))?;
    let above = place.strip_suffix(NAME).unwrap_or_default().trim_end_matches('/');
    let listing = Listing { columns, folder: &folder, above, options };
    let mut is_empty = true;
    for row in rows.by_ref() {
        is_empty = false;
        if !gathered.takes() {
            continue;
        }
        let line = row.as_ref().map_or_else(|problem| problem.line, |row| row.line);
        let outcome = row.map_err(|problem| problem.reason);
        if let Err(reason) = outcome.and_then(|row| listing.read(&row, gathered)) {
            gathered.skip(place, Some(line), reason);
        }
        if let Some(reason) = gathered.budget().over() {
            return Err(Error::data(format!("{place}:{line}"), reason));
        }
    }
    origin.end(gathered.budget());
    gathered.input(rows.input(place));
    if is_empty {
        let advice =
            "lists no articles; add a line for each text file: its path, its outlet";
        return Err(Error::data(place, advice));
    }
    Ok(())
}

fn open<'a>(
    origin: &'a Origin<'a>,
    gathered: &Gathered,
    options: &ReadOptions,
) -> std::result::Result<Rows<'a>, String> {
    let source = origin.text(options.encoding, gathered.budget())?;
    Rows::open(source, b',', &options.limits)
}

/// Whether a file is a manifest by its name.
pub(super) fn is_manifest(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == NAME)
}

/// What is needed to follow the lines of one manifest.
struct Listing<'a> {
    columns: Columns,
    folder: &'a Path,
    /// The place of the folder; empty where the manifest alone was named.
    above: &'a str,
    options: &'a ReadOptions,
}

/// Where the columns stand.
struct Columns {
    path: usize,
    fields: BTreeMap<Field, usize>,
}

impl Listing<'_> {
    /// Reads the file that a line lists.
    fn read(
        &self,
        row: &Row,
        gathered: &mut Gathered,
    ) -> std::result::Result<(), String> {
        let written = row.cell(self.columns.path)?.text;
        let written = written.trim();
        if written.is_empty() {
            return Err("the path is empty; write where the text file is".into());
        }
        let reason = |reason: String| format!("{written}: {reason}");
        let inside = normal(written).map_err(reason)?;
        let path = self.folder.join(&inside);
        source::inside(self.folder, &path)
            .map_err(|why| reason(why + slashes(written)))?;
        let mut cells = Cells::default();
        for (field, column) in &self.columns.fields {
            cells.put(*field, &row.cell(*column)?.text);
        }
        let has_outlets = self.columns.fields.contains_key(&Field::Outlet);
        let found = Found {
            origin: Origin::path(path),
            place: place::join(self.above, &inside),
            id: place::id(&inside).to_string(),
            outlet: self.options.outlet.clone().filter(|_| !has_outlets),
        };
        file::read_one(&found, cells, gathered, self.options).map_err(reason)
    }
}

/// Finds the columns; those with other names are left alone.
fn columns(
    header: &[String],
    is_outlet_given: bool,
) -> std::result::Result<Columns, String> {
    let find = |name: &str| header.iter().position(|column| plain(column) == plain(name));
    let missing = |name: &str| {
        let found = listed(header);
        format!(
            "no column {name}; found {found}; the first line must name path and outlet"
        )
    };
    let fields: BTreeMap<Field, usize> = Field::ALL
        .into_iter()
        .filter(|field| *field != Field::Text)
        .filter_map(|field| Some((field, find(field.name())?)))
        .collect();
    let path = find("path").ok_or_else(|| missing("path"))?;
    if !fields.contains_key(&Field::Outlet) && !is_outlet_given {
        return Err(missing("outlet"));
    }
    Ok(Columns { path, fields })
}

/// A path as the manifest writes it, without `.` and `..`, parted by `/`.
///
/// | written | read |
/// |---|---|
/// | `./bbc/a.txt`, `bbc/old/../a.txt` | `bbc/a.txt` |
/// | `../a.txt`, `bbc/../../a.txt`, `/etc/a.txt`, `C:\a.txt` | refused |
fn normal(written: &str) -> std::result::Result<String, String> {
    let mut parts = Vec::new();
    for part in Path::new(written).components() {
        match part {
            Component::Normal(name) => parts.push(name.to_string_lossy()),
            Component::CurDir => {}
            Component::ParentDir if parts.pop().is_some() => {}
            Component::ParentDir => {
                return Err(
                    "leads out of the manifest's folder; move the file into it".into()
                );
            }
            Component::RootDir | Component::Prefix(_) => return Err(absolute()),
        }
    }
    if written.starts_with('\\') || written.as_bytes().get(1) == Some(&b':') {
        return Err(absolute());
    }
    Ok(parts.join("/"))
}

/// Why an absolute path is refused.
fn absolute() -> String {
    "an absolute path; write it as seen from the manifest's folder".into()
}

/// Advice for a path that was written on Windows and is not found.
fn slashes(written: &str) -> &'static str {
    if written.contains('\\') { "; write / between folders" } else { "" }
}
