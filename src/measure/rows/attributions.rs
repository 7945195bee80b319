//! `attributions.csv`

use crate::measure::{Rendering, Text};

/// One attribution: a row of `attributions.csv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttributionRow {
    /// The article.
    pub doc_id: Text,
    /// Who published it.
    pub outlet: Text,
    /// What it tells of; empty if that is not known.
    pub story: Text,
    /// `direct`, `partial`, `indirect` or `scare`.
    pub kind: &'static str,
    /// The source as it is mentioned here; pieces are joined by ` … `.
    pub source: String,
    /// Who the source is; empty if none is told.
    pub source_name: Text,
    /// What kind of source it is; `none` if none is told.
    pub source_kind: Text,
    /// The words that put it; empty if there are none.
    pub cue: String,
    /// The class of the cue; empty without one.
    pub cue_class: Text,
    /// Through whom it came; empty if through nobody.
    pub relay: Text,
    /// What is said; pieces are joined by ` … `.
    pub content: String,
    /// Words of the content.
    pub words: u64,
    /// Section of the first word of the content.
    pub section: &'static str,
    /// First code point of the content.
    pub start: u32,
    /// First code point behind the content.
    pub end: u32,
    /// The sentence in which the content begins.
    pub sentence: Text,
    /// Words of the content between quotation marks.
    pub quoted_words: u64,
    /// Whether it stands inside another attribution; such a row counts
    /// nowhere, because its words are already the other's.
    pub nested: bool,
    /// The rule that found it.
    pub rule: &'static str,
    /// Who the source is, by the name that all articles share; `source_name`
    /// until all articles are known.
    pub source_id: Text,
    /// The country or body that the source speaks for, where the words say so.
    pub speaks_for: Text,
    /// The bytes of the content's first piece inside `sentence`.
    pub marked: (u32, u32),
    /// Where in the article the content begins, in thousandths of its words.
    pub place: u32,
    /// The content, sentence by sentence, as it is compared between outlets.
    pub renderings: Vec<Rendering>,
}

impl AttributionRow {
    /// Through whom it came. An agency that speaks for itself is no relay.
    pub fn relayed_by(&self) -> Option<&str> {
        let relayed = !self.relay.is_empty() && self.relay != self.source_name;
        relayed.then_some(&*self.relay)
    }
}
