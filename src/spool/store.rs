//! Records on disk, each read back by its number.

use std::path::Path;

use super::file::Spill;
use crate::error::Result;

/// So much is held in memory; what is more goes to a file. A corpus of some hundred
/// articles never touches the disk.
const HELD: usize = 2 << 20;

/// A place where one worker puts records down.
#[derive(Debug)]
pub(crate) struct Writer {
    spill: Spill,
    waiting: Vec<u8>,
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
pub(crate) struct Store {
    parts: Vec<Part>,
    /// By number.
    entries: Vec<(u16, Entry)>,
}

#[derive(Debug)]
struct Part {
    spill: Spill,
    /// What is not in the file.
    held: Vec<u8>,
}

impl Writer {
    /// Nothing yet; a file, if one is needed, is made in `folder` and vanishes with
    /// the run.
    pub(crate) fn new(folder: &Path) -> Writer {
        Writer { spill: Spill::new(folder), waiting: Vec::new(), index: Vec::new() }
    }

    /// Puts down the record with this number.
    ///
    /// # Errors
    /// When the disk is full or not writable.
    pub(crate) fn put(&mut self, number: usize, record: &[u8]) -> Result<()> {
        let at = self.spill.written + self.waiting.len() as u64;
        let (number, length) = (number as u32, record.len() as u32);
        self.index.push(Entry { number, length, at });
        self.waiting.extend_from_slice(record);
        if self.waiting.len() >= HELD {
            self.spill.append(&self.waiting)?;
            self.waiting.clear();
        }
        Ok(())
    }
}

impl Store {
    /// Takes over what the workers put down: `count` records, numbered from 0.
    pub(crate) fn of(writers: Vec<Writer>, count: usize) -> Store {
        let mut store = Store::default();
        store.entries.resize(count, (0, Entry { number: 0, length: 0, at: 0 }));
        for (writer, part) in writers.into_iter().zip(0..) {
            for entry in writer.index {
                store.entries[entry.number as usize] = (part, entry);
            }
            store.parts.push(Part { spill: writer.spill, held: writer.waiting });
        }
        store
    }

    /// How many records there are.
    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }

    /// Reads the record with this number into `record`.
    ///
    /// # Errors
    /// When the disk does not give back what was written.
    pub(crate) fn read(&self, number: usize, record: &mut Vec<u8>) -> Result<()> {
        let (part, Entry { length, at, .. }) = self.entries[number];
        let part = &self.parts[part as usize];
        let length = length as usize;
        if let Some(at) = at.checked_sub(part.spill.written) {
            record.clear();
            record.extend_from_slice(&part.held[at as usize..at as usize + length]);
            return Ok(());
        }
        record.resize(length, 0);
        part.spill.read(record, at)
    }
}

#[cfg(test)]
mod tests {
    use super::{HELD, Store, Writer};

    #[test]
    fn records_come_back_by_number_from_memory_and_disk() {
        let folder = crate::spool::temporary();
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
