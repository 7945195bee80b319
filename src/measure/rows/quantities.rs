//! The quantities of an article, of which `figures.csv` shows those that several
//! outlets give.

use crate::measure::{Amount, Text};

/// A number and what it counts, in one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuantityRow {
    /// The article.
    pub doc_id: Text,
    /// Who published it.
    pub outlet: Text,
    /// What it tells of; empty if that is not known.
    pub story: Text,
    /// What is counted: `troops`, `people killed`, `$ for aid`.
    pub thing: String,
    /// The number, or the lower end of a range; none for `dozens`.
    pub value: Option<Amount>,
    /// The upper end of a range.
    pub value_high: Option<Amount>,
    /// A currency, `percent`, `percentage points`; empty for things.
    pub unit: Text,
    /// What makes it approximate, as it stands; empty if nothing.
    pub approximate: String,
    /// From the approximator to the noun, as it stands.
    pub text: String,
    /// `own`, `quoted` or `reported`: the voice of the number.
    pub voice: &'static str,
    /// Whose figure it is, where the voice is not the outlet's; empty if that is
    /// not told.
    pub source: Text,
    /// The same by the name that all articles share; `source` until all articles
    /// are known.
    pub source_id: Text,
    /// Whether a negator stands before it.
    pub negated: bool,
    /// `headline`, `lead`, `body` or `caption`.
    pub section: &'static str,
    /// First code point.
    pub start: u32,
    /// First code point behind it.
    pub end: u32,
    /// The sentence that it stands in.
    pub sentence: Text,
    /// Things with different keys are different things.
    pub key: String,
    /// Whether the noun alone says too little: `people`, money, percent.
    pub generic: bool,
    /// Whether it counts a part of a known whole.
    pub part: bool,
    /// Whether it counts what comes on top of others: `additional`.
    pub more: bool,
    /// Stems of what modifies the noun, as sorted hashes, as all words below are.
    pub modifiers: Box<[u32]>,
    /// Countries among the modifiers: `Norwegian troops`.
    pub of_country: Box<[u32]>,
    /// Countries directly behind: `troops in Norway`.
    pub in_country: Box<[u32]>,
    /// The person that its sentence names nearest to it, other than who says it.
    pub person: Text,
    /// The content words around it in its sentence.
    pub context: Box<[u32]>,
    /// The bytes of `text` inside `sentence`.
    pub marked: (u32, u32),
}
