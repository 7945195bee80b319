//! Which line is the headline.

use super::furniture::Line;
use crate::lexicon::normal;
use crate::text::{Document, TokenKind};

/// How far down a page the headline is looked for, in lines.
const REACH: usize = 20;
/// A longer line without a title that says so is no headline.
const LONGEST: usize = 25;
/// Part of the title's words that a line must share to be taken for it.
const SHARED: f64 = 0.6;

/// The paragraph that is the headline.
///
/// With a title it is the line that says the same, or nearly so; without one
/// it is the first line that is no furniture, when it does not end like a
/// sentence.
pub(super) fn find(
    document: &Document,
    lines: &[Line],
    title: Option<&str>,
) -> Option<usize> {
    match title {
        Some(title) => by_title(document, lines, title),
        None => first_line(lines),
    }
}

fn by_title(document: &Document, lines: &[Line], title: &str) -> Option<usize> {
    let title = words(title);
    if title.is_empty() {
        return first_line(lines);
    }
    let likeness = |at: usize| {
        let line = words(document.paragraphs[at].span.of(&document.text));
        let shared = title.iter().filter(|w| line.contains(w)).count();
        shared as f64 / title.len().max(line.len()) as f64
    };
    (0..lines.len().min(REACH))
        .map(|at| (at, likeness(at)))
        .filter(|(_, like)| *like >= SHARED)
        .max_by(|(a, x), (b, y)| x.total_cmp(y).then(b.cmp(a)))
        .map(|(at, _)| at)
}

fn words(text: &str) -> Vec<String> {
    crate::text::tokens(text)
        .iter()
        .filter(|t| t.is_word() || t.kind == TokenKind::Number)
        .map(|t| normal(t.span.of(text)))
        .collect()
}

fn first_line(lines: &[Line]) -> Option<usize> {
    let at = lines.iter().position(|line| line.words > 0 && line.phrase.is_none())?;
    let line = &lines[at];
    (line.words <= LONGEST && !line.ends && lines.len() > at + 1).then_some(at)
}
