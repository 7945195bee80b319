//! How an input is understood, without reading all of it.

use std::io::Read;
use std::path::PathBuf;

use super::gather::Gathered;
use super::inspected::Inspected;
use super::walk::{self, Kept};
use super::{ReadOptions, Told, columns};
use crate::error::Result;

/// How many files are told of one by one.
const FILES: usize = 20;

/// What an input is, as far as its beginnings show.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Inspection {
    /// The files, in the order of reading; no more than twenty.
    pub files: Vec<Inspected>,
    /// How many more files there are.
    pub more: usize,
    /// What was said about the reading.
    pub told: Told,
}

/// Looks at everything at `paths`, as [`super::read`] would read it, but at no more
/// than `records` records of each file.
///
/// # Errors
/// As [`super::read`].
pub fn inspect(
    paths: &[PathBuf],
    stdin: impl Read,
    options: &ReadOptions,
    records: usize,
) -> Result<Inspection> {
    columns::check_fields(&options.columns)?;
    let kept = Kept::of(paths, stdin)?;
    let mut each = |_, _| true;
    let mut gathered = Gathered::new(&mut each, options).inspecting(records);
    walk::all(paths, &kept, &mut gathered, options)?;
    let mut heard = gathered.heard();
    let mut files = heard.take_inspected();
    let more = files.iter().skip(FILES).map(|one| one.files).sum();
    files.truncate(FILES);
    Ok(Inspection { files, more, told: heard.finish(options.strict)? })
}
