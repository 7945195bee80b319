//! How places are named to people: without absolute paths, on every system alike.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::gather::Gathered;
use super::source;
use crate::error::{Error, Result};

/// What standard input is called in places and ids.
const STDIN: &str = "stdin";

/// A path of the command line and its name.
#[derive(Debug)]
pub(super) struct Named {
    pub(super) kind: Kind,
    pub(super) path: PathBuf,
    pub(super) place: String,
}

/// What a path leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Folder,
    File,
    Stdin,
}

/// Names the paths and sorts them by name; a path named twice is read once.
///
/// A path is called by its last part (`/home/ann/corpus/sample` is `sample`), so
/// that reports are the same wherever they are made; two that end alike are told
/// apart by the folders above them (`may/sample`, `june/sample`).
pub(super) fn name(paths: &[PathBuf], gathered: &mut Gathered) -> Result<Vec<Named>> {
    if paths.is_empty() {
        return Err(Error::Input(
            "nothing to read; name a folder, a file, or - for JSONL on standard input"
                .into(),
        ));
    }
    let mut found = paths.iter().map(|path| locate(path)).collect::<Result<Vec<_>>>()?;
    found.sort_by(|a, b| (&a.real, &a.parts).cmp(&(&b.real, &b.parts)));
    found.dedup_by(|again, first| {
        let is_same = again.real == first.real;
        if is_same {
            let name = again.parts.last().map_or("/", String::as_str);
            gathered.note(format!("{name}: named more than once and read once"));
        }
        is_same
    });
    let places = distinct(&found);
    let mut named: Vec<Named> = found
        .into_iter()
        .zip(places)
        .map(|(Located { kind, path, .. }, place)| Named { kind, path, place })
        .collect();
    named.sort_by(|a, b| a.place.cmp(&b.place));
    Ok(named)
}

/// `place/name`, or `name` where there is nothing above it.
pub(super) fn join(place: &str, name: &str) -> String {
    if place.is_empty() { name.to_string() } else { format!("{place}/{name}") }
}

/// The last part of a place.
pub(super) fn last(place: &str) -> &str {
    place.rsplit('/').next().unwrap_or(place)
}

/// A place without the ending of its last part: `bbc/strike.txt`, `bbc/strike`.
fn without_ending(place: &str) -> &str {
    let name = last(place);
    match name.rfind('.') {
        Some(dot) if dot > 0 => &place[..place.len() - name.len() + dot],
        _ => place,
    }
}

/// The id that a place gives: without its ending, and that of a container.
pub(super) fn id(place: &str) -> &str {
    without_ending(source::without_container(place))
}

/// A path, and where it leads.
struct Located {
    kind: Kind,
    path: PathBuf,
    /// Where it leads, whatever it is called.
    real: PathBuf,
    /// The parts of its full name.
    parts: Vec<String>,
}

/// Finds out where a path leads.
fn locate(path: &Path) -> Result<Located> {
    let (path, parts) = (path.to_path_buf(), parts(path));
    if path == Path::new("-") {
        return Ok(Located { kind: Kind::Stdin, real: path.clone(), path, parts });
    }
    let metadata = fs::metadata(&path).map_err(|error| explained(&path, error))?;
    let kind = match (metadata.is_dir(), metadata.is_file()) {
        (true, _) => Kind::Folder,
        (_, true) => Kind::File,
        _ => {
            return Err(Error::Input(format!(
                "{}: a device or pipe, which is not read; use - for JSONL on standard input",
                path.display()
            )));
        }
    };
    let real = fs::canonicalize(&path).map_err(|error| Error::io(&path, error))?;
    Ok(Located { kind, path, real, parts })
}

/// The system's error, with what to do where the path does not exist.
fn explained(path: &Path, error: io::Error) -> Error {
    let hint = "no such file or folder; check the path, or use - for JSONL on standard \
                input";
    match error.kind() {
        io::ErrorKind::NotFound => {
            Error::io(path, io::Error::new(io::ErrorKind::NotFound, hint))
        }
        _ => Error::io(path, error),
    }
}

/// The parts of a path's full name; `.` and `..` are resolved.
fn parts(path: &Path) -> Vec<String> {
    if path == Path::new("-") {
        return vec![STDIN.to_string()];
    }
    let is_plain = path.components().all(|part| part != Component::ParentDir)
        && path.file_name().is_some();
    let full = if is_plain { std::path::absolute(path) } else { fs::canonicalize(path) };
    let full = full.unwrap_or_else(|_| path.to_path_buf());
    full.components()
        .filter(|part| matches!(part, Component::Normal(_)))
        .map(|part| part.as_os_str().to_string_lossy().into_owned())
        .collect()
}

/// The shortest endings of the full names that tell all of them apart.
fn distinct(found: &[Located]) -> Vec<String> {
    let longest = found.iter().map(|located| located.parts.len()).max().unwrap_or(0);
    let ending =
        |parts: &[String], depth| parts[parts.len().saturating_sub(depth)..].join("/");
    let endings = |depth: usize| -> Vec<String> {
        found.iter().map(|located| ending(&located.parts, depth)).collect()
    };
    (1..=longest)
        .map(endings)
        .find(|names| names.iter().collect::<BTreeSet<_>>().len() == names.len())
        .unwrap_or_else(|| endings(longest))
}
