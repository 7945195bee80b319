//! A file on disk, which may change while it is read.

use std::cell::OnceCell;
use std::fs::{self, File, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::message::said;

/// What is said of a file that is another one when it has been read. A part of the one
/// and a part of the other would pass for what somebody wrote.
const CHANGED: &str = "changed while it was read; run again when nothing writes to it";

/// A file, and what it was when it was first opened.
#[derive(Debug)]
pub(super) struct OnDisk {
    path: PathBuf,
    begun: OnceCell<Stamp>,
}

/// What tells that a file was written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
}

impl OnDisk {
    /// The file at `path`, which is not opened yet.
    pub(super) fn new(path: PathBuf) -> OnDisk {
        OnDisk { path, begun: OnceCell::new() }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Opens it, if it is a regular file. Devices and pipes may never end and are refused.
    pub(super) fn open(&self) -> Result<File, String> {
        let file = self.regular().map_err(|error| said(&error))??;
        let now = file.metadata().map_err(|error| said(&error))?;
        self.begun.get_or_init(|| Stamp::of(&now));
        Ok(file)
    }

    fn regular(&self) -> io::Result<Result<File, String>> {
        let metadata = fs::metadata(&self.path)?;
        Ok(if metadata.is_dir() {
            Err("a folder, not a file".into())
        } else if !metadata.is_file() {
            Err("a device or pipe, not a regular file".into())
        } else {
            Ok(File::open(&self.path)?)
        })
    }

    /// Sees whether it is still what was opened first. That it was taken away meanwhile
    /// does no harm: it was read from its beginning to its end.
    pub(super) fn unchanged(&self) -> Result<(), String> {
        let now = fs::metadata(&self.path).ok().map(|now| Stamp::of(&now));
        match self.begun.get().zip(now) {
            Some((begun, now)) if *begun != now => Err(CHANGED.into()),
            _ => Ok(()),
        }
    }
}

impl Stamp {
    fn of(metadata: &Metadata) -> Stamp {
        Stamp { length: metadata.len(), modified: metadata.modified().ok() }
    }
}
