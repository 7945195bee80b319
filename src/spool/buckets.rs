//! Records sorted out by name, so that all of one name are read together.

use std::path::Path;

use serde::Serialize;

use super::file::damaged;
use super::{Logs, push, take};
use crate::error::Result;
use crate::hash;

/// So many lists: of a large corpus, one of them fits in memory well.
const LISTS: usize = 256;

/// Records that wait until all of their name have come.
#[derive(Debug)]
pub(crate) struct Buckets {
    /// Those of one who put them, and of those who were joined.
    logs: Vec<Logs>,
}

impl Buckets {
    /// Nothing yet; a file, if one is needed, is made in `folder`.
    pub(crate) fn new(folder: &Path) -> Buckets {
        Buckets { logs: vec![Logs::new(folder)] }
    }

    /// Adds a record to its name.
    ///
    /// # Errors
    /// When the disk is full or not writable.
    pub(crate) fn put(&mut self, name: &str, record: &impl Serialize) -> Result<()> {
        // Writing into memory fails for no type of this program.
        let bytes = postcard::to_stdvec(record).unwrap_or_default();
        let mut whole = Vec::with_capacity(bytes.len() + 4);
        push(&mut whole, bytes.len() as u64);
        whole.extend_from_slice(&bytes);
        self.logs[0].append(hash::below(hash::of_texts(&[name]), LISTS), &whole)
    }

    /// Joins what two have put.
    pub(crate) fn merge(mut self, other: Buckets) -> Buckets {
        self.logs.extend(other.logs);
        self
    }

    /// The parts; whatever has one name stands in one of them.
    pub(crate) fn parts(&self) -> impl Iterator<Item = Part<'_>> {
        (0..LISTS).map(|list| Part { logs: &self.logs, list })
    }
}

/// The records of some names.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Part<'b> {
    logs: &'b [Logs],
    list: usize,
}

impl Part<'_> {
    /// Shows every record, in the order in which each who put them did, to one who reads
    /// it; none if it cannot be read.
    ///
    /// # Errors
    /// When the disk does not give back what was written.
    pub(crate) fn each(&self, mut read: impl FnMut(&[u8]) -> Option<()>) -> Result<()> {
        self.logs.iter().try_for_each(|logs| each(&logs.read(self.list)?, &mut read))
    }
}

fn each(bytes: &[u8], read: &mut impl FnMut(&[u8]) -> Option<()>) -> Result<()> {
    let mut from = bytes;
    while !from.is_empty() {
        let length = take(&mut from) as usize;
        let (record, rest) = from.split_at_checked(length).ok_or_else(damaged)?;
        read(record).ok_or_else(damaged)?;
        from = rest;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::Buckets;

    #[test]
    fn records_of_one_name_come_back_together() {
        let mut buckets = Buckets::new(&crate::spool::temporary());
        let names: Vec<String> = (0..200).map(|at| format!("name {at}")).collect();
        for turn in 0..3u32 {
            names.iter().for_each(|n| buckets.put(n, &(n.as_str(), turn)).unwrap());
        }
        let mut seen = 0;
        for part in buckets.parts() {
            let mut found: Vec<(String, u32)> = Vec::new();
            let mut read = |record: &[u8]| {
                found.push(postcard::from_bytes(record).ok()?);
                Some(())
            };
            part.each(&mut read).unwrap();
            seen += found.len();
            for (name, _) in &found {
                let turns =
                    found.iter().filter(|(n, _)| n == name).map(|(_, turn)| *turn);
                assert_eq!(turns.collect::<Vec<_>>(), [0, 1, 2]);
            }
        }
        assert_eq!(seen, 600);
    }
}
