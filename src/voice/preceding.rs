//! Content in front of its cue, and on both sides of it.

use std::ops::Range;

use super::adjunct::skip_adjuncts;
use super::cue::{Cue, Neighbours};
use super::extent::{clause, without_stop};
use super::view::View;

/// Content in front of a subject and its cue: *X, the minister said*.
pub(super) fn left(
    view: &View<'_>,
    subject: usize,
    cue: &Cue<'_>,
) -> Option<Range<usize>> {
    let start = view.sentence(cue.sentence).tokens.start;
    if subject == start {
        return question_before(view, start);
    }
    let last = subject.checked_sub(1).filter(|at| *at >= start)?;
    let divided = view.is_comma(last)
        || view.is_dash(last)
        || view.is_quoted(last)
        || matches!(view.word(last), "?" | "!" | "”" | "\"" | "''");
    if !divided {
        return None;
    }
    let from = (start..last)
        .rev()
        .find(|at| view.word(*at) == ";" && !view.is_quoted(*at))
        .map_or(start, |at| at + 1);
    let from = without_connective(view, from, last);
    if view.is_cue_verb(from) {
        return None;
    }
    let colon = (from..last).rfind(|at| view.word(*at) == ":" && view.is_quoted(at + 1));
    let from = colon.filter(|at| !view.is_quoted(*at)).map_or(from, |at| at + 1);
    let quotes = (from..last + 1).any(|at| view.is_quoted(at));
    let content = view.trim(from..last + 1);
    (view.count(content.clone()) > 0 || quotes).then_some(content)
}

/// *“Is that all?” Roth said*: the mark ends a sentence for the eye only.
fn question_before(view: &View<'_>, start: usize) -> Option<Range<usize>> {
    let last = start.checked_sub(1)?;
    let here = view.sentence(view.sentence_of(start)).paragraph;
    let quotation = view.quotation(last).filter(|q| q.end == start)?;
    let asks = last > 0 && view.word(last - 1).ends_with(['?', '!']);
    let same = view.sentence(view.sentence_of(last)).paragraph == here;
    (asks && same).then_some(quotation)
}

/// *But*, *Meanwhile,* at the head of a sentence are the reporter's.
fn without_connective(view: &View<'_>, from: usize, limit: usize) -> usize {
    let mut at = from;
    while at < limit
        && !view.is_quoted(at)
        && (view.is(at, view.words.linking) && !view.is(at, view.words.determiner)
            || at == from && view.is(at, view.words.coordinating))
    {
        at += 1;
        if at < limit && view.is_comma(at) {
            at += 1;
        }
    }
    if at < limit { at } else { from }
}

/// Content that goes on behind subject and cue: *“A,” he said, “and B”*, or
/// *A, he said, is B*.
pub(super) fn resumed(
    view: &View<'_>,
    behind: usize,
    cue: &Cue<'_>,
    left: Range<usize>,
) -> Option<Range<usize>> {
    let limit = view.sentence(cue.sentence).tokens.end;
    let from = skip_adjuncts(view, behind, limit);
    if from + 1 >= limit || !(view.is_comma(from) || view.word(from) == ":") {
        return None;
    }
    if view.is_quoted(from + 1) {
        return Some(from + 1..without_stop(view, from + 1, limit));
    }
    let opens = view.words.subordinating.with(view.words.preposition);
    let dependent = view.is(left.start, opens);
    let complete = !dependent && (left.start..left.end).any(|at| view.is_verb(at));
    let blocked = view.covering(from + 1).any(|h| {
        h.start == from + 1
            && view.words.cue(h.entry).is_some()
            && view.word(from + 1).ends_with("ing")
    }) || view
        .is(from + 1, view.words.subordinating.with(view.words.coordinating))
        || view.word(from + 1) == "according";
    (!complete && !blocked).then(|| from + 1..without_stop(view, from + 1, limit))
}

/// Content on both sides of *according to X*, or only before it.
pub(super) fn around(
    view: &View<'_>,
    cue: &Cue<'_>,
    source_end: usize,
    others: &Neighbours<'_, '_>,
) -> Option<Vec<Range<usize>>> {
    let sentence = view.sentence(cue.sentence).tokens.clone();
    let from = without_connective(view, sentence.start, cue.head.start);
    let before = view.trim(from..cue.head.start);
    if view.count(before.clone()) == 0 {
        return None;
    }
    let mut pieces = vec![before.clone()];
    let goes_on = source_end + 1 < sentence.end
        && view.is_comma(source_end)
        && !before.clone().any(|at| view.is_verb(at));
    if goes_on {
        pieces.extend(clause(view, source_end + 1, cue, others));
    }
    Some(pieces)
}
