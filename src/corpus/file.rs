//! One file, read by its ending.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::cells::Cells;
use super::columns::Field;
use super::gather::{Draft, Gathered};
use super::hashed::Hashed;
use super::{MAX_ARTICLE, ReadOptions, decode, front_matter, jsonl, table};

/// What to do about a text file that names no outlet.
const NO_OUTLET: &str = "no outlet; give it with --outlet NAME, begin the file with front \
                         matter (outlet: NAME between two lines ---), or put it into a \
                         folder named after its outlet";

/// A file, and what its place says about it.
#[derive(Debug)]
pub(super) struct Found {
    /// Where the system finds it.
    pub(super) path: PathBuf,
    /// Its place as shown to people.
    pub(super) place: String,
    /// The id of its article, or the beginning of its rows' ids.
    pub(super) id: String,
    /// The outlet, where the file itself names none.
    pub(super) outlet: Option<String>,
}

/// Reads a table or a text by its ending; what is neither is skipped.
///
/// An error is the reason why a table as a whole cannot be used: its columns.
pub(super) fn read(
    found: &Found,
    gathered: &mut Gathered,
    options: &ReadOptions,
) -> Result<(), String> {
    match ending(&found.path).as_str() {
        "csv" => table::read(found, b',', gathered, options),
        "tsv" | "tab" => table::read(found, b'\t', gathered, options),
        "jsonl" | "ndjson" => match open(&found.path) {
            Ok(file) => jsonl::read(file, found, gathered, options),
            Err(reason) => skip(found, gathered, reason),
        },
        "txt" | "md" if !gathered.takes() => Ok(()),
        "txt" | "md" => match read_text(found, Cells::default(), gathered) {
            Ok(()) => Ok(()),
            Err(reason) => skip(found, gathered, reason),
        },
        other => skip(found, gathered, unknown(other)),
    }
}

/// Reads a text file into an article; `cells` come before its front matter.
pub(super) fn read_text(
    found: &Found,
    mut cells: Cells,
    gathered: &mut Gathered,
) -> Result<(), String> {
    let mut source = Hashed::new(open(&found.path)?);
    let mut bytes = Vec::new();
    let limit = MAX_ARTICLE as u64 + 1;
    source.by_ref().take(limit).read_to_end(&mut bytes).map_err(|e| said(&e))?;
    check_length(bytes.len())?;
    gathered.input(source.input(&found.place));
    let mut text = decode::text(bytes)?;
    let (front_matter, length) = front_matter::split(&text);
    text.drain(..length);
    if text.trim().is_empty() {
        return Err("the file has no text".into());
    }
    cells.fill(front_matter);
    let outlet = cells.take(Field::Outlet).or_else(|| found.outlet.clone());
    let outlet = outlet.ok_or(NO_OUTLET)?;
    let (id, path) = (found.id.clone(), found.place.clone());
    gathered.add(Draft { id, outlet, path, text, cells });
    Ok(())
}

/// Opens a regular file. Devices and pipes may never end and are refused.
pub(super) fn open(path: &Path) -> Result<File, String> {
    let metadata = fs::metadata(path).map_err(|error| said(&error))?;
    if metadata.is_dir() {
        return Err("a folder, not a file".into());
    }
    if !metadata.is_file() {
        return Err("a device or pipe, not a regular file".into());
    }
    File::open(path).map_err(|error| said(&error))
}

/// Refuses what is too long for an article.
pub(super) fn check_length(bytes: usize) -> Result<(), String> {
    if bytes <= MAX_ARTICLE {
        return Ok(());
    }
    let limit = MAX_ARTICLE / 1_000_000;
    Err(format!("longer than {limit} MB, which no article is; split it or take it out"))
}

/// What the system said, in words where it is usual.
pub(super) fn said(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "no such file".into(),
        io::ErrorKind::PermissionDenied => "not readable: permission denied".into(),
        _ => format!("not readable: {error}"),
    }
}

/// Passes over a file and goes on.
fn skip(
    found: &Found,
    gathered: &mut Gathered,
    reason: impl Into<String>,
) -> Result<(), String> {
    gathered.skip(&found.place, None, reason);
    Ok(())
}

/// Why a file with this ending is not read.
fn unknown(ending: &str) -> String {
    let advice = "articles are read from .txt, .md, .csv, .tsv and .jsonl";
    match ending {
        "" => format!("a file without ending is not read; {advice}"),
        "json" => format!(
            "a .json file is not read; write one object a line into a .jsonl file; {advice}"
        ),
        other => format!("a .{other} file is not read; {advice}"),
    }
}

/// What stands behind the last dot of a file name, in lower case.
fn ending(path: &Path) -> String {
    path.extension().unwrap_or_default().to_string_lossy().to_lowercase()
}
