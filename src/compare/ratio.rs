//! The interval of a ratio of two sums, without resampling.
//!
//! Cochran 1977, *Sampling Techniques*, 3rd ed., ch. 6 (the ratio estimate,
//! §§ 6.3–6.5), with a sampling fraction of 0. For clusters it is the usual
//! cluster-robust estimator of a rate (Cameron & Miller 2015, *Journal of Human
//! Resources* 50(2), with n / (n − 1) for few clusters).

use statrs::distribution::{ContinuousCDF, StudentsT};

/// Sums over the units (sentences or stories): x is the base of a unit, y what
/// was counted in it.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Sums {
    /// n: units with a base.
    pub(super) units: f64,
    /// Σ x
    pub(super) x: f64,
    /// Σ y
    pub(super) y: f64,
    /// Σ x²
    pub(super) xx: f64,
    /// Σ x y
    pub(super) xy: f64,
    /// Σ y²
    pub(super) yy: f64,
}

impl Sums {
    /// Adds up units, which are pairs of x and y.
    pub(super) fn of(units: impl Iterator<Item = (u64, u64)>) -> Sums {
        let mut sums = [0u128; 6];
        for (x, y) in units.map(|(x, y)| (u128::from(x), u128::from(y))) {
            let terms = [1, x, y, x * x, x * y, y * y];
            sums.iter_mut().zip(terms).for_each(|(sum, term)| *sum += term);
        }
        let [units, x, y, xx, xy, yy] = sums.map(|sum| sum as f64);
        Sums { units, x, y, xx, xy, yy }
    }

    /// The interval of R = Σ y / Σ x that covers it with the chance `level`.
    ///
    /// The variance is n / (n − 1) · Σ (y − R x)² / (Σ x)² (Cochran § 6.4, where
    /// the mean of x is Σ x / n), the quantile Student's t with n − 1 degrees of
    /// freedom (§ 6.5). None for fewer than two units or none that differs.
    pub(super) fn interval(&self, level: f64) -> Option<(f64, f64)> {
        let ratio = self.y / self.x;
        let residuals = self.yy - 2.0 * ratio * self.xy + ratio * ratio * self.xx;
        // What is left of a sum that is 0 but for rounding is no variation.
        if self.units < 2.0 || residuals <= 1e-9 * self.yy {
            return None;
        }
        let variance = self.units / (self.units - 1.0) * residuals / (self.x * self.x);
        let student = StudentsT::new(0.0, 1.0, self.units - 1.0).ok()?;
        let reach = student.inverse_cdf(0.5 + level / 2.0) * variance.sqrt();
        Some((ratio - reach, ratio + reach))
    }
}

#[cfg(test)]
mod tests {
    use super::{StudentsT, Sums};
    use statrs::distribution::ContinuousCDF;

    #[test]
    fn the_interval_is_that_of_a_computation_by_hand() {
        // Five sentences of 10, 20, 15, 5 and 25 words with 1, 0, 2, 0 and 1
        // hits: R = 4 / 75; the residuals y − R x are 7/15, −16/15, 18/15, −4/15
        // and −5/15, their squares add up to 670/225; the standard error is
        // √(5/4 · 670/225) / 75 = 0.0257240821; t(4) at 0.975 is 2.7764451052.
        let units = [(10, 1), (20, 0), (15, 2), (5, 0), (25, 1)];
        let (low, high) = Sums::of(units.into_iter()).interval(0.95).unwrap();
        assert!((low - -0.018_088_168_238).abs() < 1e-9, "{low}");
        assert!((high - 0.124_754_834_905).abs() < 1e-9, "{high}");
    }

    #[test]
    fn what_does_not_vary_has_no_interval() {
        assert_eq!(
            Sums::of([(300, 3), (700, 7), (100, 1)].into_iter()).interval(0.95),
            None
        );
        assert_eq!(Sums::of([(300, 3)].into_iter()).interval(0.95), None);
    }

    #[test]
    fn quantiles_are_those_of_printed_tables() {
        for (freedom, printed) in
            [(1.0, 12.706), (4.0, 2.776), (30.0, 2.042), (1e6, 1.960)]
        {
            let quantile = StudentsT::new(0.0, 1.0, freedom).unwrap().inverse_cdf(0.975);
            assert!((quantile - printed).abs() < 5e-4, "{freedom}: {quantile}");
        }
    }
}
