//! How many times as frequent is a word here as there?

use statrs::distribution::{ContinuousCDF, StudentsT};

use super::g2::Frequencies;
use crate::compare::jackknife::student;

/// Intervals cover with this chance.
const LEVEL: f64 = 0.95;

/// Sums over stories of the products of two of these: a and b are the uses of a
/// word in the story here and there, c and d all words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Products {
    pub(super) aa: u64,
    pub(super) ac: u64,
    pub(super) cc: u64,
    pub(super) bb: u64,
    pub(super) bd: u64,
    pub(super) dd: u64,
    pub(super) ab: u64,
    pub(super) ad: u64,
    pub(super) bc: u64,
    pub(super) cd: u64,
}

/// What the single stories say of a log ratio.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct OverStories {
    /// The bounds that hold it with a chance of 95 in 100.
    pub(super) low: f64,
    pub(super) high: f64,
    /// The chance of one as far from 0 if there were no difference.
    pub(super) p_value: f64,
}

impl Frequencies {
    /// The binary logarithm of the ratio of the rates (Hardie 2014, *Log Ratio:
    /// an informal introduction*), with 0.5 added to both counts, so that words
    /// that stand on one side only have one, too.
    pub(super) fn log_ratio(&self) -> f64 {
        let rate = |count: u64, words: u64| (count as f64 + 0.5) / words as f64;
        (rate(self.here, self.words_here) / rate(self.there, self.words_there)).log2()
    }

    /// How sure the log ratio is.
    ///
    /// Words come in bunches, and both sides tell the same stories: the unit is the
    /// story. With A, B, C, D the sums of a, b, c, d over the n stories,
    /// u = (a − A c / C) / (A + ½) − (b − B d / D) / (B + ½) is what a story does
    /// to ln ((A + ½) D / (B + ½) C), and n / (n − 1) · Σ u² its variance (the
    /// linearised, cluster-robust one of a ratio; see `compare::ratio`), at least
    /// 1 / (A + ½) + 1 / (B + ½), that of words which fall one by one. Bounds are
    /// Student's with n − 1 degrees of freedom.
    pub(super) fn over_stories(
        &self,
        sums: &Products,
        stories: u64,
    ) -> Option<OverStories> {
        let n = stories as f64;
        let [a, b] = [self.here, self.there].map(|count| count as f64 + 0.5);
        let own = self.here as f64 / self.words_here as f64;
        let others = self.there as f64 / self.words_there as f64;
        let squares = sums.squares([1.0 / a, -1.0 / b, -own / a, others / b]);
        let variance = (n / (n - 1.0) * squares).max(1.0 / a + 1.0 / b);
        let reach = student(n - 1.0, LEVEL)? * variance.sqrt() / std::f64::consts::LN_2;
        let middle = self.log_ratio();
        let p_value = self.p_over_stories(sums, n)?;
        Some(OverStories { low: middle - reach, high: middle + reach, p_value })
    }

    /// The score test, which zeros do not disturb: with the rate p = (A + B) /
    /// (C + D) of both sides, w = (a − p c) D / (C + D) − (b − p d) C / (C + D) is
    /// what a story adds to the uses beyond those expected; Σ w over the root of
    /// n / (n − 1) · Σ (w − mean)² is held against Student's t with n − 1 degrees of
    /// freedom. The variance is at least that of words which fall one by one,
    /// (A + B) C D / (C + D)².
    fn p_over_stories(&self, sums: &Products, n: f64) -> Option<f64> {
        let [uses, words] = [self.here + self.there, self.words_here + self.words_there]
            .map(|n| n as f64);
        let rate = uses / words;
        let (here, there) =
            (self.words_here as f64 / words, self.words_there as f64 / words);
        let squares = sums.squares([there, -here, -rate * there, rate * here]);
        let beyond = self.here as f64 * there - self.there as f64 * here;
        let spread = n / (n - 1.0) * (squares - beyond * beyond / n);
        let variance = spread.max(uses * here * there);
        let t = StudentsT::new(0.0, 1.0, n - 1.0).ok()?;
        Some(2.0 * t.sf((beyond / variance.sqrt()).abs()))
    }
}

impl Products {
    /// The sum over the stories of (k a + l b + m c + n d)².
    fn squares(&self, [k, l, m, n]: [f64; 4]) -> f64 {
        let Products { aa, ac, cc, bb, bd, dd, ab, ad, bc, cd } = *self;
        let squares = [(k * k, aa), (l * l, bb), (m * m, cc), (n * n, dd)];
        let mixed = [
            (k * l, ab),
            (k * m, ac),
            (k * n, ad),
            (l * m, bc),
            (l * n, bd),
            (m * n, cd),
        ];
        let sum = |terms: &[(f64, u64)]| {
            terms.iter().map(|(factor, sum)| factor * *sum as f64).sum::<f64>()
        };
        sum(&squares) + 2.0 * sum(&mixed)
    }
}
