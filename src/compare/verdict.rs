//! What a comparison comes to, in words.

use serde::{Deserialize, Serialize};

/// A difference with a q-value below this is told.
const LEVEL: f64 = 0.05;
/// Ratios that are as good as none: from four fifths to five fourths. The range
/// of bioequivalence (FDA 2001, *Statistical Approaches to Establishing
/// Bioequivalence*), for want of one for news.
const SAME: (f64, f64) = (0.8, 1.25);
/// What is looked for where nothing was seen.
const ASSUMED_RATIO: f64 = 1.5;

/// What a comparison of one outlet with the others comes to.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
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

/// The ratio for which the needed stories are told: the observed one; 1.5 where
/// that is as good as 1, or where a side has no hit.
pub(super) fn needed_ratio(observed: Option<f64>) -> f64 {
    let is_one = |ratio: f64| (SAME.0..=SAME.1).contains(&ratio);
    observed.filter(|r| *r > 0.0 && !is_one(*r)).unwrap_or(ASSUMED_RATIO)
}

#[cfg(test)]
mod tests {
    use super::{Verdict, needed_ratio};

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
    fn a_ratio_near_one_is_no_reason_to_read_a_million_stories() {
        assert_eq!(needed_ratio(Some(1.1)), 1.5);
        assert_eq!(needed_ratio(Some(0.0)), 1.5);
        assert_eq!(needed_ratio(None), 1.5);
        assert_eq!(needed_ratio(Some(0.5)), 0.5);
    }
}
