//! An outlet beside the others, story by story.
//!
//! Mantel–Haenszel estimates for rates: each story is a stratum, so that a story
//! on which everybody writes heatedly weighs on both sides alike. With a hits in
//! n words of the outlet and b hits in m words of the others on a story,
//! T = n + m, the weight of the story is n m / T: much where both sides write
//! much. Rothman, Greenland & Lash 2008, *Modern Epidemiology*, 3rd ed., ch. 15
//! (Mantel–Haenszel estimation, person-time data); words, or attributions, stand
//! for person-time.

use super::jackknife::{student, variance};

/// One story with hits, that the outlet and others tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stratum {
    /// a: hits of the outlet.
    pub(super) own: u64,
    /// n: what these are counted in; not 0.
    pub(super) own_base: u64,
    /// b: hits of all others.
    pub(super) others: u64,
    /// m: what these are counted in; not 0.
    pub(super) others_base: u64,
}

/// All shared stories of an outlet.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Stratified {
    /// Σ a m / T.
    own: f64,
    /// Σ b n / T.
    others: f64,
    /// Σ n m / T over all shared stories, those without hits included.
    weight: f64,
    /// The stories with hits.
    strata: Vec<Stratum>,
}

impl Stratum {
    /// n m / T.
    pub(super) fn weight_of(own_base: u64, others_base: u64) -> f64 {
        let (n, m) = (own_base as f64, others_base as f64);
        n * m / (n + m)
    }

    fn total(&self) -> f64 {
        (self.own_base + self.others_base) as f64
    }

    /// a m / T: the outlet's hits, weighed.
    fn own_part(&self) -> f64 {
        self.own as f64 * self.others_base as f64 / self.total()
    }

    /// b n / T: the others' hits, weighed.
    fn others_part(&self) -> f64 {
        self.others as f64 * self.own_base as f64 / self.total()
    }
}

impl Stratified {
    /// Sums up; `weight` is Σ n m / T over all shared stories.
    pub(super) fn of(strata: Vec<Stratum>, weight: f64) -> Stratified {
        let own = strata.iter().map(Stratum::own_part).sum();
        let others = strata.iter().map(Stratum::others_part).sum();
        Stratified { own, others, weight, strata }
    }

    /// The outlet's rate on shared stories, as a share: the mean of its rates by
    /// story with the weights n m / T.
    pub(super) fn own_rate(&self) -> Option<f64> {
        (self.weight > 0.0).then(|| self.own / self.weight)
    }

    /// The others' rate, with the same weights, so that ratio and difference of
    /// the two rates are those of Mantel & Haenszel:
    /// RR = Σ (a m / T) / Σ (b n / T) and
    /// RD = Σ ((a m − b n) / T) / Σ (n m / T).
    pub(super) fn others_rate(&self) -> Option<f64> {
        (self.weight > 0.0).then(|| self.others / self.weight)
    }

    /// The rate ratio; none where the others have no hit.
    pub(super) fn ratio(&self) -> Option<f64> {
        (self.others > 0.0).then(|| self.own / self.others)
    }

    /// The stories with hits.
    pub(super) fn strata(&self) -> &[Stratum] {
        &self.strata
    }

    /// Hits of both sides.
    pub(super) fn hits(&self) -> u64 {
        self.strata.iter().map(|s| s.own + s.others).sum()
    }

    /// The score of each story, (a m − b n) / T: hits of the outlet beyond those
    /// it would have if all of the story's hits fell evenly on all words. Their
    /// sum is the numerator of the Mantel–Haenszel test.
    pub(super) fn scores(&self) -> Vec<f64> {
        self.strata.iter().map(|s| s.own_part() - s.others_part()).collect()
    }

    /// The variance of the sum of scores if hits fell one by one and evenly:
    /// Σ (a + b) n m / T² (Rothman, Greenland & Lash 2008, ch. 15, the
    /// Mantel–Haenszel test for person-time data).
    pub(super) fn null_variance(&self) -> f64 {
        let term = |s: &Stratum| {
            (s.own + s.others) as f64 * Stratum::weight_of(s.own_base, s.others_base)
                / s.total()
        };
        self.strata.iter().map(term).sum()
    }

    /// The variance of ln RR: by story, each left out in turn, or, if that is
    /// more, the one of hits that fall one by one, [`Self::poisson_variance`].
    /// Few stories that happen to agree are no proof of certainty. None where a
    /// side has no hit.
    pub(super) fn log_variance(&self) -> Option<f64> {
        let poisson = self.poisson_variance()?;
        Some(if self.strata.len() > 1 { poisson.max(self.by_story()) } else { poisson })
    }

    /// Σ ((a + b) n m / T²) / (Σ (a m / T) · Σ (b n / T)): Greenland & Robins
    /// 1985, *Biometrics* 41(1), for rate ratios of sparse data.
    fn poisson_variance(&self) -> Option<f64> {
        let sides = self.own * self.others;
        (sides > 0.0).then(|| self.null_variance() / sides)
    }

    /// A side whose hits stand in one story has half a hit without it.
    fn by_story(&self) -> f64 {
        let least = |part: f64, hits: u64| 0.5 * part / hits as f64;
        let own = least(self.own, self.strata.iter().map(|s| s.own).sum());
        let others = least(self.others, self.strata.iter().map(|s| s.others).sum());
        let without = |s: &Stratum| {
            let left = (self.own - s.own_part()).max(own);
            left.ln() - (self.others - s.others_part()).max(others).ln()
        };
        variance(&self.strata.iter().map(without).collect::<Vec<_>>())
    }

    /// The interval of the ratio: exp (ln RR ± t · se), with Student's t for the
    /// stories with hits.
    pub(super) fn interval(&self, level: f64) -> Option<(f64, f64)> {
        let freedom = self.strata.len().checked_sub(1).filter(|n| *n > 0)?;
        let reach = student(freedom as f64, level)? * self.log_variance()?.sqrt();
        let middle = self.ratio()?.ln();
        Some(((middle - reach).exp(), (middle + reach).exp()))
    }
}

#[cfg(test)]
mod tests {
    use super::{Stratified, Stratum};

    /// Deaths among users of clozapine, current and past, by age: Rothman 2012,
    /// *Epidemiology: An Introduction*, 2nd ed., table 10-5.
    fn clozapine() -> Stratified {
        let stratum = |own, others, own_base, others_base| Stratum {
            own,
            own_base,
            others,
            others_base,
        };
        let strata =
            vec![stratum(196, 111, 62_119, 15_763), stratum(167, 157, 6_085, 2_780)];
        let weight =
            strata.iter().map(|s| Stratum::weight_of(s.own_base, s.others_base)).sum();
        Stratified::of(strata, weight)
    }

    #[test]
    fn ratio_and_difference_are_those_of_the_textbook() {
        // Printed there: a rate ratio of 0.47 and a difference of −720 per
        // 100,000 person-years.
        let sums = clozapine();
        assert_eq!((100.0 * sums.ratio().unwrap()).round(), 47.0);
        let difference = sums.own_rate().unwrap() - sums.others_rate().unwrap();
        assert_eq!((1e5 * difference).round(), -720.0);
        assert_eq!(sums.hits(), 631);
    }

    #[test]
    fn the_variance_is_that_of_greenland_and_robins() {
        // The same in Python: √0.006603 for ln RR, with which the 90 % interval
        // is 0.41 to 0.54.
        let sums = clozapine();
        let se = sums.poisson_variance().unwrap().sqrt();
        let (low, high) = (-1.644_854 * se, 1.644_854 * se);
        let bound = |reach: f64| (100.0 * sums.ratio().unwrap() * reach.exp()).round();
        assert_eq!((bound(low), bound(high)), (41.0, 54.0));
    }

    #[test]
    fn scores_add_up_to_observed_less_expected() {
        let sums = clozapine();
        let expected = 307.0 * 62_119.0 / 77_882.0 + 324.0 * 6_085.0 / 8_865.0;
        let score: f64 = sums.scores().iter().sum();
        assert!((score - (363.0 - expected)).abs() < 1e-9, "{score}");
    }

    #[test]
    fn a_side_without_hits_has_no_variance() {
        let strata = vec![Stratum { own: 0, own_base: 9, others: 4, others_base: 9 }];
        let sums = Stratified::of(strata, 4.5);
        assert_eq!((sums.ratio(), sums.log_variance()), (Some(0.0), None));
        assert_eq!(sums.interval(0.95), None);
    }
}
