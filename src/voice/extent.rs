//! Where content ends.
//!
//! A paraphrase never leaves the sentence of its cue; quotations that go on are
//! completed by [`super::quotation`].

use std::ops::Range;

use super::cue::{Cue, Neighbours};
use super::form::Form;
use super::phrase;
use super::view::View;

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
    let dependent = stands_in_dependent_clause(view, cue);
    let by_cue = others.following().filter_map(|next| starts_at(view, next, from)).min();
    let by_word =
        (from + 1..limit).find(|at| ends_clause(view, *at, from, limit, narrow));
    let relative = stands_in_relative_clause(view, cue);
    let by_clause = (from + 1..limit).find(|at| {
        let comma = view.is_comma(*at) && !view.is_quoted(*at);
        let quoted = behind_quoted_comma(view, *at) && view.is_verb(*at);
        comma && (dependent || relative && view.is_verb(*at + 1)) || relative && quoted
    });
    let by_main = main_clause(view, cue, others, from);
    let ends = by_cue.into_iter().chain(by_word).chain(by_clause).chain(by_main);
    let end = ends.min().unwrap_or(limit);
    without_stop(view, from, end)
}

/// *X, who said Y, left*: the clause of the cue ends at the comma before the verb.
fn stands_in_relative_clause(view: &View<'_>, cue: &Cue<'_>) -> bool {
    let before = cue.group.start.checked_sub(1);
    before.is_some_and(|at| matches!(view.word(at), "who" | "which"))
}

/// *While he said X, she left*: the clause of the cue ends at the comma.
fn stands_in_dependent_clause(view: &View<'_>, cue: &Cue<'_>) -> bool {
    let start = view.sentence(cue.sentence).tokens.start;
    let opens = matches!(
        view.small(start),
        "although"
            | "though"
            | "while"
            | "when"
            | "after"
            | "because"
            | "since"
            | "as"
            | "if"
    );
    opens && (start..cue.group.start).all(|at| !view.is_comma(at) && !view.is_verb(at))
}

/// *Despite reports that X, she said*: where a noun stands in what opens the sentence, its
/// clause ends at the comma before the subject of the main clause; if that has no cue, at
/// the first comma behind a verb.
fn main_clause(
    view: &View<'_>,
    cue: &Cue<'_>,
    others: &Neighbours<'_, '_>,
    from: usize,
) -> Option<usize> {
    let sentence = view.sentence(cue.sentence).tokens.clone();
    let first = sentence.start;
    let preposition = view.is(first, view.words.preposition);
    let verbal = ["ed", "ing"].iter().any(|ending| view.word(first).ends_with(ending));
    if cue.form != Form::Noun || !(preposition || verbal) {
        return None;
    }
    let comma = |at: &usize| view.is_comma(*at) && !view.is_quoted(*at);
    let subjects = others.following().filter(|next| next.form == Form::Finite);
    let subjects = subjects
        .filter_map(|next| phrase::subject(view, next.group.start, next.sentence));
    let mut commas = subjects.filter_map(|subject| subject.start.checked_sub(1));
    let told = commas.find(|at| *at > from && comma(at));
    let plain = preposition && !(first + 1..cue.group.start).any(|at| view.is_verb(at));
    told.or_else(|| {
        let verb = (from..sentence.end).filter(|_| plain).find(|at| view.is_verb(*at))?;
        (verb..sentence.end).find(comma)
    })
}

/// The place before which another cue's clause begins, when content cannot go
/// on over it.
fn starts_at(view: &View<'_>, next: &Cue<'_>, from: usize) -> Option<usize> {
    let before = next.group.start.checked_sub(1).filter(|at| *at > from)?;
    // In American style the comma stands inside the quotation marks.
    if next.form == Form::Preposition && behind_quoted_comma(view, next.group.start) {
        return Some(next.group.start);
    }
    if view.is_quoted(before) && next.form != Form::Finite {
        return None;
    }
    let comma = view.is_comma(before);
    let coordinated =
        view.is(before, view.words.coordinating) && view.word(before) != "or";
    match next.form {
        Form::Preposition | Form::Participle if comma => Some(before),
        Form::Preposition if next.word.weight > 0.8 => Some(next.group.start),
        // *that he must warn X and must say Y* goes on.
        Form::Finite if view.is(next.group.start, view.words.modal) => None,
        // *X, who knew that Y, said*: the verb of the main clause.
        Form::Finite if comma && !view.is_quoted(before - 1) => Some(before),
        Form::Finite if is_new_subject(view, before, from) => Some(before - 1),
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

/// *… and she accused*: a pronoun that begins a new main clause.
fn is_new_subject(view: &View<'_>, subject: usize, from: usize) -> bool {
    view.is(subject, view.words.subject_pronoun)
        && subject > from + 2
        && view.is(subject - 1, view.words.coordinating)
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
    // In American style the comma stands inside the quotation marks.
    if behind_quoted_comma(view, at) {
        return narrow || contrasts(word);
    }
    let next = if at + 1 < limit { view.word(at + 1) } else { Default::default() };
    if view.is_comma(at) {
        let aside = matches!(next, "which" | "where") && is_inserted(view, at, limit);
        return contrasts(next) && !aside
            || narrow && !view.is_quoted(at + 1) && at > from + 1;
    }
    if view.is_dash(at) {
        return is_free(view, at) && !view.is_quoted(at + 1);
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

/// Words that begin what the reporter sets against or beside a paraphrase: an
/// opposed clause, a relative clause that only adds.
fn contrasts(word: &str) -> bool {
    matches!(
        word,
        "but"
            | "while"
            | "whereas"
            | "although"
            | "though"
            | "yet"
            | "even"
            | "which"
            | "where"
            | "despite"
    )
}

/// Whether what begins behind a comma ends at another one, with a verb behind
/// it: *guarantees, which he wants, would be discussed*.
fn is_inserted(view: &View<'_>, comma: usize, limit: usize) -> bool {
    let close = (comma + 1..limit).find(|at| view.is_comma(*at) && !view.is_quoted(*at));
    close.is_some_and(|at| at + 1 < limit && view.is_verb(at + 1))
}

pub(super) fn behind_quoted_comma(view: &View<'_>, at: usize) -> bool {
    at > 1
        && view.is_quoted(at - 1)
        && view.is_punctuation(at - 1)
        && view.is_comma(at - 2)
}

/// Whether a dash stands between spaces or is long: a hyphen joins.
fn is_free(view: &View<'_>, at: usize) -> bool {
    let tokens = &view.document.tokens;
    view.word(at) != "-" || tokens[at - 1].span.end < tokens[at].span.start
}

/// Leaves the final stop, and the mark that closes nothing, outside.
pub(super) fn without_stop(view: &View<'_>, from: usize, mut end: usize) -> usize {
    while end > from
        && view.is_punctuation(end - 1)
        && !view.is_quoted(end - 1)
        && !matches!(view.word(end - 1), ")" | "]" | "%" | "’" | "'")
    {
        end -= 1;
    }
    end
}
