//! Every case of `tests/things/*.txt`: what some outlets wrote on one story, and the
//! things that they are found to give figures for.
//!
//! A case is a block: its name between dashes, one line for each article, an empty
//! line, and one line for each thing:
//!
//! ```text
//! --- two counts of one crowd ---
//! Beacon: Some 400 rowers marched through Norvik.
//! Courier: About 500 rowers marched through Norvik.
//!
//! rowers: Beacon 400; Courier 500
//! ```
//!
//! `nothing` where no two outlets count the same. `UPDATE=1 cargo test things`
//! writes what was found in place of what was expected: read the difference.

use crate::made::side_by_side;
use crate::measuring::analyze;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use parallax::compare::Options;
use parallax::corpus::Article;
use parallax::measure::Measured;
use parallax::measure::QuantityRow;
use parallax::{Analysis, Knowledge};

#[test]
fn every_case_is_joined_as_it_says() {
    let knowledge = Knowledge::new(Vec::new()).expect("the bundled lexicons load");
    let path = file();
    let was = std::fs::read_to_string(&path).expect("the case file is readable");
    let (mut is, mut failures, mut cases) = (String::new(), String::new(), 0);
    for block in was.split("\n--- ").map(|block| block.trim().trim_start_matches("--- "))
    {
        let (head, rest) = block.split_once('\n').expect("a name and articles");
        let (articles, expected) = rest.rsplit_once("\n\n").expect("articles and things");
        let found = found(articles, &knowledge);
        let _ = writeln!(is, "--- {head}\n{articles}\n\n{found}");
        cases += 1;
        if found.trim() != expected.trim() {
            let _ = writeln!(
                failures,
                "\n--- {head}\n  expected\n{expected}\n  found\n{found}"
            );
        }
    }
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, format!("{}\n", is.trim_end())).expect("writable");
        failures.clear();
    }
    assert!(cases >= 12, "{cases} cases");
    assert!(failures.is_empty(), "{failures}");
}

/// Articles that come in another order give the same things.
#[test]
fn articles_come_in_any_order() {
    let knowledge = Knowledge::new(Vec::new()).expect("the bundled lexicons load");
    let options = Options::default();
    let texts: Vec<String> = (0..40)
        .map(|n| {
            format!("O{}: Some {} rowers marched through Norvik harbour.", n % 4, 400 + n)
        })
        .collect();
    let measured = analysis(&texts.join("\n"), &knowledge).measured;
    let back: Vec<Measured> = measured.iter().rev().cloned().collect();
    let things = side_by_side(&measured, &options).things;
    assert_eq!(things, side_by_side(&back, &options).things);
    assert_eq!(things.len(), 1);
    assert_eq!((things[0].outlets, things[0].values, things[0].differ), (4, 40, true));
}

fn file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/things/cases.txt")
}

fn analysis(articles: &str, knowledge: &Knowledge) -> Analysis {
    let article = |(number, line): (usize, &str)| {
        let (outlet, text) = line.split_once(": ").expect("outlet and text");
        Article {
            doc_id: format!("{number:03}"),
            outlet: outlet.to_string(),
            story: Some("story".to_string()),
            text: text.into(),
            ..Article::default()
        }
    };
    let articles: Vec<Article> = articles.lines().enumerate().map(article).collect();
    analyze(&articles, knowledge, &Options::default())
}

fn found(articles: &str, knowledge: &Knowledge) -> String {
    let Analysis { comparison, measured, .. } = analysis(articles, knowledge);
    let rows = measured.iter().flat_map(|one| &one.quantities);
    let rows: BTreeMap<(&str, usize), &QuantityRow> =
        rows.map(|row| ((&*row.doc_id, row.start as usize), row)).collect();
    let mut lines = String::new();
    for thing in &comparison.things {
        let row = |(doc_id, start): &(String, usize)| rows[&(doc_id.as_str(), *start)];
        let figures: Vec<String> =
            thing.places.iter().map(|place| figure(row(place))).collect();
        let label = thing.places.first().map_or("", |place| &*row(place).thing);
        let _ = writeln!(lines, "{label}: {}", figures.join("; "));
    }
    if lines.is_empty() { "nothing\n".to_string() } else { lines }
}

fn figure(row: &QuantityRow) -> String {
    let value = row.value.map_or("?".to_string(), |value| value.to_string());
    format!("{} {value}", row.outlet)
}
