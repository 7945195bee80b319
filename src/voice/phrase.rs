//! Noun phrases, found from one of their ends, without a parser.
//!
//! A phrase is read as far as nothing forbids it: verbs, conjunctions, commas
//! and pronouns end it; appositions and relative clauses between commas belong
//! to it.

use std::ops::Range;

use super::form::is_adverb;
use super::view::View;
use crate::text::TokenKind;

/// The subject whose verb group begins at `verb`, looked for to its left.
pub(super) fn subject(
    view: &View<'_>,
    verb: usize,
    sentence: usize,
) -> Option<Range<usize>> {
    let start = view.sentence(sentence).tokens.start;
    let end = skip_time_left(view, verb, start);
    let last = end.checked_sub(1).filter(|at| *at >= start)?;
    if view.is_comma(last) || view.is_dash(last) || view.word(last) == ")" {
        let opens = insertion(view, last, start)?;
        let before = outermost(view, phrase_left(view, opens, start)?, start);
        return Some(before.start..last);
    }
    Some(listed(view, phrase_left(view, end, start)?, start))
}

/// *X, head of Y, which is Z, says*: an apposition of an apposition goes on to
/// the name it belongs to.
fn outermost(view: &View<'_>, phrase: Range<usize>, start: usize) -> Range<usize> {
    let comma =
        phrase.start.checked_sub(1).filter(|at| *at > start && view.is_comma(*at));
    let Some(comma) = comma else { return phrase };
    let before = phrase_left(view, comma, start).filter(|_| !view.is_quoted(comma));
    let name = |before: &Range<usize>| {
        before.clone().all(|at| view.is_capital(at))
            && !view.is(before.start, view.words.linking)
    };
    match before.filter(name) {
        Some(before) => before.start..phrase.end,
        None => phrase,
    }
}

/// *A, B and C*: the commas of a list belong to the subject.
fn listed(view: &View<'_>, phrase: Range<usize>, start: usize) -> Range<usize> {
    let comma =
        phrase.start.checked_sub(1).filter(|at| *at > start && view.is_comma(*at));
    let joined = phrase.clone().any(|at| view.word(at) == "and" || view.word(at) == "or");
    let Some(comma) = comma.filter(|at| joined && !view.is_quoted(*at)) else {
        return phrase;
    };
    let Some(before) = phrase_left(view, comma, start) else { return phrase };
    let opens = before.start == start || view.is_punctuation(before.start - 1);
    if opens && before.len() <= 6 {
        listed(view, before.start..phrase.end, start)
    } else {
        phrase
    }
}

/// Steps over adverbs and statements of time between subject and verb: *the
/// minister on Monday said*.
fn skip_time_left(view: &View<'_>, verb: usize, start: usize) -> usize {
    let mut end = verb;
    while end > start + 1 {
        let at = end - 1;
        let time =
            view.is(at, view.words.time) || is_adverb(view, at) && !view.is_capital(at);
        let joins = matches!(view.word(at), "on" | "in" | "late" | "early")
            && view.is(end.min(verb - 1), view.words.time);
        if !(time || joins) || view.is(at, view.words.relative) {
            break;
        }
        end = at;
    }
    end
}

/// The left end of an insertion whose right comma (dash, bracket) is `close`.
fn insertion(view: &View<'_>, close: usize, start: usize) -> Option<usize> {
    let closing = view.word(close);
    let opens = |at: usize| match closing {
        ")" => view.word(at) == "(",
        "," => view.is_comma(at),
        _ => view.is_dash(at),
    };
    let mut at = close;
    while at > start {
        at -= 1;
        if view.quotation(at).is_some_and(|q| view.count(q) > TITLE_WORDS) {
            return None;
        }
        if opens(at) && at + 1 < close && begins_insertion(view, at + 1, close) {
            return Some(at).filter(|at| *at > start);
        }
    }
    None
}

/// A quotation inside an insertion is a title up to so many words: *Quill, author
/// of “The Salt Road”, said*.
const TITLE_WORDS: usize = 6;

/// Whether an apposition, a relative clause or a statement of time begins here.
fn begins_insertion(view: &View<'_>, at: usize, end: usize) -> bool {
    let words = view.words;
    let apposes =
        words.determiner.with(words.relative).with(words.role).with(words.number);
    let places =
        words.preposition.with(words.time).with(words.adjective).with(words.demonym);
    view.is(at, apposes.with(places))
        || view.kind(at) == TokenKind::Number
        || view.word(at).ends_with("ing")
        || view.word(at).ends_with("ed")
        || view.is_capital(at)
            && (at..end).any(|i| view.is(i, words.role.with(words.place)))
        || is_adverb(view, at)
        || end - at <= 3
}

/// The noun phrase that ends before `end`.
pub(super) fn phrase_left(
    view: &View<'_>,
    end: usize,
    start: usize,
) -> Option<Range<usize>> {
    let last = end.checked_sub(1).filter(|at| *at >= start)?;
    if view.is(last, view.words.subject_pronoun.with(view.words.relative))
        || is_lone_pronoun(view, last)
    {
        return Some(last..end);
    }
    let mut from = end;
    while from > start && belongs(view, from - 1, end, start) {
        from -= 1;
    }
    let from = without_opening(view, from, end);
    (from < end && (from..end).any(|at| view.is_word(at))).then_some(from..end)
}

fn is_lone_pronoun(view: &View<'_>, at: usize) -> bool {
    matches!(view.small(at), "it" | "you" | "others" | "many" | "some" | "both")
}

/// Whether a number or a mark belongs to a noun phrase; none for words. A stop
/// does where the caller says that it ends no sentence.
fn mark_joins(view: &View<'_>, at: usize, stop: bool) -> Option<bool> {
    match view.kind(at) {
        TokenKind::Word => None,
        TokenKind::Clitic | TokenKind::Number => Some(true),
        TokenKind::Punctuation => Some(match view.word(at) {
            "." => stop,
            "$" | "£" | "€" | "%" | "&" | "#" => true,
            "'" | "’" => at > 0 && view.word(at - 1).ends_with('s'),
            _ => false,
        }),
    }
}

/// Whether the token goes on to the left of a phrase that ends at `end`.
fn belongs(view: &View<'_>, at: usize, end: usize, start: usize) -> bool {
    let words = view.words;
    if view.is_quoted(at) {
        return false;
    }
    if let Some(joins) =
        mark_joins(view, at, at > start && view.is_word(at - 1) && at + 1 < end)
    {
        return joins;
    }
    let of_them =
        view.is(at, words.object_pronoun) && at > start && view.word(at - 1) == "of";
    if view.is(at, words.subject_pronoun.with(words.object_pronoun).with(words.relative))
        && !(view.is(at, words.possessive) || of_them)
    {
        return false;
    }
    if view.word(at).eq_ignore_ascii_case("of") {
        return true;
    }
    if view.word(at).eq_ignore_ascii_case("that") {
        return false;
    }
    if view.is(at, words.coordinating) {
        return at > start && joins_phrases(view, at, end, start);
    }
    let clause = view.is(at, words.subordinating) && !view.is(at, words.determiner);
    if view.is(at, words.preposition) && !clause {
        return at > start && attaches(view, at, end);
    }
    if clause
        || view.is(at, words.subordinating.with(words.wh))
            && !view.is(at, words.determiner)
    {
        return false;
    }
    if view.is_verb(at) {
        return is_reduced(view, at, end, start);
    }
    true
}

/// Whether a preposition joins what follows to a noun on its left: *officials
/// in the region*, not *On Monday*.
fn attaches(view: &View<'_>, at: usize, end: usize) -> bool {
    let left = at - 1;
    let noun = view.is_word(left)
        && !view.is_verb(left)
        && !view.is(left, view.words.preposition.with(view.words.coordinating))
        && !is_adverb(view, left);
    let reduced =
        view.is_word(left) && view.is_verb(left) && is_reduced(view, left, end, 0);
    let close = view.word(at) == "to" && view.word(left) == "close";
    (noun || reduced || close) && at + 1 < end && (view.word(at) != "to" || close)
}

/// Whether *and* joins two parts of one subject: what stands before the left
/// part is the beginning of its clause.
fn joins_phrases(view: &View<'_>, at: usize, end: usize, start: usize) -> bool {
    if !matches!(view.word(at), "and" | "or" | "&") {
        return false;
    }
    let mut from = at;
    while from > start && belongs(view, from - 1, at, start) {
        from -= 1;
    }
    let opens = from == start
        || view.is_punctuation(from - 1)
        || view.is(from - 1, view.words.subordinating);
    opens && from < at && at + 1 < end
}

/// Whether a past form is a shortened relative clause: *the document obtained
/// by the paper*.
fn is_reduced(view: &View<'_>, at: usize, end: usize, start: usize) -> bool {
    let word = view.word(at);
    let past = word.ends_with("ed")
        || view.is(at, view.words.participle)
        || word.ends_with("ing");
    past && at > start
        && at + 1 < end
        && !view.is(at, view.words.auxiliary)
        && view.is(at + 1, view.words.preposition)
        && view.is_word(at - 1)
        && !view.is_verb(at - 1)
        && !is_adverb(view, at - 1)
}

/// Cuts what opens the sentence and is not the subject: *But*, *Meanwhile*,
/// *On Monday the*.
fn without_opening(view: &View<'_>, from: usize, end: usize) -> usize {
    let words = view.words;
    let mut at = from;
    while at < end {
        let conjunction = words.coordinating.with(words.subordinating);
        let opens = view.is(at, conjunction) && !view.is(at, words.determiner)
            || view.is(at, words.linking)
                && !view.is(at, words.determiner.with(words.adjective))
            || view.is(at, words.time) && !view.is(at, words.determiner)
            || is_adverb(view, at) && !view.is(at, words.adjective);
        if view.is(at, words.preposition) {
            match behind_preposition(view, at, end) {
                Some(next) => at = next,
                None => return end,
            }
        } else if opens && at + 1 < end {
            at += 1;
        } else {
            break;
        }
    }
    at
}

/// Where the subject begins behind a prepositional phrase that no comma ends.
fn behind_preposition(view: &View<'_>, at: usize, end: usize) -> Option<usize> {
    let mut next = at + 1;
    while next < end && view.is(next, view.words.time.with(view.words.number)) {
        next += 1;
    }
    if next > at + 1 {
        return (next < end).then_some(next);
    }
    (at + 2..end).find(|i| {
        let fresh = view.is(*i, view.words.determiner)
            || view.is_capital(*i) && !view.is_capital(i - 1);
        fresh && !view.is(i - 1, view.words.preposition.with(view.words.determiner))
    })
}

/// The noun phrase that begins at `from`, read to the right: who follows *said*
/// or *according to*.
pub(super) fn phrase_right(
    view: &View<'_>,
    from: usize,
    limit: usize,
) -> Option<Range<usize>> {
    let mut end = from;
    while end < limit && reaches(view, end, from) {
        end += 1;
    }
    while end > from
        && (view.is(
            end - 1,
            view.words.coordinating.with(view.words.preposition).with(view.words.time),
        ) || is_adverb(view, end - 1))
        && !view.is_capital(end - 1)
    {
        end -= 1;
    }
    if !(from..end).any(|at| view.is_word(at)) {
        return None;
    }
    Some(from..apposed_end(view, end, limit))
}

/// Whether a phrase that began at `from` goes on with the token at `at`.
fn reaches(view: &View<'_>, at: usize, from: usize) -> bool {
    let words = view.words;
    if view.is_quoted(at) {
        return false;
    }
    if let Some(joins) = mark_joins(view, at, at > from && is_inner_stop(view, at)) {
        return joins;
    }
    if at == from {
        return !view.is(at, words.preposition.with(words.subordinating))
            || view.is(at, words.determiner);
    }
    if view.is(at, words.day) && at > from {
        return false;
    }
    if view.word(at) == "of" {
        return true;
    }
    if view.word(at) == "that" {
        return false;
    }
    if view.is(at, words.subject_pronoun.with(words.relative))
        && !view.is(at, words.determiner)
    {
        return false;
    }
    if view.is(at, words.coordinating) {
        return matches!(view.word(at), "and" | "or" | "&") && view.is_capital(at + 1);
    }
    if view.is(at, words.preposition) {
        let timed = view.is(at + 1, words.time) || view.is(at, words.manner);
        let noun = !view.is(at - 1, words.preposition);
        return noun
            && !timed
            && matches!(
                view.word(at),
                "for" | "at" | "with" | "from" | "in" | "on" | "near"
            )
            && !view.is(from, words.subject_pronoun);
    }
    if view.is(at, words.subordinating.with(words.wh)) && !view.is(at, words.determiner) {
        return false;
    }
    !(view.is_verb(at) || view.is(at, words.auxiliary)) || view.is_capital(at)
}

/// Whether a stop belongs to an initial or an abbreviation: the sentence goes on
/// behind it.
fn is_inner_stop(view: &View<'_>, at: usize) -> bool {
    view.is_word(at - 1) && view.sentence(view.sentence_of(at)).tokens.end > at + 1
}

/// Where the appositions behind a phrase end: *X, the minister, and Y* is cut
/// behind *minister*.
fn apposed_end(view: &View<'_>, mut end: usize, limit: usize) -> usize {
    loop {
        if end + 1 >= limit || !view.is_comma(end) || !is_apposition(view, end + 1) {
            return end;
        }
        let relative = view.is(end + 1, view.words.relative);
        let stop = (end + 1..limit)
            .find(|at| {
                view.is_quoted(*at)
                    || view.is_punctuation(*at) && ends_apposition(view, *at)
            })
            .unwrap_or(limit);
        if stop <= end + 1 {
            return end;
        }
        end = stop;
        if relative || stop == limit {
            return end;
        }
    }
}

fn ends_apposition(view: &View<'_>, at: usize) -> bool {
    match view.word(at) {
        "'" | "’" | "&" | "$" | "%" => false,
        "." => !is_inner_stop(view, at),
        _ => true,
    }
}

/// Whether a verb here has what follows for its object or place, as a shortened
/// relative clause has not: *the driver fled on foot*, *a man accused of*.
fn is_finite(view: &View<'_>, at: usize) -> bool {
    let participle = view.word(at).ends_with("ed") || view.word(at).ends_with("ing");
    view.is_verb(at) && !(participle || view.is(at, view.words.participle))
}

/// Whether what stands behind a comma names the same person again.
fn is_apposition(view: &View<'_>, at: usize) -> bool {
    let words = view.words;
    if view.is_quoted(at) {
        return false;
    }
    let number = view.kind(at) == TokenKind::Number;
    let who = view.word(at) == "who" || view.word(at) == "whose";
    let names = view.is(at, words.role) && !view.is_verb(at);
    let determined = view
        .is(at, words.determiner.with(words.adjective).with(words.demonym))
        && !view.is(at, words.relative)
        && !view.is(at, words.preposition);
    let finite = |from: usize| {
        (from..view.document.tokens.len())
            .take_while(|i| !view.is_punctuation(*i))
            .any(|i| view.is(i, words.auxiliary) || is_finite(view, i))
    };
    number || who || (names || determined) && !finite(at)
}
