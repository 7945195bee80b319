//! Which gold item goes with which prediction.

use super::words::Words;

/// A gold item and a prediction that go together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pair {
    /// Which of the gold.
    pub(super) gold: usize,
    /// Which of the predicted.
    pub(super) predicted: usize,
    /// How much they have in common.
    pub(super) overlap: Overlap,
}

/// How many words two items share, and how many each has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Overlap {
    both: usize,
    gold: usize,
    predicted: usize,
}

impl Overlap {
    /// The same words.
    pub(super) fn is_exact(self) -> bool {
        self.both == self.gold && self.both == self.predicted
    }

    /// F of at least one half: what they share is as much as what they do not.
    pub(super) fn is_half(self) -> bool {
        4 * self.both >= self.gold + self.predicted
    }

    /// A word in common.
    pub(super) fn is_any(self) -> bool {
        self.both > 0
    }

    /// F = 2 both / (gold + predicted), van Rijsbergen's with equal weights.
    pub(super) fn f(self) -> f64 {
        2.0 * self.both as f64 / (self.gold + self.predicted) as f64
    }

    /// Whether F is higher, equal or lower, in whole numbers.
    fn compare(self, other: Overlap) -> std::cmp::Ordering {
        let ours = self.both * (other.gold + other.predicted);
        ours.cmp(&(other.both * (self.gold + self.predicted)))
    }
}

/// Pairs items one to one: of all pairs that are close enough the one with the
/// highest F first, then the next whose two sides are free, and so on. Of equal
/// ones the earlier gold comes first, then the earlier prediction.
///
/// | gold | predicted | one to one | each its best |
/// |---|---|---|---|
/// | `the tax will rise` | `the tax`, `will rise` | 1 of 2 right | 2 of 2 right |
/// | `he`, `he` (2 cues) | `he` | 1 of 2 found | 2 of 2 found |
///
/// Each its best would let one long prediction find everything it covers, and
/// many short ones all be right; [`shares`] tells that side of it.
pub(super) fn pairs(
    gold: &[&Words],
    predicted: &[&Words],
    is_close: impl Fn(Overlap) -> bool,
) -> Vec<Pair> {
    let mut close = Vec::new();
    for (g, gold) in gold.iter().enumerate() {
        for (p, predicted) in predicted.iter().enumerate() {
            let overlap = overlap(gold, predicted);
            if overlap.is_any() && is_close(overlap) {
                close.push(Pair { gold: g, predicted: p, overlap });
            }
        }
    }
    close.sort_by(|a, b| {
        let by_place = (a.gold, a.predicted).cmp(&(b.gold, b.predicted));
        b.overlap.compare(a.overlap).then(by_place)
    });
    let (mut met, mut used) = (vec![false; gold.len()], vec![false; predicted.len()]);
    close.retain(|pair| {
        let is_free = !met[pair.gold] && !used[pair.predicted];
        met[pair.gold] |= is_free;
        used[pair.predicted] |= is_free;
        is_free
    });
    close
}

/// Of each of `items` the largest part that one of `others` covers, summed up:
/// the partial match of Hollingsworth & Teufel 2005, used for attribution by
/// Pareti et al. 2013.
pub(super) fn shares(items: &[&Words], others: &[&Words]) -> f64 {
    let best = |item: &&Words| {
        let shared = others.iter().map(|other| item.shared(other)).max();
        shared.unwrap_or_default() as f64 / item.count().max(1) as f64
    };
    items.iter().map(best).sum()
}

pub(super) fn overlap(gold: &Words, predicted: &Words) -> Overlap {
    Overlap {
        both: gold.shared(predicted),
        gold: gold.count(),
        predicted: predicted.count(),
    }
}
