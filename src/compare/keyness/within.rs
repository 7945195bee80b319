//! Which words stand nearly always in one phrase.
//!
//! *Prime* is hardly written but in *prime minister*: two rows would tell one
//! thing twice.

use super::counts::Table;
use crate::compare::tally::{Term, TermId, Terms};

/// A term is a part of a phrase that holds at least four of five of its uses.
const USES: (u64, u64) = (4, 5);

/// For each term the phrase that holds nearly all of its uses by the outlet in
/// this voice, if there is one; of several the longest, then the most frequent.
pub(super) fn longest(table: &Table<'_>, terms: &Terms) -> Vec<Option<TermId>> {
    let mut found: Vec<Option<(usize, u64, TermId)>> = vec![None; table.terms.len()];
    for (phrase, counts) in table.terms.iter().zip(&table.counts) {
        let written = terms.written(phrase.number());
        let better = (written.words.len(), counts.here, written.id);
        for part in parts(&written.words) {
            let part = terms.number(part).map(|number| Term::of(number, phrase.voice()));
            let place = part.and_then(|part| table.place(part));
            let holds =
                |at: &usize| USES.1 * counts.here >= USES.0 * table.counts[*at].here;
            if let Some(at) = place.filter(holds) {
                found[at] = found[at].max(Some(better));
            }
        }
    }
    found.into_iter().map(|best| best.map(|(_, _, phrase)| phrase)).collect()
}

/// The words of a phrase, and of three words the pairs of neighbours.
fn parts(words: &[TermId]) -> impl Iterator<Item = TermId> + '_ {
    (1..words.len())
        .flat_map(|length| words.windows(length))
        .map(|part| TermId::joined(part.iter().copied()))
}
