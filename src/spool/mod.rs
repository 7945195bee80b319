//! The cellar: what waits on disk until it is wanted.
//!
//! *Takes* bytes under a number, and rows of tables.
//! *Gives* bytes back in any order, and rows in that of their table.
//! *Never* holds more than a fixed part of them in memory, or leaves a file behind: the
//! files have no name and vanish with the run.
//! *Start reading at* `Store` (a record for each number), `Logs` (many lists that
//! grow side by side) and `Rows` (a table).

mod buckets;
mod file;
mod logs;
mod merge;
mod number;
mod rows;
mod store;

use std::path::PathBuf;

pub(crate) use buckets::{Buckets, Part};
pub(crate) use file::read_at;
pub(crate) use logs::Logs;
pub(crate) use number::{push, take};
pub(crate) use rows::Sorter;
pub use rows::{Row, Rows};
pub(crate) use store::{Store, Writer};

/// Where temporary files go if nobody says where.
pub fn temporary() -> PathBuf {
    std::env::temp_dir()
}
