//! Through everything that was named, in the order of the names.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use super::format::Format;
use super::gather::Gathered;
use super::place::{self, Kind, Named};
use super::source::{Found, Origin};
use super::{ReadOptions, file, folder, manifest, table};
use crate::error::{Error, Result};

/// Reads everything at `paths`, in the order of their names.
pub(super) fn all(
    paths: &[PathBuf],
    kept: &Kept,
    gathered: &mut Gathered,
    options: &ReadOptions,
) -> Result<()> {
    for named in place::name(paths, gathered)? {
        one(&named, kept, gathered, options)?;
        if let Some(reason) = gathered.budget().over() {
            return Err(Error::data(&named.place, reason));
        }
    }
    Ok(())
}

/// Reads what one path names.
fn one(
    named: &Named,
    kept: &Kept,
    gathered: &mut Gathered,
    options: &ReadOptions,
) -> Result<()> {
    let Named { kind, path, place } = named;
    let found = |origin| Found {
        origin,
        place: place.clone(),
        id: place::id(place::last(place)).to_string(),
        outlet: options.outlet.clone(),
    };
    let outcome = match kind {
        Kind::Folder => return folder::read(path, place, gathered, options),
        Kind::File if manifest::is_manifest(path) => {
            return manifest::read(path, place, gathered, options);
        }
        Kind::File => file::read(&found(Origin::path(path.clone())), gathered, options),
        Kind::Stdin => match kept.origin() {
            Some(origin) => table::read(&found(origin), Format::Lines, gathered, options),
            None => Ok(()),
        },
    };
    outcome.map_err(|reason| Error::data(place, reason))
}

/// What standard input said, which can be read once only: in a temporary file.
#[derive(Debug)]
pub(super) struct Kept(Option<Mutex<File>>);

impl Kept {
    /// Keeps standard input, if it is asked for.
    pub(super) fn of(paths: &[PathBuf], mut stdin: impl Read) -> Result<Kept> {
        if !paths.iter().any(|path| path.as_os_str() == "-") {
            return Ok(Kept(None));
        }
        let mut keep = || -> io::Result<File> {
            let mut file = tempfile::tempfile()?;
            io::copy(&mut stdin, &mut file)?;
            Ok(file)
        };
        let file = keep().map_err(|error| Error::io(Path::new("-"), error))?;
        Ok(Kept(Some(Mutex::new(file))))
    }

    /// Where it can be read.
    pub(super) fn origin(&self) -> Option<Origin<'_>> {
        self.0.as_ref().map(Origin::Kept)
    }
}
