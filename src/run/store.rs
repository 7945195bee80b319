//! Records on disk, each read back by its number.

use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

/// So much is held in memory; what is more goes to a file. A corpus of some thousand
/// articles never touches the disk.
const HELD: usize = 16 << 20;

/// A place where one worker puts records down.
#[derive(Debug)]
pub(super) struct Writer<'f> {
    folder: &'f Path,
    waiting: Vec<u8>,
    file: Option<File>,
    written: u64,
    index: Vec<Entry>,
}

/// A record: its number, and where it stands.
#[derive(Debug, Clone, Copy)]
struct Entry {
    number: u32,
    length: u32,
    at: u64,
}

/// The records of all workers.
#[derive(Debug, Default)]
pub(super) struct Store {
    parts: Vec<Part>,
    /// By number.
    entries: Vec<(u16, Entry)>,
}

#[derive(Debug)]
struct Part {
    file: Option<File>,
    /// How much of it is in the file; the rest is held.
    written: u64,
    held: Vec<u8>,
}

/// Where temporary files go if nobody says where.
pub fn temporary() -> PathBuf {
    std::env::temp_dir()
}

impl<'f> Writer<'f> {
    /// Nothing yet; a file, if one is needed, is made in `folder` and vanishes with
    /// the run.
    pub(super) fn new(folder: &'f Path) -> Writer<'f> {
        Writer { folder, waiting: Vec::new(), file: None, written: 0, index: Vec::new() }
    }

    /// Puts down the record with this number.
    ///
    /// # Errors
    /// When the disk is full or not writable.
    pub(super) fn put(&mut self, number: usize, record: &[u8]) -> Result<()> {
        let at = self.written + self.waiting.len() as u64;
        let (number, length) = (number as u32, record.len() as u32);
        self.index.push(Entry { number, length, at });
        self.waiting.extend_from_slice(record);
        if self.waiting.len() < HELD {
            return Ok(());
        }
        self.flush().map_err(|error| Error::io(self.folder, error))
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.file.is_none() {
            self.file = Some(tempfile::tempfile_in(self.folder)?);
        }
        if let Some(file) = &mut self.file {
            file.write_all(&self.waiting)?;
        }
        self.written += self.waiting.len() as u64;
        self.waiting.clear();
        Ok(())
    }
}

impl Store {
    /// Takes over what the workers put down: `count` records, numbered from 0.
    pub(super) fn of(writers: Vec<Writer<'_>>, count: usize) -> Store {
        let mut store = Store::default();
        store.entries.resize(count, (0, Entry { number: 0, length: 0, at: 0 }));
        for (writer, part) in writers.into_iter().zip(0..) {
            for entry in writer.index {
                store.entries[entry.number as usize] = (part, entry);
            }
            let Writer { file, written, waiting: held, .. } = writer;
            store.parts.push(Part { file, written, held });
        }
        store
    }

    /// How many records there are.
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// Reads the record with this number into `record`.
    ///
    /// # Errors
    /// When the disk does not give back what was written.
    pub(super) fn read(&self, number: usize, record: &mut Vec<u8>) -> Result<()> {
        let (part, Entry { length, at, .. }) = self.entries[number];
        let part = &self.parts[part as usize];
        let length = length as usize;
        if let Some(at) = at.checked_sub(part.written) {
            record.clear();
            record.extend_from_slice(&part.held[at as usize..at as usize + length]);
            return Ok(());
        }
        record.resize(length, 0);
        let file = part.file.as_ref();
        let outcome = file.map_or(Ok(()), |file| read_at(file, record, at));
        outcome.map_err(|error| Error::io(Path::new("temporary file"), error))
    }
}

#[cfg(unix)]
pub(super) fn read_at(file: &File, into: &mut [u8], at: u64) -> io::Result<()> {
    std::os::unix::fs::FileExt::read_exact_at(file, into, at)
}

#[cfg(windows)]
pub(super) fn read_at(file: &File, mut into: &mut [u8], mut at: u64) -> io::Result<()> {
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

#[cfg(test)]
mod tests {
    use super::{HELD, Store, Writer};

    #[test]
    fn records_come_back_by_number_from_memory_and_disk() {
        let folder = super::temporary();
        let mut writers = [Writer::new(&folder), Writer::new(&folder)];
        let record = |number: usize| vec![number as u8; HELD / 8 + number];
        for number in (0..40).rev() {
            writers[number % 2].put(number, &record(number)).unwrap();
        }
        let store = Store::of(writers.into_iter().collect(), 40);
        let mut read = Vec::new();
        for number in [0, 39, 17, 1, 0] {
            store.read(number, &mut read).unwrap();
            assert!(read == record(number), "{number}");
        }
    }
}
