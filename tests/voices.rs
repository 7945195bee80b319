//! Every case of `tests/voices/*.txt`: a text, and who speaks in it.
//!
//! A case is a block: its name between dashes, a text, an empty line, and one
//! line for each attribution in the order of the text:
//!
//! ```text
//! --- inversion ---
//! “We will rebuild,” said Mayor Ines Roth.
//!
//! direct “We will rebuild,” | Ines Roth (official) | said
//! ```
//!
//! `kind content | name (kind of source) | cue | through relay`; pieces of a
//! content or cue are joined by `…`; nobody is `-`; `nested` may stand first.
//! Lines that begin with `#` are remarks. `UPDATE=1 cargo test voices`
//! writes what was found in place of what was expected: read the difference.

use std::fmt::Write;
use std::ops::Range;
use std::path::{Path, PathBuf};

use parallax::corpus::Article;
use parallax::page::Repeats;
use parallax::text::Document;
use parallax::voice::Attribution;
use parallax::{Knowledge, read};

#[test]
fn every_case_is_read_as_it_says() {
    let knowledge = Knowledge::new(Vec::new()).expect("the bundled lexicons load");
    let mut failures = String::new();
    for path in files("tests/voices") {
        let was = std::fs::read_to_string(&path).expect("a case file is readable");
        let (is, wrong) = check(&was, &knowledge);
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, is).expect("a case file is writable");
        } else if !wrong.is_empty() {
            let _ = write!(failures, "\n{}\n{wrong}", path.display());
        }
    }
    assert!(failures.is_empty(), "{failures}");
}

/// `tests/voices/open` holds what is right and not yet read so: the known errors.
/// A case that is read rightly moves up to the file of the same name.
#[test]
fn open_cases_are_still_open() {
    let knowledge = Knowledge::new(Vec::new()).expect("the bundled lexicons load");
    let mut solved = String::new();
    for path in files("tests/voices/open") {
        let file = std::fs::read_to_string(&path).expect("a case file is readable");
        for case in blocks(&file).iter().filter_map(|block| Case::parse(block)) {
            if found(&case.text, &knowledge).trim() == case.expected.trim() {
                let _ = writeln!(solved, "{}: {}", path.display(), case.head);
            }
        }
    }
    assert!(solved.is_empty(), "read rightly now; move these to tests/voices:\n{solved}");
}

/// The case files of a folder, sorted.
fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files: Vec<_> = std::fs::read_dir(&folder)
        .expect("the folder of cases is there")
        .filter_map(|entry| entry.ok().map(|e| e.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .collect();
    files.sort();
    files
}

/// Reads every case of a file; gives the file as it should be, and what differs.
fn check(file: &str, knowledge: &Knowledge) -> (String, String) {
    let (mut updated, mut wrong) = (String::new(), String::new());
    for (number, block) in blocks(file).into_iter().enumerate() {
        if number > 0 {
            updated.push('\n');
        }
        let Some(case) = Case::parse(&block) else {
            updated.push_str(&block);
            continue;
        };
        let found = found(&case.text, knowledge);
        let _ = write!(updated, "{}\n{}\n\n{found}", case.head, case.text);
        if found.trim() != case.expected.trim() {
            let _ = write!(
                wrong,
                "\n{}\n{}\n  expected\n{}  found\n{}",
                case.head,
                case.text,
                indented(&case.expected),
                indented(&found)
            );
        }
    }
    (updated, wrong)
}

fn indented(lines: &str) -> String {
    lines.lines().fold(String::new(), |mut all, line| {
        let _ = writeln!(all, "    {line}");
        all
    })
}

fn blocks(file: &str) -> Vec<String> {
    let mut blocks = vec![String::new()];
    for line in file.lines() {
        if line.starts_with("--- ") && blocks.last().is_some_and(|b| !b.trim().is_empty())
        {
            let done = blocks.pop().unwrap_or_default();
            blocks.push(format!("{}\n", done.trim_end()));
            blocks.push(String::new());
        }
        let block = blocks.last_mut().expect("there is always one block");
        block.push_str(line);
        block.push('\n');
    }
    blocks
}

struct Case {
    head: String,
    text: String,
    expected: String,
}

impl Case {
    fn parse(block: &str) -> Option<Case> {
        let (head, rest) = block.split_once('\n')?;
        if !head.starts_with("--- ") {
            return None;
        }
        let is_expected = |part: &&str| {
            part.lines().all(|line| {
                let line = line.strip_prefix("nested ").unwrap_or(line);
                ["direct ", "partial ", "indirect ", "scare ", "nothing", "#"]
                    .iter()
                    .any(|kind| line.starts_with(kind))
            })
        };
        let parts: Vec<&str> = rest.trim_end().split("\n\n").collect();
        let expected: Vec<&str> =
            parts.last().into_iter().filter(|p| is_expected(p)).copied().collect();
        let text = parts[..parts.len() - expected.len()].join("\n\n");
        let expected = expected.concat();
        let expected: String = expected
            .lines()
            .filter(|l| !l.starts_with('#'))
            .map(|l| format!("{l}\n"))
            .collect();
        Some(Case { head: head.to_string(), text: text.trim().to_string(), expected })
    }
}

fn found(text: &str, knowledge: &Knowledge) -> String {
    let article = Article { text: text.into(), ..Article::default() };
    let read = read(&article, knowledge, &Repeats::default());
    let mut lines = String::new();
    for attribution in &read.voices.attributions {
        let _ = writeln!(lines, "{}", line(&read.document, attribution));
    }
    if lines.is_empty() { "nothing\n".to_string() } else { lines }
}

fn line(document: &Document, attribution: &Attribution) -> String {
    let nested = if attribution.nested { "nested " } else { "" };
    let mut line = format!(
        "{nested}{} {}",
        attribution.kind.id(),
        words(document, &attribution.content)
    );
    if attribution.cue.is_empty() {
        return line;
    }
    let source = match &attribution.source {
        Some(source) => format!("{} ({})", source.name, source.kind),
        None => "-".to_string(),
    };
    let _ = write!(line, " | {source} | {}", words(document, &attribution.cue));
    if let Some(relay) = &attribution.relay {
        let _ = write!(line, " | through {relay}");
    }
    line
}

fn words(document: &Document, pieces: &[Range<usize>]) -> String {
    let piece = |range: &Range<usize>| {
        let text = document.span(range.clone()).of(&document.text);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    pieces.iter().map(piece).collect::<Vec<_>>().join(" … ")
}
