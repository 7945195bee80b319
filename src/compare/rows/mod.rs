//! The rows of the tables that compare.
//!
//! Fields have the names of the columns of the CSV files, in their order. A value that
//! cannot be made is absent, never 0 and never `NaN`.

mod emphasis;
mod keyness;
mod measures;
mod name;
mod omissions;
mod outlets;
mod power;
mod sources;
mod timeline;
mod wording;

pub use emphasis::EmphasisRow;
pub use keyness::KeynessRow;
pub use measures::MeasureRow;
pub use name::Name;
pub use omissions::{Mentioned, OmissionRow, Pattern, StorySubjectRow};
pub use outlets::OutletSummary;
pub use power::PowerRow;
pub use sources::SourceRow;
pub use timeline::TimelineRow;
pub use wording::WordingRow;
