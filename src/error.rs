//! Everything that can stop a run, with the place and what to do next.
//!
//! What can be skipped is not an error: readers return it as data
//! ([`crate::corpus::Skipped`]) and every report prints it.

use std::path::{Path, PathBuf};

/// A reason why a run cannot go on.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file or folder could not be opened, read or written.
    #[error("{path}: {cause}{}", advice(cause), path = path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said. It stands in the message, so it is no source.
        cause: std::io::Error,
    },
    /// A file was read and does not say what it must.
    #[error("{place}: {message}")]
    Data {
        /// The file, with the line where there is one: `terms.csv:12`.
        place: String,
        /// What is wrong and what to do about it.
        message: String,
    },
    /// The input as a whole cannot be worked with.
    #[error("{0}")]
    Input(String),
}

impl Error {
    /// An [`Error::Io`] at `path`.
    pub fn io(path: &Path, cause: std::io::Error) -> Error {
        Error::Io { path: path.to_path_buf(), cause }
    }

    /// An [`Error::Data`] at `place`.
    pub fn data(place: impl Into<String>, message: impl Into<String>) -> Error {
        Error::Data { place: place.into(), message: message.into() }
    }
}

/// What to do about an answer of the system that says nothing of it.
fn advice(cause: &std::io::Error) -> &'static str {
    use std::io::ErrorKind::{
        PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull,
    };
    match cause.kind() {
        StorageFull | QuotaExceeded => {
            "; free some space, or name a place on another disk"
        }
        ReadOnlyFilesystem => "; name a place that can be written to",
        PermissionDenied => "; see to it that you may open it, or name another place",
        _ => "",
    }
}

/// What fallible functions of the library return.
pub type Result<T> = std::result::Result<T, Error>;
