//! A text that looks the same gives the same tables, however its characters are written.
//!
//! The sample is written again in other spellings and analysed. Every cell must be what
//! it was, but for the places: they lead to the text as it was read.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use parallax::corpus::{self, Article, ReadOptions};
use serde_json::json;
use unicode_normalization::UnicodeNormalization;

/// A name, and what it does to a text.
type Spelling = (&'static str, fn(&str) -> String);

const SPELLINGS: &[Spelling] = &[
    ("letters and accents apart", |text| text.nfd().collect()),
    ("soft hyphens", |text| in_words(text, "\u{ad}")),
    ("zero-width blanks", |text| in_words(text, "\u{200b}")),
    ("word joiners", |text| in_words(text, "\u{2060}")),
    ("byte-order marks", |text| in_words(text, "\u{feff}")),
    ("direction marks", |text| in_words(text, "\u{200e}")),
    ("ligatures", |text| text.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ")),
    ("no-break blanks", |text| text.replace(' ', "\u{a0}")),
    ("thin blanks", |text| text.replace(' ', "\u{2009}")),
    ("carriage returns and line feeds", |text| text.replace('\n', "\r\n")),
    ("carriage returns", |text| text.replace('\n', "\r")),
    ("line separators", |text| text.replace('\n', "\u{2028}")),
    ("next lines", |text| text.replace('\n', "\u{85}")),
    ("no-break hyphens", |text| text.replace('-', "\u{2011}")),
    ("full-width figures", |text| text.replace('4', "４").replace('0', "０")),
];

/// Something behind the second letter of long words.
fn in_words(text: &str, put: &str) -> String {
    let word = |word: &str| match word.char_indices().nth(2) {
        Some((at, _))
            if word.chars().take(4).filter(|c| c.is_alphabetic()).count() == 4 =>
        {
            format!("{}{put}{}", &word[..at], &word[at..])
        }
        _ => word.to_string(),
    };
    text.split_inclusive(char::is_whitespace).map(word).collect()
}

#[test]
fn tables_are_those_of_the_same_text_in_plain_spelling() {
    let plain = tables("plain", str::to_string);
    assert!(plain.values().all(|table| !table.is_empty()));
    for (name, spelling) in SPELLINGS {
        let other = tables(name, *spelling);
        for (file, rows) in &plain {
            assert_eq!(other.get(file), Some(rows), "{name}: {file}");
        }
    }
}

#[test]
fn straight_and_curly_apostrophes_give_the_same_tables() {
    let straight = |text: &str| text.replace(['‘', '’'], "'");
    let curly = |text: &str| {
        let mut before = ' ';
        let mark = |c: char| {
            let inside = before.is_alphanumeric();
            before = c;
            if c == '\'' && inside { '’' } else { c }
        };
        text.chars().map(mark).collect::<String>()
    };
    let alike = |tables: Tables| {
        let alike = |rows: Vec<String>| rows.iter().map(|row| straight(row)).collect();
        tables.into_iter().map(|(file, rows)| (file, alike(rows))).collect::<Tables>()
    };
    let (one, other) =
        (tables("plain apostrophes", str::to_string), tables("curly", curly));
    let (one, other) = (alike(one), alike(other));
    for (file, rows) in &one {
        assert_eq!(other.get(file), Some(rows), "{file}");
    }
}

/// The rows of each table, without the cells that say where something stands.
type Tables = BTreeMap<String, Vec<String>>;

fn tables(name: &str, spelling: fn(&str) -> String) -> Tables {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("spellings").join(name);
    drop(std::fs::remove_dir_all(&root));
    std::fs::create_dir_all(&root).expect("a folder");
    let lines: Vec<String> = sample().iter().map(|one| line(one, spelling)).collect();
    std::fs::write(root.join("articles.jsonl"), lines.join("\n")).expect("writable");
    let mut command = Command::new(env!("CARGO_BIN_EXE_parallax"));
    command.args(["analyze", "articles.jsonl", "--out", "report", "--quiet"]);
    let output = command.current_dir(&root).output().expect("the program runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let files = std::fs::read_dir(root.join("report")).expect("a folder").flatten();
    let tables =
        files.map(|file| file.path()).filter(|p| p.extension() == Some("csv".as_ref()));
    tables.map(|path| (file_name(&path), rows(&path))).collect()
}

/// The articles of the sample, with some accents.
fn sample() -> Vec<Article> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("corpus/sample");
    let read = corpus::read(&[path], std::io::empty(), &ReadOptions::default());
    read.expect("the sample").articles
}

fn line(article: &Article, spelling: fn(&str) -> String) -> String {
    let accents =
        |text: &str| text.replace("Merrow", "Mérröw").replace("Terrin", "Térrin");
    let Article { doc_id, outlet, story, date, title, text, .. } = article;
    let spelled = |text: &str| spelling(&accents(text));
    let title = title.as_deref().map(spelled);
    json!({"doc_id": doc_id, "outlet": outlet, "story": story, "date": date,
           "title": title, "text": spelled(text)})
    .to_string()
}

fn rows(path: &Path) -> Vec<String> {
    let mut reader = csv::Reader::from_path(path).expect("a table");
    let is_place =
        |name: &str| matches!(name.trim_start_matches('\u{feff}'), "start" | "end");
    let header = reader.headers().expect("a header").clone();
    let rows = reader.records().map(|row| {
        let row = row.expect("a row");
        let cells = row.iter().zip(&header).filter(|(_, name)| !is_place(name));
        cells.map(|(cell, _)| cell).collect::<Vec<_>>().join(" | ")
    });
    std::iter::once(header.iter().collect::<Vec<_>>().join(" | ")).chain(rows).collect()
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
