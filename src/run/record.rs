//! Something small in front of bytes that are only read when they are wanted.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::Error;

/// Puts `front` and `body` into one record.
pub(super) fn joined(front: &impl Serialize, body: &[u8]) -> Vec<u8> {
    // Writing into memory fails for no type of this room.
    let mut record = postcard::to_stdvec(front).unwrap_or_default();
    record.extend_from_slice(body);
    record
}

/// What stands in front of a record, and the rest; none if it is damaged.
pub(super) fn parted<F: DeserializeOwned>(record: &[u8]) -> Option<(F, &[u8])> {
    postcard::take_from_bytes(record).ok()
}

/// What is said when a temporary file does not give back what was written to it.
pub(super) fn damaged(what: impl std::fmt::Display) -> Error {
    Error::data(
        "temporary file",
        format!("not what was written to it ({what}); run again"),
    )
}
