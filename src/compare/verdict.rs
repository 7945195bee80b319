//! What a comparison comes to, in words.

use serde::{Serialize, Serializer};
use statrs::distribution::{ContinuousCDF, Normal};

/// A difference with a q-value below this is told.
const LEVEL: f64 = 0.05;
/// Ratios that are as good as none: from four fifths to five fourths. The range
/// of bioequivalence (FDA 2001, *Statistical Approaches to Establishing
/// Bioequivalence*), for want of one for news.
const SAME: (f64, f64) = (0.8, 1.25);
/// What is looked for where nothing was seen.
const ASSUMED_RATIO: f64 = 1.5;
/// How surely a difference of that size is to be found.
const POWER: f64 = 0.8;

/// What a comparison of one outlet with the others comes to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Verdict {
    /// The outlet's rate is higher than the others'.
    Higher,
    /// The outlet's rate is lower than the others'.
    Lower,
    /// The rates differ at most by this factor, which is small.
    NoDifference(f64),
    /// Neither a difference nor its absence can be told from chance.
    CannotTell,
}

impl Verdict {
    /// Judges: by the q-value, or else by the 95 % interval of the ratio, which
    /// must lie within [`SAME`] (Schuirmann 1987, *Journal of Pharmacokinetics
    /// and Biopharmaceutics* 15(6); his two tests at 2.5 % each).
    pub(super) fn of(
        q_value: Option<f64>,
        difference: f64,
        interval: Option<(f64, f64)>,
    ) -> Verdict {
        match (q_value, interval) {
            (Some(q), _) if q < LEVEL && difference > 0.0 => Verdict::Higher,
            (Some(q), _) if q < LEVEL && difference < 0.0 => Verdict::Lower,
            (Some(_), Some((low, high))) if low >= SAME.0 && high <= SAME.1 => {
                Verdict::NoDifference(high.max(1.0 / low))
            }
            _ => Verdict::CannotTell,
        }
    }

    /// Whether it says that the rates differ.
    pub fn is_difference(self) -> bool {
        matches!(self, Verdict::Higher | Verdict::Lower)
    }

    /// As columns and tables write it. The factor is rounded up.
    pub fn text(self) -> String {
        match self {
            Verdict::Higher => "higher".to_string(),
            Verdict::Lower => "lower".to_string(),
            Verdict::CannotTell => "cannot tell".to_string(),
            Verdict::NoDifference(factor) => {
                let factor = (factor * 100.0).ceil() / 100.0;
                format!("no difference larger than {factor:.2} times")
            }
        }
    }
}

impl Serialize for Verdict {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.text().serialize(to)
    }
}

/// The ratio that [`needed_stories`] is asked for: the observed one; 1.5 where
/// that is as good as 1, or where a side has no hit.
pub(super) fn needed_ratio(observed: Option<f64>) -> f64 {
    let is_one = |ratio: f64| (SAME.0..=SAME.1).contains(&ratio);
    observed.filter(|r| *r > 0.0 && !is_one(*r)).unwrap_or(ASSUMED_RATIO)
}

/// About how many shared stories would show such a ratio with a chance of 80 %,
/// if it stood out alone among `family` comparisons.
///
/// n = (z(1 − α / 2) + z(0.8))² · σ² / ln² ρ (after Lachin 1981, *Controlled Clinical
/// Trials* 2(2), with one variance), where σ² is the variance
/// of ln RR times the stories it came from, and α = 0.05 / `family`: what
/// Benjamini & Hochberg ask of the least p-value. At least as many stories as
/// have an exchange of labels that is rarer than α: 2 / 2ⁿ ≤ α.
pub(super) fn needed_stories(variance: f64, ratio: f64, family: u64) -> u64 {
    let alpha = LEVEL / family.max(1) as f64;
    let normal = Normal::standard();
    let reach = normal.inverse_cdf(1.0 - alpha / 2.0) + normal.inverse_cdf(POWER);
    let stories = reach * reach * variance / ratio.ln().powi(2);
    stories.max((2.0 / alpha).log2()).ceil() as u64
}

#[cfg(test)]
mod tests {
    use super::{Verdict, needed_ratio, needed_stories};

    #[test]
    fn verdicts_say_no_more_than_the_numbers() {
        let of = |q, difference, low, high| {
            Verdict::of(q, difference, Some((low, high))).text()
        };
        assert_eq!(of(Some(0.01), 2.0, 1.3, 4.0), "higher");
        assert_eq!(of(Some(0.01), -2.0, 0.2, 0.8), "lower");
        assert_eq!(
            of(Some(0.3), 0.1, 0.9, 1.172),
            "no difference larger than 1.18 times"
        );
        assert_eq!(
            of(Some(0.3), -0.1, 0.82, 1.1),
            "no difference larger than 1.22 times"
        );
        assert_eq!(of(Some(0.3), 0.1, 0.7, 1.1), "cannot tell");
        assert_eq!(of(None, 0.1, 0.9, 1.1), "cannot tell");
        assert_eq!(Verdict::of(Some(0.3), 0.1, None), Verdict::CannotTell);
    }

    #[test]
    fn needed_stories_are_those_of_a_table() {
        // Two-sided 5 %, 80 % power: 7.849 σ² / δ². With σ = 1 and ρ = e^½ that
        // is 31.4 (Cohen 1988 has 34 pairs for d = 0.5 with Student's t).
        assert_eq!(needed_stories(1.0, 0.5f64.exp(), 1), 32);
        assert_eq!(needed_stories(1.0, (-0.5f64).exp(), 1), 32);
        // Bonferroni for 100: (3.4808 + 0.8416)² = 18.68; times 4.
        assert_eq!(needed_stories(1.0, 0.5f64.exp(), 100), 75);
        // However clear: 2 / 2⁶ is the first below 0.05.
        assert_eq!(needed_stories(1e-6, 3.0, 1), 6);
    }

    #[test]
    fn a_ratio_near_one_is_no_reason_to_read_a_million_stories() {
        assert_eq!(needed_ratio(Some(1.1)), 1.5);
        assert_eq!(needed_ratio(Some(0.0)), 1.5);
        assert_eq!(needed_ratio(None), 1.5);
        assert_eq!(needed_ratio(Some(0.5)), 0.5);
    }
}
