//! A part of an input that waits for the others.
//!
//! A folder with two files: `articles`, each with the number of its record in the whole
//! input, and `told`, what was said about the reading; this is written last, so that a
//! part that was not finished is known by its absence. Several parts are read together,
//! by the numbers of their records: in the order of the whole.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use super::Article;
use super::gather::{Each, Heard};
use crate::error::{Error, Result};

const ARTICLES: &str = "articles";
const TOLD: &str = "told";

/// Puts a part into a folder.
pub(super) struct Keeper {
    folder: PathBuf,
    articles: BufWriter<File>,
}

impl Keeper {
    /// A part without articles. What an earlier part said is gone at once.
    pub(super) fn new(folder: &Path) -> Result<Keeper> {
        let made = fs::create_dir_all(folder).and_then(|()| {
            match fs::remove_file(folder.join(TOLD)) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(error);
                }
                _ => {}
            }
            File::create(folder.join(ARTICLES))
        });
        let articles = made.map_err(|error| Error::io(folder, error))?;
        Ok(Keeper { folder: folder.to_path_buf(), articles: BufWriter::new(articles) })
    }

    /// Keeps the article of a record.
    pub(super) fn keep(&mut self, number: u64, article: &Article) -> Result<()> {
        let record = record(number, article);
        let length = (record.len() as u64).to_le_bytes();
        let parts: [&[u8]; 2] = [&length, &record];
        let outcome = parts.iter().try_for_each(|part| self.articles.write_all(part));
        outcome.map_err(|error| Error::io(&self.folder, error))
    }

    /// Says that all articles are there.
    pub(super) fn end(mut self, heard: &Heard) -> Result<()> {
        let told = said(heard);
        let ended = self.articles.flush().and_then(|()| {
            self.articles.get_ref().sync_all()?;
            fs::write(self.folder.join(TOLD), told)
        });
        ended.map_err(|error| Error::io(&self.folder, error))
    }
}

/// An article and the number of its record, in bytes.
pub(super) fn record(number: u64, article: &Article) -> Vec<u8> {
    // Writing into memory fails for no article.
    postcard::to_stdvec(&(number, article)).unwrap_or_default()
}

/// The article of a [`record`]; none if it is damaged.
pub(super) fn article(record: &[u8]) -> Option<(u64, Article)> {
    postcard::from_bytes(record).ok()
}

/// What was said about a reading, in bytes.
pub(super) fn said(heard: &Heard) -> Vec<u8> {
    postcard::to_stdvec(heard).unwrap_or_default()
}

/// What was [`said`]; none if it is damaged.
pub(super) fn heard(said: &[u8]) -> Option<Heard> {
    postcard::from_bytes(said).ok()
}

/// Hands on the articles of all parts in the order of the whole.
pub(super) fn join(folders: &[PathBuf], each: &mut Each<'_>) -> Result<Heard> {
    let mut parts = Vec::new();
    let mut all = Vec::new();
    for folder in folders {
        all.push(told(folder)?);
        let file = File::open(folder.join(ARTICLES));
        let file = BufReader::new(file.map_err(|error| Error::io(folder, error))?);
        parts.push(Part { folder, file, article: None });
    }
    let mut joined = Joined { next: BinaryHeap::new(), parts };
    (0..joined.parts.len()).try_for_each(|part| joined.look_at(part))?;
    let mut last = (0, String::new());
    while let Some(Reverse((number, part))) = joined.next.pop() {
        if let Some(article) = joined.parts[part].article.take() {
            let this = (number, article.path.clone());
            if this == last {
                return Err(twice(joined.parts[part].folder, &article));
            }
            last = this;
            if !each(number, article) {
                break;
            }
        }
        joined.look_at(part)?;
    }
    Ok(Heard::joined(all))
}

/// Parts that are read side by side; of each, one article waits.
struct Joined<'f> {
    parts: Vec<Part<'f>>,
    /// The numbers of the articles that wait, with their parts; the least comes first.
    next: BinaryHeap<Reverse<(u64, usize)>>,
}

impl Joined<'_> {
    /// Reads the next article of a part.
    fn look_at(&mut self, part: usize) -> Result<()> {
        if let Some((number, article)) = self.parts[part].next()? {
            self.parts[part].article = Some(article);
            self.next.push(Reverse((number, part)));
        }
        Ok(())
    }
}

/// A part that is being read.
struct Part<'f> {
    folder: &'f Path,
    file: BufReader<File>,
    /// The article that waits.
    article: Option<Article>,
}

impl Part<'_> {
    fn next(&mut self) -> Result<Option<(u64, Article)>> {
        let mut length = [0; 8];
        match self.file.read_exact(&mut length) {
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
                return Ok(None);
            }
            read => read.map_err(|error| Error::io(self.folder, error))?,
        }
        let mut record = Vec::new();
        let length = u64::from_le_bytes(length);
        let read = self.file.by_ref().take(length).read_to_end(&mut record);
        read.map_err(|error| Error::io(self.folder, error))?;
        article(&record).map(Some).ok_or_else(|| damaged(self.folder))
    }
}

fn told(folder: &Path) -> Result<Heard> {
    match fs::read(folder.join(TOLD)) {
        Ok(bytes) => heard(&bytes).ok_or_else(|| damaged(folder)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let message = "here is no part, or one that was not finished; make it with \
                           `parallax analyze … --shard K/N --part DIR`";
            Err(Error::data(folder.display().to_string(), message))
        }
        Err(error) => Err(Error::io(folder, error)),
    }
}

fn twice(folder: &Path, article: &Article) -> Error {
    let Article { doc_id, path, .. } = article;
    let message = format!(
        "the article \"{doc_id}\" ({path}) stands in another part, too; name each part once"
    );
    Error::data(folder.display().to_string(), message)
}

fn damaged(folder: &Path) -> Error {
    let message = "this part is damaged, or made by another version; make it again";
    Error::data(folder.display().to_string(), message)
}
