//! The door of this room: files go to the disk together or not at all.

use std::collections::BTreeSet;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::run_json;
use crate::error::{Error, Result};

/// A file to be written, its path relative to the folder and with `/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Where it goes: `report.md`, `outlets/the-hill.md`.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Writes `files` into the folder `out` and returns their paths.
///
/// The files are first written to a temporary folder: beside `out` when there
/// is no `out`, which then takes its name; otherwise inside `out`, because its
/// parent may be another disk or closed to us. From there each is renamed into
/// place, `run.json` last. If anything fails on the way, what was there before
/// is put back and the temporary folder is removed.
///
/// # Errors
/// When `out` holds something that Parallax did not write and `force` is not
/// set; when `out` is a file; and when the system refuses.
pub(super) fn write(out: &Path, force: bool, files: &[File]) -> Result<Vec<PathBuf>> {
    let old = match look(out)? {
        Found::Nothing => return fresh(out, files),
        Found::Empty => BTreeSet::new(),
        Found::Ours(old) => old,
        Found::Foreign if force => BTreeSet::new(),
        Found::Foreign => return Err(foreign(out)),
    };
    replace(out, files, &old)
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

/// Writes beside `out` and renames the whole folder.
fn fresh(out: &Path, files: &[File]) -> Result<Vec<PathBuf>> {
    let parent = match out.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    fs::create_dir_all(parent).map_err(|e| Error::io(parent, e))?;
    let temporary = Temporary::create(parent)?;
    let new = temporary.fill(out, files)?;
    fs::rename(&new, out).map_err(|e| Error::io(out, e))?;
    Ok(files.iter().map(|file| out.join(&file.path)).collect())
}

/// Writes inside `out` and renames file by file; removes what only the report
/// before had.
fn replace(out: &Path, files: &[File], old: &BTreeSet<String>) -> Result<Vec<PathBuf>> {
    let outlets = out.join("outlets");
    let had_outlets = outlets.exists();
    let temporary = Temporary::create(out)?;
    let new = temporary.fill(out, files)?;
    let mut moves = Moves { out, kept: temporary.path.join("old"), done: Vec::new() };
    let outcome = moves.all(&new, files, old);
    if let Err(error) = outcome {
        if let Err(lost) = moves.undo() {
            temporary.keep();
            return Err(lost);
        }
        if !had_outlets {
            let _ = fs::remove_dir(outlets);
        }
        return Err(error);
    }
    let _ = fs::remove_dir(outlets); // goes only when it is empty
    Ok(files.iter().map(|file| out.join(&file.path)).collect())
}

/// A folder that is gone when this value is.
struct Temporary {
    path: PathBuf,
}

impl Temporary {
    /// A new folder in `parent`; its name is free, so no clock is needed.
    fn create(parent: &Path) -> Result<Temporary> {
        for number in 0u32.. {
            let name = format!(".parallax-{}-{number}", std::process::id());
            let path = parent.join(name);
            match fs::create_dir(&path) {
                Ok(()) => return Ok(Temporary { path }),
                Err(e) if e.kind() == ErrorKind::AlreadyExists => {}
                Err(e) => return Err(Error::io(parent, e)),
            }
        }
        Err(Error::io(parent, ErrorKind::AlreadyExists.into()))
    }

    /// Writes all files below `new` and returns that folder. Errors name the
    /// place where a file should have gone.
    fn fill(&self, out: &Path, files: &[File]) -> Result<PathBuf> {
        let new = self.path.join("new");
        fs::create_dir(&new).map_err(|e| Error::io(out, e))?;
        for file in files {
            let written = write_file(&new.join(&file.path), &file.bytes);
            written.map_err(|e| Error::io(&out.join(&file.path), e))?;
        }
        Ok(new)
    }

    /// Leaves the folder where it is.
    fn keep(self) {
        std::mem::forget(self);
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.path);
    }
}

/// Waits until the bytes are on the disk: a rename must not overtake them.
fn write_file(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    let mut file = fs::File::create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Renames that can be taken back.
struct Moves<'a> {
    out: &'a Path,
    /// Where the files that were there before wait.
    kept: PathBuf,
    done: Vec<(PathBuf, PathBuf)>,
}

impl Moves<'_> {
    fn all(&mut self, new: &Path, files: &[File], old: &BTreeSet<String>) -> Result<()> {
        self.refuse_link("outlets")?;
        let last = |file: &&File| file.path == "run.json";
        let in_order = files.iter().filter(|f| !last(f)).chain(files.iter().filter(last));
        let names: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
        for gone in old.iter().filter(|name| !names.contains(name.as_str())) {
            self.set_aside(gone)?;
        }
        for file in in_order {
            self.set_aside(&file.path)?;
            self.rename(new.join(&file.path), self.out.join(&file.path))?;
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
