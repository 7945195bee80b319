//! What stands directly behind a name: *the Orlo regime*, *Norwegian forces*.

use std::ops::Range;

use super::word::{is_adjectival, is_common, is_participle};
use super::{Found, Label, Relation};
use crate::lexicon::Hit;
use crate::voice::Mention;
use crate::voice::person::Names;
use crate::voice::traits::Traits;
use crate::voice::view::View;

/// The body that acts for a name and stands behind it.
pub(super) fn label(
    view: &View<'_>,
    mention: &Mention,
    names: &Names<'_>,
) -> Option<Found> {
    if !matches!(mention.kind, "person" | "organisation" | "place") {
        return None;
    }
    let end = mention.tokens.end;
    let inside = is_inside_name(view, end - 1);
    let tokens = body(view, end, names).filter(|_| !inside)?;
    Some(Found::new(tokens.clone(), Some(tokens.end - 1), Relation::Behind))
}

/// The same behind the adjective of a country: the country is the actor.
pub(super) fn demonyms(view: &View<'_>, names: &Names<'_>) -> Vec<Label> {
    let words = view.words;
    let adjectives = (0..view.document.tokens.len()).filter(|at| {
        view.is(*at, words.demonym) && view.is_capital(*at) && view.is_kept(*at)
    });
    adjectives
        .filter_map(|at| {
            let name = country(view, at)?;
            let tokens = body(view, at + 1, names)?;
            let head = Some(tokens.end - 1);
            let relation = Relation::Behind;
            Some(Label { name, kind: "place", tokens, head, relation, negated: false })
        })
        .collect()
}

/// The country that a demonym is made of. *pro-Norwegian* and *Norwegian and
/// Danish* are of none or of several.
fn country(view: &View<'_>, at: usize) -> Option<String> {
    let is_demonym = |hit: &&Hit| &*view.fact(hit).category == "demonym";
    let hit = view.covering(at).find(|hit| hit.end == at + 1 && is_demonym(hit))?;
    let joined = hit.start > 0
        && matches!(view.word(hit.start - 1), "and" | "or" | "&" | "-" | "–");
    let ethnic = hit.start > 0 && view.is(hit.start - 1, view.words.adjective);
    let body = is_inside_name(view, at);
    let country = &view.fact(hit).country;
    (!joined && !ethnic && !body && !country.is_empty()).then(|| country.to_string())
}

/// *Russian Armed Forces*: whether the name of a body goes on behind the token.
fn is_inside_name(view: &View<'_>, at: usize) -> bool {
    let is_place = |hit: &Hit| view.words.traits[hit.entry].any(Traits::PLACE);
    view.has(at, Traits::PLACE)
        && view.covering(at).any(|hit| is_place(hit) && hit.end > at + 1)
}

/// Up to three words that end in a body: *regime*, *puppet regime*, *occupation
/// forces*. A name behind them would be what they belong to.
fn body(view: &View<'_>, from: usize, names: &Names<'_>) -> Option<Range<usize>> {
    let words = view.words;
    let limit = view.document.tokens.len().min(from + 3);
    let limit = limit.min(view.sentence(view.sentence_of(from - 1)).tokens.end);
    let modifies = |at: usize| {
        is_adjectival(view, at) || is_participle(view, at) || !view.is(at, words.verb)
    };
    let last = (from..limit)
        .take_while(|at| is_common(view, *at) && !view.is(*at, words.closed))
        .take_while(|at| (from..*at).all(modifies) && !view.is_cue_verb(*at))
        .find(|at| view.is(*at, words.acting) && ends(view, *at, names))?;
    Some(from..last + 1)
}

/// *Norway forces Denmark to pay*, *Norwegian army chief*: no object and no
/// further noun stands behind a body.
fn ends(view: &View<'_>, last: usize, names: &Names<'_>) -> bool {
    let words = view.words;
    let next = last + 1;
    if next >= view.document.tokens.len() || view.is_punctuation(next) {
        return true;
    }
    let object = words.determiner.with(words.object_pronoun).with(words.possessive);
    let named = names.within(next..next + 1).iter().any(|m| m.tokens.start == next);
    if named || view.is(next, object.with(words.number)) {
        return false;
    }
    view.is(next, words.closed.with(words.day))
        || view.is_verb(next)
        || !is_common(view, next)
        || crate::voice::form::is_adverb(view, next)
}
