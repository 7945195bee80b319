//! Floor 1: every case of `tests/text/*.txt`, a text and how it is cut.
//!
//! A case is a block: its name between dashes, a text, an empty line, and what
//! is expected: `tokens` with `|` between them, one `sentence` a line, one
//! `quotation` a line with its depth. Only what is expected is compared.

use std::path::Path;

use parallax::Knowledge;
use parallax::text::{CodePoints, Document, Orthography, Plain, Span, parse};

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
    let document = parse(&text.into(), words);
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
    let document = parse(&"word ".repeat(2_000).as_str().into(), &Orthography::default());
    assert!(document.sentences.len() > 3);
    assert!(document.sentences.iter().all(|s| s.tokens.len() <= 501));
}

#[test]
fn bytes_become_code_points() {
    let text: Plain = "“é” ".repeat(40).into();
    let points = CodePoints::new(&text);
    for (count, (at, c)) in text.char_indices().enumerate() {
        let span = points.span(Span::new(at, at + c.len_utf8()));
        assert_eq!(span, [count, count + 1], "byte {at}");
    }
}

/// As read, and in plain spelling.
const SPELLINGS: &[(&str, &str)] = &[
    ("“It’s fine” – so far…\n\n\t$5.", "“It’s fine” – so far…\n\n\t$5."),
    ("one\r\ntwo\rthree\u{2028}four\u{85}five", "one\ntwo\nthree\nfour\nfive"),
    ("five\u{a0}thousand\u{202f}men\u{3000}left", "five thousand men left"),
    ("go\u{ad}vern\u{200b}ment \u{feff}said\u{200e}", "government said"),
    ("a\u{0}b\u{7}c\u{9f}d", "abcd"),
    ("Zoe\u{308} cafe\u{301} \u{212b}", "Zoë café \u{c5}"),
    ("a\u{323}\u{302}b e\u{ad}\u{301}", "\u{1ead}b é"),
    ("oﬃce ﬂags ﬁrst", "office flags first"),
    ("so\u{2010}called, mid\u{2011}May", "so-called, mid-May"),
    ("１２％ ＵＮ", "12% UN"),
    ("\u{1112}\u{1161}\u{11ab}", "한"),
];

#[test]
fn what_looks_alike_is_spelled_alike() {
    for (read, plain) in SPELLINGS {
        let text = Plain::from(*read);
        assert_eq!(&*text, *plain);
        assert_eq!(text.as_read(), *read);
        assert_eq!(&*Plain::from(*plain), *plain, "plain is plain");
    }
}

#[test]
fn words_lead_back_to_the_text_as_it_was_read() {
    for (read, _) in SPELLINGS {
        let read = format!("\u{feff}A \u{200b}{read}\u{ad} end");
        let document = parse(&read.as_str().into(), &Orthography::default());
        let points = CodePoints::new(&document.text);
        for token in &document.tokens {
            let [start, end] = points.span(token.span);
            let stood: String = read.chars().skip(start).take(end - start).collect();
            let first = stood.chars().next().expect("a token has characters");
            assert_eq!(&*Plain::from(&*stood), token.span.of(&document.text), "{read:?}");
            assert!(!"\u{ad}\u{200b}".contains(first), "{stood:?} in {read:?}");
        }
    }
}
