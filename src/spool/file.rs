//! A file without a name, which grows at its end and is read anywhere.

use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

/// A temporary file; it is made when something is first written.
#[derive(Debug)]
pub(super) struct Spill {
    folder: PathBuf,
    file: Option<File>,
    /// How much is in it.
    pub(super) written: u64,
}

impl Spill {
    /// A file that will stand in `folder`.
    pub(super) fn new(folder: &Path) -> Spill {
        Spill { folder: folder.to_path_buf(), file: None, written: 0 }
    }

    /// Puts bytes at the end.
    ///
    /// # Errors
    /// When the disk is full or not writable.
    pub(super) fn append(&mut self, bytes: &[u8]) -> Result<()> {
        let mut append = || {
            if self.file.is_none() {
                self.file = Some(tempfile::tempfile_in(&self.folder)?);
            }
            self.file.as_mut().map_or(Ok(()), |file| file.write_all(bytes))
        };
        append().map_err(|error| Error::io(&self.folder, error))?;
        self.written += bytes.len() as u64;
        Ok(())
    }

    /// Fills `into` with what stands from `at`.
    ///
    /// # Errors
    /// When the disk does not give back what was written.
    pub(super) fn read(&self, into: &mut [u8], at: u64) -> Result<()> {
        let file = self.file.as_ref();
        let outcome = file.map_or(Ok(()), |file| read_at(file, into, at));
        outcome.map_err(|error| Error::io(Path::new("temporary file"), error))
    }
}

/// What is said when a file does not hold what was written to it.
pub(super) fn damaged() -> Error {
    Error::data("temporary file", "not what was written to it; run again".to_string())
}

#[cfg(unix)]
pub(crate) fn read_at(file: &File, into: &mut [u8], at: u64) -> io::Result<()> {
    std::os::unix::fs::FileExt::read_exact_at(file, into, at)
}

#[cfg(windows)]
pub(crate) fn read_at(file: &File, mut into: &mut [u8], mut at: u64) -> io::Result<()> {
    while !into.is_empty() {
        match std::os::windows::fs::FileExt::seek_read(file, into, at)? {
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            count => {
                into = &mut into[count..];
                at += count as u64;
            }
        }
    }
    Ok(())
}
