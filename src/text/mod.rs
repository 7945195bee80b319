//! Floor 1: characters become tokens, paragraphs, sentences and quotations.
//!
//! *Takes* a text in [`Plain`] spelling and what must be known about words
//! ([`Orthography`]).
//! *Gives* a [`Document`]: spans over that text, which [`CodePoints`] leads back to the
//! text as it was read.
//! *Never* knows a word, or fails.
//! *Start reading at* [`parse`].

mod code_points;
mod origin;
mod paragraph;
mod plain;
mod quote;
mod sentence;
mod span;
mod token;

pub use code_points::CodePoints;
pub use paragraph::Paragraph;
pub use plain::{Plain, plain};
pub use quote::Quotation;
pub use sentence::{Orthography, Sentence};
pub use span::Span;
pub use token::{Token, TokenKind, tokens};

/// A text and its parts, in the order in which they stand.
#[derive(Debug, Clone)]
pub struct Document {
    /// The text.
    pub text: Plain,
    /// Words, numbers and punctuation.
    pub tokens: Vec<Token>,
    /// Lines with something in them.
    pub paragraphs: Vec<Paragraph>,
    /// Sentences; none crosses a paragraph.
    pub sentences: Vec<Sentence>,
    /// Stretches between quotation marks; none crosses a paragraph.
    pub quotations: Vec<Quotation>,
}

/// Reads `text` into its parts. Every text has a document, the empty one too.
pub fn parse(text: &Plain, orthography: &Orthography) -> Document {
    let tokens = token::tokens(text);
    let paragraphs = paragraph::paragraphs(text, &tokens);
    let sentences = sentence::sentences(text, &tokens, &paragraphs, orthography);
    let quotations = quote::quotations(text, &tokens, &paragraphs);
    Document { text: text.clone(), tokens, paragraphs, sentences, quotations }
}

impl Document {
    /// The token at `at`, as it stands.
    pub fn word(&self, at: usize) -> &str {
        self.tokens[at].span.of(&self.text)
    }

    /// The span from the first to the last of some tokens, which are not none.
    pub fn span(&self, tokens: std::ops::Range<usize>) -> Span {
        self.tokens[tokens.start].span.join(self.tokens[tokens.end - 1].span)
    }

    /// How many of some tokens are words.
    pub fn words(&self, tokens: std::ops::Range<usize>) -> usize {
        self.tokens[tokens].iter().filter(|t| t.is_word()).count()
    }
}
