//! Many lists of bytes that grow side by side.

use std::path::Path;

use super::file::Spill;
use crate::error::Result;

/// So much is held of all lists before it goes to the disk: even of two thousand lists a
/// part is then two thousand bytes long.
const HELD: usize = 4 << 20;

/// Lists by number. What is appended comes back in its order.
#[derive(Debug)]
pub(crate) struct Logs {
    spill: Spill,
    lists: Vec<List>,
    held: usize,
}

#[derive(Debug, Default)]
struct List {
    /// Where the parts of it stand that are on disk.
    parts: Vec<(u64, u32)>,
    /// The rest.
    held: Vec<u8>,
}

impl Logs {
    /// No lists yet; a file, if one is needed, is made in `folder`.
    pub(crate) fn new(folder: &Path) -> Logs {
        Logs { spill: Spill::new(folder), lists: Vec::new(), held: 0 }
    }

    /// Puts bytes at the end of a list.
    ///
    /// # Errors
    /// When the disk is full or not writable.
    pub(crate) fn append(&mut self, list: usize, bytes: &[u8]) -> Result<()> {
        if list >= self.lists.len() {
            self.lists.resize_with(list + 1, List::default);
        }
        self.lists[list].held.extend_from_slice(bytes);
        self.held += bytes.len();
        if self.held >= HELD { self.flush() } else { Ok(()) }
    }

    fn flush(&mut self) -> Result<()> {
        for list in self.lists.iter_mut().filter(|list| !list.held.is_empty()) {
            list.parts.push((self.spill.written, list.held.len() as u32));
            self.spill.append(&list.held)?;
            list.held.clear();
        }
        self.held = 0;
        Ok(())
    }

    /// Whether nothing was ever put in a list.
    pub(crate) fn is_empty(&self, list: usize) -> bool {
        let list = self.lists.get(list);
        list.is_none_or(|list| list.parts.is_empty() && list.held.is_empty())
    }

    /// A list as a whole.
    ///
    /// # Errors
    /// When the disk does not give back what was written.
    pub(crate) fn read(&self, list: usize) -> Result<Vec<u8>> {
        let mut whole = Vec::new();
        let Some(list) = self.lists.get(list) else { return Ok(whole) };
        for (at, length) in &list.parts {
            let from = whole.len();
            whole.resize(from + *length as usize, 0);
            self.spill.read(&mut whole[from..], *at)?;
        }
        whole.extend_from_slice(&list.held);
        Ok(whole)
    }
}

#[cfg(test)]
mod tests {
    use super::{HELD, Logs};

    #[test]
    fn lists_come_back_from_memory_and_disk() {
        let mut logs = Logs::new(&crate::spool::temporary());
        let piece = |turn: usize, list: usize| vec![(turn * 7 + list) as u8; 1 << 16];
        let turns = 2 * HELD / (3 << 16) + 1;
        for turn in 0..turns {
            (0..3).for_each(|list| logs.append(list, &piece(turn, list)).unwrap());
            logs.append(3, &[turn as u8]).unwrap();
        }
        for list in 0..3 {
            let whole: Vec<u8> = (0..turns).flat_map(|turn| piece(turn, list)).collect();
            assert!(logs.read(list).unwrap() == whole, "{list}");
        }
        assert_eq!(logs.read(3).unwrap().len(), turns);
        assert!(logs.is_empty(4) && !logs.is_empty(3));
        assert!(logs.read(9).unwrap().is_empty());
    }
}
