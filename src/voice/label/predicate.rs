//! What a name is said to be: *Orlo is a dictator*, *Orlo remains unpopular*.

use super::noun_phrase;
use super::subject::{opens_clause, phrase_start};
use super::word::{
    is_adjectival, is_denied, is_loaded, is_negator, is_participle, is_role,
};
use super::{Found, Relation};
use crate::voice::Mention;
use crate::voice::cue_word::Part;
use crate::voice::form::is_adverb;
use crate::voice::names::is_body;
use crate::voice::view::View;

/// The predicate noun or adjective behind a name that is a subject.
pub(super) fn label(view: &View<'_>, mention: &Mention) -> Option<Found> {
    let name = mention.tokens.clone();
    let limit = view.sentence(view.sentence_of(name.start)).tokens.end;
    let from = behind_copula(view, name.end, limit)?;
    if !opens_clause(view, phrase_start(view, name.start)) {
        return None;
    }
    let negated = is_denied(view, name.end..from);
    let found =
        noun(view, mention, from, limit).or_else(|| adjective(view, from, limit))?;
    Some(Found { negated: negated || found.negated, ..found })
}

/// Where the complement of *is*, *has become*, *remained* begins; none behind a
/// modal: what would be is not said to be.
fn behind_copula(view: &View<'_>, from: usize, limit: usize) -> Option<usize> {
    let words = view.words;
    let passes =
        |at: usize| is_adverb(view, at) || is_negator(view, at) || view.word(at) == "not";
    let skip = |from: usize| (from..limit).find(|at| !passes(*at));
    let first = (from..limit)
        .find(|at| view.is(*at, words.have.with(words.be)) || !passes(*at))?;
    if view.is(first, words.have) {
        let links = |at: &usize| matches!(view.word(*at), "been" | "become" | "remained");
        return skip(first + 1).filter(links).and_then(|at| skip(at + 1));
    }
    let turns = matches!(
        view.word(first),
        "become" | "becomes" | "became" | "remain" | "remains" | "remained"
    );
    let is =
        view.is(first, words.be) && !matches!(view.word(first), "be" | "being" | "been");
    if turns || is { skip(first + 1) } else { None }
}

fn noun(view: &View<'_>, mention: &Mention, from: usize, limit: usize) -> Option<Found> {
    let determined = is_determined(view, from);
    let bare = is_role(view, from) && !view.is_verb(from) && mention.kind == "person";
    if !(determined || bare) {
        return None;
    }
    let phrase = noun_phrase::read(view, from, limit)?;
    let person = is_role(view, phrase.head)
        && !is_body(view, phrase.head)
        && !view.is(phrase.head, view.words.generic_medium);
    let suits = match mention.kind {
        "person" => !phrase.is_many(view) && !is_body(view, phrase.head),
        "place" => !person,
        _ => true,
    };
    let negated = phrase.none;
    suits.then(|| Found {
        negated,
        ..Found::new(phrase.tokens, Some(phrase.head), Relation::Predicate)
    })
}

/// *a*, *the*, *no*, *one of*, perhaps behind a quotation mark.
pub(super) fn is_determined(view: &View<'_>, at: usize) -> bool {
    let marked = super::word::is_quotation_mark(view, at);
    let at = if marked { at + 1 } else { at };
    at < view.document.tokens.len()
        && matches!(view.small(at), "a" | "an" | "the" | "no" | "one")
}

/// An adjective that ends its clause; one that needs a complement (*able to*,
/// *confident that*) and one that says what somebody thinks are none.
pub(super) fn adjective(view: &View<'_>, from: usize, limit: usize) -> Option<Found> {
    let words = view.words;
    let at = if super::word::is_quotation_mark(view, from) { from + 1 } else { from };
    let next = at + 1;
    if at >= limit || !view.is_word(at) || view.is_capital(at) {
        return None;
    }
    let chosen = is_loaded(view, at);
    let known = (chosen || is_adjectival(view, at)) && !is_participle(view, at);
    let thinks = || {
        let mut cues = view.covering(at).filter_map(|hit| view.words.cue(hit.entry));
        cues.any(|cue| cue.part == Part::Adjective)
    };
    let ends =
        next >= limit || view.is_punctuation(next) || view.is(next, words.coordinating);
    let never = words.closed.with(words.role).with(words.day).with(words.direction);
    let feeling = || !chosen && thinks();
    (known && ends && !view.is(at, never) && !feeling())
        .then(|| Found::new(at..next, None, Relation::Predicate))
}
