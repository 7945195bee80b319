//! Which articles are alike.

use rayon::prelude::*;

use super::index::Index;
use super::sketch::Sketch;
use super::vectors::Vectors;

/// So many candidates of an article are compared with it, those that share most
/// in the index.
const COMPARED: usize = 50;
/// So many of them are kept. A story with more articles is joined over those
/// that its articles share.
const KEPT: usize = 25;
/// So many articles are looked up by one thread before it gives its scores back.
const CHUNK: usize = 512;

/// Two articles, the earlier in the corpus first, and how alike they are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Pair {
    pub(super) alike: f32,
    pub(super) one: u32,
    pub(super) other: u32,
}

/// The pairs that are so alike, in the order of the corpus.
///
/// Each article asks the index once, so the time grows with the articles and not
/// with their pairs. Two articles of given stories are no pair: nothing is to be
/// decided about them.
pub(super) fn alike(
    sketches: &[Sketch],
    vectors: &Vectors,
    index: &Index<'_>,
    least: f32,
) -> Vec<Pair> {
    let is_given = |at: u32| sketches[at as usize].story.is_some();
    let all: Vec<u32> = (0..vectors.len() as u32).collect();
    let mut pairs: Vec<Pair> = all
        .par_chunks(CHUNK)
        .flat_map_iter(|chunk| {
            let mut scores = Scores::new(vectors.len());
            let near: Vec<Pair> = chunk
                .iter()
                .filter(|article| !is_given(**article))
                .flat_map(|article| neighbours(*article, vectors, index, &mut scores))
                .filter(|pair| pair.alike >= least)
                .collect();
            near
        })
        .collect();
    pairs.par_sort_unstable_by_key(|pair| (pair.one, pair.other));
    pairs.dedup_by_key(|pair| (pair.one, pair.other));
    pairs
}

/// The articles most like one.
fn neighbours(
    article: u32,
    vectors: &Vectors,
    index: &Index<'_>,
    scores: &mut Scores,
) -> Vec<Pair> {
    let vector = vectors.of(article as usize);
    index.candidates(article as usize, vector, |other, score| scores.add(other, score));
    let pair = |other: u32| {
        let of = |at: u32| (vectors.of(at as usize), vectors.leaning(at as usize));
        let alike = vectors.product(of(article), of(other));
        Pair { alike, one: article.min(other), other: article.max(other) }
    };
    let candidates = scores.take(COMPARED);
    let mut near: Vec<Pair> = candidates.into_iter().map(pair).collect();
    near.sort_unstable_by(|a, b| {
        b.alike.total_cmp(&a.alike).then((a.one, a.other).cmp(&(b.one, b.other)))
    });
    near.truncate(KEPT);
    near
}

/// What the candidates of one article have in common with it; empty between two.
struct Scores {
    of: Vec<f32>,
    touched: Vec<u32>,
}

impl Scores {
    fn new(articles: usize) -> Scores {
        Scores { of: vec![0.0; articles], touched: Vec::new() }
    }

    fn add(&mut self, other: u32, score: f32) {
        let sum = &mut self.of[other as usize];
        if *sum == 0.0 {
            self.touched.push(other);
        }
        *sum += score;
    }

    /// Takes out those with the highest scores, and forgets the others.
    fn take(&mut self, count: usize) -> Vec<u32> {
        let of = &self.of;
        let order =
            |a: &u32, b: &u32| of[*b as usize].total_cmp(&of[*a as usize]).then(a.cmp(b));
        let mut best = self.touched.clone();
        if best.len() > count {
            best.select_nth_unstable_by(count, order);
            best.truncate(count);
        }
        best.sort_unstable();
        for other in self.touched.drain(..) {
            self.of[other as usize] = 0.0;
        }
        best
    }
}
