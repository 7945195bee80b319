//! Floor 1: every case of `tests/text/*.txt`, a text and how it is cut.
//!
//! A case is a block: its name between dashes, a text, an empty line, and what
//! is expected: `tokens` with `|` between them, one `sentence` a line, one
//! `quotation` a line with its depth. Only what is expected is compared.

use std::path::Path;

use parallax::Knowledge;
use parallax::text::{CodePoints, Document, Orthography, Span, parse};

#[test]
fn every_case_is_cut_as_it_says() {
    let words =
        Knowledge::new(Vec::new()).expect("the bundled lexicons load").orthography;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/text");
    let mut failures = String::new();
    let mut count = 0;
    for entry in std::fs::read_dir(folder).expect("tests/text is there").flatten() {
        let file = std::fs::read_to_string(entry.path()).expect("a case file");
        for block in file.split("\n--- ").filter(|b| !b.trim().is_empty()) {
            count += 1;
            if let Some(wrong) = check(block.trim_start_matches("--- "), &words) {
                failures.push_str(&wrong);
            }
        }
    }
    assert!(count > 20, "tests/text holds cases");
    assert!(failures.is_empty(), "{failures}");
}

fn check(block: &str, words: &Orthography) -> Option<String> {
    let (name, rest) = block.split_once(" ---\n").expect("a name between dashes");
    let (text, expected) =
        rest.trim_end().rsplit_once("\n\n").expect("a text and what is expected");
    let document = parse(text, words);
    let found = ["tokens", "sentence", "quotation"]
        .into_iter()
        .filter(|kind| expected.lines().any(|line| line.starts_with(kind)))
        .flat_map(|kind| lines(&document, kind))
        .collect::<Vec<_>>()
        .join("\n");
    (found != expected)
        .then(|| format!("\n{name}\n{text}\n  expected\n{expected}\n  found\n{found}\n"))
}

fn lines(document: &Document, kind: &str) -> Vec<String> {
    let squeezed = |span: Span| {
        span.of(&document.text).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    match kind {
        "tokens" => {
            let tokens: Vec<&str> =
                (0..document.tokens.len()).map(|at| document.word(at)).collect();
            vec![format!("tokens {}", tokens.join("|"))]
        }
        "sentence" => document
            .sentences
            .iter()
            .map(|s| format!("sentence {}", squeezed(s.span)))
            .collect(),
        _ => document
            .quotations
            .iter()
            .map(|q| {
                format!(
                    "quotation {} {}",
                    q.depth,
                    squeezed(document.span(q.tokens.clone()))
                )
            })
            .collect(),
    }
}

#[test]
fn a_text_without_end_marks_is_cut() {
    let document = parse(&"word ".repeat(2_000), &Orthography::default());
    assert!(document.sentences.len() > 3);
    assert!(document.sentences.iter().all(|s| s.tokens.len() <= 501));
}

#[test]
fn bytes_become_code_points() {
    let text = "“é” ".repeat(40);
    let points = CodePoints::new(&text);
    for (count, (at, _)) in text.char_indices().enumerate() {
        assert_eq!(points.at(at), count, "byte {at}");
    }
    assert_eq!(points.at(text.len()), 160);
}
