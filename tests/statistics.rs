//! Do intervals cover, are differences found, and are none found that are not
//! there? Made data, drawn by lot from a seed.
//!
//! The long ones: `cargo test --release statistics -- --ignored --nocapture`.

#![allow(clippy::print_stdout)] // the long tests say what they found

use crate::made::press::{EVEN, Press};
use crate::made::{Lots, article, compared};
use parallax::compare::Verdict;
use parallax::measure::Measured;

/// Hits per word of the three categories of an article.
const RATES: [(&str, f64); 3] = [("rare", 0.001), ("usual", 0.004), ("frequent", 0.02)];

/// In how many of 100 outlets the interval holds the rate they were made with,
/// by category. Articles have lengths from 60 to 3,000 words and rates of their
/// own, which vary by four fifths of their mean.
fn coverage(articles: u64, outlets: u64, seed: u64) -> Vec<(&'static str, f64)> {
    let mut lots = Lots(seed);
    let mut covered = [0u64; 3];
    let mut told = [0u64; 3];
    for batch in 0..outlets / 50 {
        let names = (0..50).map(|at| format!("outlet {batch}-{at:02}"));
        let made = names.flat_map(|outlet| {
            let one = |at| lone_article(&mut lots, &outlet, at);
            (0..articles).map(one).collect::<Vec<_>>()
        });
        for row in compared(made).rows.to_vec().unwrap() {
            let Some(at) = RATES.iter().position(|(name, _)| *name == row.category)
            else {
                continue;
            };
            if let (Some(low), Some(high)) = (row.low, row.high) {
                let rate = 1_000.0 * RATES[at].1;
                told[at] += 1;
                covered[at] += u64::from((low..=high).contains(&rate));
            }
        }
    }
    let share = |at: usize| 100.0 * covered[at] as f64 / told[at] as f64;
    (0..3).map(|at| (RATES[at].0, share(at))).collect()
}

fn lone_article(lots: &mut Lots, outlet: &str, at: u64) -> Measured {
    let words = lots.words();
    let mut hits = |(name, rate): &(&str, f64)| {
        let mean = rate * words as f64 * lots.gamma(1.5);
        (name.to_string(), lots.poisson(mean))
    };
    let hits: Vec<(String, u64)> = RATES.iter().map(&mut hits).collect();
    article(outlet, &format!("{outlet} {at}"), words, &hits)
}

#[test]
fn intervals_of_twenty_articles_cover() {
    for (category, share) in coverage(20, 400, 1) {
        assert!((91.0..=98.0).contains(&share), "{category}: {share}");
    }
}

#[test]
#[ignore = "some minutes"]
fn intervals_cover_as_often_as_they_say() {
    for (articles, outlets) in [(20, 3_000), (50, 2_000), (100, 2_000), (1_000, 600)] {
        let shares = coverage(articles, outlets, articles);
        println!("coverage, {articles} articles, {outlets} outlets: {shares:.1?}");
        for (category, share) in shares {
            assert!((92.0..=97.0).contains(&share), "{articles} {category}: {share}");
        }
    }
}

/// In how many of 100 families some verdict is a difference.
fn found(press: &Press, families: u64) -> f64 {
    let differs = |seed: &u64| {
        let rows = compared(press.write(*seed).into_iter()).rows.to_vec().unwrap();
        rows.iter().any(|row| row.verdict.is_difference())
    };
    let found = (1..=families).filter(differs).count();
    100.0 * found as f64 / families as f64
}

/// From one hit in 5,000 words to one in 80.
fn thirty_categories() -> Vec<f64> {
    (0..30).map(|at| 0.2 * 1.153f64.powi(at)).collect()
}

fn alike(lengths: &'static [f64], stories: u64) -> Press {
    let per_thousand = thirty_categories();
    Press { lengths, stories, per_thousand, shape: 2.0, ratio: 1.0, even: false }
}

#[test]
fn where_nothing_differs_hardly_anything_is_found() {
    // 5 % of 60 families are three; more than six come about once in fifty times.
    assert!(found(&alike(&[0.4, 1.0, 2.5], 24), 60) <= 10.0);
}

#[test]
#[ignore = "some minutes"]
fn at_most_five_percent_of_families_show_what_is_not_there() {
    let presses: [(&'static [f64], u64); 6] = [
        (&[1.0, 1.0], 30),
        (&[0.3, 1.5], 30),
        (&[0.4, 1.0, 2.5], 24),
        (&[0.4, 1.0, 2.5], 100),
        (&[0.3, 0.7, 1.0, 1.0, 1.0, 1.5, 2.0, 3.0], 20),
        (&[0.3, 0.7, 1.0, 1.0, 1.0, 1.5, 2.0, 3.0], 60),
    ];
    for (lengths, stories) in presses {
        let found = found(&alike(lengths, stories), 600);
        println!("{lengths:?}, {stories} stories: {found:.1} % of 600 families");
        // 5 %, and two standard errors of 600 families.
        assert!(found <= 6.8, "{lengths:?} {stories}: {found}");
    }
}

/// The power as a normal approximation has it, from the moments of the model: a
/// paired t test of the scores U = (a m − b n) / (n + m), where n and m are
/// [`EVEN`] words. They are λ n (ρ − 1) / 2 in the mean, and each count varies by
/// λ n + λ² n² / shape.
fn expected_power(press: &Press) -> f64 {
    let others = press.per_thousand[0] / 1_000.0 * EVEN as f64;
    let own = others * press.ratio;
    let varies = |mean: f64| mean + mean * mean / press.shape;
    let deviation = (varies(own) + varies(others)).sqrt() / 2.0;
    let n = press.stories as f64;
    let shift = (own - others) / 2.0 / deviation * n.sqrt();
    // Student's quantile for n − 1, by Cornish & Fisher: z + (z³ + z) / 4 (n − 1).
    let z = 1.959_964f64;
    let quantile = z + (z.powi(3) + z) / (4.0 * (n - 1.0));
    100.0 * normal(shift - quantile)
}

/// Φ, by Simpson's rule.
fn normal(z: f64) -> f64 {
    let density = |x: f64| (-0.5 * x * x).exp() / std::f64::consts::TAU.sqrt();
    let (steps, from) = (2_000, -8.0);
    let width = (z - from) / f64::from(steps);
    let weight = |at| {
        [if at % 2 == 0 { 2.0 } else { 4.0 }, 1.0][usize::from(at == 0 || at == steps)]
    };
    (0..=steps).map(|at| weight(at) * density(from + width * f64::from(at))).sum::<f64>()
        * width
        / 3.0
}

fn one_category(ratio: f64, stories: u64) -> Press {
    let per_thousand = vec![8.0];
    Press { lengths: &[1.0, 1.0], stories, per_thousand, shape: 2.0, ratio, even: true }
}

#[test]
fn a_known_difference_is_found_as_often_as_it_should() {
    let press = one_category(1.5, 80);
    let (found, expected) = (found(&press, 400), expected_power(&press));
    // Two and a half standard errors of 400 runs.
    assert!((found - expected).abs() < 5.0, "{found}, not {expected}");
}

#[test]
#[ignore = "some minutes"]
fn power_is_that_of_a_normal_approximation() {
    for (ratio, stories) in
        [(1.3, 60), (1.5, 40), (1.5, 80), (1.7, 40), (2.0, 30), (1.3, 200)]
    {
        let press = one_category(ratio, stories);
        let (found, expected) = (found(&press, 1_500), expected_power(&press));
        println!(
            "ratio {ratio}, {stories} stories: found {found:.1} %, expected {expected:.1} %"
        );
        assert!((found - expected).abs() < 5.0, "{ratio} {stories}: {found}, {expected}");
    }
}

#[test]
#[ignore = "some minutes"]
fn as_many_stories_as_are_needed_show_the_difference() {
    // What 60 stories say is needed, in the middle of 200 runs; then that many.
    let needed = |seed| {
        let rows = compared(one_category(1.0, 60).write(seed).into_iter())
            .rows
            .to_vec()
            .unwrap();
        rows[0].needed_stories.filter(|_| rows[0].needed_ratio == Some(1.5))
    };
    let mut needed: Vec<u64> = (1..=200).filter_map(needed).collect();
    needed.sort_unstable();
    let middle = needed[needed.len() / 2];
    // The two outlets' rows are one test written twice, so that a family of two
    // asks for more stories than this one needed.
    let found = found(&one_category(1.5, middle), 1_000);
    println!("{middle} stories are needed, which find {found:.1} %");
    assert!((72.0..=92.0).contains(&found), "{middle}: {found}");
}

#[test]
fn rates_that_are_the_same_come_to_no_difference() {
    let press = Press { shape: 50.0, ..one_category(1.0, 400) };
    let rows = compared(press.write(3).into_iter()).rows.to_vec().unwrap();
    let Verdict::NoDifference(factor) = rows[0].verdict else { panic!("{:?}", rows[0]) };
    assert!((1.0..1.25).contains(&factor), "{factor}");
    assert!(rows[0].ratio_low.unwrap() > 0.8 && rows[0].ratio_high.unwrap() < 1.25);
    assert_eq!((rows[0].needed_stories, rows[0].family), (None, Some(2)));
}
