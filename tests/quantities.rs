//! Every case of `tests/quantities/*.txt`: a text, and the quantities in it.
//!
//! A case is a block: its name between dashes, a text, an empty line, and one
//! line for each quantity in the order of the text:
//!
//! ```text
//! --- an approximator ---
//! Norvik sent some 400 sailors.
//!
//! 400 sailors | some 400 sailors | own
//! ```
//!
//! `value thing | as it stands | voice`, then the source, and `not` where a negator
//! stands before it; a vague number has the value `?`; `nothing` where nothing is
//! counted. Lines that begin with `#` are remarks. `UPDATE=1 cargo test
//! quantities` writes what was found in place of what was expected: read the
//! difference.

use crate::cases;
use crate::measuring;
use std::fmt::Write;

use parallax::Knowledge;
use parallax::measure::QuantityRow;

#[test]
fn every_case_is_read_as_it_says() {
    let knowledge = Knowledge::new(Vec::new()).expect("the bundled lexicons load");
    let mut failures = String::new();
    let mut cases = 0;
    for path in cases::files("quantities") {
        let was = std::fs::read_to_string(&path).expect("a case file is readable");
        let mut is = String::new();
        for block in was.split("\n--- ").filter(|block| !block.trim().is_empty()) {
            let (head, text, expected) = parse(block);
            let found = found(&text, &knowledge);
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
    assert!(cases >= 60, "{cases} cases");
    assert!(failures.is_empty(), "{failures}");
}

/// Name, text, and what is expected: the last paragraph.
fn parse(block: &str) -> (String, String, String) {
    let block = block.trim().trim_start_matches("--- ");
    let (head, rest) = block.split_once('\n').expect("a case has a name and a text");
    let (text, expected) =
        rest.trim().rsplit_once("\n\n").expect("a text, then what is expected");
    let own = |line: &&str| !line.starts_with('#');
    let expected = expected.lines().filter(own).collect::<Vec<_>>().join("\n");
    (head.to_string(), text.trim().to_string(), expected)
}

fn found(text: &str, knowledge: &Knowledge) -> String {
    let rows = measuring::measured(knowledge, text).quantities;
    let lines: String = rows.iter().map(line).collect();
    if lines.is_empty() { "nothing\n".to_string() } else { lines }
}

fn line(row: &QuantityRow) -> String {
    let value = row.value.map_or("?".to_string(), |value| value.to_string());
    let high = row.value_high.map_or(String::new(), |high| format!("–{high}"));
    let not = if row.negated { " not" } else { "" };
    let source = if row.source.is_empty() { "" } else { &format!(" {}", row.source) };
    format!("{value}{high} {} | {} | {}{source}{not}\n", row.thing, row.text, row.voice)
}
