//! The country or body that a source speaks for, where the words say so:
//! *Kremlin spokesman*, *US officials*, *the Russian foreign minister*.

use std::ops::Range;

use super::traits::Traits;
use super::view::View;

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
    let column = |entry: usize, column: &str| {
        Some(view.lexicons.extra(entry, column)).filter(|v| !v.is_empty())
    };
    let category = |entry: usize| view.lexicons.category(entry).id.as_str();
    let body = places().find(|h| category(h.entry) == "institution");
    body.and_then(|h| column(h.entry, "name")).or_else(|| {
        places().find_map(|h| match category(h.entry) {
            "demonym" | "capital" => column(h.entry, "country"),
            _ => column(h.entry, "name"),
        })
    })
}
