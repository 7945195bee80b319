//! Many tests at once.

/// The p-values, corrected for their number: the share of false alarms among
/// all terms that are at least as striking, as far as it can be known.
///
/// Benjamini & Hochberg 1995, *Journal of the Royal Statistical Society B*
/// 57(1), the step-up procedure (1), as adjusted p-values: of m values in
/// order, q(i) is the least of p(j) · m / j for j ≥ i.
pub(super) fn q_values(p_values: &[f64]) -> Vec<f64> {
    q_values_among(p_values, p_values.len())
}

/// The same where these are the smallest of `tests` p-values; the others are
/// taken for 1.
pub(super) fn q_values_among(p_values: &[f64], tests: usize) -> Vec<f64> {
    let m = tests.max(p_values.len()) as f64;
    let mut order: Vec<usize> = (0..p_values.len()).collect();
    order.sort_by(|a, b| p_values[*a].total_cmp(&p_values[*b]));
    let mut q_values = vec![1.0; p_values.len()];
    let mut least: f64 = 1.0;
    for (rank, at) in order.into_iter().enumerate().rev() {
        least = least.min(p_values[at] * m / (rank + 1) as f64);
        q_values[at] = least;
    }
    q_values
}

#[cfg(test)]
mod tests {
    use super::{q_values, q_values_among};

    #[test]
    fn q_values_are_those_of_r() {
        // R: p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.5), "BH")
        // In order 0.005, 0.01, 0.03, 0.04, 0.5, times 5 / rank:
        // 0.025, 0.025, 0.05, 0.05, 0.5.
        let q = q_values(&[0.01, 0.04, 0.03, 0.005, 0.5]);
        let expected = [0.025, 0.05, 0.05, 0.025, 0.5];
        assert!(q.iter().zip(expected).all(|(q, e)| (q - e).abs() < 1e-12), "{q:?}");
    }

    #[test]
    fn the_paper_s_example_rejects_four() {
        // Benjamini & Hochberg 1995, section 3.1: 15 p-values; at 0.05 the
        // procedure rejects the first four.
        let p = [
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459,
            0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0,
        ];
        assert_eq!(q_values(&p).iter().filter(|q| **q <= 0.05).count(), 4);
    }

    #[test]
    fn tests_that_are_not_shown_count() {
        // R: p.adjust(c(0.001, 0.004, rep(1, 8)), "BH")[1:2]
        let q = q_values_among(&[0.001, 0.004], 10);
        assert!((q[0] - 0.01).abs() < 1e-12 && (q[1] - 0.02).abs() < 1e-12, "{q:?}");
    }
}
