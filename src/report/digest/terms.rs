//! Who says a word of the wording lists, and who only has it in somebody else's mouth.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::counts::Names;
use super::place::{Place, first};
use crate::measure::{HitRow, Text};

/// The words of the wording lists on shared stories, by word and outlet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::report) struct TermUses(FxHashMap<(Text, Text), Uses>);

/// The uses of a word in an outlet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::report) struct Uses {
    /// In its own voice,
    pub(in crate::report) own: Use,
    /// and in that of others.
    pub(in crate::report) others: Use,
}

/// How often and in how many articles a word is used, and where first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::report) struct Use {
    pub(in crate::report) times: u64,
    pub(in crate::report) articles: u64,
    pub(in crate::report) first: Option<Place>,
}

impl TermUses {
    /// Adds the hits of an article in the wording lists.
    pub(super) fn add<'m>(
        &mut self,
        at: u32,
        hits: impl Iterator<Item = (usize, &'m HitRow)>,
        names: &mut Names,
    ) {
        let mut met = FxHashMap::default();
        let mut seen = FxHashSet::default();
        for (number, hit) in hits {
            let own = hit.voice == "own";
            if own && hit.counted.is_none() {
                continue;
            }
            let word = names.of(&plain(&hit.listed.term));
            // Two terms of a list may be one word at one place.
            if met.insert((word.clone(), own), hit.start) == Some(hit.start) {
                continue;
            }
            let new = seen.insert((word.clone(), own));
            let uses = self.0.entry((word, names.of(&hit.outlet))).or_default();
            let side = if own { &mut uses.own } else { &mut uses.others };
            let at = Some(Place::new(at, number));
            side.merge(&Use { times: 1, articles: u64::from(new), first: at });
        }
    }

    /// Word by word, outlet by outlet.
    pub(in crate::report) fn by_word(&self) -> BTreeMap<&str, BTreeMap<&str, &Uses>> {
        let mut words: BTreeMap<&str, BTreeMap<&str, &Uses>> = BTreeMap::new();
        for ((word, outlet), uses) in &self.0 {
            words.entry(word).or_default().insert(outlet, uses);
        }
        words
    }
}

impl Use {
    fn merge(&mut self, other: &Use) {
        self.times += other.times;
        self.articles += other.articles;
        self.first = first(self.first, other.first);
    }
}

/// A term without the marks that a list writes it with.
fn plain(term: &str) -> String {
    term.replace(['~', '*'], "").replace('_', "…")
}
