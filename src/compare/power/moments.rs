//! From a pilot to a planned comparison: how the scores of stories would vary.
//!
//! On a story the outlet has a hits in n words, the others b in m, T = n + m. The
//! score of the story is U = (a m − b n) / T, and the test asks whether Σ U is far
//! from 0 ([`crate::compare::tested`]). Where the others have the rate λ h (h is the
//! heat of the story) and the outlet ρ times that, with w = n m / T,
//!
//! * U is (ρ − 1) λ h w in the mean;
//! * hits that fall one by one give it the variance ρ λ h n m² / T² + λ h m n² / T²,
//!   which grows as articles grow longer, as the mean does;
//! * writers add (ρ² + f) κ (λ h w)², where an article's rate varies by κ times its
//!   square and f is one over the number of the other outlets; that grows with the
//!   square of the length.
//!
//! Sums over the pilot's stories estimate all of it (the method of moments), and
//! the shape of the scores, which are skewed: some stories are long and hot.

use serde::{Deserialize, Serialize};

use super::Plan;
use crate::compare::jackknife;
use crate::compare::shared::Matched;
use crate::compare::strata::{Stratified, Stratum};

/// The interval of what is needed covers it with this chance.
const LEVEL: f64 = 0.95;

/// What a pilot says of one comparison: sums over its shared stories.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(in crate::compare) struct Moments {
    /// S: shared stories, those without hits included.
    stories: f64,
    /// 1 / f: other outlets to a story.
    outlets: f64,
    sums: Sums,
}

#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
struct Sums {
    /// Σ xⁱ yʲ, where x = a m / T and y = b n / T: the score is x − y, and Σ x y
    /// estimates r Σ (λ h w)², for a and b are independent but for the heat.
    powers: [[f64; 5]; 5],
    /// Σ a m² / T²: the variance of Σ x, if hits fall one by one.
    own_chance: f64,
    /// Σ b n² / T²: of Σ y.
    others_chance: f64,
    /// What must be added to Σ U² where hits are shared out.
    bunches: f64,
}

/// One story of a comparison that is planned.
struct Score {
    /// μ, the mean of U.
    mean: f64,
    /// Its variance as far as hits fall one by one.
    chance: f64,
    /// Its variance as far as articles and stories vary.
    writing: f64,
    /// σ₀², what the test takes U² to be.
    tested: f64,
    /// The third and the fourth central moment of U.
    shape: (f64, f64),
}

/// The expansion of [`Score::statistic`] is not trusted beyond.
const FURTHEST: (f64, f64) = (0.05, 3.0);

impl Moments {
    /// Sums up the shared stories.
    ///
    /// Where one side has no hit, the hits of both are shared out by words: the
    /// pilot then says how often, not which way. `dispersion` is how many times
    /// the variance of such hits is that of hits which fall one by one.
    pub(in crate::compare) fn of(
        strata: &Stratified,
        matched: &Matched,
        dispersion: f64,
    ) -> Moments {
        let shared_out = has_one_side(strata);
        let sums = strata.strata().iter().map(|stratum| match shared_out {
            false => Sums::of(stratum, stratum.own as f64, stratum.others as f64),
            true => Sums::shared_out(stratum, dispersion),
        });
        let sums = sums.fold(Sums::default(), |sum, one| sum.plus(&one, 1.0));
        let stories = matched.stories as f64;
        Moments { stories, outlets: matched.others as f64 / stories, sums }
    }

    /// The score of a story where the outlet's rate is `ratio` times the others',
    /// and articles are `length` times as long as in the pilot.
    fn score(&self, ratio: f64, length: f64) -> Score {
        let Sums { powers, own_chance, others_chance, bunches } = self.sums;
        let others = powers[0][1];
        let observed = powers[1][0] / others;
        let heat = powers[1][1] / observed;
        let f = 1.0 / self.outlets.max(1.0);
        let squares = powers[2][0] - 2.0 * powers[1][1] + powers[0][2] + bunches;
        let shift = |ratio: f64| (ratio - 1.0).powi(2) * heat;
        let extra = squares - own_chance - others_chance - shift(observed);
        let extra = extra.max(0.0) * (ratio.powi(2) + f) / (observed.powi(2) + f);
        let per_story = length / self.stories;
        let mean = (ratio - 1.0) * others * per_story;
        // Σ b n m / T²: with the one of n² it adds up to Σ b n / T.
        let mixed = others - others_chance;
        let chance = (ratio * mixed + others_chance) * per_story;
        let writing = (extra + shift(ratio)) * length * per_story - mean * mean;
        let writing = writing.max(0.0);
        let by_rate = (ratio * others_chance + mixed) * per_story;
        let tested = (chance + writing + mean * mean).max(by_rate);
        let shape = self.shape(ratio / observed, chance + writing);
        Score { mean, chance, writing, tested, shape }
    }

    /// The third and the fourth central moment of a score: those of the pilot's
    /// c x − y, brought to this variance.
    fn shape(&self, c: f64, variance: f64) -> (f64, f64) {
        const BINOMIAL: [[f64; 5]; 5] = [
            [1.0, 0.0, 0.0, 0.0, 0.0],
            [1.0, 1.0, 0.0, 0.0, 0.0],
            [1.0, 2.0, 1.0, 0.0, 0.0],
            [1.0, 3.0, 3.0, 1.0, 0.0],
            [1.0, 4.0, 6.0, 4.0, 1.0],
        ];
        let raw = |k: usize| {
            let term = |i: usize| {
                let sign = if (k - i).is_multiple_of(2) { 1.0 } else { -1.0 };
                sign * BINOMIAL[k][i] * c.powi(i as i32) * self.sums.powers[i][k - i]
            };
            (0..=k).map(term).sum::<f64>() / self.stories
        };
        let (m, m2, m3, m4) = (raw(1), raw(2), raw(3), raw(4));
        let pilot = m2 - m * m;
        if pilot <= 1e-12 {
            return (0.0, 0.0);
        }
        let scale = (variance / pilot).sqrt();
        let third = m3 - 3.0 * m * m2 + 2.0 * m.powi(3);
        let fourth = m4 - 4.0 * m * m3 + 6.0 * m * m * m2 - 3.0 * m.powi(4);
        (scale.powi(3) * third, scale.powi(4) * fourth)
    }

    /// About how many shared stories a plan needs.
    ///
    /// √n μ / σ₀ + B / √n = z(1 − α / 2) + z(power) √V, solved for n: Lachin 1981,
    /// *Controlled Clinical Trials* 2(2), the basic equation, for the statistic of
    /// [`Score::statistic`]. At least as many stories as have an exchange of labels
    /// that is rarer than α: 2 / 2ⁿ ≤ α.
    pub(in crate::compare) fn needed(&self, plan: &Plan, ratio: f64, length: f64) -> f64 {
        let score = self.score(ratio, length);
        let slope = score.mean.abs() / score.tested.sqrt();
        let (variance, bias) = score.statistic();
        let (test, power) = plan.quantiles();
        let reach = test + power * variance.sqrt();
        let root = (reach * reach - 4.0 * slope * bias).max(0.0).sqrt();
        let stories = ((reach + root) / (2.0 * slope)).powi(2);
        stories.max((2.0 / plan.level()).log2()).ceil()
    }

    /// How much of the variance of a score is that of hits which fall one by one:
    /// what longer articles would lessen.
    pub(super) fn chance(&self, ratio: f64) -> f64 {
        let Score { chance, writing, .. } = self.score(ratio, 1.0);
        chance / (chance + writing)
    }

    /// How well the pilot knows what the plan needs: a 95 % interval of the
    /// logarithm, with each story left out in turn ([`jackknife::variance`]) and
    /// Student's t. None where a side has no hit, or all of its hits in one story.
    pub(super) fn interval(
        &self,
        strata: &Stratified,
        plan: &Plan,
    ) -> Option<(f64, f64)> {
        if has_one_side(strata) {
            return None;
        }
        let without = |sums: Sums| {
            let left = Moments {
                stories: self.stories - 1.0,
                sums: self.sums.plus(&sums, -1.0),
                ..*self
            };
            let has_both = left.sums.powers[1][0] > 1e-9 && left.sums.powers[0][1] > 1e-9;
            has_both.then(|| left.needed(plan, plan.ratio, 1.0).ln())
        };
        let told = strata.strata();
        let sums = told.iter().map(|s| Sums::of(s, s.own as f64, s.others as f64));
        let mut values: Vec<f64> = sums.map(without).collect::<Option<_>>()?;
        let empty = self.stories as usize - told.len();
        values.extend(std::iter::repeat_n(without(Sums::default())?, empty));
        let deviation = jackknife::variance(&values).sqrt();
        let reach = jackknife::student(self.stories - 1.0, LEVEL)? * deviation;
        let stories = self.needed(plan, plan.ratio, 1.0);
        Some((stories * (-reach).exp(), stories * reach.exp()))
    }

    /// The least ratio above 1 that so many stories show; none where not even 100
    /// times the rate would do.
    pub(super) fn detectable(&self, plan: &Plan, stories: u64) -> Option<f64> {
        const MOST: f64 = 100.0;
        let enough = |ratio: f64| self.needed(plan, ratio, 1.0) <= stories as f64;
        if !enough(MOST) {
            return None;
        }
        let (mut low, mut high) = (0.0, MOST.ln());
        for _ in 0..40 {
            let middle = 0.5 * (low + high);
            if enough(middle.exp()) { high = middle } else { low = middle }
        }
        Some(high.exp())
    }
}

/// Whether one side has no hit.
fn has_one_side(strata: &Stratified) -> bool {
    strata.ratio().is_none_or(|ratio| ratio == 0.0)
}

impl Score {
    /// V, the variance of the test's statistic Σ U / √ Σ U², and B, √n times what
    /// its mean lies beyond √n μ / σ₀.
    ///
    /// Labels are exchanged around 0 and with the scores as they are, so that a
    /// story which adds much to the sum adds much to what the sum is measured by:
    /// with skewed scores the statistic varies less than a normal one. The delta
    /// method to the second order on the means of U and U² (after Cramér 1946,
    /// *Mathematical Methods of Statistics*, ch. 27).
    fn statistic(&self) -> (f64, f64) {
        let variance = self.chance + self.writing;
        let (mean, square) = (self.mean.abs(), self.tested);
        let third = self.shape.0 * self.mean.signum();
        // Cov(U, U²) and Var(U²).
        let both = 2.0 * mean * variance + third;
        let of_square = 4.0 * mean * mean * variance + 4.0 * mean * third + self.shape.1
            - variance * variance;
        let v = variance / square - mean * both / square.powi(2)
            + mean * mean * of_square / (4.0 * square.powi(3));
        let bias =
            -0.5 * both / square.powf(1.5) + 0.375 * mean * of_square / square.powf(2.5);
        let (least, most) = FURTHEST;
        (v.clamp(least, 1.0), bias.clamp(-most, most))
    }
}

impl Sums {
    fn of(stratum: &Stratum, a: f64, b: f64) -> Sums {
        let (n, m) = (stratum.own_base as f64, stratum.others_base as f64);
        let (own, others) = (m / (n + m), n / (n + m));
        let power = |i: usize, j: usize| match i + j {
            0..=4 => (a * own).powi(i as i32) * (b * others).powi(j as i32),
            _ => 0.0,
        };
        Sums {
            powers: std::array::from_fn(|i| std::array::from_fn(|j| power(i, j))),
            own_chance: a * own * own,
            others_chance: b * others * others,
            bunches: 0.0,
        }
    }

    /// The hits of both sides as they would fall evenly on all words.
    fn shared_out(stratum: &Stratum, dispersion: f64) -> Sums {
        let (n, m) = (stratum.own_base as f64, stratum.others_base as f64);
        let hits = (stratum.own + stratum.others) as f64;
        let even = Sums::of(stratum, hits * n / (n + m), hits * m / (n + m));
        Sums { bunches: dispersion * (even.own_chance + even.others_chance), ..even }
    }

    /// The other sums added so many times.
    fn plus(&self, other: &Sums, times: f64) -> Sums {
        let power = |i: usize, j: usize| self.powers[i][j] + times * other.powers[i][j];
        Sums {
            powers: std::array::from_fn(|i| std::array::from_fn(|j| power(i, j))),
            own_chance: self.own_chance + times * other.own_chance,
            others_chance: self.others_chance + times * other.others_chance,
            bunches: self.bunches + times * other.bunches,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Matched, Moments, Plan};
    use crate::compare::strata::{Stratified, Stratum};

    fn stratum((own, own_base, others, others_base): (u64, u64, u64, u64)) -> Stratum {
        Stratum { own, own_base, others, others_base }
    }

    /// A pilot of twelve stories, two of them without a hit.
    fn pilot() -> (Stratified, Matched) {
        let told = [
            (3, 400, 2, 500),
            (0, 300, 1, 800),
            (5, 900, 3, 700),
            (1, 250, 0, 300),
            (2, 600, 4, 600),
            (0, 350, 2, 400),
            (7, 1_200, 3, 900),
            (1, 500, 1, 450),
            (2, 300, 0, 200),
            (0, 700, 1, 650),
        ];
        let sums = Stratified::of(told.map(stratum).to_vec(), 1.0);
        (sums, Matched { stories: 12, others: 12, ..Matched::default() })
    }

    #[test]
    fn needed_stories_are_those_of_a_computation_in_python() {
        let (sums, matched) = pilot();
        let moments = Moments::of(&sums, &matched, 1.0);
        let needed = |ratio, length, family| {
            let plan = Plan { family: Some(family), ..Plan::default() };
            moments.needed(&plan, ratio, length)
        };
        // Before they are rounded up: 205.75, 61.71, 23.07; 34.77; 138.62; 39.24.
        assert_eq!([1.25, 1.5, 2.0].map(|r| needed(r, 1.0, 1)), [206.0, 62.0, 24.0]);
        assert_eq!(needed(1.5, 2.0, 1), 35.0);
        assert_eq!(needed(1.5, 1.0, 50), 139.0);
        assert_eq!(needed(0.5, 1.0, 1), 40.0);
        assert!((moments.chance(1.5) - 0.894_429_914_7).abs() < 1e-9);
    }

    #[test]
    fn hits_that_fall_evenly_need_what_the_formula_of_a_mean_says() {
        // One hit of each side in 400 words of each story: λ h w = ½ everywhere.
        let even = Stratified::of(vec![stratum((1, 400, 1, 400)); 50], 1.0);
        let matched = Matched { stories: 50, others: 50, ..Matched::default() };
        let moments = Moments::of(&even, &matched, 1.0);
        assert!((moments.score(1.5, 1.0).mean - 0.25).abs() < 1e-12);
        // Nothing but chance: (1.5 · ¼ + ¼); nothing but chance is lessened.
        assert!((moments.score(1.5, 1.0).chance - 0.625).abs() < 1e-12);
        assert!((moments.chance(1.5) - 1.0).abs() < 1e-12);
        let plan = Plan { family: Some(1), ..Plan::default() };
        let (once, twice) =
            (moments.needed(&plan, 1.5, 1.0), moments.needed(&plan, 1.5, 2.0));
        assert!((once / twice - 2.0).abs() < 0.15, "{once} {twice}");
    }

    #[test]
    fn however_clear_a_difference_is_labels_must_be_exchanged() {
        let clear = Stratified::of(vec![stratum((900, 400, 900, 400)); 50], 1.0);
        let matched = Matched { stories: 50, others: 50, ..Matched::default() };
        let moments = Moments::of(&clear, &matched, 1.0);
        // 2 / 2⁶ is the first below 0.05.
        let plan = Plan { family: Some(1), ..Plan::default() };
        assert_eq!(moments.needed(&plan, 3.0, 1.0), 6.0);
    }
}
