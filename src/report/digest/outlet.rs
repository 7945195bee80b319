//! What is kept of one outlet.

use super::called::Called;
use super::counts::Counts;
use super::sourcing::Sourcing;
use super::wording::{Ruled, Wording};
use crate::measure::{Measured, Text};

/// The articles of one outlet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::report) struct OutletDigest {
    pub(in crate::report) articles: u64,
    /// Words of the running text outside quotation marks,
    pub(in crate::report) text_words: u64,
    /// and those of them that stand in other outlets, too.
    pub(in crate::report) copied_words: u64,
    /// Lines of furniture, by what told them.
    pub(in crate::report) removed: Counts<String>,
    pub(in crate::report) sourcing: Sourcing,
    pub(in crate::report) wording: Wording,
    pub(in crate::report) ruled: Ruled,
    /// The actors that its page shows, the first first; one more if there are more.
    pub(in crate::report) called: Vec<(Text, Called)>,
}

impl OutletDigest {
    /// Adds the article as a whole.
    pub(super) fn add(&mut self, measured: &Measured) {
        let copied = &measured.document.copied;
        self.articles += 1;
        self.text_words += copied.text_words;
        self.copied_words += copied.copied_words;
        for row in &measured.removed {
            *self.removed.entry(row.rule.clone()).or_default() += 1;
        }
    }
}
