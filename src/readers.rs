//! Readers that wait for work.
//!
//! What a reader has learned of words is worth keeping: a pool hands the same few
//! readers out again and again, one for each thread at most.

use std::ops::{Deref, DerefMut};
use std::sync::{Mutex, PoisonError};

use crate::page::Repeats;
use crate::{Knowledge, Reader};

/// The readers that nobody uses at present.
pub(crate) struct Readers<'k> {
    knowledge: &'k Knowledge,
    repeats: &'k Repeats,
    idle: Mutex<Vec<Reader<'k>>>,
}

/// A reader that goes back when its user is done with it.
pub(crate) struct Lent<'r, 'k> {
    reader: Option<Reader<'k>>,
    readers: &'r Readers<'k>,
}

impl<'k> Readers<'k> {
    /// None yet.
    pub(crate) fn new(knowledge: &'k Knowledge, repeats: &'k Repeats) -> Readers<'k> {
        Readers { knowledge, repeats, idle: Mutex::default() }
    }

    /// One that is idle, or a new one.
    pub(crate) fn lend(&self) -> Lent<'_, 'k> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let new = || Reader::new(self.knowledge, self.repeats);
        Lent { reader: Some(idle.unwrap_or_else(new)), readers: self }
    }
}

impl<'k> Deref for Lent<'_, 'k> {
    type Target = Reader<'k>;

    fn deref(&self) -> &Reader<'k> {
        self.reader.as_ref().expect("only dropping takes it away")
    }
}

impl<'k> DerefMut for Lent<'_, 'k> {
    fn deref_mut(&mut self) -> &mut Reader<'k> {
        self.reader.as_mut().expect("only dropping takes it away")
    }
}

impl Drop for Lent<'_, '_> {
    fn drop(&mut self) {
        let mut idle = self.readers.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.extend(self.reader.take());
    }
}
