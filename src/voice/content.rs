//! What a cue introduces on its right: a clause, a quotation, an object.

use std::ops::Range;

use super::adjunct::skip_adjuncts;
use super::cue::{Cue, Neighbours};
use super::cue_word::Frames;
use super::extent::clause_end;
use super::view::View;

/// Content to the right of a cue.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) content: Range<usize>,
    /// What stands before the content and belongs to the cue: a colon.
    pub(super) cue: Option<Range<usize>>,
    /// Who was told.
    pub(super) recipient: Option<Range<usize>>,
    pub(super) rule: &'static str,
}

/// What the cue introduces on its right.
pub(super) fn right(
    view: &View<'_>,
    cue: &Cue<'_>,
    others: &Neighbours<'_, '_>,
) -> Option<Found> {
    let limit = view.sentence(cue.sentence).tokens.end;
    let frames = cue.word.frames;
    let direct = skip_adjuncts(view, cue.behind, limit);
    let mut from = direct;
    let mut object = None;
    if frames.has(Frames::RECIPIENT) && !opens_content(view, from, limit) {
        let end = recipient_end(view, from, limit);
        object = (end > from).then_some(from..end);
        from = skip_adjuncts(view, end, limit);
    }
    let recipient = object.clone();
    if from >= limit {
        return object_as_content(view, cue, object, others);
    }
    if let Some(that) = distant_that(view, from, limit, cue) {
        from = that;
    }
    if let Some(colon) = distant_quotation(view, from, limit) {
        from = colon;
    }
    if view.word(from) == ":" {
        let content = view.trim(from + 1..limit);
        let found = Found {
            content,
            cue: Some(from..from + 1),
            recipient,
            rule: "cue with colon",
        };
        return (!found.content.is_empty()).then_some(found);
    }
    if view.is_comma(from) && from + 1 < limit && view.is_quoted(from + 1) {
        let content = from + 1..clause_end(view, from + 1, cue, others);
        return Some(Found {
            content,
            cue: None,
            recipient,
            rule: "quotation behind cue",
        });
    }
    if !starts(view, from, limit, cue) {
        return object_as_content(view, cue, object, others);
    }
    // *expects prices to rise*, *showed soldiers leaving*: the object is content.
    if let Some(object) = object.clone() {
        let clause =
            matches!(view.word(from), "that" | "whether" | "if" | "of" | "about" | ":");
        let wanted = cue.word.class == "believing" && view.word(from) == "to";
        let shown = frames.has(Frames::NP)
            && !clause
            && !view.is(from, view.words.wh)
            && view.word(from) != "to";
        if wanted || shown && !view.is_quoted(from) {
            from = object.start;
        }
    }
    // *accused X of*, *urged X to*: what X is accused of is told of X.
    if let Some(object) = object.filter(|_| !frames.speaks() || frames.has(Frames::OF))
        && (view.word(from) == "of" || frames.has(Frames::OC))
    {
        from = object.start;
    }
    let (preposition, from) = split_preposition(view, from, cue, recipient.is_some());
    let content = view.trim(from..clause_end(view, from, cue, others));
    let content = without_told(view, content);
    (!content.is_empty()).then_some(Found {
        content,
        cue: preposition,
        recipient,
        rule: "content behind cue",
    })
}

/// *spoke of*, *complained about*: the preposition belongs to the cue when a noun
/// phrase follows.
fn split_preposition(
    view: &View<'_>,
    from: usize,
    cue: &Cue<'_>,
    told: bool,
) -> (Option<Range<usize>>, usize) {
    let touches = from == cue.behind && !told;
    let belongs = matches!(view.word(from), "of" | "about" | "for" | "on" | "against");
    if touches && belongs { (Some(from..from + 1), from + 1) } else { (None, from) }
}

/// *confirmed plans to RIA Novosti*: the medium that was told is not content.
fn without_told(view: &View<'_>, content: Range<usize>) -> Range<usize> {
    let medium = view.words.agency;
    if content.is_empty()
        || !view.is(content.end - 1, medium)
        || view.is_quoted(content.end - 1)
    {
        return content;
    }
    let to = content.clone().rev().take(9).find(|at| view.word(*at) == "to");
    content.start..to.filter(|at| *at > content.start).unwrap_or(content.end)
}

/// *said at a conference in the capital that*: the clause begins further on,
/// when nothing but where and when stands between.
fn distant_that(
    view: &View<'_>,
    from: usize,
    limit: usize,
    cue: &Cue<'_>,
) -> Option<usize> {
    let doing = matches!(view.word(from), "while" | "when")
        && view.word(from + 1).ends_with("ing");
    let placed = doing || view.is(from, view.words.preposition.with(view.words.manner));
    let complement = cue.word.frames.has(Frames::named(view.word(from)));
    if !placed
        || complement
        || !cue.word.frames.has(Frames::CLAUSE)
        || matches!(view.word(from), "that" | "to" | "of")
    {
        return None;
    }
    let that = (from..limit.min(from + 16)).find(|at| view.word(*at) == "that")?;
    // *while leaving, adding that*: the clause is the other verb's.
    let other = |at: usize| view.is_comma(at) && view.word(at + 1).ends_with("ing");
    if (from..that).any(other) {
        return None;
    }
    (from + usize::from(doing) * 2..that)
        .all(|at| !view.is_verb(at) && !view.is_quoted(at))
        .then_some(that)
}

/// *says to voters: “…”*, *said in spring, when it broke, “…”*: the comma or colon
/// before the first quotation, when no other verb of saying stands between.
fn distant_quotation(view: &View<'_>, from: usize, limit: usize) -> Option<usize> {
    if view.is_quoted(from) || !view.is(from, view.words.preposition) {
        return None;
    }
    let quote = (from..limit).find(|at| view.is_quoted(*at))?;
    let mark =
        quote.checked_sub(1).filter(|at| view.is_comma(*at) || view.word(*at) == ":")?;
    let words = view.quotation(quote).map_or(0, |q| view.count(q));
    ((from..mark).all(|at| !view.is_cue_verb(at)) && words > 3).then_some(mark)
}

/// Who is told when the content stands before the cue: *“…,” he told reporters*.
pub(super) fn recipient(view: &View<'_>, cue: &Cue<'_>) -> Option<Range<usize>> {
    let limit = view.sentence(cue.sentence).tokens.end;
    let from = skip_adjuncts(view, cue.group.end, limit);
    let end = recipient_end(view, from.min(limit), limit);
    (cue.word.frames.has(Frames::RECIPIENT) && end > from).then_some(from..end)
}

/// *warned Moscow*, *criticized the plan*: the object is all there is.
fn object_as_content(
    view: &View<'_>,
    cue: &Cue<'_>,
    object: Option<Range<usize>>,
    others: &Neighbours<'_, '_>,
) -> Option<Found> {
    let frames = cue.word.frames;
    let object = object.filter(|_| frames.has(Frames::NP))?;
    let content = view.trim(object.start..clause_end(view, object.start, cue, others));
    let found = Found { content, cue: None, recipient: None, rule: "object of the cue" };
    (!found.content.is_empty()).then_some(found)
}

/// Whether something that can only begin content stands here.
fn opens_content(view: &View<'_>, at: usize, limit: usize) -> bool {
    at >= limit
        || view.is_quoted(at)
        || matches!(view.word(at), "that" | ":" | "," | "whether")
}

/// Whether the complement that begins here is one that the cue takes.
fn starts(view: &View<'_>, at: usize, limit: usize, cue: &Cue<'_>) -> bool {
    let frames = cue.word.frames;
    if view.is_quoted(at) {
        return frames.has(SPOKEN);
    }
    let word = view.word(at);
    if matches!(word, "not" | "never") && at + 1 < limit && view.word(at + 1) == "to" {
        return frames.has(Frames::TO);
    }
    if matches!(word, "to" | "as" | "of" | "for" | "on" | "about" | "against") {
        return frames.has(Frames::named(word)) && at + 1 < limit;
    }
    if matches!(word, "that" | "whether" | "if") {
        return frames.has(Frames::CLAUSE.with(Frames::WH));
    }
    if view.is_punctuation(at) && !matches!(word, "$" | "[" | "(" | "£" | "€" | "...")
    {
        return false;
    }
    if view.is(at, view.words.wh) && !view.is(at, view.words.determiner) {
        let asks = matches!(cue.word.class.as_str(), "asking" | "believing" | "showing");
        return frames.has(Frames::CLAUSE.with(Frames::WH)) && (asks || word != "when");
    }
    if view.is(at, view.words.coordinating.with(view.words.auxiliary)) {
        return false;
    }
    if view.is(at, view.words.preposition.with(view.words.subordinating))
        && !view.is(at, view.words.determiner)
    {
        return (opens_condition(word) || grants(view, at, limit))
            && cue.word.weight >= PLAIN
            && view.count(at..limit) > 5;
    }
    if word.ends_with("ing")
        && !view.is_capital(at)
        && view.count(at..limit) > 1
        && frames.has(Frames::ING)
    {
        return true;
    }
    if frames.has(Frames::NP.with(Frames::OC).with(Frames::AS)) {
        return true;
    }
    let surely = cue.word.weight >= PLAIN && view.count(at..limit) >= 3;
    frames.has(Frames::CLAUSE) && (surely || has_verb(view, at, limit))
}

/// What a quotation can be to a cue.
const SPOKEN: Frames = Frames::QUOTE.with(Frames::OC).with(Frames::NP).with(Frames::AS);

/// *said because …*, *said once …*: clauses that content can begin with.
fn opens_condition(word: &str) -> bool {
    matches!(
        word,
        "because" | "unless" | "although" | "once" | "until" | "despite" | "under"
    )
}

/// *say while the harbour is safe, the pier is not*: what is granted opens the content,
/// other than in *said while leaving* and *said while in office*.
fn grants(view: &View<'_>, at: usize, limit: usize) -> bool {
    let next = at + 1;
    matches!(view.word(at), "while" | "though")
        && next < limit
        && (view.is(next, view.words.determiner) || view.is_capital(next))
        && !view.is(next, view.words.preposition)
}

/// A cue this sure takes a clause even where no verb of it is known.
const PLAIN: f64 = 0.95;

/// Whether a verb stands between two places, as a clause must have one.
fn has_verb(view: &View<'_>, from: usize, limit: usize) -> bool {
    if view.in_headline(from) {
        return true;
    }
    (from + 1..limit).any(|at| {
        view.is_quoted(at)
            || (view.is_verb(at)
                || view.word(at).ends_with("ed")
                || view.kind(at) == crate::text::TokenKind::Clitic)
    })
}

/// Where the person ends who is told something.
fn recipient_end(view: &View<'_>, from: usize, limit: usize) -> usize {
    let words = view.words;
    if view.is(from, words.object_pronoun) && !view.is(from, words.possessive)
        || is_reflexive(view, from)
    {
        return from + 1;
    }
    let mut at = from;
    while at < limit && !view.is_quoted(at) && at - from < 12 {
        let first = at == from;
        let stop = view
            .is(at, words.subject_pronoun.with(words.auxiliary).with(words.time))
            || view.is(at, words.wh) && !(first && view.is(at, words.determiner))
            || !first && view.is(at, words.determiner) && !joins_phrase(view, at - 1)
            || matches!(
                view.word(at),
                "that"
                    | "to"
                    | "of"
                    | "as"
                    | "for"
                    | "about"
                    | "on"
                    | "against"
                    | ":"
                    | ","
            )
            || view.is_punctuation(at) && !matches!(view.word(at), "." | "'" | "’" | "&")
            || view.word(at) == "." && !view.is(at - 1, words.title)
            || view.is(at, words.subordinating);
        let told = at > from
            && !view.is_capital(at - 1)
            && view.is(at - 1, words.recipient.with(words.role))
            && !view.is(at - 1, words.generic_medium)
            && view.is_capital(at);
        let place = view.is(at, words.preposition)
            && !matches!(view.word(at), "in" | "at" | "from" | "with");
        if stop || told || place && !first {
            break;
        }
        at += 1;
    }
    at
}

fn is_reflexive(view: &View<'_>, at: usize) -> bool {
    view.word(at).ends_with("self") || view.word(at).ends_with("selves")
}

fn joins_phrase(view: &View<'_>, at: usize) -> bool {
    view.is(at, view.words.preposition.with(view.words.coordinating))
}
