//! What a term sees of the article around it.

use std::ops::Range;

use super::Classes;
use super::words::Words;
use crate::text::{Document, TokenKind};

/// An article while its hits are tried.
pub(super) struct Scene<'a> {
    pub(super) document: &'a Document,
    /// The words in their normal form.
    pub(super) words: &'a Words,
    pub(super) classes: &'a [Classes],
}

impl Scene<'_> {
    /// The tokens of the sentence that holds `at`.
    pub(super) fn sentence(&self, at: usize) -> Range<usize> {
        let sentences = &self.document.sentences;
        let number = sentences.partition_point(|s| s.tokens.end <= at);
        sentences.get(number).map_or(at..self.words.len(), |s| s.tokens.clone())
    }

    /// Whether a phrase ends at this token: punctuation, but for quotation marks.
    pub(super) fn is_pause(&self, at: usize) -> bool {
        self.document.tokens[at].kind == TokenKind::Punctuation
            && !matches!(self.document.word(at), "“" | "”" | "\"" | "‘" | "’" | "'" | "-")
    }
}
