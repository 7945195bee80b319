//! Is a word more frequent here than there, beyond chance?

use statrs::distribution::{ChiSquared, ContinuousCDF};

/// A word in two corpora, with all words of these.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Frequencies {
    /// a: the word here.
    pub(crate) here: u64,
    /// b: the word there.
    pub(crate) there: u64,
    /// c: all words here.
    pub(crate) words_here: u64,
    /// d: all words there.
    pub(crate) words_there: u64,
}

impl Frequencies {
    /// The log-likelihood statistic (Dunning 1993, *Computational Linguistics*
    /// 19(1)) in the form of Rayson & Garside 2000, *Workshop on Comparing
    /// Corpora*: G² = 2 (a ln (a / E1) + b ln (b / E2)), where
    /// E1 = c (a + b) / (c + d) and E2 = d (a + b) / (c + d).
    pub(crate) fn g2(&self) -> f64 {
        let share =
            (self.here + self.there) as f64 / (self.words_here + self.words_there) as f64;
        let term = |observed: u64, words: u64| match observed {
            0 => 0.0,
            _ => observed as f64 * (observed as f64 / (words as f64 * share)).ln(),
        };
        (2.0 * (term(self.here, self.words_here) + term(self.there, self.words_there)))
            .max(0.0)
    }

    /// The chance of such a G² if words fell independently: χ² with one degree
    /// of freedom (Dunning 1993).
    pub(super) fn p_value(&self) -> f64 {
        ChiSquared::new(1.0).map_or(1.0, |chi_squared| chi_squared.sf(self.g2()))
    }

    /// The binary logarithm of the ratio of the rates (Hardie 2014, *Log Ratio:
    /// an informal introduction*), with 0.5 added to both counts, so that words
    /// that stand on one side only have one, too.
    pub(super) fn log_ratio(&self) -> f64 {
        let rate = |count: u64, words: u64| (count as f64 + 0.5) / words as f64;
        (rate(self.here, self.words_here) / rate(self.there, self.words_there)).log2()
    }
}

#[cfg(test)]
mod tests {
    use super::Frequencies;

    const BOTH: Frequencies =
        Frequencies { here: 50, there: 20, words_here: 10_000, words_there: 12_000 };
    const ONE: Frequencies = Frequencies { here: 7, there: 0, ..BOTH };

    fn check(value: f64, expected: f64) {
        assert!((value / expected - 1.0).abs() < 1e-9, "{value} is not {expected}");
    }

    #[test]
    fn g2_is_that_of_a_computation_by_hand() {
        // E1 = 10,000 · 70 / 22,000 = 31.8182, E2 = 38.1818;
        // 2 (50 ln (50 / E1) + 20 ln (20 / E2)), in Python; p = erfc √(G² / 2).
        check(BOTH.g2(), 19.333_425_776_303_64);
        check(BOTH.p_value(), 1.097_678_770_614_470_6e-5);
        // E1 = 10,000 · 7 / 22,000; the other term is 0.
        check(ONE.g2(), 11.038_403_045_099_784);
        check(ONE.p_value(), 8.924_370_433_251_91e-4);
    }

    #[test]
    fn log_ratio_is_that_of_a_computation_by_hand() {
        // log2 ((50.5 / 10,000) / (20.5 / 12,000)); log2 (7.5 · 1.2 / 0.5) = log2 18.
        check(BOTH.log_ratio(), 1.563_693_883_967_504_7);
        check(ONE.log_ratio(), 18f64.log2());
    }

    #[test]
    fn log_odds_are_those_of_a_computation_by_hand() {
        // α = 500 · 70 / 22,000 = 1.5909; δ = ln (51.5909 / 10,448.4091) −
        // ln (21.5909 / 12,478.4091) = 1.0486; σ² = 1 / 51.5909 + 1 / 21.5909.
        check(BOTH.log_odds_z(), 4.091_098_642_213_127);
        // α = 500 · 7 / 22,000 = 0.1591: a word that the others lack is held back.
        check(ONE.log_odds_z(), 1.570_785_717_291_886);
    }
}
