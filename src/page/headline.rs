//! Which line is the headline.

use super::furniture::Line;
use crate::lexicon::{Marks, normal};
use crate::text::{Document, tokens};

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
    marks: &Marks,
    lines: &[Line<'_>],
    title: Option<&str>,
) -> Option<usize> {
    let title = title.map(words).filter(|title| !title.is_empty());
    match title {
        Some(title) => by_title(document, marks, lines, &title),
        None => first_line(lines),
    }
}

/// The first of the lines that are likest to the title.
fn by_title(
    document: &Document,
    marks: &Marks,
    lines: &[Line<'_>],
    title: &[String],
) -> Option<usize> {
    let mut best: Option<(usize, f64)> = None;
    for (at, line) in lines.iter().enumerate().take(REACH) {
        let longer = title.len().max(line.words) as f64;
        let like = |shared: usize| shared as f64 / longer;
        let is_better = |like: f64| best.map_or(like >= SHARED, |(_, most)| like > most);
        // Most lines are much longer than any title, and none of their words is looked at.
        if !is_better(like(title.len())) {
            continue;
        }
        let tokens = document.paragraphs[at].tokens.clone();
        let words = tokens.filter(|at| document.tokens[*at].is_word());
        let words: Vec<&str> = words.map(|at| &marks.words[at]).collect();
        let in_line = |word: &&String| words.contains(&word.as_str());
        let likeness = like(title.iter().filter(in_line).count());
        if is_better(likeness) {
            best = Some((at, likeness));
        }
    }
    best.map(|(at, _)| at)
}

/// The words of a title in their normal form.
fn words(title: &str) -> Vec<String> {
    let tokens = tokens(title).into_iter().filter(|token| token.is_word());
    tokens.map(|token| normal(token.span.of(title))).collect()
}

fn first_line(lines: &[Line<'_>]) -> Option<usize> {
    let at = lines.iter().position(|line| line.words > 0 && line.phrase.is_none())?;
    let line = &lines[at];
    (line.words <= LONGEST && !line.ends && lines.len() > at + 1).then_some(at)
}
