//! Every case of `tests/wording/*.txt`: short articles of several outlets on one
//! story, and which of their sentences are aligned as renderings of one utterance.
//!
//! A case is a block: its name between dashes, articles, an empty line, and what is
//! expected:
//!
//! ```text
//! --- a name ---
//! @ Beacon
//! The mayor, Vasko Terrin, called the state of the road “lamentable”.
//! @ Courier
//! “The road is in a deplorable state,” Vasko Terrin said.
//!
//! one
//! Beacon partial | the state of the road “lamentable” | lamentable |
//! Courier direct | “The road is in a deplorable state,” | deplorable |
//! ```
//!
//! An utterance begins with how its speakers hang together; each rendering has its
//! outlet and kind, its words, what is distinctive and what is left out. `nothing`
//! where nothing is aligned. `@ Outlet, 2024-05-01` dates an article. Lines that
//! begin with `#` are remarks. `UPDATE=1 cargo test wording` writes what was
//! found in place of what was expected: read the difference.

use crate::cases;
use crate::made::side_by_side;
use crate::measuring::analyze;
use std::fmt::Write;

use parallax::Knowledge;
use parallax::compare::{Options, WordingRow};
use parallax::corpus::Article;
use parallax::measure::Measured;

#[test]
fn every_case_is_aligned_as_it_says() {
    let knowledge = knowledge();
    let (mut failures, mut cases) = (String::new(), 0);
    for path in cases::files("wording") {
        let was = std::fs::read_to_string(&path).expect("a case file is readable");
        let mut is = String::new();
        for block in was.split("\n--- ") {
            let (head, rest) =
                block.trim().split_once('\n').expect("a name, then a case");
            let (texts, expected) =
                rest.trim().rsplit_once("\n\n").expect("articles, then what is expected");
            let rows = analyze(&articles(texts), &knowledge, &Options::default());
            let found = shown(&rows.comparison.wording.to_vec().unwrap());
            cases += 1;
            let _ = write!(is, "{head}\n{}\n\n{}\n\n--- ", texts.trim(), found.trim());
            let own = |line: &&str| !line.starts_with('#');
            let expected: Vec<&str> =
                expected.lines().filter(own).map(str::trim).collect();
            if found.trim() != expected.join("\n").trim() {
                let expected = expected.join("\n");
                let _ = writeln!(
                    failures,
                    "\n{head}\n expected\n{expected}\n found\n{found}"
                );
            }
        }
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(
                &path,
                format!("{}\n", is.trim_end_matches("--- ").trim_end()),
            )
            .expect("writable");
            failures.clear();
        }
    }
    assert!(cases >= 20, "{cases} cases");
    assert!(failures.is_empty(), "{failures}");
}

/// The same rows whatever the order in which articles and their parts come.
#[test]
fn order_and_merging_change_nothing() {
    let knowledge = knowledge();
    let text = std::fs::read_to_string(&cases::files("wording")[0]).expect("cases");
    let texts: Vec<&str> = text
        .split(
            "
--- ",
        )
        .collect();
    let all = texts
        .iter()
        .flat_map(|text| articles(text.trim().rsplit_once("\n\n").expect("a case").0));
    let all: Vec<Article> = all
        .enumerate()
        .map(|(at, article)| Article { doc_id: format!("d{at:03}"), ..article })
        .collect();
    let options = Options::default();
    let whole = analyze(&all, &knowledge, &options);
    assert!(whole.comparison.wording.to_vec().unwrap().len() > 4);
    let back: Vec<Measured> = whole.measured.iter().rev().cloned().collect();
    let back = side_by_side(&back, &options);
    assert_eq!(back.wording, whole.comparison.wording);
}

/// 2·*w*(*A* ∩ *B*) / (*w*(*A*) + *w*(*B*)), by hand: thirty renderings; *bridg*,
/// *creak* and *thunder* stand in two of them, *stone* in one.
#[test]
fn similarity_is_dice_weighted() {
    let text = "@ A\n“The bridge creaks under thunder,” Vasko Terrin said.\n\
                @ B\n“The stone bridge creaks under thunder,” Vasko Terrin said.";
    let rows =
        analyze(&articles(text), &knowledge(), &Options::default()).comparison.wording;
    let rows = rows.to_vec().unwrap();
    let weight = |with: f64| ((30.0 + 30.0) / (with + 1.0)).ln();
    let expected = 2.0 * 3.0 * weight(2.0) / (6.0 * weight(2.0) + weight(1.0));
    assert_eq!(rows.len(), 2);
    for row in rows {
        assert!(
            (row.similarity - expected).abs() < 1e-9,
            "{} {expected}",
            row.similarity
        );
    }
}

/// Articles without a story are aligned with nothing.
#[test]
fn without_a_story_nothing_is_aligned() {
    let text = "@ A\n“The bridge creaks under thunder,” Vasko Terrin said.\n\
                @ B\n“The bridge creaks under thunder,” Vasko Terrin said.";
    let mut articles = articles(text);
    let aligned = |articles: &[Article]| {
        analyze(articles, &knowledge(), &Options::default())
            .comparison
            .wording
            .to_vec()
            .unwrap()
            .len()
    };
    assert_eq!(aligned(&articles), 2);
    articles.iter_mut().for_each(|article| article.story = None);
    assert_eq!(aligned(&articles), 0);
}

fn knowledge() -> Knowledge {
    Knowledge::new(Vec::new()).expect("the bundled lexicons load")
}

fn articles(texts: &str) -> Vec<Article> {
    let blocks = texts.trim().split("@ ").filter(|block| !block.trim().is_empty());
    let article = |block: &str| {
        let (head, text) = block.split_once('\n').expect("an outlet, then its text");
        let (outlet, date) = head.split_once(", ").unwrap_or((head, ""));
        Article {
            doc_id: format!("{}-1", outlet.to_lowercase()),
            outlet: outlet.to_string(),
            story: Some("story".to_string()),
            date: Some(date.to_string()).filter(|date| !date.is_empty()),
            text: text.trim().into(),
            ..Article::default()
        }
    };
    blocks.map(article).chain([other()]).collect()
}

/// An outlet with remarks of its own, as a story has them: with nothing but one
/// remark, no word would be rarer than another.
fn other() -> Article {
    let subjects =
        ["lighthouse", "museum", "tram", "choir", "quarry", "library", "beehive"];
    let verbs = ["flourished", "rusted", "leaned", "hummed"];
    let remark = |at: usize| {
        let (subject, verb) = (subjects[at % 7], verbs[at % 4]);
        format!("Edda Rowan said the {subject} {verb}.")
    };
    Article {
        doc_id: "other-1".to_string(),
        outlet: "Other".to_string(),
        story: Some("story".to_string()),
        text: (0..28).map(remark).collect::<Vec<_>>().join(" ").into(),
        ..Article::default()
    }
}

fn shown(rows: &[WordingRow]) -> String {
    let mut out = String::new();
    for utterance in rows.chunk_by(|one, next| one.utterance == next.utterance) {
        let _ = writeln!(out, "{}", utterance[0].speakers);
        for row in utterance {
            let (words, left) =
                (row.distinctive_words.join(", "), row.left_out.join(", "));
            let line =
                format!("{} {} | {} | {words} | {left}", row.outlet, row.kind, row.text);
            let _ = writeln!(out, "{}", line.trim());
        }
    }
    if out.is_empty() { "nothing\n".to_string() } else { out }
}
