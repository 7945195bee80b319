//! What was measured of articles in earlier runs.
//!
//! A folder of files to which records are only ever added. A record is found by what
//! it depends on: the text, the title, whether the article has a story, and which of
//! its lines repeat within its outlet. Program and lexicons have a folder of their own
//! for each version, so that nothing old is ever taken for new. A run that was
//! interrupted leaves its records; a record that was cut off is passed over.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

use rustc_hash::FxHashMap;
use sha2::{Digest, Sha256};

use crate::Knowledge;
use crate::corpus::Article;
use crate::error::{Error, Result};
use crate::page::Repeats;
use crate::spool::read_at;

/// What a record depends on, as 128 bits of its SHA-256.
type Key = [u8; 16];

/// The records of earlier runs.
#[derive(Debug, Default)]
pub struct Cache {
    folder: PathBuf,
    files: Vec<File>,
    known: FxHashMap<Key, Place>,
}

/// Where a record stands: in which file, and there.
#[derive(Debug, Clone, Copy)]
struct Place {
    file: u32,
    length: u32,
    at: u64,
    check: [u8; 8],
}

/// In front of each record: its key, its length, and 64 bits of its SHA-256.
const FRONT: usize = 16 + 4 + 8;

impl Cache {
    /// Opens the records in `folder` that this program made with these lexicons.
    ///
    /// # Errors
    /// When the folder cannot be read or made.
    pub fn open(folder: &Path, knowledge: &Knowledge) -> Result<Cache> {
        Cache::of(&[folder], knowledge)
    }

    /// Opens the records in several folders; new ones go to the first.
    ///
    /// # Errors
    /// When a folder cannot be read or made.
    pub fn of(folders: &[impl AsRef<Path>], knowledge: &Knowledge) -> Result<Cache> {
        let mut cache = Cache::default();
        for folder in folders.iter().rev().map(AsRef::as_ref) {
            let version = version(knowledge).map_err(|error| Error::io(folder, error))?;
            cache.folder = folder.join(version);
            cache.look().map_err(|error| Error::io(folder, error))?;
        }
        Ok(cache)
    }

    /// Goes through the fronts of all records.
    fn look(&mut self) -> io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        let mut paths: Vec<PathBuf> = fs::read_dir(&self.folder)?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<io::Result<_>>()?;
        paths.sort();
        for path in
            paths.iter().filter(|path| path.extension().is_some_and(|e| e == ENDING))
        {
            let file = File::open(path)?;
            let length = file.metadata()?.len();
            self.fronts(BufReader::new(&file), length)?;
            self.files.push(file);
        }
        Ok(())
    }

    fn fronts(
        &mut self,
        mut from: impl BufRead + io::Seek,
        length: u64,
    ) -> io::Result<()> {
        let (file, mut at) = (self.files.len() as u32, 0);
        let mut front = [0; FRONT];
        while at + FRONT as u64 <= length {
            from.read_exact(&mut front)?;
            let (key, rest) = front.split_at(16);
            let (size, check) = rest.split_at(4);
            let size = u32::from_le_bytes(fixed(size));
            at += FRONT as u64;
            if at + u64::from(size) > length {
                break;
            }
            let place = Place { file, length: size, at, check: fixed(check) };
            self.known.insert(fixed(key), place);
            from.seek_relative(i64::from(size))?;
            at += u64::from(size);
        }
        Ok(())
    }

    /// What was kept under a key, if it is there and whole.
    pub(super) fn get(&self, key: &Key) -> Option<Vec<u8>> {
        let place = self.known.get(key)?;
        let mut record = vec![0; place.length as usize];
        read_at(&self.files[place.file as usize], &mut record, place.at).ok()?;
        (check(&record) == place.check).then_some(record)
    }

    /// A file of its own for one worker.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(super) fn writer(&self) -> Result<Keeper> {
        let made = tempfile::Builder::new()
            .prefix("records-")
            .suffix(&format!(".{ENDING}"))
            .tempfile_in(&self.folder)
            .and_then(|file| file.keep().map_err(io::Error::from));
        let (file, path) = made.map_err(|error| Error::io(&self.folder, error))?;
        Ok(Keeper { file: BufWriter::new(file), path })
    }
}

/// What files of records are called.
const ENDING: &str = "records";

/// Adds records.
pub(super) struct Keeper {
    file: BufWriter<File>,
    path: PathBuf,
}

impl Keeper {
    /// Keeps a record.
    ///
    /// # Errors
    /// When the disk is full.
    pub(super) fn keep(&mut self, key: &Key, record: &[u8]) -> Result<()> {
        let length = (record.len() as u32).to_le_bytes();
        let parts: [&[u8]; 4] = [key, &length, &check(record), record];
        let outcome = parts.iter().try_for_each(|part| self.file.write_all(part));
        outcome.map_err(|error| Error::io(&self.path, error))
    }

    /// Writes out what waits.
    ///
    /// # Errors
    /// When the disk is full.
    pub(super) fn end(mut self) -> Result<()> {
        let outcome = self.file.flush().and_then(|()| {
            match self.file.get_ref().metadata()?.len() {
                0 => fs::remove_file(&self.path),
                _ => Ok(()),
            }
        });
        outcome.map_err(|error| Error::io(&self.path, error))
    }
}

/// What the measuring of an article depends on.
pub(super) fn key(article: &Article, repeats: &Repeats) -> Key {
    let mut hash = Sha256::new();
    let mut part = |text: &str| {
        hash.update((text.len() as u64).to_le_bytes());
        hash.update(text);
    };
    part(article.title.as_deref().unwrap_or("\0"));
    part(article.text.as_read());
    for (line, number) in article.text.lines().zip(0_u64..) {
        if repeats.contains(&article.outlet, line) {
            part(&number.to_string());
        }
    }
    hash.update([u8::from(article.story.is_some())]);
    fixed(&hash.finalize()[..16])
}

fn check(record: &[u8]) -> [u8; 8] {
    fixed(&Sha256::digest(record)[..8])
}

fn fixed<const N: usize>(bytes: &[u8]) -> [u8; N] {
    let mut fixed = [0; N];
    fixed.copy_from_slice(&bytes[..N]);
    fixed
}

/// The name of the folder for this program and these lexicons. The program is known by
/// its own bytes: a build that measures otherwise is another one.
fn version(knowledge: &Knowledge) -> io::Result<String> {
    let mut hash = Sha256::new();
    io::copy(&mut File::open(std::env::current_exe()?)?, &mut hash)?;
    for list in knowledge.lexicons.lists.iter() {
        hash.update(list.hash.as_bytes());
    }
    let name = hash.finalize();
    Ok(name[..8].iter().map(|byte| format!("{byte:02x}")).collect())
}
