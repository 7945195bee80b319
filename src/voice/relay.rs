//! Through whom a report came: *said, according to Reuters*, *told RIA
//! Novosti*, *was quoted by TASS as saying*.

use std::ops::Range;

use super::Mention;
use super::draft::{ACCORDING, Draft};
use super::names;
use super::person::Names;
use super::view::View;

/// Turns an *according to* that stands behind somebody's report into the relay
/// of that report, and finds media among those who were told.
pub(super) fn fold(view: &View<'_>, mut drafts: Vec<Draft>) -> Vec<Draft> {
    let relays: Vec<usize> = (0..drafts.len())
        .filter(|n| drafts[*n].rule == ACCORDING && drafts[*n].relay.is_none())
        .filter(|n| drafts[*n].source.clone().is_some_and(|s| is_medium(view, s)))
        .collect();
    let mut folded = Vec::new();
    for number in relays {
        let relay = &drafts[number];
        let spoken: Vec<usize> = (0..drafts.len())
            .filter(|other| {
                let d = &drafts[*other];
                *other != number
                    && d.sentence == relay.sentence
                    && d.source.is_some()
                    && d.speaks
                    && d.rule != ACCORDING
            })
            .collect();
        if spoken.is_empty() {
            continue;
        }
        let source = relay.source.clone();
        for other in spoken {
            drafts[other].relay.get_or_insert(source.clone().unwrap_or_default());
        }
        folded.push(number);
    }
    let mut number = 0;
    drafts.retain(|_| {
        number += 1;
        !folded.contains(&(number - 1))
    });
    for draft in &mut drafts {
        if draft.relay.is_none() {
            draft.relay = told(view, draft);
        }
    }
    drafts
}

/// The medium that somebody told something: *told RIA Novosti*, *said to the
/// newspaper*, *confirmed to Russia’s state news agency*.
fn told(view: &View<'_>, draft: &Draft) -> Option<Range<usize>> {
    if !draft.speaks || draft.rule == ACCORDING {
        return None;
    }
    if let Some(told) = draft.recipient.clone().filter(|r| is_medium(view, r.clone())) {
        return Some(told);
    }
    let cue = draft.cue[0].end;
    let sentence = view.sentence(draft.sentence).tokens.clone();
    let to = (cue..sentence.end.min(cue + 12))
        .find(|at| view.word(*at) == "to" && !view.is_quoted(*at))?;
    let object = super::phrase::phrase_right(view, to + 1, sentence.end)?;
    Some(object.clone()).filter(|o| is_medium(view, o.clone()) && o.len() <= 8)
}

fn is_medium(view: &View<'_>, mut tokens: Range<usize>) -> bool {
    tokens.any(|at| view.is(at, view.words.agency))
}

/// The name of a relay: what the list of agencies calls it, the name behind a
/// general word (*the state news agency Kestrel*), or the words themselves.
pub(super) fn name(view: &View<'_>, tokens: Range<usize>, all: &Names) -> String {
    let listed = view
        .hits(tokens.clone())
        .iter()
        .filter(|h| tokens.start <= h.start && h.end <= tokens.end)
        .filter(|h| {
            matches!(view.lexicons.category(h.entry).id.as_str(), "agency" | "medium")
        })
        .map(|h| view.lexicons.extra(h.entry, "name"))
        .rfind(|name| !name.is_empty());
    let named = || {
        let inside =
            |m: &&Mention| tokens.start <= m.tokens.start && m.tokens.end <= tokens.end;
        let kinds = ["organisation", "agency", "medium", "unclassified"];
        all.mentions.iter().rev().filter(inside).find(|m| kinds.contains(&m.kind))
    };
    match listed {
        Some(name) => name.to_string(),
        None => match named() {
            Some(mention) => mention.name.clone(),
            None => {
                let first =
                    tokens.clone().find(|at| !view.is(*at, view.words.determiner));
                names::name_of(view, first.unwrap_or(tokens.start)..tokens.end)
            }
        },
    }
}
