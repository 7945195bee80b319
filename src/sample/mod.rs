//! Roof: units for coding by hand, drawn by lot.
//!
//! *Takes* articles that have been read, and a [`Plan`].
//! *Gives* a [`Sample`]: units with the probability that each had of being drawn,
//! as sheets for coders, a codebook for them, and a key that they must not see.
//! *Never* reads a file, or shows coders what the program thinks.
//! *Start reading at* [`units`], which lists those of one article, and [`Pool`],
//! which draws.

mod codebook;
mod key;
mod origin;
mod plan;
mod pool;
mod question;
mod scale;
mod sheet;
mod stratum;
mod units;
mod workbook;

pub use codebook::codebook;
pub use key::{DESIGN, PROGRAM, QUESTIONS, UNITS, key};
pub use origin::Origin;
pub use plan::{Plan, UnitKind};
pub use pool::{DrawnUnit, Pool, Sample};
pub use question::Question;
pub use scale::Scale;
pub use sheet::{NOBODY, SAME, SPANS, sheet};
pub use stratum::By;
pub use units::{Candidate, units};
pub use workbook::{CODES, workbook};
