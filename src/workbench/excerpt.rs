//! A few words around a place, on one line.

use crate::report::visible;
use crate::text::Span;

/// How many characters are shown on each side.
const AROUND: usize = 44;

/// The words around `span` in its line, the place itself in brackets.
pub(super) fn excerpt(text: &str, span: Span) -> String {
    let left = text[..span.start].rsplit('\n').next().unwrap_or_default();
    let right = text[span.end..].split('\n').next().unwrap_or_default();
    let line = format!("{}[{}]{}", ending(left), span.of(text), beginning(right));
    let line = visible(&line);
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The last words of `left`.
fn ending(left: &str) -> String {
    let Some((at, _)) = left.char_indices().rev().nth(AROUND) else {
        return left.to_string();
    };
    let cut = &left[at..];
    let whole = cut.split_once(' ').map_or(cut, |(_, whole)| whole);
    format!("… {whole}")
}

/// The first words of `right`.
fn beginning(right: &str) -> String {
    let Some((at, _)) = right.char_indices().nth(AROUND) else {
        return right.to_string();
    };
    let cut = &right[..at];
    let whole = cut.rsplit_once(' ').map_or(cut, |(whole, _)| whole);
    format!("{whole} …")
}
