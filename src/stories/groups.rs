//! Articles that are alike are joined, as long as the whole group stays alike.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::pairs::Pair;
use super::sketch::Sketch;
use super::sum::sum;
use super::vectors::{Leaning, Vectors};
use super::vocabulary::TermId;

/// What rounding may change in an average.
const ROUNDING: f32 = 1e-6;

/// The articles in groups, first each alone.
pub(super) struct Groups {
    /// For each article another one of its group, or itself (union–find: Tarjan
    /// 1975). The one that leads a group is its first.
    above: Vec<u32>,
    /// What is known of the group that an article leads.
    led: Vec<Group>,
}

/// A group of articles.
#[derive(Debug)]
struct Group {
    /// How many articles it has.
    size: u32,
    /// The first and the last of its days.
    span: Option<(i32, i32)>,
    given: bool,
    /// The sum of its vectors, once it has more than one.
    sum: Option<(Vec<(TermId, f32)>, Leaning)>,
}

impl Groups {
    /// Articles of a given story are together, the others alone.
    pub(super) fn given(sketches: &[Sketch]) -> Groups {
        let mut first: FxHashMap<&str, u32> = FxHashMap::default();
        let above = sketches.iter().zip(0..).map(|(sketch, at)| {
            let story = sketch.story.as_deref();
            story.map_or(at, |story| *first.entry(story).or_insert(at))
        });
        let above: Vec<u32> = above.collect();
        let single = |sketch: &Sketch| Group {
            size: 1,
            span: sketch.day.map(|day| (day, day)),
            given: sketch.story.is_some(),
            sum: None,
        };
        Groups { above, led: sketches.iter().map(single).collect() }
    }

    /// Joins articles that are the same or nearly (`same`), then groups, always the
    /// two that are most alike.
    ///
    /// How alike two groups are is the average likeness of their pairs, and at
    /// least `least` (group-average clustering: Sokal & Michener 1958), so that a
    /// story cannot grow along a chain of articles each of which resembles only the
    /// next. The average is the product of the sums of their vectors over that of
    /// their sizes (after Cutting, Karger, Pedersen & Tukey 1992), so no pair is
    /// looked at again.
    ///
    /// The average of a joined group with a third is between those of its parts.
    /// So what has been computed bounds what is: only the pair that seems most
    /// alike is computed anew, and goes back to its place if it has become less.
    pub(super) fn join(
        &mut self,
        sketches: &[Sketch],
        (same, pairs): (&[Pair], Vec<Pair>),
        vectors: &Vectors,
        least: f32,
        window: u32,
    ) {
        self.prepare(vectors);
        self.join_same(sketches, same, vectors, window);
        let mut pairs: BinaryHeap<Next> = pairs.into_iter().map(Next).collect();
        while let Some(Next(pair)) = pairs.pop() {
            let (a, b) = (self.lead(pair.one), self.lead(pair.other));
            if a == b || !self.may_join(a, b, window) {
                continue;
            }
            let alike = self.average(a, b, vectors);
            if alike >= least.max(pair.alike - ROUNDING) {
                self.unite(a.min(b), a.max(b), vectors);
            } else if alike >= least {
                pairs.push(Next(Pair { alike, ..pair }));
            }
        }
    }

    /// The groups, by their first article; the articles of each in order.
    pub(super) fn members(mut self) -> Vec<Vec<usize>> {
        let mut members: Vec<Vec<usize>> = Vec::new();
        let mut number: FxHashMap<u32, usize> = FxHashMap::default();
        for article in 0..self.above.len() {
            let lead = self.lead(article as u32);
            let group = *number.entry(lead).or_insert_with(|| {
                members.push(Vec::new());
                members.len() - 1
            });
            members[group].push(article);
        }
        members
    }

    /// Sums up the given stories.
    fn prepare(&mut self, vectors: &Vectors) {
        for at in 0..self.above.len() as u32 {
            let lead = std::mem::replace(&mut self.above[at as usize], at);
            if lead != at {
                self.unite(lead, at, vectors);
            }
        }
    }

    /// Joins articles with the same text, then those that are nearly the same.
    fn join_same(
        &mut self,
        sketches: &[Sketch],
        same: &[Pair],
        vectors: &Vectors,
        window: u32,
    ) {
        let key = |at: &u32| {
            let sketch = &sketches[*at as usize];
            (sketch.text, sketch.day, *at)
        };
        let mut order: Vec<u32> = (0..sketches.len() as u32).collect();
        order.par_sort_unstable_by_key(key);
        let one_text = |pair: &&[u32]| key(&pair[0]).0 == key(&pair[1]).0;
        let texts = order.windows(2).filter(one_text).map(|pair| (pair[0], pair[1]));
        for (one, other) in texts.chain(same.iter().map(|pair| (pair.one, pair.other))) {
            let (a, b) = (self.lead(one), self.lead(other));
            if a != b && self.may_join(a, b, window) {
                self.unite(a.min(b), a.max(b), vectors);
            }
        }
    }

    /// The article that leads the group of one.
    fn lead(&mut self, mut at: u32) -> u32 {
        while self.above[at as usize] != at {
            let above = self.above[at as usize];
            self.above[at as usize] = self.above[above as usize];
            at = above;
        }
        at
    }

    /// Two given stories stay two; a story that was found lasts no longer than
    /// the window.
    fn may_join(&self, a: u32, b: u32, window: u32) -> bool {
        let (a, b) = (&self.led[a as usize], &self.led[b as usize]);
        match (a.given, b.given) {
            (true, true) => false,
            (false, false) => both(a.span, b.span)
                .is_none_or(|(first, last)| last.abs_diff(first) <= window),
            _ => true,
        }
    }

    /// The average likeness of the pairs between two groups.
    fn average(&self, a: u32, b: u32, vectors: &Vectors) -> f32 {
        let pairs = self.led[a as usize].size as f32 * self.led[b as usize].size as f32;
        vectors.product(self.sum(a, vectors), self.sum(b, vectors)) / pairs
    }

    fn sum<'a>(
        &'a self,
        lead: u32,
        vectors: &'a Vectors,
    ) -> (&'a [(TermId, f32)], Leaning) {
        match &self.led[lead as usize].sum {
            Some((terms, leaning)) => (terms, *leaning),
            None => (vectors.of(lead as usize), vectors.leaning(lead as usize)),
        }
    }

    /// Puts the second group into the first.
    fn unite(&mut self, into: u32, from: u32, vectors: &Vectors) {
        let ((a, x), (b, y)) = (self.sum(into, vectors), self.sum(from, vectors));
        let leaning = Leaning { times: x.times + y.times, along: x.along + y.along };
        let sum = (sum(a, b), leaning);
        self.led[from as usize].sum = None;
        let Group { size, span, given, .. } = self.led[from as usize];
        let group = &mut self.led[into as usize];
        group.size += size;
        group.span = both(group.span, span);
        group.given |= given;
        group.sum = Some(sum);
        self.above[from as usize] = into;
    }
}

/// The span over two spans.
fn both(a: Option<(i32, i32)>, b: Option<(i32, i32)>) -> Option<(i32, i32)> {
    match (a, b) {
        (Some(a), Some(b)) => Some((a.0.min(b.0), a.1.max(b.1))),
        (a, b) => a.or(b),
    }
}

/// A pair in its turn: the most alike first, then by the order of the corpus.
struct Next(Pair);

impl Ord for Next {
    fn cmp(&self, other: &Next) -> Ordering {
        let place = |pair: &Pair| Reverse((pair.one, pair.other));
        let Next(other) = other;
        self.0
            .alike
            .total_cmp(&other.alike)
            .then_with(|| place(&self.0).cmp(&place(other)))
    }
}

impl PartialOrd for Next {
    fn partial_cmp(&self, other: &Next) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Next {
    fn eq(&self, other: &Next) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Next {}
