//! Nouns and adjectives that attribute: *his claim that*, *is confident that*.

use std::ops::Range;

use super::content;
use super::cue::{Cue, Neighbours};
use super::cue_word::Frames;
use super::draft::{Draft, draft};
use super::phrase;
use super::view::View;
use crate::text::TokenKind;

/// *is confident that*: an adjective with its verb.
pub(super) fn adjective(
    view: &View<'_>,
    cue: &Cue<'_>,
    others: &Neighbours<'_, '_>,
) -> Option<Draft> {
    let source = phrase::subject(view, cue.group.start, cue.sentence)?;
    let found = content::right(view, cue, others)?;
    if view.is(source.start, view.words.relative) && source.len() == 1
        || view.word(source.start).eq_ignore_ascii_case("it")
    {
        return None;
    }
    Some(draft(cue, Some(source), vec![found.content], None, "adjective"))
}

/// *his claim that*, *her criticism of*: a noun with a clause, or with an owner
/// and an object.
pub(super) fn noun(
    view: &View<'_>,
    cue: &Cue<'_>,
    others: &Neighbours<'_, '_>,
) -> Option<Draft> {
    let sentence = view.sentence(cue.sentence).tokens.clone();
    let next = (cue.head.end < sentence.end).then(|| view.word(cue.head.end))?;
    let frames = cue.word.frames;
    let source = possessor(view, cue.head.start, sentence.start);
    let that = next == "that" && frames.has(Frames::CLAUSE);
    let object =
        frames.has(Frames::named(next)) || cue.head.len() > 1 && frames.has(Frames::NP);
    let owned = source.is_some() && cue.word.weight >= OWNED && object;
    if !(that || owned) {
        return None;
    }
    let found = content::right(view, cue, others)?;
    let rule = if that { "noun with that" } else { "noun with owner and object" };
    Some(draft(cue, source, vec![found.content], found.cue, rule))
}

/// A noun with an owner and an object is believed from this weight on.
const OWNED: f64 = 0.45;

/// *Putin's*, *his*, *the minister's* in front of a noun.
fn possessor(view: &View<'_>, noun: usize, start: usize) -> Option<Range<usize>> {
    let mut at = noun;
    while at > start
        && view.is(at - 1, view.words.adjective)
        && !view.is(at - 1, view.words.possessive)
    {
        at -= 1;
    }
    let before = at.checked_sub(1).filter(|b| *b >= start)?;
    if view.is(before, view.words.possessive) {
        return Some(before..at);
    }
    let clitic = view.kind(before) == TokenKind::Clitic
        || matches!(view.word(before), "'" | "’") && view.word(before - 1).ends_with('s');
    if clitic { phrase::phrase_left(view, before, start) } else { None }
}
