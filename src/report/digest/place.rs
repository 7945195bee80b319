//! Where rows stand that a page may show.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

/// A row: the place of its article in the corpus, and its number among the rows of its
/// kind there.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Place {
    /// The article.
    pub article: u32,
    /// The row.
    pub row: u32,
}

impl Place {
    /// Row number `row` of an article.
    pub(in crate::report) fn new(article: u32, row: usize) -> Place {
        // No article has four billion rows.
        Place { article, row: u32::try_from(row).unwrap_or(u32::MAX) }
    }
}

/// Places in the order of the corpus.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::report) struct Places(BTreeSet<Place>);

impl Places {
    pub(in crate::report) fn insert(&mut self, at: Place) {
        self.0.insert(at);
    }

    /// Whether there is a row of the article at this place in the corpus.
    pub(in crate::report) fn has(&self, at: usize) -> bool {
        self.0.range(all_of(at)).next().is_some()
    }

    /// Those of the rows of an article that stand at these places.
    pub(in crate::report) fn of<'r, R>(
        &self,
        at: usize,
        rows: &'r [R],
    ) -> impl Iterator<Item = (Place, &'r R)> {
        let places = self.0.range(all_of(at));
        places.filter_map(|place| Some((*place, rows.get(place.row as usize)?)))
    }
}

impl FromIterator<Place> for Places {
    fn from_iter<I: IntoIterator<Item = Place>>(places: I) -> Places {
        Places(places.into_iter().collect())
    }
}

/// All rows of an article.
fn all_of(at: usize) -> RangeInclusive<Place> {
    let article = u32::try_from(at).unwrap_or(u32::MAX);
    Place { article, row: 0 }..=Place { article, row: u32::MAX }
}

/// The first few things of different kinds, of each kind the first: the same ones in
/// whatever order they are offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::report) struct Firsts<K, const MOST: usize, O = Place>(Vec<(O, K)>);

impl<K, const MOST: usize, O> Default for Firsts<K, MOST, O> {
    fn default() -> Firsts<K, MOST, O> {
        Firsts(Vec::new())
    }
}

impl<K: PartialEq, const MOST: usize, O: Ord + Copy> Firsts<K, MOST, O> {
    /// Whether something at this place could be among them.
    pub(super) fn want(&self, at: O) -> bool {
        self.0.get(MOST - 1).is_none_or(|(last, _)| at < *last)
    }

    pub(super) fn offer(&mut self, at: O, kind: K) {
        if !self.want(at) {
            return;
        }
        match self.0.iter().position(|(_, known)| *known == kind) {
            Some(known) if self.0[known].0 <= at => return,
            Some(known) => drop(self.0.remove(known)),
            None => {}
        }
        let to = self.0.partition_point(|(before, _)| *before < at);
        self.0.insert(to, (at, kind));
        self.0.truncate(MOST);
    }

    /// Where they stand.
    pub(in crate::report) fn places(&self) -> impl Iterator<Item = O> {
        self.0.iter().map(|(at, _)| *at)
    }
}

/// Two different sentences, by their hashes: those first that show what matters.
pub(in crate::report) type Pair = Firsts<u64, 2, Best>;

/// What is shown first: where what matters is not hidden, then by place.
pub(in crate::report) type Best = (bool, Place);

/// The smaller of two places, of which either may be missing.
pub(super) fn first<O: Ord>(one: Option<O>, other: Option<O>) -> Option<O> {
    one.into_iter().chain(other).min()
}
