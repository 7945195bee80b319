//! A folder: by its manifest, or by the way it is laid out.

use std::fs::{self, DirEntry};
use std::io;
use std::path::{Path, PathBuf};

use super::file;
use super::gather::Gathered;
use super::message::said;
use super::source::{self, Found, Origin};
use super::{ReadOptions, manifest, place};
use crate::error::{Error, Result};

/// Names of files that speak about a corpus and do not belong to it.
const ABOUT: [&str; 4] = ["readme", "license", "licence", "changelog"];

/// Reads a folder.
///
/// | it holds | read as |
/// |---|---|
/// | `manifest.csv` | what the manifest lists, and nothing else |
/// | sub-folders | one outlet each, with everything below it |
/// | text files | articles whose outlet stands in their front matter |
/// | tables | their rows |
///
/// The last three go together, and a sub-folder with a manifest is read by it.
/// An outlet in front matter or in a column comes before the folder's name.
/// A table whose columns are not understood is skipped here: the folder was
/// asked for, not the table.
pub(super) fn read(
    folder: &Path,
    place: &str,
    gathered: &mut Gathered,
    options: &ReadOptions,
) -> Result<()> {
    let listed = folder.join(manifest::NAME);
    if fs::symlink_metadata(&listed).is_ok() {
        let place = place::join(place, manifest::NAME);
        return manifest::read(&listed, &place, gathered, options);
    }
    let root = fs::canonicalize(folder).map_err(|error| Error::io(folder, error))?;
    let entries = sorted(folder, gathered).map_err(|error| Error::io(folder, error))?;
    let mut walk = Walk { root, top: place, gathered, options };
    walk.entries(entries, &Level { inside: String::new(), outlet: None, depth: 0 })
}

/// A walk through a folder that has no manifest.
struct Walk<'a, 'e> {
    /// The real path of the folder; nothing outside of it is read.
    root: PathBuf,
    /// The folder's place.
    top: &'a str,
    gathered: &'a mut Gathered<'e>,
    options: &'a ReadOptions,
}

/// How deep the walk is.
struct Level {
    /// The way from the folder to here: empty, or `bbc/2021`.
    inside: String,
    /// The outlet to which everything here belongs.
    outlet: Option<String>,
    /// How many folders stand around it.
    depth: u64,
}

impl Walk<'_, '_> {
    /// Reads the entries of a folder in the order of their names.
    fn entries(&mut self, entries: Vec<DirEntry>, level: &Level) -> Result<()> {
        for entry in entries {
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') {
                continue;
            }
            let inside = place::join(&level.inside, &name);
            let place = place::join(self.top, &inside);
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => {
                    let outlet = level.outlet.clone().unwrap_or(name);
                    let outlet = Some(outlet);
                    let level = Level { inside, outlet, depth: level.depth + 1 };
                    self.folder(&entry.path(), &place, level)?;
                }
                Ok(kind) if kind.is_symlink() => match self.linked(&entry.path()) {
                    Ok(()) => self.file(entry.path(), place, &inside, level)?,
                    Err(reason) => self.gathered.skip(&place, None, reason),
                },
                Ok(_) if is_about(&name) => self
                    .gathered
                    .note(format!("{place}: about the corpus, not read as an article")),
                Ok(_) => self.file(entry.path(), place, &inside, level)?,
                Err(error) => self.gathered.skip(&place, None, said(&error)),
            }
        }
        Ok(())
    }

    /// Reads a sub-folder, by its manifest if it has one.
    fn folder(&mut self, folder: &Path, place: &str, level: Level) -> Result<()> {
        let most = self.options.limits.depth;
        if level.depth > most {
            let reason = format!(
                "more than {most} folders in each other; --limit depth=N takes more"
            );
            self.gathered.skip(place, None, reason);
            return Ok(());
        }
        let entries = match sorted(folder, self.gathered) {
            Ok(entries) => entries,
            Err(error) => {
                self.gathered.skip(place, None, said(&error));
                return Ok(());
            }
        };
        if entries.iter().any(|entry| entry.file_name() == manifest::NAME) {
            return read(folder, place, self.gathered, self.options);
        }
        let top = self.top;
        self.gathered.note(format!("{top}: outlets are called after the sub-folders"));
        self.entries(entries, &level)
    }

    /// Reads a file. An error is the end of what may be read in all.
    fn file(
        &mut self,
        path: PathBuf,
        place: String,
        inside: &str,
        level: &Level,
    ) -> Result<()> {
        let found = Found {
            origin: Origin::path(path),
            place,
            id: place::id(inside).to_string(),
            outlet: level.outlet.clone().or_else(|| self.options.outlet.clone()),
        };
        if let Err(reason) = file::read(&found, self.gathered, self.options) {
            self.gathered.skip(&found.place, None, reason);
        }
        match self.gathered.budget().over() {
            Some(reason) => Err(Error::data(&found.place, reason)),
            None => Ok(()),
        }
    }

    /// Whether a link leads to a file of the folder. A linked folder could hold
    /// itself, and is not entered.
    fn linked(&self, path: &Path) -> std::result::Result<(), String> {
        if source::inside(&self.root, path)?.is_dir() {
            return Err(
                "a link to a folder, which is not followed; copy the folder".into()
            );
        }
        Ok(())
    }
}

/// The entries of a folder, sorted by name.
fn sorted(folder: &Path, gathered: &Gathered) -> io::Result<Vec<DirEntry>> {
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder)? {
        gathered.budget().take_files(1).map_err(io::Error::other)?;
        entries.push(entry?);
    }
    entries.sort_by_key(DirEntry::file_name);
    Ok(entries)
}

/// Whether a file speaks about the corpus: `README.md`, `LICENSE-MIT`; but not
/// `license-fees-rise.txt`, which is an article.
fn is_about(name: &str) -> bool {
    let name = name.to_lowercase();
    ABOUT.iter().filter_map(|about| name.strip_prefix(about)).any(|rest| {
        matches!(rest, "" | ".md" | ".txt")
            || rest.starts_with('-') && !rest.contains('.')
    })
}
