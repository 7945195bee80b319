//! The cellar: what waits on disk until it is wanted.
//!
//! *Takes* bytes under a number.
//! *Gives* them back, in any order.
//! *Never* holds more than a fixed part of them in memory, or leaves a file behind: the
//! files have no name and vanish with the run.
//! *Start reading at* [`Store`] (a record for each number) and [`Logs`] (many lists
//! that grow side by side).

mod buckets;
mod file;
mod logs;
mod number;
mod store;

use std::path::PathBuf;

pub(crate) use buckets::{Buckets, Part};
pub(crate) use file::read_at;
pub(crate) use logs::Logs;
pub(crate) use number::{push, take};
pub(crate) use store::{Store, Writer};

/// Where temporary files go if nobody says where.
pub fn temporary() -> PathBuf {
    std::env::temp_dir()
}
