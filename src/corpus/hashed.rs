//! A reader that hashes and counts what passes through.

use std::io::{self, Read};

use sha2::{Digest, Sha256};

use super::Input;

/// A source of bytes, with the fingerprint of what was read from it.
#[derive(Debug)]
pub(super) struct Hashed<R> {
    source: R,
    hash: Sha256,
    bytes: u64,
}

impl<R: Read> Hashed<R> {
    pub(super) fn new(source: R) -> Hashed<R> {
        Hashed { source, hash: Sha256::new(), bytes: 0 }
    }

    /// What has been read, under the name of its place.
    pub(super) fn input(&self, place: &str) -> Input {
        let sha256 = format!("{:x}", self.hash.clone().finalize());
        Input { path: place.to_string(), bytes: self.bytes, sha256 }
    }
}

impl<R: Read> Read for Hashed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.source.read(buffer)?;
        self.hash.update(&buffer[..count]);
        self.bytes += count as u64;
        Ok(count)
    }
}
