//! Where an outlet has words of the wording lists, and labels that ask for an
//! attribution.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::counts::{Counts, Names};
use super::place::{Firsts, Place};
use crate::hash;
use crate::measure::{HitRow, Text};

/// The most uses of a label that are kept beside the first of each.
const AGAIN: usize = 8;

/// The words of the wording lists in one outlet. Hits of two categories at one place are
/// one word.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::report) struct Wording {
    /// Words in its own voice.
    pub(in crate::report) own: Counts<Text>,
    /// Words, whether quoted or reported, and whose they are.
    pub(in crate::report) others: Counts<(Text, &'static str, Text)>,
    /// Words in its own voice in headlines and leads,
    pub(in crate::report) top: u64,
    /// and the first sentences with them.
    pub(in crate::report) top_shown: Firsts<(u32, u64), 3>,
}

impl Wording {
    /// Adds the hits of an article in the wording lists.
    pub(super) fn add<'m>(
        &mut self,
        at: u32,
        hits: impl Iterator<Item = (usize, &'m HitRow)>,
        names: &mut Names,
    ) {
        let mut last = None;
        for (number, hit) in hits {
            if last.replace(hit.start) == Some(hit.start) {
                continue;
            }
            let word = names.of(&hit.r#match.to_lowercase());
            match hit.voice {
                "own" if hit.counted.is_none() => {}
                "own" => {
                    *self.own.entry(word).or_default() += 1;
                    self.add_to_top(Place::new(at, number), hit);
                }
                voice => {
                    let whose = names.of(&hit.source_id);
                    *self.others.entry((word, voice, whose)).or_default() += 1;
                }
            }
        }
    }

    fn add_to_top(&mut self, at: Place, hit: &HitRow) {
        if matches!(hit.section, "headline" | "lead") {
            self.top += 1;
            let sentence = (at.article, hash::of_texts(&[&hit.sentence]));
            self.top_shown.offer(at, sentence);
        }
    }
}

/// Uses of labels for which the lists ask an attribution.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::report) struct Ruled {
    /// By whose mouth they are in: `own_voice`, `attributed`, `unattributed`.
    pub(in crate::report) uses: Counts<&'static str>,
    /// Places with uses in its own voice.
    pub(in crate::report) own: u64,
    /// The first use of each term there,
    first: FxHashMap<Text, Place>,
    /// and the first of the others.
    again: BTreeSet<Place>,
}

impl Ruled {
    /// Adds the hits of an article that ask for an attribution.
    pub(super) fn add<'m>(
        &mut self,
        at: u32,
        hits: impl Iterator<Item = (usize, &'m HitRow)>,
    ) {
        let mut last = None;
        for (number, hit) in hits {
            *self.uses.entry(hit.attributed).or_default() += 1;
            let own = hit.attributed == "own_voice";
            if own && last.replace(hit.start) != Some(hit.start) {
                self.own += 1;
                self.show(hit.listed.term.clone(), Place::new(at, number));
            }
        }
    }

    fn show(&mut self, term: Text, at: Place) {
        let first = self.first.entry(term).or_insert(at);
        if *first != at {
            let later = at.max(std::mem::replace(first, at.min(*first)));
            self.keep(later);
        }
    }

    fn keep(&mut self, again: Place) {
        self.again.insert(again);
        if self.again.len() > AGAIN {
            self.again.pop_last();
        }
    }

    /// The first use of each term, then the first of the others.
    pub(in crate::report) fn shown(&self) -> (BTreeSet<Place>, &BTreeSet<Place>) {
        (self.first.values().copied().collect(), &self.again)
    }
}
