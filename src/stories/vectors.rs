//! Articles as vectors, and how alike two are.

use rayon::prelude::*;

use super::events::{Events, ONE};
use super::sketch::Sketch;
use super::sum::product;
use super::terms::Counted;
use super::vocabulary::TermId;
use super::weights::Weights;

/// As many terms of an article are looked at, those that weigh most.
const KEPT: usize = 150;

/// The articles as vectors.
///
/// A vector is brought to length 1 and seen from the mean of all, μ: what every
/// article of the corpus is about tells no story from another. Likeness is the
/// cosine of two such vectors, (**x** − μ)·(**y** − μ) / |**x** − μ||**y** − μ|
/// (after Suzuki, Hara, Shimbo, Saerens & Fukumizu 2013, “Centering similarity
/// measures to reduce hubs”). **x** − μ has all terms of the corpus, so **x** and
/// what is to be taken off are kept apart.
pub(super) struct Vectors {
    /// For each article **x** / |**x** − μ|, sorted by term.
    terms: Vec<Box<[(TermId, f32)]>>,
    /// And how it lies to the mean.
    leaning: Vec<Leaning>,
    /// μ · μ
    mean: f32,
}

/// How a vector, or a sum of some, lies to the mean.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Leaning {
    /// 1 / |**x** − μ|: how often μ is to be taken off.
    pub(super) times: f32,
    /// **x** · μ / |**x** − μ|
    pub(super) along: f32,
}

impl Vectors {
    /// Weighs the terms of all articles.
    pub(super) fn new(
        sketches: &[Sketch],
        weights: &Weights,
        events: &Events,
    ) -> Vectors {
        let vector = |sketch: &Sketch| kept(&sketch.terms, weights);
        let mut terms: Vec<_> = sketches.par_iter().map(vector).collect();
        let middle = middle(&terms, weights, events);
        let mean = middle.iter().map(|weight| weight * weight).sum();
        let leaning = terms.par_iter_mut().map(|terms| centred(terms, &middle, mean));
        Vectors { leaning: leaning.collect(), terms, mean }
    }

    /// The terms of an article, sorted.
    pub(super) fn of(&self, article: usize) -> &[(TermId, f32)] {
        &self.terms[article]
    }

    /// How an article lies to the mean.
    pub(super) fn leaning(&self, article: usize) -> Leaning {
        self.leaning[article]
    }

    /// How many articles there are.
    pub(super) fn len(&self) -> usize {
        self.terms.len()
    }

    /// The product of two vectors seen from the mean; of articles their likeness,
    /// of sums of articles the sum of the likenesses of all pairs.
    pub(super) fn product(
        &self,
        (a, x): (&[(TermId, f32)], Leaning),
        (b, y): (&[(TermId, f32)], Leaning),
    ) -> f32 {
        let taken_off = x.times * y.along + y.times * x.along;
        product(a, b) - taken_off + x.times * y.times * self.mean
    }
}

/// The weightiest terms, brought to length 1; of them those that others use, too.
///
/// Terms that nobody else uses count in the length like a term of imagined
/// articles only: in a large corpus every article has some, which says nothing; of
/// two articles they are what tells them apart.
fn kept(terms: &[Counted], weights: &Weights) -> Box<[(TermId, f32)]> {
    let mut weighted: Vec<(Counted, f32)> =
        terms.iter().map(|counted| (*counted, weights.weight(*counted))).collect();
    weighted.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    weighted.truncate(KEPT);
    let mut square = 0.0;
    let mut vector = Vec::with_capacity(weighted.len());
    for (counted, weight) in weighted.into_iter().filter(|(_, weight)| *weight > 0.0) {
        match weights.vocabulary.number(counted.term()) {
            Some(number) => {
                square += weight * weight;
                vector.push((number, weight));
            }
            None => square += weights.imagined() * weight * weight,
        }
    }
    let length = square.sqrt();
    vector.iter_mut().for_each(|(_, weight)| *weight /= length);
    vector.sort_unstable_by_key(|(number, _)| *number);
    vector.into_boxed_slice()
}

/// The mean of all events by term; the imagined ones are nil, so that the mean of
/// a corpus on one event is not the event.
fn middle(
    vectors: &[Box<[(TermId, f32)]>],
    weights: &Weights,
    events: &Events,
) -> Vec<f32> {
    let mut middle = vec![0.0_f64; weights.vocabulary.len()];
    for (vector, share) in vectors.iter().zip(&events.shares) {
        for (term, weight) in vector {
            middle[*term as usize] += f64::from(*weight) * f64::from(*share);
        }
    }
    let all = f64::from(weights.all()) * f64::from(ONE);
    middle.into_iter().map(|sum| (sum / all) as f32).collect()
}

/// Divides a vector by its distance to the mean, and says how it lies to it.
fn centred(terms: &mut [(TermId, f32)], middle: &[f32], mean: f32) -> Leaning {
    let along: f32 = terms.iter().map(|(term, w)| w * middle[*term as usize]).sum();
    let square = 1.0 - 2.0 * along + mean;
    // Nothing is far from the mean of a corpus whose articles are all the same.
    let times = 1.0 / square.max(0.01).sqrt();
    terms.iter_mut().for_each(|(_, weight)| *weight *= times);
    Leaning { times, along: along * times }
}
