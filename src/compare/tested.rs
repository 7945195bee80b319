//! Does an outlet differ from the others on the stories that they share?

use serde::{Deserialize, Serialize};

use super::benjamini_hochberg::q_values;
use super::exchange::{self, two_sided};
use super::power::Moments;
use super::shared::Matched;
use super::strata::Stratified;
use super::verdict::{Verdict, needed_ratio};
use super::{Caveat, FEW_STORIES, MeasureRow, Plan};

/// With fewer hits on both sides together, no exchange of labels is rare.
const FEW_HITS: u64 = 5;
/// The interval of the ratio covers it with this chance.
const LEVEL: f64 = 0.95;

/// What is known of a comparison before its family is.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(super) struct Tested {
    p_value: f64,
    /// How stories vary.
    moments: Moments,
}

/// Whether there is enough for a test.
pub(super) fn can_be(sums: &Stratified, stories: u64) -> bool {
    stories >= FEW_STORIES && sums.hits() >= FEW_HITS
}

/// Tests an outlet on shared stories; none on too little data.
///
/// The p-value is the larger of two. (1) The labels of each story are exchanged,
/// [`exchange::p_value`]: right for hits in bunches and articles of all lengths,
/// but too bold where the outlet has few of the words and none of the few hits.
/// (2) The Mantel–Haenszel test for rates, z = Σ score / √(φ · null variance),
/// see [`Stratified::null_variance`], widened by the `dispersion` φ: right there.
/// With many hits the two agree.
pub(super) fn test(
    sums: &Stratified,
    matched: &Matched,
    dispersion: f64,
    seed: u64,
) -> Option<Tested> {
    if !can_be(sums, matched.stories) {
        return None;
    }
    let scores = sums.scores();
    let null = sums.null_variance();
    let z = scores.iter().sum::<f64>() / (dispersion * null).sqrt();
    Some(Tested {
        p_value: exchange::p_value(&scores, seed).max(two_sided(z)),
        moments: Moments::of(sums, matched, dispersion),
    })
}

/// Fills in what follows from the strata.
pub(super) fn fill(row: &mut MeasureRow, sums: &Stratified, tested: Option<Tested>) {
    let scale = row.unit.scale();
    let (own, others) = (sums.own_rate(), sums.others_rate());
    row.others_rate = others.map(|rate| rate * scale);
    row.difference = own.zip(others).map(|(own, others)| (own - others) * scale);
    row.ratio = sums.ratio();
    let interval = tested.and_then(|_| sums.interval(LEVEL));
    (row.ratio_low, row.ratio_high) = interval.unzip();
    row.p_value = tested.map(|tested| tested.p_value);
}

/// Corrects for the number of tests and judges. A family are the rows of one
/// measure, voice and section that were tested, of all outlets and categories.
pub(super) fn judge(family: &mut [(MeasureRow, Option<Tested>)]) {
    let p_values: Vec<f64> =
        family.iter().filter_map(|(_, t)| t.map(|t| t.p_value)).collect();
    let tests = p_values.len() as u64;
    let mut q_values = q_values(&p_values).into_iter();
    for (row, tested) in family {
        match tested {
            Some(tested) => {
                row.q_value = q_values.next();
                row.family = Some(tests);
                conclude(row, &tested.moments, tests);
            }
            None if row.shared_stories > 0 => row.caveats.push(Caveat::NotTested),
            None => {}
        }
    }
}

/// The verdict of a tested row, and what it would take to reach another one.
fn conclude(row: &mut MeasureRow, moments: &Moments, family: u64) {
    let interval = row.ratio_low.zip(row.ratio_high);
    let difference = row.difference.unwrap_or_default();
    row.verdict = Verdict::of(row.q_value, difference, interval);
    if row.verdict == Verdict::CannotTell {
        let ratio = needed_ratio(row.ratio);
        row.needed_ratio = Some(ratio);
        let plan = Plan { ratio, family: Some(family), ..Plan::default() };
        row.needed_stories = Some(moments.needed(&plan, ratio, 1.0) as u64);
    }
}

#[cfg(test)]
mod tests {
    use super::test;
    use crate::compare::shared::Matched;
    use crate::compare::strata::{Stratified, Stratum};

    fn p_value(stories: usize, stratum: Stratum, dispersion: f64) -> Option<f64> {
        let sums = Stratified::of(vec![stratum; stories], 1.0);
        let matched = Matched { stories: stories as u64, ..Matched::default() };
        test(&sums, &matched, dispersion, 1).map(|tested| tested.p_value)
    }

    #[test]
    fn few_words_without_a_hit_are_no_difference() {
        // One hit of the others in each of 27 stories, where they have ten times as
        // many words: 27 / 11 hits were to be expected of the outlet, and none is
        // not rare. z = (27 / 11) / √(27 · 10 / 121) = 1.6432; exchanges alone
        // would say 1 / 10,000.
        let silent = Stratum { own: 0, own_base: 100, others: 1, others_base: 1_000 };
        assert!((p_value(27, silent, 1.0).unwrap() - 0.100_348).abs() < 1e-5);
        // In bunches of three times the variance: z = 0.9487.
        assert!((p_value(27, silent, 3.0).unwrap() - 0.342_782).abs() < 1e-5);
    }

    #[test]
    fn too_little_is_not_tested() {
        let alike = Stratum { own: 1, own_base: 9, others: 2, others_base: 9 };
        assert_eq!(p_value(4, alike, 1.0), None);
        assert!(p_value(5, alike, 1.0).is_some());
        let rare = Stratum { own: 1, own_base: 9, others: 3, others_base: 9 };
        let sums = Stratified::of(vec![rare], 1.0);
        let matched = Matched { stories: 60, ..Matched::default() };
        assert_eq!(test(&sums, &matched, 1.0, 1), None);
    }
}
