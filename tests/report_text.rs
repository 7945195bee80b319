//! What the report of two small articles says, word by word, and that no text
//! of the data can say anything else.
//!
//! Expected texts stand in `tests/report_pair/`; `UPDATE=1` writes them anew.

use crate::report_pair::{Pair, hostile};
use crate::{report_html, report_pair};
use parallax::report::columns::{Heading, TABLES, Type};
use parallax::report::{File, findings, summary};
use parallax::spool::Rows;
use std::path::Path;

fn text(pair: &Pair, path: &str) -> String {
    let file = pair.files().into_iter().find(|file| file.path == path);
    String::from_utf8(file.unwrap_or_else(|| panic!("no {path}")).bytes).unwrap()
}

/// Compares with the expected text, or writes it.
fn check(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/report_pair").join(name);
    if std::env::var_os("UPDATE").is_some() || !path.exists() {
        std::fs::write(&path, text).unwrap();
        return;
    }
    let expected = std::fs::read_to_string(&path).unwrap().replace("\r\n", "\n");
    assert_eq!(text, expected, "{name} differs; UPDATE=1 writes it anew");
}

#[test]
fn the_reports_say_what_is_expected() {
    let pair = Pair::new();
    for name in ["report.md", "outlets/daily-beacon.md", "run.json"] {
        check(&name.replace('/', "-"), &text(&pair, name));
    }
}

#[test]
fn the_tables_say_what_is_expected() {
    let pair = Pair::new();
    let tables: Vec<String> = TABLES
        .iter()
        .map(|table| format!("--- {} ---\n{}", table.file(), text(&pair, table.file())))
        .collect();
    check("tables.txt", &tables.join("\n").replace('\u{FEFF}', ""));
}

#[test]
fn the_header_of_every_table_is_its_columns_and_its_cells_are_of_their_types() {
    let pair = Pair::new();
    for table in TABLES {
        let text = text(&pair, table.file());
        let mut reader =
            csv::Reader::from_reader(text.trim_start_matches('\u{FEFF}').as_bytes());
        let columns = table.columns();
        let header = reader.headers().unwrap().clone();
        let named: Vec<&str> = columns.iter().map(|column| column.name).collect();
        let header: Vec<&str> = header.iter().take(named.len()).collect();
        assert_eq!(header, named, "{}", table.file());
        for record in reader.records() {
            for (column, cell) in columns.iter().zip(&record.unwrap()) {
                assert!(is_of(column, cell), "{}: {column:?}: {cell}", table.file());
            }
        }
    }
}

/// Whether a cell is what its column promises, or absent.
fn is_of(column: &Heading, cell: &str) -> bool {
    match column.kind {
        _ if cell.is_empty() => true,
        Type::Text => true,
        Type::Whole => cell.parse::<u64>().is_ok(),
        Type::Number => cell.parse::<f64>().is_ok(),
        Type::Date => cell.len() == 10 && cell.split('-').count() == 3,
        Type::Truth => matches!(cell, "true" | "false"),
    }
}

#[test]
fn the_mark_of_bytes_is_there_unless_it_is_not_wanted() {
    let mut pair = Pair::new();
    assert!(text(&pair, "hits.csv").starts_with("\u{FEFF}doc_id,"));
    pair.plain_csv = true;
    assert!(text(&pair, "hits.csv").starts_with("doc_id,"));
    assert!(!text(&pair, "hits.csv").contains('\r'));
}

#[test]
fn a_run_tells_nothing_of_the_disk() {
    let run = text(&Pair::new(), "run.json");
    assert!(!run.contains("/home"), "{run}");
    assert!(run.contains(r#""tool": "parallax""#));
}

#[test]
fn the_summary_is_short_and_plain() {
    let mut pair = Pair::new();
    pair.comparison.outlets[0].outlet = "Beacon\u{1b}[31m\nline".into();
    let summary = summary(&pair.ready().report(), 1);
    assert!(summary.lines().count() <= 12, "{summary}");
    assert!(summary.starts_with("read 3 records, used 2, skipped 1"), "{summary}");
    assert!(!summary.contains('\u{1b}') && summary.contains("report.md"), "{summary}");
}

#[test]
fn nothing_is_read_and_the_report_says_so() {
    let mut pair = Pair::new();
    pair.comparison.outlets.clear();
    pair.comparison.rows = Rows::default();
    pair.comparison.emphasis = Rows::default();
    pair.comparison.sources = Rows::default();
    pair.rows = report_pair::Rows::default();
    let report = text(&pair, "report.md");
    assert!(report.starts_with("# Nothing was read"), "{report}");
    assert!(report.contains("beacon/empty.txt"), "{report}");
    assert!(!report.contains("What stands out"), "{report}");
}

#[test]
fn one_outlet_is_not_compared() {
    let mut pair = Pair::new();
    pair.comparison.outlets.truncate(1);
    pair.rows.documents.truncate(1);
    pair.rows.hits.truncate(2);
    pair.rows.attributions.truncate(1);
    pair.comparison.story_subjects = Rows::default();
    pair.comparison.omissions = Rows::default();
    pair.rows.labels.truncate(1);
    assert!(findings(&pair.ready().report()).is_empty());
    let report = text(&pair, "report.md");
    assert!(
        report.contains("There is one outlet, so there is nothing to compare"),
        "{report}"
    );
}

#[test]
fn no_text_breaks_out_of_the_reports() {
    for hostile in hostile::TEXTS {
        let pair = hostile::pair(hostile);
        // The workbook is no text: tests/report_workbook.rs opens it.
        let is_text = |file: &File| !file.path.ends_with(".xlsx");
        for file in pair.files().into_iter().filter(is_text) {
            let text = String::from_utf8(file.bytes).unwrap();
            let place = format!("{} with {hostile:?}", file.path);
            if file.path.ends_with(".md") {
                harmless(&text, &place);
            }
            if file.path.ends_with(".html") {
                report_html::harmless(&text, &place);
            }
            if file.path.ends_with(".csv") {
                let text = text.trim_start_matches('\u{FEFF}');
                for record in csv::Reader::from_reader(text.as_bytes()).records() {
                    let record = record.unwrap();
                    assert!(!record.iter().any(|cell| cell.starts_with('=')), "{place}");
                }
            }
            assert!(file.path.is_ascii() && !file.path.contains(".."), "{place}");
        }
    }
}

/// No tag, no link but our own, no heading but our own, tables of even width.
fn harmless(text: &str, place: &str) {
    const LINKS: [&str; 7] = [
        "](charts/",
        "](outlets/",
        "](../",
        "](#",
        ".csv)",
        "](run.json)",
        "](report.md)",
    ];
    let mut width = 0;
    for line in text.lines() {
        let bare = without_escapes(line);
        let ours: usize = LINKS.iter().map(|link| bare.matches(link).count()).sum();
        assert!(!bare.contains('<'), "{place}: {line}");
        assert!(bare.matches("](").count() <= ours, "{place}: {line}");
        assert!(!line.starts_with("# Heading"), "{place}: {line}");
        assert!(!bare.contains('`') || is_ours(&bare), "{place}: {line}");
        let cells = if line.starts_with('|') { bare.matches('|').count() } else { 0 };
        assert!(width == 0 || cells == 0 || cells == width, "{place}: {line}");
        width = cells;
    }
}

/// Whether what stands in code marks is a name of ours.
fn is_ours(bare: &str) -> bool {
    let plain =
        |code: &str| code.chars().all(|c| c.is_ascii_alphanumeric() || "_./".contains(c));
    bare.split('`').skip(1).step_by(2).all(plain)
}

/// A line without its backslashes and the characters that they take the force
/// from.
fn without_escapes(line: &str) -> String {
    let mut characters = line.chars();
    let mut bare = String::new();
    while let Some(c) = characters.next() {
        match c {
            '\\' => drop(characters.next()),
            c => bare.push(c),
        }
    }
    bare
}
