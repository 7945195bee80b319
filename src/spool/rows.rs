//! A table that is longer than the memory, read in its order.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;
use std::ops::Range;
use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::file::{Spill, damaged};
use super::merge::Merge;
use crate::error::Result;

/// So many rows are held in memory; of what is more, so many at a time are sorted and go
/// to a file.
const HELD: usize = 1 << 13;

/// Which of two rows comes first. Those that are alike come as they were put.
pub(super) type Order<R> = fn(&R, &R) -> Ordering;

/// What a row of a table must be.
pub trait Row: Serialize + DeserializeOwned + Clone {}

impl<R: Serialize + DeserializeOwned + Clone> Row for R {}

/// The rows of a table in their order, read as often as wanted. Those of a short table
/// stay in memory.
pub struct Rows<R> {
    held: Vec<R>,
    pub(super) spill: Spill,
    /// Where the parts of the file stand; each is sorted by itself.
    pub(super) runs: Vec<Range<u64>>,
    pub(super) order: Order<R>,
}

/// Takes the rows of a table in any order.
#[derive(Debug)]
pub(crate) struct Sorter<R>(Rows<R>);

impl<R: Row> Rows<R> {
    /// The rows.
    ///
    /// # Errors
    /// A row is an error when the disk does not give back what was written.
    pub fn iter(&self) -> impl Iterator<Item = Result<Cow<'_, R>>> {
        let (merge, failed) = match Merge::of(self) {
            Ok(merge) => (Some(merge), None),
            Err(error) => (None, Some(Err(error))),
        };
        let read = failed.into_iter().chain(merge.into_iter().flatten());
        let held = self.held.iter().map(|row| Ok(Cow::Borrowed(row)));
        held.chain(read.map(|row| row.map(Cow::Owned)))
    }

    /// All rows at once: for tables that are known to be short.
    ///
    /// # Errors
    /// When the disk does not give back what was written.
    pub fn to_vec(&self) -> Result<Vec<R>> {
        self.iter().map(|row| row.map(Cow::into_owned)).collect()
    }
}

impl<R> From<Vec<R>> for Rows<R> {
    /// These rows as they stand.
    fn from(held: Vec<R>) -> Rows<R> {
        let spill = Spill::new(Path::new(""));
        Rows { held, spill, runs: Vec::new(), order: |_, _| Ordering::Equal }
    }
}

impl<R> Default for Rows<R> {
    fn default() -> Rows<R> {
        Vec::new().into()
    }
}

impl<R: Row> Sorter<R> {
    /// No rows yet; a file, if one is needed, is made in `folder`.
    pub(crate) fn new(folder: &Path, order: Order<R>) -> Sorter<R> {
        Sorter(Rows { spill: Spill::new(folder), order, ..Rows::default() })
    }

    /// Adds a row.
    ///
    /// # Errors
    /// When the disk is full or not writable.
    pub(crate) fn put(&mut self, row: R) -> Result<()> {
        self.0.held.push(row);
        if self.0.held.len() >= HELD { self.flush() } else { Ok(()) }
    }

    fn flush(&mut self) -> Result<()> {
        let Rows { held, spill, runs, order } = &mut self.0;
        held.sort_by(*order);
        let mut bytes = Vec::new();
        for row in held.drain(..) {
            let begin = bytes.len();
            bytes.extend([0; 4]);
            bytes = postcard::to_extend(&row, bytes).map_err(|_| damaged())?;
            let length = (bytes.len() - begin - 4) as u32;
            bytes[begin..begin + 4].copy_from_slice(&length.to_le_bytes());
        }
        let from = spill.written;
        spill.append(&bytes)?;
        runs.push(from..spill.written);
        Ok(())
    }

    /// The table.
    ///
    /// # Errors
    /// When the disk is full.
    pub(crate) fn end(mut self) -> Result<Rows<R>> {
        if self.0.runs.is_empty() {
            self.0.held.sort_by(self.0.order);
        } else {
            self.flush()?;
            self.0.held = Vec::new();
        }
        Ok(self.0)
    }
}

impl<R: Row + PartialEq> PartialEq for Rows<R> {
    /// Whether they have the same rows; not if they cannot be read.
    fn eq(&self, other: &Rows<R>) -> bool {
        let read = |rows: &Rows<R>| rows.to_vec().ok();
        read(self).zip(read(other)).is_some_and(|(own, others)| own == others)
    }
}

impl<R: fmt::Debug> fmt::Debug for Rows<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(&self.held).entries(&self.runs).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::{HELD, Sorter};

    type Row = (u32, String);

    /// So many rows under a thousand numbers, which come in no order.
    fn rows(count: usize) -> Vec<Row> {
        let number = |at: usize| (at * 7919 % 1000) as u32;
        (0..count).map(|at| (number(at), format!("row {at}"))).collect()
    }

    #[test]
    fn rows_come_sorted_and_those_alike_as_they_were_put() {
        for count in [0, 1, 1000, HELD - 1, HELD, 2 * HELD, 5 * HELD + 17] {
            let mut sorter =
                Sorter::new(&crate::spool::temporary(), |a: &Row, b| a.0.cmp(&b.0));
            let mut rows = rows(count);
            rows.iter().for_each(|row| sorter.put(row.clone()).unwrap());
            let table = sorter.end().unwrap();
            rows.sort_by_key(|row| row.0);
            assert!(table.to_vec().unwrap() == rows, "{count}");
            assert!(table.to_vec().unwrap() == rows, "{count}: a second time");
            assert!(table == rows.into(), "{count}");
        }
    }

    #[test]
    fn a_row_may_be_longer_than_what_is_read_at_once() {
        let mut sorter =
            Sorter::new(&crate::spool::temporary(), |a: &Row, b| a.0.cmp(&b.0));
        let row = |at: u32| (at, "x".repeat(if at % 4000 == 7 { 1 << 19 } else { 3 }));
        (0..HELD as u32 + 9).rev().for_each(|at| sorter.put(row(at)).unwrap());
        let table = sorter.end().unwrap();
        assert_eq!(table.runs.len(), 2);
        assert!(table.iter().zip(0..).all(|(read, at)| *read.unwrap() == row(at)));
        assert_eq!(table.iter().count(), HELD + 9);
    }
}
