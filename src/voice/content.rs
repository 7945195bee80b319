//! What is said, and where it ends.
//!
//! A paraphrase never leaves the sentence of its cue; quotations that go on are
//! completed by [`super::quotation`].

use std::ops::Range;

use super::cue::{Cue, Form, is_adverb};
use super::draft::Neighbours;
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
    let direct = skip_adjuncts(view, cue.group.end, limit);
    let mut from = direct;
    let mut object = None;
    if frames.has("recipient") && !opens_content(view, from, limit) {
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
    // *accused X of*, *urged X to*: what X is accused of is told of X.
    if let Some(object) = object.filter(|_| !frames.speaks() || frames.has("of")) {
        if view.word(from) == "of" || frames.has("oc") {
            from = object.start;
        }
    }
    let content = view.trim(from..clause_end(view, from, cue, others));
    let content = without_told(view, content);
    (!content.is_empty()).then_some(Found {
        content,
        cue: None,
        recipient,
        rule: "content behind cue",
    })
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
    let placed = view.is(from, view.words.preposition.with(view.words.manner));
    let complement = cue.word.frames.has(view.word(from));
    if !placed
        || complement
        || !cue.word.frames.has("clause")
        || matches!(view.word(from), "that" | "to" | "of")
    {
        return None;
    }
    let that = (from..limit.min(from + 16)).find(|at| view.word(*at) == "that")?;
    (from..that).all(|at| !view.is_verb(at) && !view.is_quoted(at)).then_some(that)
}

/// Who is told when the content stands before the cue: *“…,” he told reporters*.
pub(super) fn recipient(view: &View<'_>, cue: &Cue<'_>) -> Option<Range<usize>> {
    let limit = view.sentence(cue.sentence).tokens.end;
    let from = skip_adjuncts(view, cue.group.end, limit);
    let end = recipient_end(view, from.min(limit), limit);
    (cue.word.frames.has("recipient") && end > from).then_some(from..end)
}

/// *warned Moscow*, *criticized the plan*: the object is all there is.
fn object_as_content(
    view: &View<'_>,
    cue: &Cue<'_>,
    object: Option<Range<usize>>,
    others: &Neighbours<'_, '_>,
) -> Option<Found> {
    let frames = cue.word.frames;
    let object = object.filter(|_| frames.has("np"))?;
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
        return ["quote", "oc", "np", "as"].iter().any(|f| frames.has(f));
    }
    let word = view.word(at);
    if let Some(frame) =
        ["to", "as", "of", "for", "on", "about", "against"].iter().find(|f| **f == word)
    {
        return frames.has(frame) && at + 1 < limit;
    }
    if matches!(word, "that" | "whether" | "if") {
        return frames.has("clause") || frames.has("wh");
    }
    if view.is_punctuation(at) && !matches!(word, "$" | "[" | "(" | "£" | "€" | "...")
    {
        return false;
    }
    if view.is(at, view.words.wh) && !view.is(at, view.words.determiner) {
        return frames.has("wh") || frames.has("clause");
    }
    if view.is(at, view.words.coordinating.with(view.words.auxiliary)) {
        return false;
    }
    if view.is(at, view.words.preposition.with(view.words.subordinating))
        && !view.is(at, view.words.determiner)
    {
        return false;
    }
    if word.ends_with("ing")
        && !view.is_capital(at)
        && view.count(at..limit) > 1
        && frames.has("ing")
    {
        return true;
    }
    if frames.has("np") || frames.has("oc") || frames.has("as") {
        return true;
    }
    frames.has("clause") && has_verb(view, at, limit)
}

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

/// Steps over when, where and how somebody spoke: *on Friday*, *in a
/// statement*, *Friday*.
pub(super) fn skip_adjuncts(view: &View<'_>, from: usize, limit: usize) -> usize {
    let mut at = from;
    while at < limit && !view.is_quoted(at) {
        let time = view.is(at, view.words.time) && !view.is(at, view.words.subordinating);
        let timed = at + 1 < limit
            && matches!(
                view.word(at),
                "on" | "in"
                    | "late"
                    | "early"
                    | "last"
                    | "this"
                    | "during"
                    | "since"
                    | "at"
            )
            && view.is(at + 1, view.words.time)
            && !view.is_quoted(at + 1);
        let manner =
            view.is(at, view.words.manner) && !view.is(at, view.words.determiner);
        let adverb = is_adverb(view, at) && view.word(at) != "that";
        let number = view.kind(at) == crate::text::TokenKind::Number
            && at > from
            && view.is(at - 1, view.words.time);
        if time || timed || adverb || number {
            at += 1;
        } else if manner {
            while at < limit && view.is(at, view.words.manner) {
                at += 1;
            }
        } else {
            break;
        }
    }
    at
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
            || view.is(at, words.wh) && !first
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

/// Content that simply begins at `from`.
pub(super) fn clause(
    view: &View<'_>,
    from: usize,
    cue: &Cue<'_>,
    others: &Neighbours<'_, '_>,
) -> Option<Range<usize>> {
    let limit = view.sentence(cue.sentence).tokens.end;
    let content =
        view.trim(from.min(limit)..clause_end(view, from.min(limit), cue, others));
    (view.count(content.clone()) > 1).then_some(content)
}

/// Where the content that begins at `from` ends.
pub(super) fn clause_end(
    view: &View<'_>,
    from: usize,
    cue: &Cue<'_>,
    others: &Neighbours<'_, '_>,
) -> usize {
    let limit = view.sentence(cue.sentence).tokens.end;
    let narrow = !cue.word.frames.speaks();
    let by_cue = others.following().filter_map(|next| starts_at(view, next, from)).min();
    let by_word =
        (from + 1..limit).find(|at| ends_clause(view, *at, from, limit, narrow));
    let end = by_cue.into_iter().chain(by_word).min().unwrap_or(limit);
    without_stop(view, from, end)
}

/// The place before which another cue's clause begins, when content cannot go
/// on over it.
fn starts_at(view: &View<'_>, next: &Cue<'_>, from: usize) -> Option<usize> {
    let before = next.group.start.checked_sub(1).filter(|at| *at > from)?;
    if view.is_quoted(before) && next.form != Form::Finite {
        return None;
    }
    let comma = view.is_comma(before);
    let coordinated =
        view.is(before, view.words.coordinating) && view.word(before) != "or";
    match next.form {
        Form::Preposition | Form::Participle if comma => Some(before),
        Form::Preposition if next.word.weight > 0.8 => Some(next.group.start),
        Form::Finite if coordinated && next.word.weight > 0.5 => {
            Some(if before > from + 1 && view.is_comma(before - 1) {
                before - 1
            } else {
                before
            })
        }
        _ => None,
    }
}

fn ends_clause(
    view: &View<'_>,
    at: usize,
    from: usize,
    limit: usize,
    narrow: bool,
) -> bool {
    if view.is_quoted(at) {
        return false;
    }
    let word = view.word(at);
    if word == ";" {
        return true;
    }
    let next = (at + 1 < limit).then(|| view.word(at + 1)).unwrap_or_default();
    if view.is_comma(at) {
        let contrasts =
            matches!(next, "but" | "while" | "whereas" | "although" | "though" | "yet");
        return contrasts || narrow && !view.is_quoted(at + 1) && at > from + 1;
    }
    if view.is_dash(at) && word != "-" {
        return narrow;
    }
    if word == ":" && at + 1 < limit && view.is_quoted(at + 1) && narrow {
        return true;
    }
    narrow
        && matches!(
            word,
            "after" | "as" | "when" | "while" | "because" | "before" | "since" | "amid"
        )
        && !matches!(view.word(from), "as" | "that")
        && !(word == "as" && at < from + 8)
}

/// Leaves the final stop, and the mark that closes nothing, outside.
fn without_stop(view: &View<'_>, from: usize, mut end: usize) -> usize {
    while end > from
        && view.is_punctuation(end - 1)
        && !view.is_quoted(end - 1)
        && !matches!(view.word(end - 1), ")" | "]" | "%" | "’" | "'")
    {
        end -= 1;
    }
    end
}

/// Content in front of a subject and its cue: *X, the minister said*.
pub(super) fn left(
    view: &View<'_>,
    subject: usize,
    cue: &Cue<'_>,
) -> Option<Range<usize>> {
    let start = view.sentence(cue.sentence).tokens.start;
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
    let colon = (from..last).rfind(|at| view.word(*at) == ":" && view.is_quoted(at + 1));
    let from = colon.filter(|at| !view.is_quoted(*at)).map_or(from, |at| at + 1);
    let quotes = (from..last + 1).any(|at| view.is_quoted(at));
    let content = view.trim(from..last + 1);
    (view.count(content.clone()) > 1 || quotes).then_some(content)
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
    let complete = (left.start..left.end).any(|at| view.is_verb(at));
    let blocked = view.word(from + 1).ends_with("ing")
        || view.is(from + 1, view.words.subordinating.with(view.words.coordinating))
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
