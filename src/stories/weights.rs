//! How much terms tell: the fewer events they stand in, the more.

use super::events::{Events, ONE};
use super::sketch::Sketch;
use super::terms::{Counted, is_common};
use super::vocabulary::Vocabulary;

/// So many events are imagined beside those of the corpus, so that a term does
/// not lose its weight because a small corpus is all about it.
const IMAGINED: f32 = 100.0;
/// The part of them that uses a term of no list,
const RARE: f32 = 0.01;
/// and the part that uses a common word.
const COMMON: f32 = 0.3;
/// How much terms tell.
pub(super) struct Weights<'a> {
    pub(super) vocabulary: &'a Vocabulary,
    /// In how many events each numbered term stands.
    frequencies: Vec<f32>,
    /// How many events there are, with the imagined.
    all: f32,
}

impl<'a> Weights<'a> {
    /// Counts the events of every term.
    pub(super) fn new(
        sketches: &[Sketch],
        vocabulary: &'a Vocabulary,
        events: &Events,
    ) -> Weights<'a> {
        let mut sums = vec![0_u64; vocabulary.len()];
        for (sketch, share) in sketches.iter().zip(&events.shares) {
            for number in sketch.terms.iter().filter_map(|t| vocabulary.number(t.term()))
            {
                sums[number as usize] += u64::from(*share);
            }
        }
        let frequencies = sums.into_iter().map(|sum| sum as f32 / ONE as f32).collect();
        Weights { vocabulary, frequencies, all: events.count as f32 + IMAGINED }
    }

    /// The weight of a term that counts *tf* times in an article:
    /// (1 + ln *tf*) · ln((*N* + *M*) / (*n* + *pM*)).
    ///
    /// Logarithmic term frequency times inverse document frequency (after Salton &
    /// Buckley 1988), but what is counted are events, not articles: *N* of them,
    /// *n* with the term. An article counts for as much of its event as it is one
    /// of its articles, so a hundred articles on one event make no word common. *M*
    /// imagined events, of which the part *p* uses the term, lose their weight as
    /// the corpus grows.
    pub(super) fn weight(&self, counted: Counted) -> f32 {
        let number = self.vocabulary.number(counted.term());
        let events = number.map_or(0.0, |number| self.frequencies[number as usize]);
        let part = if is_common(counted.term()) { COMMON } else { RARE };
        let idf = (self.all / (events + part * IMAGINED)).ln().max(0.0);
        (1.0 + counted.count().ln()) * idf
    }

    /// How many events there are, with the imagined.
    pub(super) fn all(&self) -> f32 {
        self.all
    }

    /// The part of all events that is imagined.
    pub(super) fn imagined(&self) -> f32 {
        IMAGINED / self.all
    }
}
