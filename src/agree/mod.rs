//! Roof: coders beside each other.
//!
//! *Takes* what several people made of the same units.
//! *Gives* an [`Agreement`]: Krippendorff's α with its interval, and how many of
//! the pairs of codes are alike.
//! *Never* reads a file, mends a code, or says that an agreement is good enough.
//! *Start reading at* [`agreement`].

mod agreement;
mod alpha;

pub use crate::sample::Scale;
pub use agreement::{Agreement, agreement};
pub use alpha::{Unit, alpha, percentage};
