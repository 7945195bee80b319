//! Items that people marked and items that the program hit, crossed.

/// Counts of one question: all items, the marked, the hit, and those that are
/// both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Fourfold {
    pub(super) all: u64,
    pub(super) gold: u64,
    pub(super) hit: u64,
    pub(super) both: u64,
}

impl Fourfold {
    /// Counts items by (marked, hit).
    pub(super) fn of(items: impl Iterator<Item = (bool, bool)>) -> Fourfold {
        let mut counts = Fourfold::default();
        for (gold, hit) in items {
            counts.all += 1;
            counts.gold += u64::from(gold);
            counts.hit += u64::from(hit);
            counts.both += u64::from(gold && hit);
        }
        counts
    }

    pub(super) fn add(&mut self, other: &Fourfold) {
        self.all += other.all;
        self.gold += other.gold;
        self.hit += other.hit;
        self.both += other.both;
    }

    /// The part of the hit that is marked.
    pub(super) fn precision(&self) -> Option<f64> {
        share(self.both, self.hit)
    }

    /// The part of the marked that is hit.
    pub(super) fn recall(&self) -> Option<f64> {
        share(self.both, self.gold)
    }

    /// The harmonic mean of the two (van Rijsbergen 1979, ch. 7), 2 both /
    /// (gold + hit); none if nothing is marked.
    pub(super) fn f1(&self) -> Option<f64> {
        share(2 * self.both, self.gold + self.hit).filter(|_| self.gold > 0)
    }

    /// The mean of the F1 of the marked and of the unmarked (Sokolova & Lapalme
    /// 2009, *A systematic analysis of performance measures*, table 3); an F1
    /// of nothing counts as 0. None if there are no items.
    pub(super) fn macro_f1(&self) -> Option<f64> {
        let others = Fourfold {
            all: self.all,
            gold: self.all - self.gold,
            hit: self.all - self.hit,
            both: self.all + self.both - self.gold - self.hit,
        };
        let f1 = |side: &Fourfold| side.f1().unwrap_or_default();
        (self.all > 0).then(|| (f1(self) + f1(&others)) / 2.0)
    }

    /// The precision of as many items drawn by lot: the share of the marked.
    pub(super) fn lot_precision(&self) -> Option<f64> {
        share(self.gold, self.all)
    }

    /// The recall of as many items drawn by lot: the share of the hit.
    pub(super) fn lot_recall(&self) -> Option<f64> {
        share(self.hit, self.all)
    }

    /// The F1 of as many items drawn by lot, of whom gold · hit / all are right.
    pub(super) fn lot_f1(&self) -> Option<f64> {
        share(2 * self.gold * self.hit, self.all * (self.gold + self.hit))
    }

    /// The F1 of a program that hits everything.
    pub(super) fn everything_f1(&self) -> Option<f64> {
        Fourfold { hit: self.all, both: self.gold, ..*self }.f1()
    }
}

/// A part of some items; none of none.
pub(super) fn share(part: u64, all: u64) -> Option<f64> {
    (all > 0).then(|| part as f64 / all as f64)
}
