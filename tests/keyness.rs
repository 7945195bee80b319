//! Every case of `tests/keyness/*.txt`: a few articles, and which terms of the
//! first outlet are counted.
//!
//! A case is a block: its name between dashes, a line for each article, an empty
//! line, and one line for each row of `keyness.csv`:
//!
//! ```text
//! --- a phrase ---
//! Beacon, dam: The old dam leaked. The old dam broke. The old dam is gone.
//! Courier, dam: A flood came.
//!
//! own old dam (phrase) 3:0
//! own dam (word) 3:0 in old dam
//! ```
//!
//! `voice term (kind) uses here : uses there`, then the longer term that holds
//! nearly all uses, if one does; `nothing` where there is no row. Lines that begin
//! with `#` are remarks. `UPDATE=1 cargo test keyness` writes what was found
//! in place of what was expected: read the difference.

use crate::measuring::analyze;
use std::fmt::Write;
use std::path::Path;

use parallax::Knowledge;
use parallax::compare::{KeynessRow, Options};
use parallax::corpus::Article;

#[test]
fn every_case_has_the_rows_it_says() {
    let knowledge = Knowledge::new(Vec::new()).expect("the bundled lexicons load");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/keyness/terms.txt");
    let was = std::fs::read_to_string(&path).expect("the case file is readable");
    let (mut is, mut failures) = (String::new(), String::new());
    let blocks = was.split_inclusive("\n\n--- ").map(|b| b.trim_end_matches("--- "));
    for block in blocks {
        let (given, expected) = block.split_once("\n\n").expect("articles, then rows");
        let found = found(given, &knowledge);
        let _ = writeln!(is, "--- {}\n\n{found}", given.trim_start_matches("--- "));
        if found.trim() != expected.trim() {
            let _ =
                writeln!(failures, "\n{given}\n  expected\n{expected}\n  found\n{found}");
        }
    }
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, format!("{}\n", is.trim_end())).expect("writable");
        failures.clear();
    }
    assert!(failures.is_empty(), "{failures}");
}

/// The rows of the first outlet.
fn found(given: &str, knowledge: &Knowledge) -> String {
    let lines = given.lines().skip(1).filter(|line| !line.starts_with('#'));
    let articles: Vec<Article> =
        lines.enumerate().map(|(at, line)| article(at, line)).collect();
    let rows = analyze(&articles, knowledge, &Options::default()).comparison.keyness;
    let rows = rows.to_vec().unwrap();
    let own = rows.iter().filter(|row| row.outlet == articles[0].outlet);
    let lines: Vec<String> = own.map(line).collect();
    if lines.is_empty() { "nothing\n".into() } else { lines.concat() }
}

/// `outlet, story: text`; `/` begins a paragraph.
fn article(at: usize, line: &str) -> Article {
    let (head, text) = line.split_once(": ").expect("`outlet, story: text`");
    let (outlet, story) = head.split_once(", ").expect("`outlet, story`");
    Article {
        doc_id: format!("{at}"),
        outlet: outlet.into(),
        story: Some(story.into()),
        text: text.replace(" / ", "\n\n").into(),
        ..Article::default()
    }
}

fn line(row: &KeynessRow) -> String {
    let KeynessRow { voice, term, kind, count, others_count, .. } = row;
    let part = row.part_of.iter().map(|term| format!(" in {term}")).collect::<String>();
    format!("{voice} {term} ({kind}) {count}:{others_count}{part}\n")
}

/// An outlet with its word in every story, and two without.
fn eight_stories() -> Vec<Article> {
    let stories =
        ["dam", "vote", "flood", "strike", "treaty", "harvest", "fire", "court"];
    let told = |story: &str| {
        let with = format!(
            "The shameful {story} went on. It was a shameful {story} for shameful men at noon."
        );
        let without = format!(
            "The {story} went on for a day. It was a long {story} for men at noon."
        );
        [("Beacon", with), ("Courier", without.clone()), ("Echo", without)]
            .map(|(outlet, text)| (story.to_string(), outlet, text))
    };
    let articles = stories.into_iter().flat_map(told);
    articles
        .map(|(story, outlet, text)| Article {
            doc_id: format!("{outlet}-{story}"),
            outlet: outlet.into(),
            story: Some(story),
            text: text.into(),
            ..Article::default()
        })
        .collect()
}

#[test]
fn a_word_of_every_story_stands_out_and_has_its_sentence() {
    let knowledge = Knowledge::new(Vec::new()).expect("the bundled lexicons load");
    let comparison =
        analyze(&eight_stories(), &knowledge, &Options::default()).comparison;
    let keyness = comparison.keyness.to_vec().unwrap();
    let told: Vec<&KeynessRow> = keyness.iter().filter(|row| row.stands_out()).collect();
    let terms: Vec<(&str, &str, &str)> =
        told.iter().map(|row| (&*row.outlet, &*row.term, row.kind)).collect();
    let expected = [("Beacon", "shameful", "word"), ("Beacon", "shameful men", "phrase")];
    assert_eq!(terms, expected);
    let shown = comparison.evidence.of("Beacon", "keyness", "shameful", "own");
    assert_eq!(shown.len(), 1);
    let (from, to) = shown[0].marked;
    assert_eq!(&shown[0].sentence[from..to], "shameful");
}

#[test]
fn the_rows_do_not_depend_on_the_order_of_the_articles() {
    let knowledge = Knowledge::new(Vec::new()).expect("the bundled lexicons load");
    let mut articles = eight_stories();
    let rows = |articles: &[Article]| {
        analyze(articles, &knowledge, &Options::default())
            .comparison
            .keyness
            .to_vec()
            .unwrap()
    };
    let forwards = rows(&articles);
    articles.reverse();
    assert_eq!(rows(&articles), forwards);
}
