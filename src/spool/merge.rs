//! Sorted parts of a file become one table.

use std::cmp::Ordering;
use std::collections::BinaryHeap;
use std::collections::binary_heap::PeekMut;
use std::ops::Range;

use super::file::{Spill, damaged};
use super::rows::{Order, Row, Rows};
use crate::error::Result;

/// So many bytes are in memory of all parts together …
const HELD: usize = 8 << 20;
/// … but of each at least and at most so many.
const AT_ONCE: (usize, usize) = (4 << 10, 256 << 10);

/// The rows of a table in their order, from its parts.
pub(super) struct Merge<'r, R> {
    runs: Vec<Run<'r>>,
    /// The next row of each part that has one.
    next: BinaryHeap<Next<R>>,
}

/// A part, of which the first rows may have been read.
struct Run<'r> {
    spill: &'r Spill,
    /// What is still in the file.
    rest: Range<u64>,
    /// What was read of it, and from where on it was not yet used.
    read: Vec<u8>,
    from: usize,
    at_once: usize,
}

struct Next<R> {
    row: R,
    run: usize,
    order: Order<R>,
}

impl<'r, R: Row> Merge<'r, R> {
    pub(super) fn of(rows: &'r Rows<R>) -> Result<Merge<'r, R>> {
        let (spill, order) = (&rows.spill, rows.order);
        let at_once = HELD / rows.runs.len().max(1);
        let at_once = at_once.clamp(AT_ONCE.0, AT_ONCE.1);
        let run = |rest: &Range<u64>| {
            let rest = rest.clone();
            Run { spill, rest, read: Vec::new(), from: 0, at_once }
        };
        let mut runs: Vec<Run<'_>> = rows.runs.iter().map(run).collect();
        let mut next = BinaryHeap::new();
        for (number, run) in runs.iter_mut().enumerate() {
            next.extend(run.row()?.map(|row| Next { row, run: number, order }));
        }
        Ok(Merge { runs, next })
    }
}

impl<R: Row> Iterator for Merge<'_, R> {
    type Item = Result<R>;

    fn next(&mut self) -> Option<Result<R>> {
        let mut first = self.next.peek_mut()?;
        match self.runs[first.run].row() {
            Ok(Some(row)) => Some(Ok(std::mem::replace(&mut first.row, row))),
            Ok(None) => Some(Ok(PeekMut::pop(first).row)),
            Err(error) => {
                PeekMut::pop(first);
                Some(Err(error))
            }
        }
    }
}

impl Run<'_> {
    /// Its next row, if it has one.
    fn row<R: Row>(&mut self) -> Result<Option<R>> {
        if self.from == self.read.len() && self.rest.is_empty() {
            return Ok(None);
        }
        let length = self.take(4)?.try_into().map_err(|_| damaged())?;
        let row = self.take(u32::from_le_bytes(length) as usize)?;
        postcard::from_bytes(row).map(Some).map_err(|_| damaged())
    }

    /// The next bytes.
    fn take(&mut self, length: usize) -> Result<&[u8]> {
        if self.read.len() - self.from < length {
            self.fill(length)?;
        }
        let taken = self.read.get(self.from..self.from + length).ok_or_else(damaged)?;
        self.from += length;
        Ok(taken)
    }

    /// Reads on, so that `length` bytes are there if the part has them.
    fn fill(&mut self, length: usize) -> Result<()> {
        self.read.drain(..std::mem::take(&mut self.from));
        let (known, left) = (self.read.len(), self.rest.end - self.rest.start);
        let more = (length - known).max(self.at_once).min(left as usize);
        self.read.resize(known + more, 0);
        self.spill.read(&mut self.read[known..], self.rest.start)?;
        self.rest.start += more as u64;
        Ok(())
    }
}

/// A heap gives the greatest first: the row that comes first is the greatest, and of
/// those alike the one of the first part, which was put before the others.
impl<R> Ord for Next<R> {
    fn cmp(&self, other: &Next<R>) -> Ordering {
        (self.order)(&other.row, &self.row).then_with(|| other.run.cmp(&self.run))
    }
}

impl<R> PartialOrd for Next<R> {
    fn partial_cmp(&self, other: &Next<R>) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<R> PartialEq for Next<R> {
    fn eq(&self, other: &Next<R>) -> bool {
        self.cmp(other).is_eq()
    }
}

impl<R> Eq for Next<R> {}
