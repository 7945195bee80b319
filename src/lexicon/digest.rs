//! Sums that tell whether a list is the same.

use sha2::{Digest, Sha256};

/// The sum of what was put in.
pub(super) fn hexadecimal(hasher: Sha256) -> String {
    hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
