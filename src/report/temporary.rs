//! Folders that must not outlive the run.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::error::{Error, Result};

/// Those that stand on the disk now.
static STANDING: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// Removes what a run has begun to write and not shown, for somebody who is about to end
/// the process. A report that is just being shown is shown whole before this returns,
/// and nothing is begun after it: the caller must not go on.
pub fn abandon() {
    let mut standing = standing();
    standing.iter().for_each(|path| drop(fs::remove_dir_all(path)));
    standing.clear();
    std::mem::forget(standing);
}

fn standing() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    STANDING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A folder that is gone when this value is.
pub(super) struct Temporary {
    pub(super) path: PathBuf,
    /// Whether it stays after all, because it holds what stands nowhere else.
    pub(super) stays: bool,
}

impl Temporary {
    /// A new folder in `parent`; its name is free, so no clock is needed.
    pub(super) fn create(parent: &Path) -> Result<Temporary> {
        let mut standing = standing();
        for number in 0u32.. {
            let name = format!(".parallax-{}-{number}", std::process::id());
            let path = parent.join(name);
            match fs::create_dir(&path) {
                Ok(()) => {
                    standing.insert(path.clone());
                    return Ok(Temporary { path, stays: false });
                }
                Err(e) if e.kind() == ErrorKind::AlreadyExists => {}
                Err(e) => return Err(Error::io(parent, e)),
            }
        }
        Err(Error::io(parent, ErrorKind::AlreadyExists.into()))
    }

    /// Where the new files wait.
    pub(super) fn new_files(&self) -> PathBuf {
        self.path.join("new")
    }

    /// From here on, as long as the guard lives, nobody can [`abandon`] what the folder
    /// holds: its files are being moved to where they belong.
    pub(super) fn undisturbed(&self) -> MutexGuard<'static, BTreeSet<PathBuf>> {
        let mut standing = standing();
        standing.remove(&self.path);
        standing
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        standing().remove(&self.path);
        if !self.stays {
            let _ = fs::remove_dir_all(&self.path);
        }
    }
}
