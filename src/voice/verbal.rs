//! Verbs that attribute: *X said*, *said X*, *adding that*.

use std::ops::Range;

use super::content;
use super::cue::{Cue, Neighbours};
use super::cue_word::Frames;
use super::draft::{Draft, draft, is_believed};
use super::extent;
use super::passive;
use super::phrase;
use super::preceding;
use super::view::View;

/// *X said that Y*, *Y, X said*: a verb with its subject.
pub(super) fn finite(
    view: &View<'_>,
    cue: &Cue<'_>,
    others: &Neighbours<'_, '_>,
    earlier: Option<&Draft>,
) -> Option<Draft> {
    if let Some(draft) = passive::quoting(view, cue, others) {
        return Some(draft);
    }
    if let Some(draft) = inverted(view, cue) {
        return Some(draft);
    }
    let (source, inherited) = finite_source(view, cue, earlier);
    let source = source?;
    let right = content::right(view, cue, others);
    let recipient = right.as_ref().and_then(|found| found.recipient.clone());
    let (content, extra_cue, rule) = match right {
        Some(found) if relative_before(view, source.start, cue) => {
            let comma = found.content.clone().find(|at| view.is_comma(*at));
            let end =
                comma.filter(|at| !view.is_quoted(*at)).unwrap_or(found.content.end);
            (
                vec![source.start - 1..source.start, found.content.start..end],
                found.cue,
                found.rule,
            )
        }
        Some(found) => (vec![found.content], found.cue, found.rule),
        None if relative_before(view, source.start, cue) => {
            let predicate = predicate(view, cue, others);
            let pieces = std::iter::once(source.start - 1..source.start).chain(predicate);
            (pieces.collect(), None, "relative clause")
        }
        None if cue.word.frames.speaks() && !inherited => {
            let left = preceding::left(view, source.start, cue)?;
            let mut pieces = vec![left.clone()];
            pieces.extend(preceding::resumed(view, cue.group.end, cue, left));
            if pieces.iter().map(|p| view.count(p.clone())).sum::<usize>() < 2 {
                return None;
            }
            (pieces, None, "content before subject and cue")
        }
        None => return None,
    };
    if !is_believed(view, cue, &content) {
        return None;
    }
    let recipient = recipient.or_else(|| content::recipient(view, cue));
    Some(Draft { recipient, ..draft(cue, Some(source), content, extra_cue, rule) })
}

/// *which Moscow denies*: the pronoun stands for what is said.
fn relative_before(view: &View<'_>, source: usize, cue: &Cue<'_>) -> bool {
    source > view.sentence(cue.sentence).tokens.start
        && matches!(view.word(source - 1), "which" | "what")
}

/// *which officials said would open*: what stands behind the cue has its subject
/// in the pronoun.
fn predicate(
    view: &View<'_>,
    cue: &Cue<'_>,
    others: &Neighbours<'_, '_>,
) -> Option<Range<usize>> {
    let verb = cue.group.end;
    let limit = view.sentence(cue.sentence).tokens.end;
    let follows =
        verb < limit && view.is_verb(verb) && cue.word.frames.has(Frames::CLAUSE);
    let end = extent::clause_end(view, verb.min(limit), cue, others);
    let comma = (verb..end).find(|at| view.is_comma(*at) && !view.is_quoted(*at));
    (follows && end > verb).then_some(verb..comma.unwrap_or(end))
}

/// The subject of a finite cue, and whether it is that of an earlier verb.
fn finite_source(
    view: &View<'_>,
    cue: &Cue<'_>,
    earlier: Option<&Draft>,
) -> (Option<Range<usize>>, bool) {
    let start = view.sentence(cue.sentence).tokens.start;
    let before = cue.group.start.checked_sub(1).filter(|at| *at >= start);
    let coordinated = before.is_some_and(|at| view.is(at, view.words.coordinating));
    if coordinated {
        let modal = view.is(cue.group.start, view.words.modal) && cue.group.len() > 1;
        if modal {
            return (None, true);
        }
        let earlier = earlier.and_then(|d| d.source.clone());
        return (earlier.or_else(|| first_subject(view, cue)), true);
    }
    (phrase::subject(view, cue.group.start, cue.sentence), false)
}

/// The subject of the first verb of the sentence.
fn first_subject(view: &View<'_>, cue: &Cue<'_>) -> Option<Range<usize>> {
    let start = view.sentence(cue.sentence).tokens.start;
    let verb = (start + 1..cue.group.start)
        .find(|at| view.is_verb(*at) && !view.is_quoted(*at))?;
    phrase::subject(view, verb, cue.sentence)
}

/// *“…,” said X*: the source follows the cue.
fn inverted(view: &View<'_>, cue: &Cue<'_>) -> Option<Draft> {
    let sentence = view.sentence(cue.sentence);
    let before =
        cue.group.start.checked_sub(1).filter(|at| *at >= sentence.tokens.start)?;
    let behind_quote = view.is_quoted(before)
        || view.is_comma(before)
            && before > sentence.tokens.start
            && view.is_quoted(before - 1);
    let behind_comma = view.is_comma(before) || view.is_dash(before);
    if !(behind_quote || behind_comma)
        || !cue.word.frames.has(Frames::QUOTE)
        || cue.group.len() > 2
    {
        return None;
    }
    let after = cue.group.end;
    if after >= sentence.tokens.end
        || view.is_punctuation(after)
        || view.word(after) == "that"
    {
        return None;
    }
    if !behind_quote && phrase::subject(view, cue.group.start, cue.sentence).is_some() {
        return None;
    }
    let source = phrase::phrase_right(view, after, sentence.tokens.end)?;
    let names = source.clone().any(|at| {
        view.is_capital(at)
            || view.is(
                at,
                view.words
                    .role
                    .with(view.words.subject_pronoun)
                    .with(view.words.recipient),
            )
    });
    if !names {
        return None;
    }
    let left = preceding::left(view, cue.group.start, cue)?;
    let mut pieces = vec![left];
    pieces.extend(preceding::resumed(view, source.end, cue, pieces[0].clone()));
    Some(draft(cue, Some(source), pieces, None, "cue before source"))
}

/// *…, adding that Y*: the source is the subject of the verb before.
pub(super) fn participle(
    view: &View<'_>,
    cue: &Cue<'_>,
    others: &Neighbours<'_, '_>,
    earlier: Option<&Draft>,
) -> Option<Draft> {
    let start = view.sentence(cue.sentence).tokens.start;
    let opens = cue.group.start == start;
    let before = cue.group.start.checked_sub(1).filter(|at| *at >= start);
    let free = opens
        || before.is_some_and(|at| {
            view.is_punctuation(at)
                || view.is_quoted(at)
                || view.is(at, view.words.coordinating.with(view.words.subordinating))
        });
    if !free {
        return None;
    }
    let mut found = content::right(view, cue, others)?;
    let source = match earlier.and_then(|d| d.source.clone()) {
        Some(source) => Some(source),
        None if opens => {
            let main = main_clause(view, cue)?;
            found.content.end = found.content.end.min(main.start);
            phrase::phrase_left(view, main.end, main.start)
        }
        None => first_subject(view, cue),
    };
    let content = vec![view.trim(found.content)];
    let source = source.filter(|_| is_believed(view, cue, &content))?;
    Some(draft(cue, Some(source), content, found.cue, "participle"))
}

/// *Stressing that Y, the minister left*: from the subject up to the verb of what
/// follows the comma.
fn main_clause(view: &View<'_>, cue: &Cue<'_>) -> Option<Range<usize>> {
    let limit = view.sentence(cue.sentence).tokens.end;
    (cue.group.end..limit).find_map(|at| {
        let behind = extent::behind_quoted_comma(view, at);
        let comma = view.is_comma(at) && !view.is_quoted(at);
        let start = if behind { at } else { at + 1 };
        let verb = (start..limit.min(start + 12)).find(|i| view.is_verb(*i))?;
        let plain = (start..verb).all(|i| !view.is_punctuation(i));
        ((behind || comma) && plain && verb > start).then_some(start..verb)
    })
}
