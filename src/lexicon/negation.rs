//! Is this hit denied?
//!
//! A negator of the working list `negators` reaches a few words to its right,
//! as many as its column `reach` says, and never beyond its sentence or a
//! semicolon, colon or dash. Phrases that only look like a negation (*not only*,
//! *no doubt*) switch the negator inside them off.

use super::{Hit, Lexicons};
use crate::text::Document;

const LIST: &str = "negators";
const PSEUDO: &str = "negator.pseudo";
const REACH: usize = 3;

/// Marks the hits that a negator reaches. `hits` are sorted by place.
pub(super) fn mark(lexicons: &Lexicons, document: &Document, hits: &mut [Hit]) {
    let negators = lexicons.entries_of(LIST);
    let is_negator = |hit: &Hit| negators.contains(&hit.entry);
    let pseudo = |hit: &Hit| lexicons.category(hit.entry).id == PSEUDO;
    let switched_off: Vec<(usize, usize)> = hits
        .iter()
        .filter(|h| is_negator(h) && pseudo(h))
        .map(|h| (h.start, h.end))
        .collect();
    let denied: Vec<(usize, usize)> = hits
        .iter()
        .filter(|h| is_negator(h) && !pseudo(h))
        .filter(|h| !switched_off.iter().any(|(s, e)| *s <= h.start && h.end <= *e))
        .map(|h| {
            let reach = lexicons.extra(h.entry, "reach").parse().unwrap_or(REACH);
            (h.end, end_of_scope(document, h.end, reach))
        })
        .collect();
    let last = denied.iter().map(|(_, to)| *to).max().unwrap_or(0);
    let mut reached = vec![false; last];
    for (from, to) in denied {
        reached[from..to].fill(true);
    }
    for hit in hits.iter_mut() {
        hit.negated = reached.get(hit.start).copied().unwrap_or(false);
    }
}

/// The first token behind what a negator reaches that ends before `from`.
fn end_of_scope(document: &Document, from: usize, reach: usize) -> usize {
    let sentences = &document.sentences;
    let number = sentences.partition_point(|s| s.tokens.end < from);
    let end = sentences.get(number).map_or(document.tokens.len(), |s| s.tokens.end);
    let end = end.min(from + reach).max(from);
    let stops = |at: &usize| matches!(document.word(*at), ";" | ":" | "—" | "–" | "--");
    (from..end).find(stops).unwrap_or(end)
}
