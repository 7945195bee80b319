//! A reader that hashes and counts what passes through.

use std::cell::RefCell;
use std::io::{self, Read};
use std::rc::Rc;

use sha2::{Digest, Sha256};

use crate::corpus::Input;

/// A source of bytes; what was read from it goes into a [`Fingerprint`].
pub(super) struct Hashed<R> {
    source: R,
    fingerprint: Fingerprint,
}

/// The hash and the number of the bytes that have been read so far.
#[derive(Debug, Clone, Default)]
pub(in crate::corpus) struct Fingerprint(Rc<RefCell<(Sha256, u64)>>);

impl<R: Read> Hashed<R> {
    pub(super) fn new(source: R, fingerprint: Fingerprint) -> Hashed<R> {
        Hashed { source, fingerprint }
    }
}

impl Fingerprint {
    /// What has been read, under the name of its place.
    pub(in crate::corpus) fn input(&self, place: &str) -> Input {
        let (hash, bytes) = &*self.0.borrow();
        let sha256 = format!("{:x}", hash.clone().finalize());
        Input { path: place.to_string(), bytes: *bytes, sha256 }
    }

    /// How many bytes have been read.
    pub(super) fn bytes(&self) -> u64 {
        self.0.borrow().1
    }
}

impl<R: Read> Read for Hashed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.source.read(buffer)?;
        let (hash, bytes) = &mut *self.fingerprint.0.borrow_mut();
        hash.update(&buffer[..count]);
        *bytes += count as u64;
        Ok(count)
    }
}
