//! The program against the coders.

use statrs::distribution::{Beta, ContinuousCDF};

use super::Key;

/// A share and its interval at 95 %.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// The share.
    pub share: f64,
    /// Its lower bound.
    pub low: f64,
    /// Its upper bound.
    pub high: f64,
}

/// How often the program says a value of a question as the coders do.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Score {
    /// The question.
    pub question: String,
    /// The value.
    pub value: String,
    /// Units with an answer of the program and one of the coders.
    pub units: usize,
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
            scores.extend(code.map(|code| score(key, asked, code, &truth)));
        }
    }
    scores
}

fn score(key: &Key, asked: usize, code: usize, truth: &[Truth]) -> Score {
    let question = &key.questions[asked];
    let value = &question.values[code];
    let [mut precision, mut recall, mut either] = [Weighted::default(); 3];
    let mut score = Score {
        question: question.id.clone(),
        value: value.clone(),
        undecided: truth.iter().filter(|t| **t == Truth::Undecided).count(),
        ..Score::default()
    };
    for (unit, truth) in key.units.iter().zip(truth) {
        let Truth::Code(coded) = truth else { continue };
        let (program, coders) = (unit.program[asked] == *value, *coded == code);
        let both = program && coders;
        score.units += 1;
        score.program += usize::from(program);
        score.coders += usize::from(coders);
        score.both += usize::from(both);
        precision.add(program, both, unit.weight);
        recall.add(coders, both, unit.weight);
        either.add(program || coders, both, unit.weight);
    }
    score.precision = precision.share();
    if key.unit.covers_all() {
        score.recall = recall.share();
        // F1 is 2 J / (1 + J) of J, the share of both in what either says.
        let f1 = |j: f64| 2.0 * j / (1.0 + j);
        let of =
            |j: Share| Share { share: f1(j.share), low: f1(j.low), high: f1(j.high) };
        score.f1 = either.share().map(of);
    }
    score
}

/// Totals of a population, estimated from units drawn with unequal probabilities.
///
/// After Horvitz & Thompson 1952, *Journal of the American Statistical Association*
/// 47: the total of y is estimated by the sum over the drawn units of y / π, where π
/// is the probability of being drawn. A share is the ratio of two such totals.
#[derive(Debug, Clone, Copy, Default)]
struct Weighted {
    all: f64,
    right: f64,
    squares: f64,
}

impl Weighted {
    fn add(&mut self, counts: bool, right: bool, weight: f64) {
        if counts {
            self.all += weight;
            self.squares += weight * weight;
            self.right += if right { weight } else { 0.0 };
        }
    }

    fn share(&self) -> Option<Share> {
        if self.all <= 0.0 {
            return None;
        }
        let share = (self.right / self.all).clamp(0.0, 1.0);
        let (low, high) = bounds(share, self.all * self.all / self.squares);
        Some(Share { share, low, high })
    }
}

/// The interval of Clopper & Pearson (1934) for a share of `size` units, at 95 %. For
/// units that weigh differently the size is Kish's effective one, (Σw)² / Σw², after
/// Korn & Graubard 1998, *Survey Methodology* 24; unlike resampling it stays wide
/// where all units are right.
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
        [true, true, true, false].iter().for_each(|right| total.add(true, *right, 1.0));
        [true, false].iter().for_each(|right| total.add(true, *right, 10.0));
        total.add(false, false, 99.0);
        let share = total.share().expect("units");
        assert!((share.share - 13.0 / 24.0).abs() < 1e-12, "{share:?}");
        // 24² / 204 units: less than six.
        assert_eq!((share.low, share.high), bounds(13.0 / 24.0, 576.0 / 204.0));
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
