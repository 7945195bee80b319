//! The program against the coders.

use std::collections::{BTreeMap, BTreeSet};

use statrs::distribution::{Beta, ContinuousCDF, StudentsT};

use super::{Key, KeyUnit};
pub use crate::report::Share;

/// How often the program says a value of a question as the coders do.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Score {
    /// The question.
    pub question: String,
    /// The value.
    pub value: String,
    /// Units with an answer of the program and one of the coders.
    pub units: usize,
    /// The articles that these stand in.
    pub articles: usize,
    /// Units with a code, but without an answer of the coders: no majority.
    pub undecided: usize,
    /// Units that the program gives this value.
    pub program: usize,
    /// Units that the coders give it.
    pub coders: usize,
    /// Units that both give it.
    pub both: usize,
    /// Of what the program says, the share that is right.
    pub precision: Option<Share>,
    /// Of what the coders say, the share that the program finds; none where units
    /// were drawn from what the program found.
    pub recall: Option<Share>,
    /// The harmonic mean of both.
    pub f1: Option<Share>,
    /// The share of all units to which coders give the value; none as with recall.
    pub coded: Option<Share>,
    /// Of the units to which the program does not give the value, the share to which
    /// coders do; none as with recall.
    pub missed: Option<Share>,
    /// How many units of the corpus the program does not give the value for each to which
    /// it does.
    pub others: f64,
}

impl Score {
    /// A recall with its interval. It is 1 / (1 + D), where D is what is missed for each
    /// that is rightly found: others × missed / precision, whose bounds are recovered from
    /// those of the two shares (MOVER; Zou & Donner 2008, *Statistics in Medicine* 27).
    ///
    /// Where nothing missed was drawn, much may be missed nevertheless: each unit in which
    /// the program found nothing stands for many.
    fn recalled(&self, share: f64) -> Share {
        let (Some(precision), Some(missed)) = (self.precision, self.missed) else {
            return Share { share, low: 0.0, high: 1.0 };
        };
        let odds = |missed: f64, precision: f64| self.others * missed / precision;
        let at = odds(missed.share, precision.share);
        if !at.is_finite() {
            let found = precision.high / (precision.high + self.others * missed.low);
            return Share { share, low: 0.0, high: found };
        }
        let apart = |missed: f64, precision: f64| {
            (odds(missed, precision.clamp(1e-9, 1.0)) - at).powi(2)
        };
        let below =
            apart(missed.low, precision.share) + apart(missed.share, precision.high);
        let above =
            apart(missed.high, precision.share) + apart(missed.share, precision.low);
        let bound = |odds: f64| 1.0 / (1.0 + odds.max(0.0));
        let (low, high) = (bound(at + above.sqrt()), bound(at - below.sqrt()));
        Share { share, low: low.min(share), high: high.max(share) }
    }
}

/// What the coders answer together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Truth {
    /// Nobody coded the unit.
    Nothing,
    /// They do not agree, and nobody decided.
    Undecided,
    /// The number of the code.
    Code(usize),
}

/// What more than half of the coders say.
pub(super) fn majority(codes: &[usize]) -> Truth {
    let count = |code: &usize| codes.iter().filter(|other| *other == code).count();
    let most = codes.iter().find(|code| 2 * count(code) > codes.len());
    match most {
        Some(code) => Truth::Code(*code),
        None if codes.is_empty() => Truth::Nothing,
        None => Truth::Undecided,
    }
}

/// The score of each value that the program decides too. `truth` is by unit and question.
pub(super) fn scores(key: &Key, truth: &[Vec<Truth>]) -> Vec<Score> {
    let mut scores = Vec::new();
    for (asked, question) in key.questions.iter().enumerate() {
        let truth: Vec<Truth> = truth.iter().map(|unit| unit[asked]).collect();
        for value in &question.scored {
            let code = question.values.iter().position(|known| known == value);
            scores.extend(code.map(|code| score(key, (asked, code), &truth, |_| true)));
        }
    }
    scores
}

/// The score of a value on the units of the key that count.
pub(super) fn score(
    key: &Key,
    (asked, code): (usize, usize),
    truth: &[Truth],
    counts: impl Fn(&KeyUnit) -> bool,
) -> Score {
    let question = &key.questions[asked];
    let value = &question.values[code];
    let [mut precision, mut recall, mut missed, mut all]: [Weighted<'_>; 4] =
        Default::default();
    let mut articles = BTreeSet::new();
    let counted = || key.units.iter().zip(truth).filter(|(unit, _)| counts(unit));
    let mut score = Score {
        question: question.id.clone(),
        value: value.clone(),
        undecided: counted().filter(|(_, truth)| **truth == Truth::Undecided).count(),
        ..Score::default()
    };
    for (unit, truth) in counted() {
        let Truth::Code(coded) = truth else { continue };
        let (program, coders) = (unit.program[asked] == *value, *coded == code);
        let both = program && coders;
        score.units += 1;
        score.program += usize::from(program);
        score.coders += usize::from(coders);
        score.both += usize::from(both);
        let of = (unit.weight, unit.cluster());
        articles.insert(unit.cluster());
        precision.add(program, both, of);
        recall.add(coders, both, of);
        missed.add(!program, coders, of);
        all.add(true, coders, of);
    }
    score.articles = articles.len();
    score.precision = precision.share();
    if key.unit.covers_all() {
        score.coded = all.share();
        score.missed = missed.share();
        score.others = missed.all / precision.all;
        let share = recall.share().map(|recall| recall.share);
        score.recall = share.map(|share| score.recalled(share));
        let f1 = |p: f64, r: f64| if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 };
        score.f1 = score.precision.zip(score.recall).map(|(p, r)| Share {
            share: f1(p.share, r.share),
            low: f1(p.low, r.low),
            high: f1(p.high, r.high),
        });
    }
    score
}

/// Totals of a population, estimated from units drawn with unequal probabilities.
///
/// After Horvitz & Thompson 1952, *Journal of the American Statistical Association*
/// 47: the total of y is estimated by the sum over the drawn units of y / π, where π
/// is the probability of being drawn. A share is the ratio of two such totals.
#[derive(Debug, Clone, Default)]
pub(super) struct Weighted<'k> {
    all: f64,
    right: f64,
    squares: f64,
    units: usize,
    /// By article: all and right.
    articles: BTreeMap<&'k str, [f64; 2]>,
}

impl<'k> Weighted<'k> {
    pub(super) fn add(
        &mut self,
        counts: bool,
        right: bool,
        (weight, article): (f64, &'k str),
    ) {
        if counts {
            let right = if right { weight } else { 0.0 };
            self.all += weight;
            self.squares += weight * weight;
            self.right += right;
            self.units += 1;
            let sums = self.articles.entry(article).or_default();
            *sums = [sums[0] + weight, sums[1] + right];
        }
    }

    pub(super) fn share(&self) -> Option<Share> {
        if self.all <= 0.0 {
            return None;
        }
        let share = (self.right / self.all).clamp(0.0, 1.0);
        let (low, high) = bounds(share, self.size(share));
        Some(Share { share, low, high })
    }

    /// How many independent units the share is worth: the share's variance, as one of
    /// articles drawn with replacement, is that of so many units of equal weight.
    ///
    /// Korn & Graubard 1998, *Survey Methodology* 24, with their correction for few
    /// articles; never more than Kish's (Σw)² / Σw², which stands alone where the
    /// variance says nothing: all units are right or wrong, or all are of one article.
    fn size(&self, share: f64) -> f64 {
        let kish = self.all * self.all / self.squares;
        let articles = self.articles.len() as f64;
        let apart = |[all, right]: &[f64; 2]| ((right - share * all) / self.all).powi(2);
        let sum: f64 = self.articles.values().map(apart).sum();
        if articles < 2.0 || sum <= 1e-12 {
            return kish;
        }
        let variance = articles / (articles - 1.0) * sum;
        let t = |freedom: f64| {
            StudentsT::new(0.0, 1.0, freedom).map_or(f64::NAN, |t| t.inverse_cdf(0.975))
        };
        let few = t(self.units as f64 - 1.0) / t(articles - 1.0);
        let size = share * (1.0 - share) / variance * few * few;
        if size.is_finite() { size.min(kish) } else { kish }
    }
}

/// The interval of Clopper & Pearson (1934) for a share of `size` units, at 95 %; unlike
/// resampling it stays wide where all units are right.
fn bounds(share: f64, size: f64) -> (f64, f64) {
    let right = share * size;
    let wrong = size - right;
    let quantile = |a: f64, b: f64, at: f64| Beta::new(a, b).map(|b| b.inverse_cdf(at));
    let bound = |a: f64, b: f64, at: f64, edge: f64| match a > 1e-9 && b > 1e-9 {
        true => quantile(a, b, at).unwrap_or(edge),
        false => edge,
    };
    (bound(right, wrong + 1.0, 0.025, 0.0), bound(right + 1.0, wrong, 0.975, 1.0))
}

#[cfg(test)]
mod tests {
    use super::{Truth, Weighted, bounds, majority};

    #[test]
    fn bounds_are_those_of_clopper_and_pearson() {
        // R: binom.test(8, 10), binom.test(20, 20), binom.test(0, 5).
        for (share, size, low, high) in [
            (0.8, 10.0, 0.4439045, 0.9747893),
            (1.0, 20.0, 0.8315665, 1.0),
            (0.0, 5.0, 0.0, 0.5218238),
        ] {
            let found = bounds(share, size);
            let near = |a: f64, b: f64| (a - b).abs() < 1e-6;
            assert!(near(found.0, low) && near(found.1, high), "{found:?}");
        }
    }

    #[test]
    fn a_unit_weighs_as_many_as_it_stands_for() {
        // 3 of 4 drawn from 4 are right, and 1 of 2 drawn from 20: 13 of 24.
        let mut total = Weighted::default();
        let drawn = [
            (true, 1.0),
            (true, 1.0),
            (true, 1.0),
            (false, 1.0),
            (true, 10.0),
            (false, 10.0),
        ];
        for (at, (right, weight)) in drawn.into_iter().enumerate() {
            total.add(true, right, (weight, ["a", "b", "c", "d", "e", "f"][at]));
        }
        total.add(false, false, (99.0, "g"));
        let share = total.share().expect("units");
        assert!((share.share - 13.0 / 24.0).abs() < 1e-12, "{share:?}");
        // Not above Kish's 24² / 204 units.
        assert!(total.size(13.0 / 24.0) <= 576.0 / 204.0);
    }

    #[test]
    fn units_of_one_article_are_worth_less_where_they_are_alike() {
        let mut alike = Weighted::default();
        let mut mixed = Weighted::default();
        for (at, article) in ["a", "b", "c", "d", "e", "f"].into_iter().enumerate() {
            for unit in 0..5 {
                alike.add(true, at < 4, (1.0, article));
                mixed.add(true, (at * 5 + unit) % 3 < 2, (1.0, article));
            }
        }
        // Python: p=2/3; v=6/5*sum(((r-p*5)/30)**2 for r in [5]*4+[0]*2)
        // n=p*(1-p)/v; n*(scipy.stats.t.ppf(.975,29)/scipy.stats.t.ppf(.975,5))**2
        assert!(
            (alike.size(2.0 / 3.0) - 3.165_128).abs() < 1e-5,
            "{}",
            alike.size(2.0 / 3.0)
        );
        assert!((mixed.size(2.0 / 3.0) - 30.0).abs() < 1e-9, "as many as they are");
    }

    #[test]
    fn more_than_half_decide() {
        for (codes, expected) in [
            (&[][..], Truth::Nothing),
            (&[1], Truth::Code(1)),
            (&[0, 1], Truth::Undecided),
            (&[0, 1, 1], Truth::Code(1)),
            (&[0, 0, 1, 1], Truth::Undecided),
        ] {
            assert_eq!(majority(codes), expected, "{codes:?}");
        }
    }
}
