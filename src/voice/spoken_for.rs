//! The country or body that a source speaks for, where the words say so:
//! *Kremlin spokesman*, *US officials*, *the Russian foreign minister*.

use std::ops::Range;

use super::traits::Traits;
use super::view::View;
use crate::lexicon::Hit;

/// What some words that describe a source say it speaks for: a body before a
/// country, the first of either.
pub(super) fn spoken_for<'a>(view: &View<'a>, tokens: Range<usize>) -> Option<&'a str> {
    if !tokens.clone().any(|at| view.has(at, Traits::PLACE)) {
        return None;
    }
    let places = || {
        view.hits(tokens.clone())
            .iter()
            .filter(|h| tokens.start <= h.start && h.end <= tokens.end)
            .filter(|h| view.words.traits[h.entry].any(Traits::PLACE))
    };
    let told = |column: &'a str| Some(column).filter(|column| !column.is_empty());
    let is_body = |h: &&Hit| view.words.traits[h.entry].any(Traits::INSTITUTION);
    let body = places().find(is_body);
    body.and_then(|h| told(&view.fact(h).name)).or_else(|| {
        places().map(|h| view.fact(h)).find_map(|fact| match &*fact.category {
            "demonym" | "capital" => told(&fact.country),
            _ => told(&fact.name),
        })
    })
}
