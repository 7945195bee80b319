//! Roof: coders beside each other.
//!
//! *Takes* the key of a sample and the sheets that people filled in.
//! *Gives* [`Results`]: Krippendorff's α with its interval for each question, how the
//! program does against what the coders say, what they differ on, and what is wrong
//! with the sheets; as text and as tables.
//! *Never* reads a file, mends a code, or says that an agreement is good enough.
//! *Start reading at* [`Results::new`]; the formula stands at [`alpha`].

mod agreement;
mod alpha;
mod cells;
mod filled;
mod key;
mod lessons;
mod likeness;
mod markdown;
mod results;
mod score;
mod seen;
mod sheets;
mod table;
mod validation;
mod workbook;

pub use crate::sample::Scale;
pub use agreement::{Agreement, agreement};
pub use alpha::{Unit, alpha, percentage};
pub use filled::{Fault, Filled, filled};
pub use key::{Key, KeyUnit, Places};
pub use lessons::lessons;
pub use likeness::LikenessRow;
pub use markdown::markdown;
pub use results::{AgreementRow, Results};
pub use score::{Score, Share, Truth};
pub use seen::Seen;
pub use sheets::sheets;
pub use validation::validation;
