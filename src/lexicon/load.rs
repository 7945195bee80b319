//! Folders and files become lexicons. The door of this room.

use std::path::{Path, PathBuf};

use include_dir::{Dir, File, include_dir};
use rayon::prelude::*;

use super::Lexicon;
use super::files::{Files, build};
use super::foreign::{self, Options, Taken};
use crate::error::{Error, Result};

/// The lists that the program is built with.
static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/lexicons/en");

/// The bundled lexicons, sorted by id.
///
/// # Errors
/// When a bundled file is broken, which a test rules out.
pub fn built_in() -> Result<Vec<Lexicon>> {
    let mut lexicons = BUILT_IN
        .dirs()
        .collect::<Vec<_>>()
        .into_par_iter()
        .map(bundled)
        .collect::<Result<Vec<_>>>()?;
    lexicons.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(lexicons)
}

fn bundled(dir: &Dir<'static>) -> Result<Lexicon> {
    let files = Files::new(|name| {
        let file = BUILT_IN.get_file(dir.path().join(name));
        file.and_then(File::contents_utf8).unwrap_or_default().into()
    });
    let place = format!("lexicons/en/{}", dir.path().display());
    Ok(Lexicon { bundled: true, ..build(&place, &files)? })
}

/// The lexicon in `folder`, or those in its sub-folders, or the one in a file of
/// another program.
///
/// # Errors
/// When the folder cannot be read, holds no `lexicon.toml`, or a file of it
/// says something that a lexicon cannot say; with file and line.
pub fn from_folder(folder: &Path) -> Result<Vec<Lexicon>> {
    if folder.join("lexicon.toml").is_file() {
        return Ok(vec![one_folder(folder)?]);
    }
    if !folder.exists() {
        let message = "nothing is there; name the folder or the file of a lexicon";
        return Err(Error::data(folder.display().to_string(), message));
    }
    if !folder.is_dir() {
        return Ok(vec![from_taken(&foreign_file(folder, &Options::default())?)?]);
    }
    let entries = std::fs::read_dir(folder).map_err(|e| Error::io(folder, e))?;
    let mut folders: Vec<_> = entries
        .filter_map(|entry| entry.ok().map(|e| e.path()))
        .filter(|path| path.join("lexicon.toml").is_file())
        .collect();
    folders.sort();
    if folders.is_empty() {
        let message =
            "no lexicon.toml here or one folder below; name the folder of a lexicon";
        return Err(Error::data(folder.display().to_string(), message));
    }
    folders.iter().map(|f| one_folder(f)).collect()
}

/// The lexicons of several folders, in their order.
///
/// # Errors
/// As [`from_folder`].
pub fn from_folders(folders: &[PathBuf]) -> Result<Vec<Lexicon>> {
    let lists =
        folders.iter().map(|folder| from_folder(folder)).collect::<Result<Vec<_>>>()?;
    Ok(lists.into_iter().flatten().collect())
}

/// Reads the file of another program.
///
/// # Errors
/// When it cannot be read, when no format fits, and when it does not say what
/// its format asks for; with file and line.
pub fn foreign_file(path: &Path, options: &Options) -> Result<Taken> {
    let found = std::fs::metadata(path).map_err(|e| Error::io(path, e))?;
    if !found.is_file() {
        let message = "a device or pipe, not a regular file";
        return Err(Error::data(path.display().to_string(), message));
    }
    if found.len() > LONGEST {
        let message = format!(
            "longer than {} MB, which no word list is; split it",
            LONGEST / 1_000_000
        );
        return Err(Error::data(path.display().to_string(), message));
    }
    let bytes = std::fs::read(path).map_err(|e| Error::io(path, e))?;
    foreign::read(&path.display().to_string(), bytes, options)
}

/// More bytes than the file of a word list has.
const LONGEST: u64 = 50_000_000;

/// The lexicon that was read from the file of another program: the same as the
/// one that [`Taken::files`] would give, but for its licence, which is not known,
/// and the lines of its terms, which are those of the file.
///
/// # Errors
/// When the file says something that a lexicon cannot say.
pub fn from_taken(taken: &Taken) -> Result<Lexicon> {
    let [toml, terms, examples] = taken.files(&taken.title()).map(|(_, text)| text);
    let files =
        Files { toml: toml.into(), terms: terms.into(), examples: examples.into() };
    let mut lexicon = build(&taken.place, &files)?;
    for (term, line) in lexicon.terms.iter_mut().zip(taken.lines()) {
        term.line = line;
    }
    Ok(Lexicon { hash: taken.hash.clone(), origin: Some(taken.origin()), ..lexicon })
}

fn one_folder(folder: &Path) -> Result<Lexicon> {
    let mut problem = None;
    let files = Files::new(|name| {
        let path = folder.join(name);
        let text = std::fs::read_to_string(&path).unwrap_or_else(|e| {
            problem.get_or_insert(Error::io(&path, e));
            String::new()
        });
        text.into()
    });
    match problem {
        Some(error) => Err(error),
        None => {
            let place = folder.display().to_string();
            build(&place, &files)
        }
    }
}
