//! What only adds up.

use super::UNNAMED;
use crate::measure::{AttributionRow, Measured};
use crate::voice::Kind;

/// The columns of `outlets.csv` that only add up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::compare) struct Totals {
    pub(in crate::compare) words: u64,
    pub(in crate::compare) own_words: u64,
    pub(in crate::compare) quoted_words: u64,
    pub(in crate::compare) reported_words: u64,
    pub(in crate::compare) furniture_words: u64,
    pub(in crate::compare) sentences: u64,
    pub(in crate::compare) attributions: u64,
    /// By kind, in the order of [`Kind::ALL`].
    pub(in crate::compare) kinds: [u64; 4],
    pub(in crate::compare) relayed: u64,
    pub(in crate::compare) unnamed: u64,
    /// Words between quotation marks in direct and partial attributions.
    pub(in crate::compare) quotation_words: u64,
    /// Words that stand word for word in articles of other outlets.
    pub(in crate::compare) copied_words: u64,
}

impl Totals {
    /// Adds an article.
    pub(super) fn add(&mut self, measured: &Measured) {
        let document = &measured.document;
        self.words += document.words;
        self.own_words += document.own_words;
        self.quoted_words += document.quoted_words;
        self.reported_words += document.reported_words;
        self.furniture_words += document.furniture_words;
        self.sentences += document.sentences;
        self.attributions += document.attributions;
        self.copied_words += document.copied.copied_words;
        for row in measured.attributions.iter().filter(|row| !row.nested) {
            let kind = Kind::ALL.iter().position(|kind| kind.id() == row.kind);
            self.kinds[kind.unwrap_or_default()] += 1;
            self.relayed += u64::from(!row.relay.is_empty());
            self.unnamed += u64::from(&*row.source_kind == UNNAMED);
            self.quotation_words += quotation_words(row);
        }
    }
}

/// An outlet of which one word in so many stands in an article of another, too, has
/// rates that are not its own alone.
const COPIED: u64 = 5;

impl Totals {
    /// Whether much of what the outlet prints stands elsewhere, too.
    pub(in crate::compare) fn is_copied(&self) -> bool {
        self.copied_words > 0 && COPIED * self.copied_words >= self.words
    }
}

/// Words between quotation marks, if the attribution quotes somebody.
fn quotation_words(row: &AttributionRow) -> u64 {
    let quotes = [Kind::Direct.id(), Kind::Partial.id()].contains(&row.kind);
    if quotes { row.quoted_words } else { 0 }
}
