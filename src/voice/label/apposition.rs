//! What stands between commas or dashes behind a name: *Orlo, a former general,*.

use std::ops::Range;

use super::noun_phrase::{self, NounPhrase};
use super::subject::phrase_start;
use super::word::{
    is_adjectival, is_finite, is_loaded, is_participle, is_quotation_mark, is_role,
    joins_adjectives,
};
use super::{Found, Relation};
use crate::text::TokenKind;
use crate::voice::Mention;
use crate::voice::names::is_body;
use crate::voice::person::Names;
use crate::voice::view::View;

/// The apposition behind a name, if it must belong to it.
pub(super) fn label(
    view: &View<'_>,
    mention: &Mention,
    names: &Names<'_>,
) -> Option<Found> {
    let sentence = view.sentence(view.sentence_of(mention.tokens.start)).tokens.clone();
    let mark = mention.tokens.end;
    let sets_apart = |at: usize| view.is_comma(at) || view.is_dash(at);
    if mark + 1 >= sentence.end || !sets_apart(mark) {
        return None;
    }
    let from = behind_age(view, mark + 1, sentence.end);
    let inside = view.is_quoted(from) == view.is_quoted(mention.tokens.start)
        || is_fragment(view, from);
    let first = if is_quotation_mark(view, from) { from + 1 } else { from };
    if !(inside && begins(view, first, names)) {
        return None;
    }
    let close = (from..sentence.end).find(|at| closes(view, *at)).unwrap_or(sentence.end);
    let phrase = noun_phrase::read(view, from, close)?;
    let rest = phrase.tokens.end..close;
    let clause = rest
        .take_while(|at| !view.is(*at, view.words.relative))
        .any(|at| is_finite(view, at));
    let fits = !clause
        && ends(view, close, &sentence)
        && !lists(view, mention, names, close, &sentence)
        && !opens_sentence_adjunct(view, mention, &sentence)
        && !is_absolute(view, from, &phrase)
        && suits(view, mention, &phrase)
        && is_said_of_name(view, mention, &phrase, close, &sentence)
        && !is_others(view, mention, &phrase);
    let named =
        names.within(phrase.head..phrase.head + 1).iter().any(|m| m.kind == "person");
    (fits && !named).then(|| {
        Found::new(phrase.tokens.clone(), Some(phrase.head), Relation::Apposition)
    })
}

/// *Orlo, “the butcher of Senna”,*: a few words between quotation marks.
fn is_fragment(view: &View<'_>, at: usize) -> bool {
    const WORDS: usize = 6;
    let quotation = view.quotation(at).filter(|_| is_quotation_mark(view, at));
    quotation.is_some_and(|q| q.start == at && view.count(q) <= WORDS)
}

/// *Marta Quill, 43, a baker,*: the age says nothing and is passed over.
fn behind_age(view: &View<'_>, at: usize, limit: usize) -> usize {
    let age =
        view.kind(at) == TokenKind::Number && at + 2 < limit && view.is_comma(at + 1);
    if age { at + 2 } else { at }
}

/// An apposition begins with *a*, *the*, a possessive, an owner, or a role.
fn begins(view: &View<'_>, at: usize, names: &Names<'_>) -> bool {
    let words = view.words;
    let word = view.small(at);
    let determined = matches!(word, "a" | "an" | "the" | "one")
        || view.is(at, words.possessive) && !view.is(at, words.subject_pronoun);
    let named = names.within(at..at + 1).first();
    let owner = named.is_some_and(|m| {
        view.kind(m.tokens.end.min(view.document.tokens.len() - 1)) == TokenKind::Clitic
    });
    let role = named.is_none()
        && is_role(view, at)
        && !view.is(at, words.title)
        && !view.is_verb(at);
    let described = !view.is_capital(at)
        && view.is(at, words.adjective)
        && at + 1 < view.document.tokens.len()
        && is_role(view, at + 1);
    determined || owner || role || described
}

/// What ends a stretch between marks.
fn closes(view: &View<'_>, at: usize) -> bool {
    let inner = view.word(at) == "." && view.is(at - 1, view.words.title);
    (view.is_comma(at) && !joins_adjectives(view, at))
        || view.is_dash(at)
        || matches!(view.word(at), ";" | ":" | "(" | ")" | "." | "?" | "!" | "…" | "...")
            && !inner
}

/// An apposition is closed by a mark or by the end of its sentence.
fn ends(view: &View<'_>, close: usize, sentence: &Range<usize>) -> bool {
    close >= sentence.end || view.is_punctuation(close)
}

/// *Orlo, a guard and two officers*, *Orlo, a guard, and Quill*: a list.
fn lists(
    view: &View<'_>,
    mention: &Mention,
    names: &Names<'_>,
    close: usize,
    sentence: &Range<usize>,
) -> bool {
    let words = view.words;
    let joined = (mention.tokens.end + 1..close)
        .any(|at| view.is(at, words.coordinating) && !is_pair(view, at));
    let goes_on = close + 1 < sentence.end
        && view.is_comma(close)
        && (view.is(close + 1, words.coordinating)
            || names.within(close + 1..close + 2).iter().any(|m| m.kind == mention.kind));
    let start = mention.tokens.start;
    let before = start > sentence.start + 1
        && view.is_comma(start - 1)
        && names.before(start).next().is_some_and(|m| m.tokens.end == start - 1);
    let open = joined && (close >= sentence.end || !follows_verb(view, close, sentence));
    open || goes_on || before
}

/// *corrupt and brutal*, *founder and leader*: *and* inside one description.
fn is_pair(view: &View<'_>, at: usize) -> bool {
    let alike = |test: &dyn Fn(usize) -> bool| {
        at > 0 && at + 1 < view.document.tokens.len() && test(at - 1) && test(at + 1)
    };
    alike(&|at| is_adjectival(view, at)) || alike(&|at| is_role(view, at))
}

fn follows_verb(view: &View<'_>, close: usize, sentence: &Range<usize>) -> bool {
    (close + 1..sentence.end.min(close + 4)).any(|at| view.is_verb(at))
}

/// *After meeting Orlo, the minister, who was ill, left*: an adjunct at the head
/// of a sentence is closed by the comma, and what follows is the subject.
fn opens_sentence_adjunct(
    view: &View<'_>,
    mention: &Mention,
    sentence: &Range<usize>,
) -> bool {
    let words = view.words;
    let start = mention.tokens.start;
    let opens = (sentence.start..start)
        .rev()
        .find(|at| view.is_punctuation(*at) && !is_inner(view, *at))
        .map_or(sentence.start, |at| at + 1);
    if opens >= start {
        return false;
    }
    let fronted = words.preposition.with(words.subordinating);
    let adjunct = view.is(opens, fronted) && !view.is(opens, words.determiner)
        || is_participle(view, opens)
        || view.is(opens, words.linking.with(words.time));
    adjunct && !(opens + 1..start).any(|at| is_finite(view, at))
}

fn is_inner(view: &View<'_>, at: usize) -> bool {
    matches!(view.word(at), "." | "'" | "’") || is_quotation_mark(view, at)
}

/// *Orlo, his hands tied,*: a possessive is believed before a role only.
fn is_absolute(view: &View<'_>, from: usize, phrase: &NounPhrase) -> bool {
    let words = view.words;
    view.is(from, words.possessive)
        && !view.is(from, words.relative)
        && !is_role(view, phrase.head)
}

/// *They sacked Orlo, a decision he regrets*: behind an object the words may be
/// said of what happened; behind a subject, or with a noun that only an actor can
/// be, they are said of the name.
fn is_said_of_name(
    view: &View<'_>,
    mention: &Mention,
    phrase: &NounPhrase,
    close: usize,
    sentence: &Range<usize>,
) -> bool {
    let head = phrase.head;
    let actor =
        is_role(view, head) || is_place_noun(view, phrase) || is_loaded(view, head);
    let start = phrase_start(view, mention.tokens.start);
    let speaks = start > sentence.start && view.is_cue_verb(start - 1);
    actor || speaks || close < sentence.end && follows_verb(view, close, sentence)
}

/// Persons are one person; a place, a body or a medium is no person.
fn suits(view: &View<'_>, mention: &Mention, phrase: &NounPhrase) -> bool {
    let role =
        is_role(view, phrase.head) && !view.is(phrase.head, view.words.generic_medium);
    let body =
        is_body(view, phrase.head) || view.is(phrase.head, view.words.generic_medium);
    match mention.kind {
        "person" => !phrase.is_many(view) && !body,
        _ => (!role || body) && !phrase.is_many(view),
    }
}

/// *the wife of Orlo, a doctor,*, *the attack on Orlo, a setback*: the apposition
/// may belong to the noun on the left of the preposition.
pub(super) fn is_others(view: &View<'_>, mention: &Mention, phrase: &NounPhrase) -> bool {
    let words = view.words;
    let start = mention.tokens.start;
    let first = view.sentence(view.sentence_of(start)).tokens.start;
    let preposition = (first..start)
        .rev()
        .take(6)
        .take_while(|at| !view.is_verb(*at) && !view.is_comma(*at))
        .find(|at| view.is(*at, words.preposition) && !is_role(view, *at));
    let Some(preposition) = preposition.filter(|at| *at > first) else { return false };
    let noun = preposition - 1;
    if !view.is_word(noun) || view.is_verb(noun) {
        return false;
    }
    let known = match mention.kind {
        "person" => is_role(view, phrase.head),
        _ => is_body(view, phrase.head) || is_place_noun(view, phrase),
    };
    is_role(view, noun) || !known
}

/// *a country of 3 million*: what only a place can be, a list of places tells.
fn is_place_noun(view: &View<'_>, phrase: &NounPhrase) -> bool {
    view.is(phrase.head, view.words.terrain)
}
