//! Could the labels be exchanged?
//!
//! If the outlet wrote as the others do, its part of a story and theirs could
//! change places. The whole story is exchanged: its words are not independent.

use statrs::distribution::{ContinuousCDF, Normal};

use crate::hash;

/// How many exchanges are drawn. So many that the least p-value, 1 / 10,000,
/// can stand among five hundred others (0.05 / 500).
const DRAWS: u64 = 9_999;
/// So many as extreme end the drawing: the p-value is then known to a seventh.
const ENOUGH: u64 = 50;
/// Beyond, the sum is normal for all that matters, and drawing takes long.
const DRAWN_UP_TO: usize = 5_000;

/// How often the sum of the scores, their signs exchanged, is as far from 0 as
/// it is. `scores` are (a m − b n) / T by story; exchanging the labels of a story
/// turns its sign.
///
/// With up to 13 stories all exchanges are made; the p-value is exact. With more
/// they are drawn, and p = (1 + b) / (1 + B), where b of B are as extreme
/// (Phipson & Smyth 2010, *Statistical Applications in Genetics and Molecular
/// Biology* 9(1)); or, when b has reached [`ENOUGH`] after l draws, b / l
/// (Besag & Clifford 1991, *Biometrika* 78(2)). Beyond [`DRAWN_UP_TO`] stories
/// the normal distribution with the variance Σ score², which is that of all
/// exchanges.
pub(super) fn p_value(scores: &[f64], seed: u64) -> f64 {
    let scores: Vec<f64> = scores.iter().copied().filter(|s| s.abs() > 1e-12).collect();
    let sum: f64 = scores.iter().sum();
    let bound = sum.abs() * (1.0 - 1e-9);
    if scores.is_empty() || bound < 1e-9 {
        return 1.0;
    }
    if scores.len() > DRAWN_UP_TO {
        return two_sided(sum / scores.iter().map(|s| s * s).sum::<f64>().sqrt());
    }
    let parts: Vec<[f64; 256]> = scores.chunks(8).map(signed_sums).collect();
    match 1u64 << scores.len().min(63) {
        all if all <= DRAWS => {
            let sum = |signs: u64| add(&parts, |_| signs);
            let extreme = (0..all).filter(|signs| sum(*signs).abs() >= bound).count();
            extreme as f64 / all as f64
        }
        _ => drawn(&parts, bound, seed),
    }
}

/// The chance of a normal deviate as far from 0 as this one.
pub(super) fn two_sided(z: f64) -> f64 {
    Normal::standard().cdf(-z.abs()) * 2.0
}

fn drawn(parts: &[[f64; 256]], bound: f64, seed: u64) -> f64 {
    let mut extreme = 0;
    for draw in 1..=DRAWS {
        let stream = hash::draw(seed, draw);
        let sum = add(parts, |block| hash::draw(stream, block + 1));
        extreme += u64::from(sum.abs() >= bound);
        if extreme == ENOUGH {
            return extreme as f64 / draw as f64;
        }
    }
    (1 + extreme) as f64 / (1 + DRAWS) as f64
}

/// The sum under one choice of signs, eight stories at a time; `signs` gives 64
/// of them.
fn add(parts: &[[f64; 256]], signs: impl Fn(u64) -> u64) -> f64 {
    let mut sum = 0.0;
    for (block, parts) in parts.chunks(8).enumerate() {
        let bytes = signs(block as u64).to_le_bytes();
        sum +=
            parts.iter().zip(bytes).map(|(part, byte)| part[byte as usize]).sum::<f64>();
    }
    sum
}

/// The sum of up to eight scores under every choice of signs.
fn signed_sums(scores: &[f64]) -> [f64; 256] {
    let mut sums = [0.0; 256];
    for (signs, sum) in sums.iter_mut().enumerate() {
        let signed = |(at, score): (usize, &f64)| match signs >> at & 1 {
            1 => -score,
            _ => *score,
        };
        *sum = scores.iter().enumerate().map(signed).sum();
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::{p_value, two_sided};

    #[test]
    fn darwin_s_plants_have_the_p_value_of_fisher() {
        // Fisher 1935, *The Design of Experiments*, § 21: fifteen differences of
        // heights of crossed and self-fertilised plants; 1,726 of the 32,768
        // exchanges are as far from 0 (863 on one side; 5.267 %).
        let inches = [
            49.0, -67.0, 8.0, 16.0, 6.0, 23.0, 28.0, 41.0, 14.0, 29.0, 56.0, 24.0, 75.0,
            60.0, -48.0,
        ];
        let p = p_value(&inches, 1);
        assert!((p - 1_726.0 / 32_768.0).abs() < 0.015, "{p}");
        // Twelve of them: all 4,096 exchanges, counted in Python.
        assert_eq!(p_value(&inches[..12], 1), 260.0 / 4_096.0);
    }

    #[test]
    fn a_story_more_halves_the_least_p_value() {
        assert_eq!(p_value(&[1.0; 5], 1), 2.0 / 32.0);
        assert_eq!(p_value(&[1.0; 6], 1), 2.0 / 64.0);
        assert_eq!(p_value(&[1.0; 40], 1), 1.0 / 10_000.0);
        assert_eq!(p_value(&[], 1), 1.0);
        assert_eq!(p_value(&[1.0, -1.0, 0.0], 1), 1.0);
    }

    #[test]
    fn many_stories_are_normal() {
        // 5,100 to 4,900: z = 200 / √10,000 = 2.
        let mut scores = vec![1.0; 10_000];
        scores[..4_900].fill(-1.0);
        assert!((p_value(&scores, 1) - 0.045_500_26).abs() < 1e-7);
        assert!((two_sided(-1.959_963_985) - 0.05).abs() < 1e-9);
    }
}
