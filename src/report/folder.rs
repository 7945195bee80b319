//! The door of this room: files go to the disk together or not at all.

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufReader, ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::run_json;
use super::shelf::{Hashed, Shelf, Standing};
use super::temporary::Temporary;
use crate::error::{Error, Result};

/// The folders inside a report.
const FOLDERS: [&str; 2] = ["charts", "outlets"];

/// A folder on the disk that nobody sees before it is complete.
///
/// The files are first written to a temporary folder: beside `out` when there
/// is no `out`, which then takes its name; otherwise inside `out`, because its
/// parent may be another disk or closed to us. From there each is renamed into
/// place, `run.json` last. If anything fails on the way, what was there before
/// is put back and the temporary folder is removed.
pub struct Draft {
    out: PathBuf,
    /// The files of the report before; none where there is no folder.
    old: Option<BTreeSet<String>>,
    temporary: Temporary,
    files: Vec<Standing>,
}

impl Draft {
    /// Makes the temporary folder.
    ///
    /// # Errors
    /// When `out` holds something that Parallax did not write and `force` is not
    /// set; when `out` is a file; and when the system refuses.
    pub fn open(out: &Path, force: bool) -> Result<Draft> {
        let old = match look(out)? {
            Found::Nothing => None,
            Found::Ours(old) => Some(old),
            Found::Foreign if !force => return Err(foreign(out)),
            Found::Empty | Found::Foreign => Some(BTreeSet::new()),
        };
        let parent = if old.is_some() { out } else { parent(out) };
        fs::create_dir_all(parent).map_err(|e| Error::io(parent, e))?;
        let temporary = Temporary::create(parent)?;
        fs::create_dir(temporary.new_files()).map_err(|e| Error::io(out, e))?;
        Ok(Draft { out: out.to_path_buf(), old, temporary, files: Vec::new() })
    }

    /// Shows the folder and returns the paths of its files, sorted.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn publish(mut self) -> Result<Vec<PathBuf>> {
        self.files.sort();
        let paths = self.paths();
        let _undisturbed = self.temporary.undisturbed();
        match self.old.take() {
            None => fs::rename(self.temporary.new_files(), &self.out)
                .map_err(|cause| taken(&self.out, cause))?,
            Some(old) => self.replace(&paths, &old)?,
        }
        Ok(paths.iter().map(|path| self.out.join(path)).collect())
    }

    /// Renames file by file; removes what only the report before had.
    fn replace(&mut self, paths: &[String], old: &BTreeSet<String>) -> Result<()> {
        let folders = FOLDERS.map(|name| self.out.join(name));
        let new: Vec<&PathBuf> = folders.iter().filter(|f| !f.exists()).collect();
        let kept = self.temporary.path.join("old");
        let mut moves = Moves { out: &self.out, kept, done: Vec::new() };
        if let Err(error) = moves.all(&self.temporary.new_files(), paths, old) {
            if let Err(lost) = moves.undo() {
                self.temporary.stays = true;
                return Err(lost);
            }
            new.into_iter().for_each(|folder| drop(fs::remove_dir(folder)));
            return Err(error);
        }
        // They go only when they are empty.
        folders.into_iter().for_each(|folder| drop(fs::remove_dir(folder)));
        Ok(())
    }
}

/// Why a new folder could not take its name.
fn taken(out: &Path, cause: std::io::Error) -> Error {
    match cause.kind() {
        ErrorKind::DirectoryNotEmpty | ErrorKind::AlreadyExists => {
            let message = "another run has written this folder in the meantime; run \
                           again, or name another folder";
            Error::data(out.display().to_string(), message)
        }
        _ => Error::io(out, cause),
    }
}

impl Shelf for Draft {
    type File = Hashed<fs::File>;

    fn create(&mut self, path: &str) -> Result<Hashed<fs::File>> {
        let place = self.temporary.new_files().join(path);
        let parents = place.parent().map_or(Ok(()), fs::create_dir_all);
        let file = parents.and_then(|()| fs::File::create_new(place));
        file.map(Hashed::new).map_err(|cause| Error::io(&self.place(path), cause))
    }

    /// Waits until the bytes are on the disk: a rename must not overtake them.
    fn keep(&mut self, path: &str, file: Hashed<fs::File>) -> Result<()> {
        let (file, standing) = file.end(path);
        file.sync_all().map_err(|cause| Error::io(&self.place(path), cause))?;
        self.files.push(standing);
        Ok(())
    }

    fn place(&self, path: &str) -> PathBuf {
        self.out.join(path)
    }

    fn open(&self, path: &str) -> Result<Box<dyn Read + '_>> {
        let file = fs::File::open(self.temporary.new_files().join(path));
        let file = file.map_err(|cause| Error::io(&self.place(path), cause))?;
        Ok(Box::new(BufReader::new(file)))
    }

    fn standing(&self) -> Vec<Standing> {
        self.files.clone()
    }

    fn paths(&self) -> Vec<String> {
        self.files.iter().map(|file| file.path.clone()).collect()
    }
}

/// The folder that a folder stands in.
fn parent(out: &Path) -> &Path {
    match out.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// What stands at the place where the report shall go.
enum Found {
    Nothing,
    Empty,
    /// A report of ours, with the files that it lists.
    Ours(BTreeSet<String>),
    Foreign,
}

fn look(out: &Path) -> Result<Found> {
    let mut entries = match fs::read_dir(out) {
        Ok(entries) => entries,
        Err(e) if e.kind() == ErrorKind::NotFound && out.symlink_metadata().is_err() => {
            return Ok(Found::Nothing);
        }
        Err(e) if e.kind() == ErrorKind::NotADirectory => {
            let message = "this is a file; name a folder for the report";
            return Err(Error::data(out.display().to_string(), message));
        }
        Err(e) => return Err(Error::io(out, e)),
    };
    if let Ok(text) = fs::read_to_string(out.join("run.json"))
        && let Some(files) = run_json::files_of(&text)
    {
        return Ok(Found::Ours(files));
    }
    Ok(if entries.next().is_none() { Found::Empty } else { Found::Foreign })
}

fn foreign(out: &Path) -> Error {
    let message = "the folder is not empty and its run.json does not show that Parallax \
                   made it; name another folder, or write into it with --force";
    Error::data(out.display().to_string(), message)
}

/// Renames that can be taken back.
struct Moves<'a> {
    out: &'a Path,
    /// Where the files that were there before wait.
    kept: PathBuf,
    done: Vec<(PathBuf, PathBuf)>,
}

impl Moves<'_> {
    fn all(
        &mut self,
        new: &Path,
        paths: &[String],
        old: &BTreeSet<String>,
    ) -> Result<()> {
        FOLDERS.iter().try_for_each(|name| self.refuse_link(name))?;
        let last = |path: &&String| *path == "run.json";
        let in_order = paths.iter().filter(|p| !last(p)).chain(paths.iter().filter(last));
        let names: BTreeSet<&String> = paths.iter().collect();
        for gone in old.iter().filter(|name| !names.contains(name)) {
            self.set_aside(gone)?;
        }
        for path in in_order {
            self.set_aside(path)?;
            self.rename(new.join(path), self.out.join(path))?;
        }
        Ok(())
    }

    /// A link in the place of a folder would lead out of `out`.
    fn refuse_link(&self, name: &str) -> Result<()> {
        let path = self.out.join(name);
        match path.symlink_metadata() {
            Ok(found) if !found.is_dir() => {
                let message = "this must be a folder; move it away";
                Err(Error::data(path.display().to_string(), message))
            }
            _ => Ok(()),
        }
    }

    fn set_aside(&mut self, name: &str) -> Result<()> {
        let path = self.out.join(name);
        match path.symlink_metadata() {
            Err(_) => Ok(()),
            Ok(found) if found.is_dir() => {
                let message = "a folder stands where a file shall go; move it away";
                Err(Error::data(path.display().to_string(), message))
            }
            Ok(_) => self.rename(path, self.kept.join(name)),
        }
    }

    fn rename(&mut self, from: PathBuf, to: PathBuf) -> Result<()> {
        if let Some(parent) = to.parent() {
            fs::create_dir_all(parent).map_err(|e| Error::io(parent, e))?;
        }
        let shown = if to.starts_with(&self.kept) { &from } else { &to };
        fs::rename(&from, &to).map_err(|e| Error::io(shown, e))?;
        self.done.push((from, to));
        Ok(())
    }

    /// Takes the renames back, the last one first.
    fn undo(&mut self) -> Result<()> {
        for (from, to) in self.done.drain(..).rev() {
            fs::rename(&to, &from).map_err(|e| {
                let message =
                    format!("cannot be put back ({e}); it is in {}", to.display());
                Error::data(from.display().to_string(), message)
            })?;
        }
        Ok(())
    }
}
