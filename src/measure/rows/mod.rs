//! The rows of the tables that list what was found, article by article.
//!
//! Fields have the names of the columns of the CSV files, in their order. Text cells
//! hold the article's own characters, with line ends as spaces; `start` and
//! `end` are code points of the text as it was read.

mod attributions;
mod documents;
mod hits;
mod labels;
mod quantities;
mod removed;
mod subjects;

pub use attributions::AttributionRow;
pub use documents::DocumentRow;
pub use hits::HitRow;
pub use labels::LabelRow;
pub use quantities::QuantityRow;
pub use removed::RemovedRow;
pub use subjects::SubjectRow;

/// What a row marks, as a range inside its sentence.
pub(crate) fn bytes((from, to): (u32, u32)) -> (usize, usize) {
    (from as usize, to as usize)
}
