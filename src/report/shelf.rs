//! Where the files of a report are put, one after the other.

use std::io::ErrorKind::NotFound;
use std::io::{Read, Write};
use std::path::PathBuf;

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

    fn paths(&self) -> Vec<String> {
        self.iter().map(|file| file.path.clone()).collect()
    }
}
