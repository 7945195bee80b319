//! Agreement of coders, against the worked examples of the literature
//! (`tests/agree/alpha.toml`) and against what must hold for all data.

use std::collections::BTreeMap;

use parallax::agree::{Scale, Unit, agreement, alpha, percentage};

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    observers: Vec<String>,
    nominal: Option<f64>,
    ordinal: Option<f64>,
    interval: Option<f64>,
    percentage: Option<f64>,
}

/// The units of a case: what each observer says of each, counted from 0.
fn units(observers: &[String]) -> Vec<Unit> {
    let rows: Vec<Vec<&str>> =
        observers.iter().map(|row| row.split_whitespace().collect()).collect();
    let first = usize::from(!rows.iter().flatten().any(|code| *code == "0"));
    let coded = |at: usize| {
        let codes = rows.iter().filter_map(|row| row[at].parse::<usize>().ok());
        codes.map(|code| code - first).collect()
    };
    (0..rows[0].len()).map(coded).collect()
}

const VALUES: [f64; 5] = [1.0, 2.0, 3.0, 4.0, 5.0];

#[test]
fn alpha_of_the_published_examples() {
    let cases: BTreeMap<String, Case> =
        toml::from_str(include_str!("agree/alpha.toml")).expect("cases");
    for (name, case) in cases {
        let units = units(&case.observers);
        let expected = [case.nominal, case.ordinal, case.interval];
        for (scale, expected) in Scale::ALL.into_iter().zip(expected) {
            let Some(expected) = expected else { continue };
            let found = alpha(&units, &VALUES, scale).expect("codes that vary");
            assert!((found - expected).abs() < 0.0005, "{name}, {scale:?}: {found}");
        }
        if let Some(expected) = case.percentage {
            assert_eq!(percentage(&units), Some(expected), "{name}");
        }
    }
}

#[test]
fn codes_that_do_not_vary_have_no_alpha() {
    let alike = vec![vec![0, 0], vec![0, 0]];
    assert_eq!(alpha(&alike, &VALUES, Scale::Nominal), None);
    assert_eq!(percentage(&alike), Some(1.0));
    assert_eq!(alpha(&[vec![1], vec![]], &VALUES, Scale::Interval), None);
    assert_eq!(percentage(&[vec![1]]), None);
}

#[test]
fn the_interval_holds_alpha_and_shrinks_with_more_units() {
    let names: Vec<String> = (0..400).map(|n| format!("u{n}")).collect();
    let code =
        |n: usize| vec![n % 3, if n.is_multiple_of(5) { (n + 1) % 3 } else { n % 3 }];
    let told = |units: usize| {
        let units: Vec<(&str, Unit)> =
            (0..units).map(|n| (names[n].as_str(), code(n))).collect();
        agreement(&units, &VALUES, Scale::Nominal, 1)
    };
    let (few, many) = (told(40), told(400));
    for told in [&few, &many] {
        let (low, high) = told.interval.expect("codes that vary");
        let alpha = told.alpha.expect("codes that vary");
        assert!(low < alpha && alpha < high, "{told:?}");
        assert_eq!(told.percentage, Some(0.8));
    }
    let width = |told: &parallax::agree::Agreement| {
        told.interval.map(|(low, high)| high - low).expect("an interval")
    };
    // The error goes with the root of the number of units: a third, about.
    let ratio = width(&many) / width(&few);
    assert!((0.22..0.45).contains(&ratio), "{ratio}");
    assert_eq!(many.units, 400);
    assert_eq!(few, told(40), "the same lots in every run");
}

#[test]
fn units_of_one_article_are_drawn_together() {
    // Ten articles with five units each; of two articles coders differ on all, so that
    // units know less than they seem to.
    let code = |article: usize| {
        vec![article % 2, usize::from(article % 2 == 1) ^ usize::from(article < 2)]
    };
    let articles: Vec<String> = (0..10).map(|n| format!("a{n}")).collect();
    let units: Vec<String> = (0..50).map(|n| format!("u{n}")).collect();
    let told = |name: &dyn Fn(usize) -> &'static str| {
        let units: Vec<(&str, Unit)> = (0..50).map(|n| (name(n), code(n / 5))).collect();
        agreement(&units, &VALUES, Scale::Nominal, 1)
    };
    let leak =
        |text: &String| -> &'static str { Box::leak(text.clone().into_boxed_str()) };
    let apart = told(&|n| leak(&units[n]));
    let together = told(&|n| leak(&articles[n / 5]));
    assert_eq!((apart.articles, together.articles), (50, 10));
    assert_eq!(apart.alpha, together.alpha);
    let width = |told: &parallax::agree::Agreement| {
        told.interval.map(|(low, high)| high - low).expect("an interval")
    };
    // Ten things in place of fifty: about the root of five as wide.
    let ratio = width(&together) / width(&apart);
    assert!((1.7..2.8).contains(&ratio), "{ratio}");
    let one = agreement(
        &[("a", vec![0, 0]), ("a", vec![1, 1]), ("a", vec![0, 1])],
        &VALUES,
        Scale::Nominal,
        1,
    );
    assert_eq!(
        (one.articles, one.interval),
        (1, None),
        "of one article nothing is known"
    );
}
