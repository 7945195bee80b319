//! What was measured of an article, as bytes: it waits on disk until all are known.
//!
//! The bytes hold for one version of the program and the lexicons. Texts that rows
//! share stand once; terms and categories stand as their numbers. About as long as the
//! article.

mod bytes;
mod head;
mod rows;

use bytes::{Packed, Packer, Unpacker};

pub use head::Head;

use super::{Asked, Measured};

/// Turns articles into bytes, one after the other.
#[derive(Debug, Default)]
pub struct Pack(Packer);

impl Pack {
    /// What was measured, until the next one. Of where the article comes from only
    /// its [`Head`] tells, so that the bytes are the same wherever its text stands.
    pub fn pack(&mut self, measured: &Measured) -> &[u8] {
        self.0.begin(head::names(measured));
        measured.pack(&mut self.0);
        self.0.bytes()
    }
}

/// The article of some bytes, which comes from where the head says; none if they were
/// packed by another program or with other lexicons than those that were `asked`, or
/// are damaged.
pub fn unpack(bytes: &[u8], head: &Head, asked: &Asked) -> Option<Measured> {
    let mut from = Unpacker::new(bytes, head, asked);
    let measured = Measured::unpack(&mut from)?;
    from.is_at_end().then_some(measured)
}
