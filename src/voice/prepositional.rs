//! Sources behind a preposition: *according to X*, *for X*.

use std::ops::Range;

use super::cue::{Cue, Neighbours};
use super::draft::{ACCORDING, Draft, SURE, draft};
use super::extent;
use super::phrase;
use super::preceding;
use super::view::View;

/// *according to X*, in front of what X says or behind it.
pub(super) fn preposition(
    view: &View<'_>,
    cue: &Cue<'_>,
    others: &Neighbours<'_, '_>,
) -> Option<Draft> {
    if cue.word.weight < SURE {
        return None;
    }
    let sentence = view.sentence(cue.sentence).tokens.clone();
    let source = phrase::phrase_right(view, cue.head.end, sentence.end)?;
    let opens = (sentence.start..cue.head.start).all(|at| view.is_punctuation(at))
        || view.is_comma(cue.head.start - 1)
            && source.end < sentence.end
            && view.is_comma(source.end)
            && view.is(cue.head.start.saturating_sub(2), view.words.coordinating);
    let (source, opens) = match opens && source.end >= sentence.end {
        // The phrase took the clause for an apposition: it ends at the comma.
        true => (before_comma(view, cue.head.end, sentence.end)?, true),
        false => (source, opens),
    };
    let content = if opens {
        let from = source.end
            + usize::from(source.end < sentence.end && view.is_comma(source.end));
        vec![extent::clause(view, from, cue, others)?]
    } else {
        preceding::around(view, cue, source.end, others)?
    };
    Some(draft(cue, Some(source), content, None, ACCORDING))
}

fn before_comma(view: &View<'_>, from: usize, limit: usize) -> Option<Range<usize>> {
    let comma = (from..limit).find(|at| view.is_comma(*at))?;
    phrase::phrase_right(view, from, comma)
}

/// *For Moscow, the alliance is a threat*: who sees it so stands in front.
pub(super) fn viewpoints(view: &View<'_>, drafts: &mut Vec<Draft>) {
    for (number, sentence) in view.document.sentences.iter().enumerate() {
        let start = sentence.tokens.start;
        let opens = view.word(start) == "For"
            && !view.is_quoted(start)
            && view.page.keeps(number);
        let speaks = |d: &Draft| d.sentence == number && d.speaks && d.source.is_some();
        if !opens || drafts.iter().any(speaks) {
            continue;
        }
        let comma = (start..sentence.tokens.end).find(|at| view.is_comma(*at));
        let place = view.is(start + 1, view.words.place);
        let limit = comma.filter(|_| place).unwrap_or(sentence.tokens.end);
        let source = phrase::phrase_right(view, start + 1, limit);
        let Some(source) = source.filter(|s| names_somebody(view, s.clone())) else {
            continue;
        };
        let content = source.end + 1
            ..extent::without_stop(view, source.end + 1, sentence.tokens.end);
        if view.is_comma(source.end) && content.clone().any(|at| view.is_verb(at)) {
            drafts.push(Draft {
                source: Some(source),
                cue: vec![start..start + 1],
                class: "believing".into(),
                content: vec![content],
                relay: None,
                recipient: None,
                speaks: true,
                rule: "for whom it is so",
                sentence: number,
            });
        }
    }
}

/// Whether a phrase begins with the name of a person or of a place that can
/// have a view.
fn names_somebody(view: &View<'_>, phrase: Range<usize>) -> bool {
    let words = view.words;
    let first = phrase.start + usize::from(view.is(phrase.start, words.determiner));
    let capital = view.is_capital(first) && !view.is(first, words.time);
    capital
        && view
            .is(first, words.place.with(words.female).with(words.male).with(words.title))
}
