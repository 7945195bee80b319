//! What somebody calls a name: *described Orlo as a dictator*, *Orlo, known as
//! the Butcher*, *Orlo was branded a traitor*.

use super::noun_phrase;
use super::predicate::{adjective, is_determined};
use super::subject::{opens_clause, phrase_start};
use super::word::{is_denied, is_plural};
use super::{Found, Relation};
use crate::voice::Mention;
use crate::voice::cue_word::Frames;
use crate::voice::form::is_adverb;
use crate::voice::traits::Traits;
use crate::voice::view::View;

/// The label that a verb of calling gives to the name.
pub(super) fn label(view: &View<'_>, mention: &Mention) -> Option<Found> {
    active(view, mention).or_else(|| passive(view, mention))
}

/// *called Orlo a thief*, *described Orlo as a thief*.
fn active(view: &View<'_>, mention: &Mention) -> Option<Found> {
    let name = mention.tokens.clone();
    let sentence = view.sentence(view.sentence_of(name.start)).tokens.clone();
    let verb = phrase_start(view, name.start)
        .checked_sub(1)
        .filter(|at| *at >= sentence.start)?;
    let frames = naming(view, verb)?;
    let negated = is_denied(view, verb.saturating_sub(3).max(sentence.start)..verb);
    let found = complement(view, mention, frames, name.end, sentence.end)?;
    Some(Found { negated: negated || found.negated, ..found })
}

/// *Orlo is described by critics as a thief*, *Orlo, widely known as the Butcher*.
fn passive(view: &View<'_>, mention: &Mention) -> Option<Found> {
    let words = view.words;
    let name = mention.tokens.clone();
    let limit = view.sentence(view.sentence_of(name.start)).tokens.end;
    let comma = name.end < limit && view.is_comma(name.end);
    let from = if comma { name.end + 1 } else { name.end };
    let passes = |at: usize| {
        view.is(at, words.be.with(words.have))
            || is_adverb(view, at)
            || super::word::is_negator(view, at)
    };
    let verb = (from..limit).find(|at| !passes(*at))?;
    let helped = (from..verb).any(|at| view.is(at, words.be));
    if !(comma || helped && opens_clause(view, phrase_start(view, name.start)))
        || comma && helped
    {
        return None;
    }
    let known = view.is(verb, words.naming);
    let past = view.word(verb).ends_with("ed") || known;
    let frames = naming(view, verb).or(known.then(Frames::default)).filter(|_| past)?;
    let agent = behind_agent(view, verb + 1, limit);
    let found = complement(view, mention, frames, agent, limit)?;
    let closed = !comma || found.tokens.end >= limit || !view.is_word(found.tokens.end);
    let negated = is_denied(view, from..verb) || found.negated;
    closed.then_some(Found { negated, ..found })
}

/// What a verb calls its object; none if it calls nothing.
fn naming(view: &View<'_>, at: usize) -> Option<Frames> {
    if !view.has(at, Traits::CUE) {
        return None;
    }
    let cues = view.covering(at).filter_map(|hit| view.words.cue(hit.entry));
    let naming = cues.filter(|cue| cue.class == "naming").map(|cue| cue.frames);
    let mut found = naming.filter(|frames| frames.has(Frames::AS.with(Frames::OC)));
    found.next()
}

/// Behind *by critics*: where *as* stands, at most so many words further on.
fn behind_agent(view: &View<'_>, from: usize, limit: usize) -> usize {
    const AGENT: usize = 6;
    if from >= limit || view.word(from) != "by" {
        return from;
    }
    (from..limit.min(from + AGENT))
        .take_while(|at| !view.is_comma(*at))
        .find(|at| view.word(*at) == "as")
        .unwrap_or(from)
}

/// *as a thief*; *a thief* where the verb takes it so.
fn complement(
    view: &View<'_>,
    mention: &Mention,
    frames: Frames,
    at: usize,
    limit: usize,
) -> Option<Found> {
    let marked = at < limit && view.word(at) == "as";
    if at >= limit || !marked && !frames.has(Frames::OC) {
        return None;
    }
    let from = if marked { at + 1 } else { at };
    if from >= limit {
        return None;
    }
    if !is_determined(view, from) {
        let found = adjective(view, from, limit)?;
        return Some(Found { relation: Relation::As, ..found });
    }
    let phrase = noun_phrase::read(view, from, limit)?;
    let many = mention.kind == "person" && is_plural(view, phrase.head) && !phrase.one_of;
    let negated = phrase.none;
    (!many).then(|| Found {
        negated,
        ..Found::new(phrase.tokens, Some(phrase.head), Relation::As)
    })
}
