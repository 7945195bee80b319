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
    let mut folded = citing(view, &mut drafts);
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

/// *TASS reported, citing the governor*: the governor speaks, TASS relays. Gives
/// the drafts that *citing* made and that are now part of another.
fn citing(view: &View<'_>, drafts: &mut [Draft]) -> Vec<usize> {
    let mut folded = Vec::new();
    for number in 0..drafts.len() {
        let draft = &drafts[number];
        let limit = view.sentence(draft.sentence).tokens.end;
        let Some(relay) = draft.source.clone().filter(|s| is_medium(view, s.clone()))
        else {
            continue;
        };
        let behind = draft.cue.last().map_or(0, |c| c.end).max(relay.end);
        let Some(at) = (behind..limit.min(behind + 2))
            .find(|at| matches!(view.word(*at), "citing" | "quoting"))
        else {
            continue;
        };
        let Some(source) = super::phrase::phrase_right(view, at + 1, limit) else {
            continue;
        };
        let sentence = draft.sentence;
        drafts[number].relay = Some(relay);
        drafts[number].source = Some(source);
        drafts[number].cue.push(at..at + 1);
        folded.extend((0..drafts.len()).filter(|n| {
            *n != number
                && drafts[*n].sentence == sentence
                && drafts[*n].cue[0].start == at
        }));
    }
    folded
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
    if let Some(medium) = interviewer(view, draft, cue) {
        return Some(medium);
    }
    let sentence = view.sentence(draft.sentence).tokens.clone();
    let to = (cue..sentence.end.min(cue + 12))
        .find(|at| view.word(*at) == "to" && !view.is_quoted(*at))?;
    let object = super::phrase::phrase_right(view, to + 1, sentence.end)?;
    Some(object.clone()).filter(|o| is_medium(view, o.clone()) && o.len() <= 8)
}

/// *said in an interview with Le Monde that*: the medium between cue and content.
fn interviewer(view: &View<'_>, draft: &Draft, cue: usize) -> Option<Range<usize>> {
    let content = draft.content.iter().map(|p| p.start).filter(|at| *at >= cue).min();
    let end = content.unwrap_or_else(|| view.sentence(draft.sentence).tokens.end);
    let with = (cue..end)
        .find(|at| view.word(*at) == "with" && at + 1 < end && !view.is_quoted(*at))?;
    let asked = (cue..with).any(|at| view.is(at, view.words.manner));
    let medium = super::phrase::phrase_right(view, with + 1, end)?;
    (asked && is_medium(view, medium.clone()) && medium.len() <= 8).then_some(medium)
}

fn is_medium(view: &View<'_>, mut tokens: Range<usize>) -> bool {
    tokens.any(|at| view.is(at, view.words.agency))
}

/// The name of a relay: what the list of agencies calls it, the name behind a
/// general word (*the state news agency Kestrel*), or the words themselves.
pub(super) fn name(view: &View<'_>, tokens: Range<usize>, all: &Names<'_>) -> String {
    let listed = view
        .hits(tokens.clone())
        .iter()
        .filter(|h| tokens.start <= h.start && h.end <= tokens.end)
        .filter(|h| matches!(&*view.fact(h).category, "agency" | "medium"))
        .map(|h| &*view.fact(h).name)
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
