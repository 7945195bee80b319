//! The country or body that a source speaks for, where the words say so:
//! *Kremlin spokesman*, *US officials*, *the Russian foreign minister*.

use std::ops::Range;

use super::view::View;

/// What some words that describe a source say it speaks for: a body before a
/// country, the first of either.
pub(super) fn spoken_for(view: &View<'_>, tokens: Range<usize>) -> Option<String> {
    let places = || {
        view.hits(tokens.clone())
            .iter()
            .filter(|h| tokens.start <= h.start && h.end <= tokens.end)
            .filter(|h| view.lexicons.list_of(h.entry).id == "places")
    };
    let column = |entry: usize, column: &str| {
        Some(view.lexicons.extra(entry, column))
            .filter(|v| !v.is_empty())
            .map(String::from)
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
