//! Every case of `tests/labels/*.txt`: a text, and what those named in it are
//! called.
//!
//! A case is a block: its name between dashes, a text, an empty line, and one
//! line for each label in the order of the text:
//!
//! ```text
//! --- a role before a name ---
//! Far-right leader Marta Quill said no.
//!
//! before Far-right leader | Marta Quill (person) | own
//! ```
//!
//! `relation label | name (kind) | voice`, then `not` where the text denies it;
//! `nothing` where nobody is called anything. Lines that begin with `#` are
//! remarks. `UPDATE=1 cargo test labels` writes what was found in place of
//! what was expected: read the difference.

use crate::cases;
use std::fmt::Write;

use parallax::corpus::Article;
use parallax::page::Repeats;
use parallax::{Knowledge, Read, read};

#[test]
fn every_case_is_read_as_it_says() {
    let knowledge = Knowledge::new(Vec::new()).expect("the bundled lexicons load");
    let mut failures = String::new();
    let mut cases = 0;
    for path in cases::files("labels") {
        let was = std::fs::read_to_string(&path).expect("a case file is readable");
        let mut is = String::new();
        for block in was.split_inclusive("\n\n--- ").map(|b| b.trim_end_matches("--- ")) {
            let case = Case::parse(block);
            let found = found(&case.text, &knowledge);
            let Case { head, text, expected, .. } = &case;
            let _ = writeln!(is, "--- {head}\n{text}\n\n{found}");
            cases += 1;
            if found.trim() != expected.trim() {
                let _ = writeln!(
                    failures,
                    "\n--- {head}\n{text}\n  expected\n{expected}\n  found\n{found}"
                );
            }
        }
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, format!("{}\n", is.trim_end())).expect("writable");
            failures.clear();
        }
    }
    assert!(cases > 60, "{cases} cases");
    assert!(failures.is_empty(), "{failures}");
}

struct Case {
    head: String,
    text: String,
    expected: String,
}

impl Case {
    /// A block; its last paragraph is what is expected.
    fn parse(block: &str) -> Case {
        let block = block.trim().trim_start_matches("--- ");
        let (head, rest) = block.split_once('\n').expect("a case has a name and a text");
        let (text, expected) =
            rest.trim().rsplit_once("\n\n").expect("a text, then what is expected");
        let own = |line: &&str| !line.starts_with('#');
        Case {
            head: head.to_string(),
            text: text.trim().to_string(),
            expected: expected.lines().filter(own).collect::<Vec<_>>().join("\n"),
        }
    }
}

fn found(text: &str, knowledge: &Knowledge) -> String {
    let article = Article { text: text.into(), ..Article::default() };
    let Read { document, voices, .. } = read(&article, knowledge, &Repeats::default());
    let mut lines = String::new();
    for label in &voices.labels {
        let words = document.span(label.tokens.clone()).of(&document.text);
        let voice = voices.by_token[label.tokens.start].id();
        let _ = writeln!(
            lines,
            "{} {words} | {} ({}) | {voice}{}",
            label.relation.id(),
            label.name,
            label.kind,
            if label.negated { " not" } else { "" }
        );
    }
    if lines.is_empty() { "nothing\n".to_string() } else { lines }
}
