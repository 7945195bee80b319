//! What around a term decides whether it is a hit: one block a case.
//!
//! A block of `tests/contexts/*.txt` has a title, a term with the cells that its
//! row fills (`killed | next={number}`), a text, and the words that are hit (`-`
//! for none). `from` says where the first hit begins, where the words alone do
//! not tell.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use parallax::{Knowledge, lexicon, text};

#[test]
fn names() {
    try_all("names");
}

#[test]
fn word_classes() {
    try_all("word_class");
}

#[test]
fn neighbours() {
    try_all("neighbours");
}

#[test]
fn a_negator_does_not_reach_beyond_its_sentence() {
    let knowledge = knowledge("negation", &[("brave", "")]);
    let negated = |words: &str| {
        let document = text::parse(&words.into(), &knowledge.orthography);
        let marks = knowledge.lexicons.find(&document);
        let hits = marks.hits.iter();
        hits.filter(|h| knowledge.lexicons.list_of(h.entry).id == LIST)
            .map(|h| h.negated)
            .collect::<Vec<_>>()
    };
    assert_eq!(negated("They were not brave."), [true]);
    assert_eq!(negated("They were not. Brave men fell."), [false]);
    assert_eq!(negated("They did not; brave men did."), [false]);
}

#[test]
fn a_class_that_no_list_has_is_named_with_its_line() {
    let lists =
        lexicon::from_folder(&folder("unknown", &[("toxic", "of={rolls}")])).unwrap();
    let message = Knowledge::new(lists).unwrap_err().to_string();
    assert!(message.contains("terms.csv:2"), "{message}");
    assert!(message.contains("{rolls}"), "{message}");
}

const LIST: &str = "tried";

/// Tries every block of a file and shows all that fail.
fn try_all(name: &str) {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/contexts/{name}.txt"));
    let file = std::fs::read_to_string(path).expect("the cases are there");
    let blocks = file.split("== ").filter(|block| !block.trim().is_empty());
    let cases: Vec<Case> = blocks.map(Case::new).collect();
    let rows: Vec<(&str, &str)> =
        cases.iter().map(|case| (&*case.term, &*case.cells)).collect();
    let knowledge = knowledge(name, &rows);
    let mut failed = String::new();
    for (number, case) in cases.iter().enumerate() {
        let found = case.hits(&knowledge, &category(number));
        if found != case.expected {
            let (title, expected) = (&case.title, &case.expected);
            let _ = writeln!(
                failed,
                "{title}\n  found    {found:?}\n  expected {expected:?}"
            );
        }
    }
    assert!(cases.len() > 4, "{name}.txt has its cases");
    assert!(failed.is_empty(), "\n{failed}");
}

/// A block.
struct Case {
    title: String,
    term: String,
    cells: String,
    text: String,
    /// The words that are hit, and where the first begins if that is asked.
    expected: (Vec<String>, Option<usize>),
}

impl Case {
    fn new(block: &str) -> Case {
        let mut lines = block.lines();
        let title = lines.next().unwrap_or_default().to_string();
        let fields: Vec<(&str, &str)> =
            lines.filter_map(|l| l.split_once(": ")).collect();
        let field = |name: &str| {
            fields.iter().find(|(n, _)| *n == name).map(|(_, v)| v.trim().to_string())
        };
        let required =
            |name: &str| field(name).unwrap_or_else(|| panic!("{title}: no {name}"));
        let row = required("term");
        let (term, cells) = row.split_once(" | ").unwrap_or((&row, ""));
        let hits = required("hits");
        let words = hits.split(", ").filter(|w| *w != "-").map(String::from).collect();
        Case {
            term: term.to_string(),
            cells: cells.to_string(),
            text: required("text"),
            expected: (words, field("from").map(|n| n.parse().expect("a number"))),
            title,
        }
    }

    fn hits(
        &self,
        knowledge: &Knowledge,
        category: &str,
    ) -> (Vec<String>, Option<usize>) {
        let document = text::parse(&self.text.as_str().into(), &knowledge.orthography);
        let spans = knowledge.lexicons.spans(&document, LIST, category);
        let words = spans.iter().map(|s| s.of(&document.text).to_string()).collect();
        let first = spans.first().map(|span| span.start);
        (words, self.expected.1.and(first))
    }
}

/// The bundled lists and one that has a category for each of these terms.
fn knowledge(name: &str, rows: &[(&str, &str)]) -> Knowledge {
    let lists = lexicon::from_folder(&folder(name, rows)).expect("the terms are sound");
    Knowledge::new(lists).expect("the list loads")
}

fn folder(name: &str, rows: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("contexts").join(name);
    std::fs::create_dir_all(&folder).expect("a folder for the list");
    let mut toml = HEAD.to_string();
    let mut terms = format!("category,term,{}\n", COLUMNS.join(","));
    for (number, (term, cells)) in rows.iter().enumerate() {
        let id = category(number);
        let _ = write!(toml, "[[category]]\nid = \"{id}\"\n{CATEGORY}");
        let filled: Vec<(&str, &str)> =
            cells.split(" | ").filter_map(|cell| cell.split_once('=')).collect();
        let cell =
            |column: &&str| filled.iter().find(|(c, _)| c == column).map_or("", |f| f.1);
        let cells: Vec<&str> = COLUMNS.iter().map(cell).collect();
        let _ = writeln!(terms, "{id},{term},{}", cells.join(","));
    }
    let examples = "expect,category,voice,text,note\n".to_string();
    for (name, text) in
        [("lexicon.toml", toml), ("terms.csv", terms), ("examples.csv", examples)]
    {
        std::fs::write(folder.join(name), text).expect("a file of the list");
    }
    folder
}

fn category(number: usize) -> String {
    format!("tried.{number}")
}

const COLUMNS: [&str; 7] = ["case", "unless", "pos", "of", "next", "without", "in_name"];

const HEAD: &str = r#"
id = "tried"
name = "A list of terms to try"
language = "en"
version = "1"
licence = "CC0-1.0"
question = "Is it a hit?"
"#;

const CATEGORY: &str = r#"label = "One"
definition = "One term."
unpaired = "A test."
source = "house"
"#;
