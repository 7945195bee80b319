//! A noun phrase that is a label, read from its left end.

use std::ops::Range;

use super::word::{
    is_adjectival, is_finite, is_plural, is_quotation_mark, joins_adjectives,
};
use crate::text::TokenKind;
use crate::voice::form::is_adverb;
use crate::voice::view::View;

/// A noun phrase without the determiner in front.
pub(super) struct NounPhrase {
    pub(super) tokens: Range<usize>,
    /// The noun that heads it.
    pub(super) head: usize,
    /// Whether its determiner is *no*.
    pub(super) none: bool,
    /// Whether it is one out of many: *one of the architects*.
    pub(super) one_of: bool,
}

/// More tokens than a label has.
const LONGEST: usize = 14;

/// What a token does to a phrase.
enum Step {
    On,
    End,
    /// What was read is a clause.
    Clause,
}

/// The noun phrase that begins at `from`. It goes on over *of* and ends before
/// any other preposition, a relative clause or a mark; none where a finite verb
/// shows that a clause begins here, or where its head can be nobody.
pub(super) fn read(view: &View<'_>, from: usize, limit: usize) -> Option<NounPhrase> {
    let start = (from..limit).find(|at| !opens(view, *at))?;
    let mut end = start;
    loop {
        match if end < limit { step(view, start, end, limit) } else { Step::End } {
            Step::On => end += 1,
            Step::End => break,
            Step::Clause => return None,
        }
    }
    while end > start && !view.is_word(end - 1) {
        end -= 1;
    }
    let inner = (start..end).find(|at| view.word(*at) == "of");
    let head = (start..inner.unwrap_or(end)).rev().find(|at| view.is_word(*at))?;
    let opening =
        |word: &str| (from..start).any(|at| view.word(at).eq_ignore_ascii_case(word));
    let bare = opening("a") || opening("an");
    let one_of = opening("one") && opening("of");
    let start = plain_start(view, start, head);
    let measured = (start..head).any(|at| view.is(at, view.words.measure));
    let heads = can_head(view, head, bare) && !measured && end - start <= LONGEST;
    heads.then(|| NounPhrase { tokens: start..end, head, none: opening("no"), one_of })
}

impl NounPhrase {
    /// Whether it names several, so that it cannot be said of one.
    pub(super) fn is_many(&self, view: &View<'_>) -> bool {
        is_plural(view, self.head) && !self.one_of
    }
}

/// Behind an owner and an age: *Norway’s 43-year-old minister* is *minister*.
fn plain_start(view: &View<'_>, start: usize, head: usize) -> usize {
    let owner = (start..head).rev().find(|at| view.kind(*at) == TokenKind::Clitic);
    let start = owner.map_or(start, |at| at + 1);
    (start..head).find(|at| view.kind(*at) != TokenKind::Number).unwrap_or(head)
}

pub(super) fn opens(view: &View<'_>, at: usize) -> bool {
    let words = view.words;
    is_quotation_mark(view, at)
        || view.is(at, words.determiner.with(words.possessive))
            && !view.is(at, words.role)
            && !view.is(at, words.relative)
}

fn step(view: &View<'_>, start: usize, at: usize, limit: usize) -> Step {
    let next = at + 1;
    match view.kind(at) {
        TokenKind::Number => Step::On,
        TokenKind::Clitic => go_on_if(next < limit && view.is_word(next)),
        TokenKind::Punctuation => go_on_if(next < limit && joins(view, start, at)),
        TokenKind::Word => word_step(view, start, at, limit),
    }
}

fn word_step(view: &View<'_>, start: usize, at: usize, limit: usize) -> Step {
    let words = view.words;
    let after_of = at > start && (view.word(at - 1) == "of" || opens(view, at - 1));
    let next = at + 1;
    if view.is(at, words.role.with(words.title)) && !view.is_verb(at) {
        return Step::On;
    }
    if view.word(at) == "of" {
        let number = next < limit && view.kind(next) == TokenKind::Number;
        return go_on_if(at > start && next < limit && !number);
    }
    if view.is(at, words.coordinating) {
        return go_on_if(
            at > start && joins_adjectives(view, at) || is_pair(view, at, limit),
        );
    }
    if opens(view, at) {
        return go_on_if(after_of);
    }
    if is_finite(view, at) {
        return Step::Clause;
    }
    let ends = words.relative.with(words.wh).with(words.subordinating).with(words.time);
    let pronoun = words.subject_pronoun.with(words.object_pronoun);
    if view.is(at, ends.with(pronoun).with(words.day))
        || view.is(at, words.preposition) && !view.is_capital(at)
        || view.is_verb(at)
    {
        return Step::End;
    }
    if is_adverb(view, at) && !view.is(at, words.adjective) {
        return go_on_if(next < limit && is_adjectival(view, next));
    }
    Step::On
}

/// *a corrupt and brutal man*: *and* in front of a word that modifies another.
fn is_pair(view: &View<'_>, and: usize, limit: usize) -> bool {
    let words = view.words;
    let plain = |at: usize| {
        view.kind(at) == TokenKind::Word
            && !view.is_capital(at)
            && !view.is(at, words.closed)
            && !view.is_verb(at)
    };
    view.word(and) == "and" && and + 2 < limit && plain(and + 1) && plain(and + 2)
}

fn go_on_if(goes: bool) -> Step {
    if goes { Step::On } else { Step::End }
}

/// Marks inside a phrase: of a quotation that does not end it, between two
/// adjectives, of a title, of an owner.
fn joins(view: &View<'_>, start: usize, at: usize) -> bool {
    if is_quotation_mark(view, at) {
        return !(view.is_quoted(start) && at > start && !view.is_quoted(at + 1));
    }
    match view.word(at) {
        "," => at > start && joins_adjectives(view, at),
        "." => at > start && view.is(at - 1, view.words.title),
        "'" | "’" => at > start && view.word(at - 1).ends_with('s'),
        _ => false,
    }
}

/// Whether the word can say who or what somebody is. An adjective can behind *a*:
/// *a moderate*.
fn can_head(view: &View<'_>, head: usize, bare: bool) -> bool {
    let words = view.words;
    let nobody = words.closed.with(words.measure).with(words.day).with(words.direction);
    let noun = !view.is(head, words.adjective) || bare || view.is(head, words.role);
    let word = view.kind(head) == TokenKind::Word;
    word && noun && !view.is(head, nobody) && !view.word(head).ends_with("ly")
}
