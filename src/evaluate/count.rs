//! Numbers that can be added, and what they say when they are.

use super::Score;

/// What is counted of one metric.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Counted {
    pub(super) metric: &'static str,
    pub(super) shape: Shape,
    pub(super) count: Count,
}

/// Which numbers a metric has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Precision, recall and F1.
    Both,
    /// Recall alone: a prediction is not of one kind or the other.
    Recall,
    /// Agreement of pairs.
    Accuracy,
}

/// How many are right. Whole numbers but for the soft metrics, where an item is
/// right in part; there the two sides differ.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Count {
    pub(super) right: f64,
    pub(super) predicted: f64,
    pub(super) found: f64,
    pub(super) gold: f64,
}

impl Count {
    /// `right` items that both sides have.
    pub(super) fn of(right: usize, predicted: usize, gold: usize) -> Count {
        let right = right as f64;
        Count { right, predicted: predicted as f64, found: right, gold: gold as f64 }
    }

    fn add(&mut self, other: &Count) {
        self.right += other.right;
        self.predicted += other.predicted;
        self.found += other.found;
        self.gold += other.gold;
    }

    fn precision(&self) -> Option<f64> {
        (self.predicted > 0.0).then(|| self.right / self.predicted)
    }

    fn recall(&self) -> Option<f64> {
        (self.gold > 0.0).then(|| self.found / self.gold)
    }

    /// The harmonic mean; zero when one side has something and nothing is right.
    fn f1(&self) -> Option<f64> {
        match (self.precision(), self.recall()) {
            (None, None) => None,
            (Some(p), Some(r)) if p + r > 0.0 => Some(2.0 * p * r / (p + r)),
            _ => Some(0.0),
        }
    }
}

impl Counted {
    /// The number that the interval is made for.
    pub(super) fn main(&self) -> Option<f64> {
        match self.shape {
            Shape::Both => self.count.f1(),
            Shape::Recall => self.count.recall(),
            Shape::Accuracy => self.count.precision(),
        }
    }

    /// The score; none where there was nothing to count.
    pub(super) fn score(&self, interval: Option<(f64, f64)>) -> Option<Score> {
        self.main()?;
        let Counted { metric, shape, count } = *self;
        let both = shape == Shape::Both;
        Some(Score {
            metric,
            precision: count.precision().filter(|_| both),
            recall: count.recall().filter(|_| shape != Shape::Accuracy),
            f1: count.f1().filter(|_| both),
            accuracy: count.precision().filter(|_| shape == Shape::Accuracy),
            interval,
            gold: count.gold as u64,
            predicted: count.predicted as u64,
        })
    }
}

/// The counts of several texts added up, metric by metric. All texts have the
/// same metrics in the same order.
pub(super) fn sums(texts: &[&[Counted]]) -> Vec<Counted> {
    let mut sums = Vec::new();
    for counted in texts {
        add(&mut sums, counted);
    }
    sums
}

/// Adds the counts of a text.
pub(super) fn add(sums: &mut Vec<Counted>, text: &[Counted]) {
    if sums.is_empty() {
        sums.extend_from_slice(text);
        return;
    }
    for (sum, counted) in sums.iter_mut().zip(text) {
        debug_assert_eq!(sum.metric, counted.metric, "texts have the same metrics");
        sum.count.add(&counted.count);
    }
}
