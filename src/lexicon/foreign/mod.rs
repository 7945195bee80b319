//! Other people's lexicons: the files of other programs become what our own
//! three files give.
//!
//! *Takes* the bytes of a file: LIWC, quanteda YAML, Lexicoder, Yoshikoder,
//! WordStat, a table, a rated list.
//! *Gives* [`Taken`]: the categories and terms, and what could not be taken over,
//! each with its line. [`Taken::files`] writes it down as a lexicon of ours.
//! *Never* drops anything without saying so, and never touches the disk.
//! *Start reading at* [`read`].
//!
//! Where formats leave room, quanteda's `dictionary()` decides what a file means.

mod decode;
mod dictionary;
mod entry;
mod files;
mod format;
mod lexicoder;
mod liwc;
mod rated;
mod table;
mod tree;
mod wordstat;
mod yaml;

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::{Finding, digest};
use crate::error::{Error, Result};
use dictionary::Dictionary;
pub use files::Title;
pub use format::Format;

/// What cannot be seen from a file.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Its format, where neither its ending nor its beginning shows it.
    pub format: Option<Format>,
    /// The columns of a table: `word`, `category`, `weight`.
    pub columns: BTreeMap<String, String>,
}

/// What was taken from a file.
#[derive(Debug, Clone)]
pub struct Taken {
    /// The file, as it was named.
    pub place: String,
    /// Its format.
    pub format: Format,
    /// SHA-256 of its bytes, in hexadecimal.
    pub hash: String,
    dictionary: Dictionary,
}

/// Something in a file that did not come over as it stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The line; 0 for the file as a whole.
    pub line: u64,
    /// What is the matter.
    pub message: String,
    /// Whether an entry is missing; otherwise it was taken over with a change.
    pub lost: bool,
}

/// Where a lexicon that is not ours came from.
#[derive(Debug, Clone)]
pub struct Origin {
    /// The name of the file, without its folder.
    pub file: String,
    /// Its format.
    pub format: Format,
    /// What did not come over as it stands there.
    pub remarks: Vec<Remark>,
}

/// Why a file cannot be read, and where.
struct Problem {
    line: u64,
    message: String,
}

impl Problem {
    fn at(line: u64, message: impl Into<String>) -> Problem {
        Problem { line, message: message.into() }
    }
}

/// Reads the bytes of the file `place`.
///
/// # Errors
/// When the bytes are no text, when no format fits, and when the file does not
/// say what its format asks for.
pub fn read(place: &str, bytes: Vec<u8>, options: &Options) -> Result<Taken> {
    let mut hasher = Sha256::new();
    hasher.update(&bytes);
    let mut dictionary = Dictionary::new(place);
    let text =
        decode::text(&bytes, &mut dictionary).map_err(|m| Error::data(place, m))?;
    let format = match options.format {
        Some(format) => format,
        None => Format::of(place, &text).map_err(|m| Error::data(place, m))?,
    };
    let read = match format {
        Format::Liwc => liwc::read(&text, &mut dictionary),
        Format::Yaml => yaml::read(&text, &mut dictionary),
        Format::Lexicoder => lexicoder::read(&text, &mut dictionary),
        Format::Yoshikoder => tree::read(&text, &mut dictionary),
        Format::WordStat => wordstat::read(&text, &mut dictionary),
        Format::Table => table::read(&text, &options.columns, &mut dictionary),
        Format::Rated => rated::read(&text, &mut dictionary),
    };
    let done = read.and_then(|()| dictionary.finish());
    done.map_err(|Problem { line, message }| {
        let place = if line == 0 { place.into() } else { format!("{place}:{line}") };
        Error::data(place, format!("{message} (read as {})", format.name()))
    })?;
    let hash = digest::hexadecimal(hasher);
    Ok(Taken { place: place.to_string(), format, hash, dictionary })
}

impl Taken {
    /// How many entries the file has.
    pub fn read(&self) -> usize {
        self.dictionary.read
    }

    /// How many of them came over, perhaps into several categories.
    pub fn converted(&self) -> usize {
        self.dictionary.read - self.remarks().iter().filter(|r| r.lost).count()
    }

    /// How many categories and terms came of them.
    pub fn made(&self) -> (usize, usize) {
        (self.dictionary.headings.len(), self.dictionary.entries.len())
    }

    /// What did not come over as it stands there, by line.
    pub fn remarks(&self) -> &[Remark] {
        &self.dictionary.remarks
    }

    /// The lines of the terms, in the order in which [`Taken::files`] writes them.
    pub(super) fn lines(&self) -> impl Iterator<Item = u64> {
        self.dictionary.entries.iter().map(|entry| entry.line)
    }

    /// What a lexicon remembers of it.
    pub(super) fn origin(&self) -> Origin {
        let file = self.dictionary.file.clone();
        Origin { file, format: self.format, remarks: self.remarks().to_vec() }
    }
}

impl Origin {
    /// How many entries did not come over.
    pub fn lost(&self) -> usize {
        self.remarks.iter().filter(|remark| remark.lost).count()
    }

    /// The remarks as things to mend.
    pub(super) fn findings(&self) -> impl Iterator<Item = Finding> {
        self.remarks.iter().map(|remark| Finding {
            place: remark.place(&self.file),
            message: remark.message.clone(),
        })
    }
}

impl Remark {
    /// The file, with the line where there is one.
    pub fn place(&self, file: &str) -> String {
        if self.line == 0 { file.to_string() } else { format!("{file}:{}", self.line) }
    }
}
