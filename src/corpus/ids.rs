//! The ids of articles: each stands once, and gives an article its place in the order.

use std::collections::BTreeSet;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Article;
use crate::hash;

/// The ids of articles in the order in which they were read.
///
/// One text for all, because millions of small texts take three times the memory.
#[derive(Debug, Default)]
pub(super) struct Ids {
    text: String,
    ends: Vec<usize>,
    seen: FxHashSet<u64>,
    /// The paths of articles whose id was there before, or has the hash of one.
    paths: FxHashMap<u32, String>,
}

/// The places of articles among all, and the ids that were changed.
#[derive(Debug, Default)]
pub(super) struct Order {
    /// The place of each article in the order of the ids, in the order of reading.
    pub(super) places: Vec<u32>,
    /// The number in the order of reading of the article at each place.
    pub(super) numbers: Vec<u32>,
    /// The articles with a new id, by the order of reading.
    pub(super) renamed: FxHashMap<u32, String>,
    /// What a reader should know about that.
    pub(super) note: Option<String>,
}

impl Ids {
    /// Adds the next article.
    pub(super) fn add(&mut self, article: &Article) {
        if !self.seen.insert(hash::of_texts(&[&article.doc_id])) {
            self.paths.insert(self.ends.len() as u32, article.path.clone());
        }
        self.text.push_str(&article.doc_id);
        self.ends.push(self.text.len());
    }

    /// Gives every second article of an id a number, `strike`, `strike-2`, in the
    /// order of reading, and sorts all. An id that the input uses itself is never
    /// given.
    pub(super) fn order(mut self) -> Order {
        self.seen = FxHashSet::default();
        let mut sorted: Vec<u32> = (0..self.ends.len() as u32).collect();
        sorted.sort_by_key(|at| self.id(*at));
        let renamed = self.renamed(&sorted);
        let note =
            renamed.first().map(|(first, id)| self.note(*first, id, renamed.len()));
        let renamed: FxHashMap<u32, String> = renamed.into_iter().collect();
        if !renamed.is_empty() {
            let new = |at: &u32| renamed.get(at).map_or(self.id(*at), String::as_str);
            sorted.sort_by(|a, b| new(a).cmp(new(b)));
        }
        let mut places = vec![0; sorted.len()];
        sorted.iter().zip(0..).for_each(|(at, place)| places[*at as usize] = place);
        Order { places, numbers: sorted, renamed, note }
    }

    fn id(&self, at: u32) -> &str {
        let at = at as usize;
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start..self.ends[at]]
    }

    /// The articles that need a new id, with it, by their old ids.
    fn renamed(&self, sorted: &[u32]) -> Vec<(u32, String)> {
        let is_used =
            |id: &str| sorted.binary_search_by(|at| self.id(*at).cmp(id)).is_ok();
        let mut renamed = Vec::new();
        let mut given = BTreeSet::new();
        let mut number = 1_u64;
        for pair in sorted.windows(2) {
            let id = self.id(pair[1]);
            if id != self.id(pair[0]) {
                number = 1;
                continue;
            }
            let new_id = loop {
                number += 1;
                let candidate = format!("{id}-{number}");
                if !is_used(&candidate) && given.insert(candidate.clone()) {
                    break candidate;
                }
            };
            renamed.push((pair[1], new_id));
        }
        renamed
    }

    fn note(&self, first: u32, new_id: &str, count: usize) -> String {
        let articles =
            if count == 1 { "1 article".into() } else { format!("{count} articles") };
        let path = self.paths.get(&first).map_or("", String::as_str);
        format!(
            "{articles} with a doc_id that was taken got a number behind it; the first is \
             \"{}\" ({path}), now \"{new_id}\"",
            self.id(first)
        )
    }
}
