//! What stands before and behind a place, as wide as there is room.

use unicode_width::UnicodeWidthChar;

use crate::text::{Document, Span};

/// The text of the paragraph before and behind `span`, each up to `width` columns of a
/// terminal, on one line.
pub(super) fn around(
    document: &Document,
    paragraph: usize,
    span: Span,
    width: usize,
) -> (String, String) {
    let whole = document.paragraphs[paragraph].span;
    let left = &document.text[whole.start.min(span.start)..span.start];
    let right = &document.text[span.end..whole.end.max(span.end)];
    let left: String = fitting(left.chars().rev(), width).chars().rev().collect();
    (left, fitting(right.chars(), width))
}

/// Some words on one line, as they stand.
pub(super) fn line(text: &str) -> String {
    text.chars().map(spaced).collect()
}

/// As many characters as there is room for.
fn fitting(text: impl Iterator<Item = char>, width: usize) -> String {
    let mut room = width;
    let fits = |c: &char| match room.checked_sub(c.width().unwrap_or(0)) {
        Some(left) => {
            room = left;
            true
        }
        None => false,
    };
    text.map(spaced).take_while(fits).collect()
}

fn spaced(c: char) -> char {
    if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c }
}
