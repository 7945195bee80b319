//! `removed.csv`

/// One piece of furniture: a row of `removed.csv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemovedRow {
    /// The article.
    pub doc_id: String,
    /// Who published it.
    pub outlet: String,
    /// What found it.
    pub rule: String,
    /// First code point.
    pub start: usize,
    /// First code point behind it.
    pub end: usize,
    /// What was set aside.
    pub text: String,
}
