//! Where paragraphs begin and end.
//!
//! A line is a paragraph. Only a text that was wrapped by hand is joined
//! again: a line goes on in the next one when it is neither short nor long and
//! the next begins with a small letter.

use std::ops::Range;

use super::{Span, Token};

/// A line of the text, or several that were one before they were wrapped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// From its first to its last token.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
}

/// A shorter line ends on purpose: a headline, an item of a list.
const WRAPPED_FROM: usize = 45;
/// A longer line was not wrapped by a mail program or an export.
const WRAPPED_TO: usize = 100;

/// Cuts `tokens` at the line ends of `text`; blank lines leave no paragraph.
pub(super) fn paragraphs(text: &str, tokens: &[Token]) -> Vec<Paragraph> {
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut from = 0;
    for at in 1..=tokens.len() {
        let ends =
            at == tokens.len() || breaks(text, tokens[at - 1].span, tokens[at].span);
        if ends && from < at {
            let span = tokens[from].span.join(tokens[at - 1].span);
            paragraphs.push(Paragraph { span, tokens: from..at });
            from = at;
        }
    }
    paragraphs
}

/// Whether a paragraph ends between two neighbouring tokens.
fn breaks(text: &str, left: Span, right: Span) -> bool {
    let gap = &text[left.end..right.start];
    match gap.chars().filter(|c| matches!(c, '\n' | '\u{2028}' | '\u{0085}')).count() {
        0 => gap.contains(['\r', '\u{2029}']),
        1 => !is_wrapped(text, left.end, right.start),
        _ => true,
    }
}

fn is_wrapped(text: &str, line_end: usize, next: usize) -> bool {
    let line = text[..line_end].rsplit('\n').next().unwrap_or_default();
    let length = line.trim().chars().count();
    (WRAPPED_FROM..=WRAPPED_TO).contains(&length)
        && text[next..].starts_with(char::is_lowercase)
}
