//! Words in their context: every case of `tests/concordance/cases.txt`, each on the
//! articles beside it.
//!
//! A case is a block: its name between dashes, what is given to `parallax concordance`
//! behind `$`, and all that it prints, ␛ for what begins a colour. `UPDATE=1 cargo test
//! concordance` writes what is printed in place of what was expected: read the difference.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/concordance")
}

fn concordance(line: &str) -> Output {
    // What stands between apostrophes may hold spaces.
    let words = line.split('\'').enumerate().flat_map(|(at, part)| match at % 2 {
        1 => vec![part.to_string()],
        _ => part.split_whitespace().map(String::from).collect(),
    });
    let mut command = Command::new(env!("CARGO_BIN_EXE_parallax"));
    command.arg("concordance").args(words).current_dir(folder());
    command.output().expect("the program runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// What is printed, errors too; spaces at the end of a line are nobody's business.
fn printed(line: &str) -> String {
    let run = concordance(line);
    let text = text(&run.stdout) + &text(&run.stderr);
    let lines = text.lines().map(|line| line.replace('\u{1B}', "␛"));
    lines.fold(String::new(), |all, line| all + line.trim_end() + "\n")
}

#[test]
fn every_case_is_shown_as_it_says() {
    let path = folder().join("cases.txt");
    let was = std::fs::read_to_string(&path).expect("the cases");
    let (mut is, mut failures, mut cases) = (String::new(), String::new(), 0);
    for block in was.split("--- ").map(str::trim).filter(|block| block.contains('$')) {
        let (name, rest) = block.split_once(" ---\n$ ").expect("a name and a command");
        let (line, expected) = rest.split_once('\n').unwrap_or((rest, ""));
        let found = printed(line);
        let _ = writeln!(is, "--- {name} ---\n$ {line}\n{found}");
        cases += 1;
        if found.trim() != expected.trim() {
            let _ = writeln!(
                failures,
                "\n--- {name}\n  expected\n{expected}\n  found\n{found}"
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

/// The rows of a table, by the names of its columns.
fn rows(line: &str) -> Vec<Vec<(String, String)>> {
    let run = concordance(line);
    let mut reader = csv::Reader::from_reader(run.stdout.as_slice());
    let head = reader.headers().expect("a header").clone();
    let row = |row: csv::StringRecord| {
        head.iter().map(String::from).zip(row.iter().map(String::from)).collect()
    };
    reader.records().map(|record| row(record.expect("a row"))).collect()
}

#[test]
fn offsets_of_the_table_lead_to_the_words() {
    let articles =
        std::fs::read_to_string(folder().join("articles.jsonl")).expect("articles");
    let text_of = |doc_id: &str| {
        let mut lines = articles
            .lines()
            .map(|line| serde_json::from_str::<serde_json::Value>(line).expect("JSON"));
        let article =
            lines.find(|article| article["doc_id"] == doc_id).expect("an article");
        article["text"].as_str().expect("a text").to_string()
    };
    let rows = rows("'strik*' articles.jsonl --csv --plain-csv --sort article");
    assert_eq!(rows.len(), 7);
    for row in &rows {
        let cell = |name: &str| &row.iter().find(|(head, _)| head == name).expect(name).1;
        let [start, end] =
            ["start", "end"].map(|at| cell(at).parse::<usize>().expect("a number"));
        let words: String =
            text_of(cell("doc_id")).chars().skip(start).take(end - start).collect();
        assert_eq!(words, *cell("match"));
    }
}

#[test]
fn threads_change_nothing_and_a_lot_is_always_the_same() {
    let of = |options: &str| {
        text(&concordance(&format!("the articles.jsonl {options}")).stdout)
    };
    assert_eq!(of("--threads 1"), of("--threads 4"));
    let some = of("--lines 3 --threads 1");
    assert_eq!(some.lines().count(), 4, "{some}");
    assert_eq!(some, of("--lines 3 --threads 4"));
    assert_ne!(some, of("--lines 3 --seed 2"));
    let all = of("");
    assert!(some.lines().skip(1).all(|line| all.contains(line)), "{some}\n{all}");
}

#[test]
fn the_table_has_a_mark_for_excel_unless_it_is_left_out() {
    let begins = |options: &str| {
        let run = concordance(&format!("dockers articles.jsonl --csv {options}"));
        run.stdout.starts_with("\u{FEFF}doc_id,outlet,".as_bytes())
    };
    assert!(begins(""));
    assert!(!begins("--plain-csv"));
}
