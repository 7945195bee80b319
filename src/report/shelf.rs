//! Where the files of a report are put, one after the other.

use std::io::ErrorKind::NotFound;
use std::io::{self, Read, Write};
use std::path::PathBuf;

use sha2::{Digest, Sha256};

use super::columns::Table;
use super::sheet::Sheet;
use crate::error::{Error, Result};

/// A file to be written, its path relative to the folder and with `/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Where it goes: `report.md`, `outlets/the-hill.md`.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// A file that stands on a shelf.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Standing {
    /// Where it goes.
    pub path: String,
    /// Its length.
    pub bytes: u64,
    /// Its SHA-256, in hexadecimal.
    pub sha256: String,
}

/// What hashes and counts the bytes on their way to a file.
#[derive(Debug, Clone, Default)]
pub struct Hashed<W> {
    to: W,
    hash: Sha256,
    bytes: u64,
}

impl<W> Hashed<W> {
    /// Nothing has been written yet.
    pub fn new(to: W) -> Hashed<W> {
        Hashed { to, hash: Sha256::new(), bytes: 0 }
    }

    /// Where the bytes went, and what they are under the name of the file.
    pub fn end(self, path: &str) -> (W, Standing) {
        let sha256 = format!("{:x}", self.hash.finalize());
        (self.to, Standing { path: path.to_string(), bytes: self.bytes, sha256 })
    }
}

impl<W: Write> Write for Hashed<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.to.write(bytes)?;
        self.hash.update(&bytes[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

/// Where the files of a report go.
pub trait Shelf {
    /// A file that is being written.
    type File: Write;

    /// Begins a file; its path is relative to the folder.
    ///
    /// # Errors
    /// When the system refuses.
    fn create(&mut self, path: &str) -> Result<Self::File>;

    /// Takes a file that is complete.
    ///
    /// # Errors
    /// When the system refuses.
    fn keep(&mut self, path: &str, file: Self::File) -> Result<()>;

    /// Where a file will stand.
    fn place(&self, path: &str) -> PathBuf;

    /// Reads a file that was kept.
    ///
    /// # Errors
    /// When there is none, and when the system refuses.
    fn open(&self, path: &str) -> Result<Box<dyn Read + '_>>;

    /// The files that were kept.
    fn standing(&self) -> Vec<Standing>;

    /// The paths of the files that were kept.
    fn paths(&self) -> Vec<String>;

    /// Writes a whole file.
    ///
    /// # Errors
    /// When the system refuses.
    fn put(&mut self, path: &str, bytes: &[u8]) -> Result<()> {
        let mut file = self.create(path)?;
        file.write_all(bytes).map_err(|cause| Error::io(&self.place(path), cause))?;
        self.keep(path, file)
    }

    /// Begins a table, which takes rows as they come. `further` names the columns
    /// behind those that are always there; `plain` leaves out the byte-order mark.
    ///
    /// # Errors
    /// When the system refuses.
    fn begin<R>(
        &mut self,
        table: &'static Table<R>,
        further: Vec<String>,
        plain: bool,
    ) -> Result<Sheet<R, Self::File>> {
        let file = self.create(table.file)?;
        Sheet::new(table, further, (file, &self.place(table.file)), plain)
    }

    /// Takes a table that is complete.
    ///
    /// # Errors
    /// When the system refuses.
    fn end<R>(&mut self, sheet: Sheet<R, Self::File>) -> Result<()> {
        let path = sheet.file();
        let file = sheet.end()?;
        self.keep(path, file)
    }
}

/// A shelf in memory.
impl Shelf for Vec<File> {
    type File = Vec<u8>;

    fn create(&mut self, _: &str) -> Result<Vec<u8>> {
        Ok(Vec::new())
    }

    fn keep(&mut self, path: &str, bytes: Vec<u8>) -> Result<()> {
        self.push(File { path: path.to_string(), bytes });
        Ok(())
    }

    fn place(&self, path: &str) -> PathBuf {
        PathBuf::from(path)
    }

    fn open(&self, path: &str) -> Result<Box<dyn Read + '_>> {
        let file = self.iter().find(|file| file.path == path);
        let file = file.ok_or_else(|| Error::io(&self.place(path), NotFound.into()))?;
        Ok(Box::new(file.bytes.as_slice()))
    }

    fn standing(&self) -> Vec<Standing> {
        let hashed = |file: &File| {
            let mut hash = Hashed::new(io::sink());
            // A sink takes everything.
            let _ = hash.write_all(&file.bytes);
            hash.end(&file.path).1
        };
        self.iter().map(hashed).collect()
    }

    fn paths(&self) -> Vec<String> {
        self.iter().map(|file| file.path.clone()).collect()
    }
}
