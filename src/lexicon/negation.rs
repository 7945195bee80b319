//! Is this hit denied?
//!
//! A negator of the working list `negators` reaches a few words to its right,
//! as many as its column `reach` says. Phrases that only look like a negation
//! (*not only*, *no doubt*) switch the negator inside them off.

use super::{Hit, Lexicons};

const LIST: &str = "negators";
const PSEUDO: &str = "negator.pseudo";
const REACH: usize = 3;

/// Marks the hits that a negator reaches. `hits` are sorted by place.
pub(super) fn mark(lexicons: &Lexicons, hits: &mut [Hit]) {
    let is_negator = |hit: &Hit| lexicons.list_of(hit.entry).id == LIST;
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
            (h.end, h.end + reach)
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
