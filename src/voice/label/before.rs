//! What stands directly before a name: *far-right leader Marta Quill*.

use std::ops::Range;

use super::word::{
    is_adjectival, is_common, is_loaded, is_participle, is_plural, is_quotation_mark,
    is_role, opens_phrase,
};
use super::{Found, Relation};
use crate::text::TokenKind;
use crate::voice::Mention;
use crate::voice::form::is_adverb;
use crate::voice::mention::role_kind;
use crate::voice::names::is_body;
use crate::voice::view::View;

/// More words than stand before a name.
const LONGEST: usize = 7;

/// The label before a name, if the words there must belong to it.
pub(super) fn label(view: &View<'_>, mention: &Mention) -> Option<Found> {
    let name = mention.tokens.clone();
    if let Some(found) = between_quotation_marks(view, &name) {
        return Some(found);
    }
    let start = without_strangers(view, run(view, &name));
    let tokens = without_address(view, start..name.start);
    if tokens.is_empty() || tokens.clone().any(|at| view.is(at, view.words.direction)) {
        return None;
    }
    let last = tokens.clone().rev().find(|at| view.is_word(*at))?;
    let head = head(view, mention, &tokens, last)?;
    let relation = match is_official(view, &tokens, last) {
        true => Relation::Title,
        false => Relation::Before,
    };
    Some(Found::new(tokens, head, relation))
}

/// The words to the left of the name that can belong to it.
fn run(view: &View<'_>, name: &Range<usize>) -> Range<usize> {
    let first = view.sentence(view.sentence_of(name.start)).tokens.start;
    let mut start = name.start;
    while start > first
        && name.start - start < LONGEST
        && belongs(view, start - 1, name)
        && view.is_quoted(start - 1) == view.is_quoted(name.start)
    {
        start -= 1;
    }
    start..name.start
}

fn belongs(view: &View<'_>, at: usize, name: &Range<usize>) -> bool {
    let words = view.words;
    let next = at + 1;
    if view.word(at) == "." {
        return at > 0 && view.is(at - 1, words.title) && !view.opens_sentence(at);
    }
    if view.kind(at) != TokenKind::Word || view.is(at, words.possessive) {
        return false;
    }
    if view.is(at, words.role) && is_used_as_verb(view, at, name) {
        return false;
    }
    if view.is(at, words.preposition) && view.word(at) != "of" {
        return false;
    }
    if view.is(at, words.title.with(words.role)) {
        return true;
    }
    if next == name.start && is_compound_verb(view, at) {
        return false;
    }
    let name_part = view.is_capital(at)
        && !view.is(at, words.day)
        && !view.in_headline(at)
        && !view.opens_sentence(at);
    if name_part {
        return next < name.start && (is_role(view, next) || view.is_capital(next));
    }
    let described = next < name.start && (is_role(view, next) || view.is_capital(next));
    if described && view.is(at, words.adjective) && !view.is(at, words.time) {
        return true;
    }
    if view.is(at, words.closed.with(words.day)) {
        return false;
    }
    if view.is(at, words.adverb) || is_adverb(view, at) && !view.is(at, words.adjective) {
        return next < name.start && is_adjectival(view, next);
    }
    if view.in_headline(at) && view.is_capital(at) {
        let opener = view.opens_sentence(at) && is_participle(view, at);
        return is_adjectival(view, at) || view.is(at, words.generic_medium) || opener;
    }
    !view.is_verb(at)
}

/// *accused of strong-arming Tarvia*, *they co-sponsored Orlo's bill*: without a
/// determiner or a possessive in front, such a word is a verb.
fn is_compound_verb(view: &View<'_>, at: usize) -> bool {
    let word = view.word(at);
    let formed = word.contains('-') && (word.ends_with("ing") || word.ends_with("ed"));
    let led = at.checked_sub(1).is_some_and(|before| {
        opens_phrase(view, before) || view.kind(before) == TokenKind::Clitic
    });
    formed && !led
}

/// *to head Reuters*, *will judge Orlo*: a role noun that is a verb here.
fn is_used_as_verb(view: &View<'_>, at: usize, name: &Range<usize>) -> bool {
    let words = view.words;
    let Some(before) = at.checked_sub(1) else { return false };
    let verbal = words.auxiliary.with(words.subject_pronoun).with(words.relative);
    let led = view.word(before).eq_ignore_ascii_case("to")
        || view.is(before, verbal) && !view.is(before, words.determiner);
    let direct = at + 1 == name.start;
    led && direct && !view.is_capital(at) || view.is_cue_verb(at)
}

/// Where the words begin that cannot belong to what stands before them. Without
/// a determiner, a mark or a preposition in front, a noun may be another's:
/// *told lawmakers embattled President Orlo*.
fn without_strangers(view: &View<'_>, run: Range<usize>) -> usize {
    if is_bounded(view, run.start) {
        return run.start;
    }
    let mut start = run.end;
    while start > run.start {
        let at = start - 1;
        let modifies = start < run.end && is_role(view, start) && !is_plural(view, at);
        let plain = is_role(view, at) && !is_plural(view, at);
        if !(plain || is_adjectival(view, at) || modifies || view.word(at) == ".") {
            break;
        }
        start = at;
    }
    start
}

fn is_bounded(view: &View<'_>, start: usize) -> bool {
    let words = view.words;
    let Some(before) = start.checked_sub(1) else { return true };
    view.opens_sentence(start)
        || opens_phrase(view, before)
        || view.is_punctuation(before)
        || view.is(before, words.preposition.with(words.coordinating))
            && view.word(before) != "to"
        || view.is_cue_verb(before)
}

/// *Mr*, *Mrs*: a form of address says nothing of its bearer.
fn without_address(view: &View<'_>, tokens: Range<usize>) -> Range<usize> {
    let addressed = |at: usize| view.is(at, view.words.address);
    match tokens.clone().find(|at| addressed(*at)) {
        Some(_) => tokens.end..tokens.end,
        None => tokens,
    }
}

/// The noun that heads the label, none if it is an adjective; no label where the
/// last word is neither for sure.
fn head(
    view: &View<'_>,
    mention: &Mention,
    tokens: &Range<usize>,
    last: usize,
) -> Option<Option<usize>> {
    let person = mention.kind == "person";
    let behind = mention.tokens.end;
    let alone =
        ends_phrase(view, behind) || is_adverb(view, behind) || view.is_verb(behind);
    if is_role(view, last) {
        let clause = is_clause(view, behind, tokens.start) && !view.is_capital(last);
        let fits = (alone || person) && suits(view, mention, last) && !clause;
        let before_of = tokens.clone().find(|at| view.word(*at) == "of");
        return fits.then_some(Some(before_of.map_or(last, |of| of - 1)));
    }
    let participle = is_participle(view, last) && is_opened(view, tokens.start);
    if is_adjectival(view, last) || participle {
        let clause = is_clause(view, behind, tokens.start) || is_infinitive(view, tokens);
        return (alone && !clause && !view.is(last, view.words.adverb)).then_some(None);
    }
    let noun = is_loaded(view, last) || is_named_noun(view, tokens.start, last, behind);
    (person && noun && !is_plural(view, last)).then_some(Some(last))
}

/// Whether a role can be that of the one who is named: a person's, a body's, a
/// medium's; and of one.
fn suits(view: &View<'_>, mention: &Mention, last: usize) -> bool {
    let body = is_body(view, last);
    let medium = view.is(last, view.words.generic_medium);
    let fits = match mention.kind {
        "person" => !body && !medium,
        "agency" | "medium" => body || medium,
        _ => body,
    };
    fits && !is_plural(view, last)
}

/// *the firebrand Orlo,*: a noun that no list knows, between a determiner and a
/// name that ends its phrase.
fn is_named_noun(view: &View<'_>, start: usize, last: usize, behind: usize) -> bool {
    let words = view.words;
    let nobody = words.measure.with(words.time).with(words.recipient);
    is_opened(view, start)
        && is_common(view, last)
        && !view.is(last, nobody)
        && ends_phrase(view, behind)
        && !view.is_verb(behind)
}

/// *the general Orlo had sacked*, *told the minister Orlo was ill*: behind a verb
/// or a preposition, a name with a verb may be the subject of its own clause.
fn is_clause(view: &View<'_>, behind: usize, start: usize) -> bool {
    let verb = behind < view.document.tokens.len() && view.is_verb(behind);
    verb && opens_object(view, start)
}

/// *to head Reuters*: behind *to* only a compound is no verb for sure.
fn is_infinitive(view: &View<'_>, tokens: &Range<usize>) -> bool {
    let led = tokens.start > 0 && view.word(tokens.start - 1).eq_ignore_ascii_case("to");
    led && !view.word(tokens.start).contains('-')
}

fn is_opened(view: &View<'_>, start: usize) -> bool {
    start > 0 && opens_phrase(view, start - 1)
}

/// Whether a noun phrase with a determiner may be the object of what stands
/// before it.
fn opens_object(view: &View<'_>, start: usize) -> bool {
    let Some(determiner) = start.checked_sub(1).filter(|at| opens_phrase(view, *at))
    else {
        return false;
    };
    let words = view.words;
    let free = view.opens_sentence(determiner)
        || view.is_punctuation(determiner - 1)
        || view.is(determiner - 1, words.coordinating.with(words.subordinating))
        || view.is(determiner - 1, words.time.with(words.day))
        || view.word(determiner - 1) == "that";
    !free
}

/// Whether the noun phrase of a name ends before the token.
fn ends_phrase(view: &View<'_>, at: usize) -> bool {
    at >= view.document.tokens.len()
        || view.is_punctuation(at)
        || view.kind(at) == TokenKind::Clitic
        || view.is(at, view.words.closed)
}

/// Whether the label is an office or a rank as it is written before a name, and
/// where it comes from: *Russian President*; *Kremlin spokesman* is none.
fn is_official(view: &View<'_>, tokens: &Range<usize>, last: usize) -> bool {
    let offices = ["official", "military", "head_of_state", "legal"];
    let kind = role_kind(view, tokens);
    let office = view.is(last, view.words.title)
        || kind.is_some_and(|kind| offices.contains(&kind));
    let known = view.words.title.with(view.words.role).with(view.words.demonym);
    let plain = |at: usize| {
        let capital = view.is_capital(at) || matches!(view.word(at), "." | "of");
        capital && (!view.opens_sentence(at) || view.is(at, known.with(view.words.place)))
    };
    office && tokens.clone().all(plain)
}

/// *the “strongman” Orlo*: a word or two between quotation marks.
fn between_quotation_marks(view: &View<'_>, name: &Range<usize>) -> Option<Found> {
    let close = name.start.checked_sub(1).filter(|at| is_quotation_mark(view, *at))?;
    let quotation = view.quotation(close).filter(|q| q.end == close + 1)?;
    let inner = quotation.start + 1..close;
    let few = (1..=3).contains(&inner.len());
    let plain = inner.clone().all(|at| {
        view.kind(at) == TokenKind::Word && !view.is_capital(at) && !view.is_verb(at)
    });
    let opened = quotation.start > 0 && opens_phrase(view, quotation.start - 1);
    let last = inner.end - 1;
    let head = (!is_adjectival(view, last)).then_some(last);
    (few && plain && opened && !view.is_quoted(name.start))
        .then(|| Found::new(inner, head, Relation::Before))
}
