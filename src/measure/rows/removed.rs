//! `removed.csv`

use crate::measure::Text;

/// One piece of furniture: a row of `removed.csv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemovedRow {
    /// The article.
    pub doc_id: Text,
    /// Who published it.
    pub outlet: Text,
    /// What found it.
    pub rule: String,
    /// First code point.
    pub start: u32,
    /// First code point behind it.
    pub end: u32,
    /// What was set aside.
    pub text: String,
}
