//! Which articles use a term: an inverted index of the most telling ones.

use rayon::prelude::*;

use super::sketch::Sketch;
use super::vectors::Vectors;
use super::vocabulary::TermId;

/// An article is listed under as many terms, those that weigh most.
const LISTED: usize = 25;
/// Of those that a term lists, so many are looked at for one article.
const LOOKED_AT: usize = 200;

/// The articles that use a term, with what it weighs in each.
pub(super) struct Index<'a> {
    /// Where the list of each term begins; and where the last ends.
    begins: Vec<usize>,
    /// The lists one after the other, each by day (those without first), then by
    /// place in the corpus.
    listed: Vec<(u32, f32)>,
    sketches: &'a [Sketch],
    window: u32,
}

impl<'a> Index<'a> {
    pub(super) fn new(
        vectors: &Vectors,
        terms: usize,
        sketches: &'a [Sketch],
        window: u32,
    ) -> Index<'a> {
        let mut entries: Vec<(TermId, u32, f32)> = (0..vectors.len())
            .into_par_iter()
            .flat_map_iter(|article| {
                top(vectors.of(article))
                    .into_iter()
                    .map(move |(t, w)| (t, article as u32, w))
            })
            .collect();
        entries.par_sort_unstable_by_key(|(term, article, _)| {
            (*term, sketches[*article as usize].day, *article)
        });
        let mut begins = vec![0; terms + 1];
        for (term, ..) in &entries {
            begins[*term as usize + 1] += 1;
        }
        for at in 1..begins.len() {
            begins[at] += begins[at - 1];
        }
        let listed = entries.into_iter().map(|(_, article, weight)| (article, weight));
        Index { begins, listed: listed.collect(), sketches, window }
    }

    /// Calls `found` with every article that shares a telling term with `article`
    /// and may be of its time, and with the product of the term's weights; of a
    /// term that lists too many, those that are next to it.
    pub(super) fn candidates(
        &self,
        article: usize,
        vector: &[(TermId, f32)],
        mut found: impl FnMut(u32, f32),
    ) {
        for (term, weight) in top(vector) {
            let all =
                &self.listed[self.begins[term as usize]..self.begins[term as usize + 1]];
            let key = |other: u32| (self.sketches[other as usize].day, other);
            let own = all.partition_point(|(other, _)| key(*other) < key(article as u32));
            let undated = all.partition_point(|(other, _)| key(*other).0.is_none());
            let (dated, behind) = self.in_time(article, all, undated);
            for (from, to) in [(0, undated), (dated, behind)] {
                for (other, theirs) in &all[near(from, to, own)] {
                    if *other as usize != article {
                        found(*other, weight * theirs);
                    }
                }
            }
        }
    }

    /// The part of a list that has dates and lies in the window around the date of
    /// `article`; all that has dates, if it has none itself.
    fn in_time(
        &self,
        article: usize,
        all: &[(u32, f32)],
        undated: usize,
    ) -> (usize, usize) {
        let Some(day) = self.sketches[article].day else { return (undated, all.len()) };
        let window = i32::try_from(self.window).unwrap_or(i32::MAX);
        let (first, last) = (day.saturating_sub(window), day.saturating_add(window));
        let at = |other: &(u32, f32)| self.sketches[other.0 as usize].day;
        (
            all.partition_point(|other| at(other) < Some(first)),
            all.partition_point(|other| at(other) <= Some(last)),
        )
    }
}

/// The weightiest terms of a vector.
fn top(vector: &[(TermId, f32)]) -> Vec<(TermId, f32)> {
    let mut terms = vector.to_vec();
    terms.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    terms.truncate(LISTED);
    terms
}

/// At most [`LOOKED_AT`] places of `from..to`, around `own` as far as they go.
fn near(from: usize, to: usize, own: usize) -> std::ops::Range<usize> {
    let half = LOOKED_AT / 2;
    let latest = to.saturating_sub(LOOKED_AT).max(from);
    let start = own.saturating_sub(half).clamp(from, latest);
    start..to.min(start + LOOKED_AT)
}
