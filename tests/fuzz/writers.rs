//! Texts that want to be more than text: what is written is read back, and acts nowhere.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use calamine::{Reader, Xlsx, open_workbook};
use pulldown_cmark::{Event, Options, Parser, Tag};
use serde_json::{Value, json};

use super::mutation::Lots;
use crate::report_html::harmless;

const PROGRAM: &str = env!("CARGO_BIN_EXE_parallax");

/// Pieces of text that are something else to a program that reads a report.
const PIECES: [&str; 40] = [
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "＝1+1",
    "'=1",
    "\u{0}=1",
    "\u{200B}=1",
    "\u{202E}txt.exe",
    "<script>alert(1)</script>",
    "</script><img src=x onerror=x>",
    "\"><svg onload=alert(1)>",
    "' onmouseover='x",
    "javascript:alert(1)",
    "<!--",
    "-->",
    "]]>",
    "&lt;b&gt;",
    "&#60;",
    "${1}",
    "{{7*7}}",
    "{% x %}",
    "![x](http://evil.example/x.png)",
    "[x](javascript:alert(1))",
    "<http://evil.example>",
    "http://evil.example/x",
    "| a | b |",
    "---",
    "# x",
    "```",
    "`x`",
    "*x*",
    "_x_",
    "\\",
    "_x000D_",
    "a,b;c\td",
    "\"\"\"",
    "\n\n> x",
];
/// Words that make rows in many tables.
const WORDS: [&str; 8] = [
    "The regime shut the pier, which critics called a reckless disaster.",
    "“It is an outrage,” Minister Orla Venn said on Tuesday.",
    "Officials claimed that 40 people were killed.",
    "The “so-called” experts slammed the board.",
    "According to Orla Venn, the terrorists fled.",
    "The wall is 12 metres high, the council said.",
    "Fishermen may have been warned, reportedly.",
    "The harbour board, which shut the pier, lied.",
];

/// An article by lot.
fn article(number: usize, lots: &mut Lots) -> Value {
    let some = |lots: &mut Lots, most: usize| {
        let count = 1 + lots.below(most);
        let piece = |lots: &mut Lots| match lots.below(3) {
            0 => WORDS[lots.below(WORDS.len())],
            _ => PIECES[lots.below(PIECES.len())],
        };
        let pieces: Vec<&str> = (0..count).map(|_| piece(lots)).collect();
        pieces.join([" ", "\n\n", "”"][lots.below(3)])
    };
    let (title, end) = (some(lots, 2), some(lots, 6));
    let [id, url] =
        [(); 2].map(|()| format!("{}{number}", PIECES[lots.below(PIECES.len())]));
    let text: Vec<String> =
        WORDS.iter().map(|sentence| format!("{sentence} {}", some(lots, 2))).collect();
    let date = ["2025-03-04", "=1", "9999999"][lots.below(3)];
    let outlet = PIECES[lots.below(4) * 9 + number % 2];
    json!({
        "outlet": outlet,
        "story": PIECES[number % 5 * 3],
        "title": title,
        "doc_id": id,
        "url": url,
        "date": date,
        "text": format!("{}\n\n{end}", text.join("\n\n")),
    })
}

/// Every file below a folder.
fn below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(below(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

#[test]
fn what_is_written_is_text_and_nothing_else() {
    let rounds = (super::rounds() / 20).max(1);
    for round in 0..rounds {
        let root = super::folder(&format!("writers-{round}"));
        let mut lots = Lots::new(round as u64 + 77);
        let lines: Vec<String> =
            (0..24).map(|number| article(number, &mut lots).to_string()).collect();
        fs::write(root.join("articles.jsonl"), lines.join("\n")).expect("writable");
        let run = |arguments: &[&str]| {
            let output =
                Command::new(PROGRAM).args(arguments).current_dir(&root).output();
            let output = output.expect("it starts");
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            assert!(output.status.success(), "round {round}: {said}");
            output.stdout
        };
        run(&["analyze", "articles.jsonl", "--out", "report", "--language", "any"]);
        let files = below(&root.join("report"));
        assert!(files.len() > 20, "{files:?}");
        for file in files {
            harmless_file(&file, round);
        }
        let lines = run(&["annotate", "articles.jsonl", "--text", "--language", "any"]);
        for line in String::from_utf8(lines).expect("UTF-8").lines() {
            serde_json::from_str::<Value>(line).expect("a line of JSON");
        }
    }
}

/// Reads a file back with the program that such files are for.
fn harmless_file(file: &Path, round: usize) {
    let place = format!("round {round}: {}", file.display());
    let text = || fs::read_to_string(file).unwrap_or_else(|e| panic!("{place}: {e}"));
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("csv") => cells(file, &place),
        Some("xlsx") => workbook(file, &place),
        Some("json") => drop(serde_json::from_str::<Value>(&text()).expect(&place)),
        Some("html") => harmless(&text(), &place),
        Some("svg") => drawing(&text(), &place),
        Some("md") => markdown(&text(), &place),
        other => panic!("{place}: {other:?} is not read back"),
    }
}

/// As many cells in every row as names in the first, none that a spreadsheet would run.
fn cells(file: &Path, place: &str) {
    let mut rows = csv::ReaderBuilder::new().from_path(file).expect(place);
    for row in rows.records() {
        for cell in row.expect(place).iter() {
            let bare = cell.trim_start_matches(['\u{FEFF}', ' ']);
            let runs = bare
                .starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
            let is_number = bare.parse::<f64>().is_ok();
            assert!(!runs || is_number, "{place}: {cell:?}");
            assert!(!cell.contains(['\0', '\u{202E}', '\u{200B}']), "{place}: {cell:?}");
        }
    }
}

/// No formula on any sheet.
fn workbook(file: &Path, place: &str) {
    let mut book: Xlsx<_> = open_workbook(file).expect(place);
    let names = book.sheet_names();
    assert!(names.len() > 5, "{place}");
    for name in names {
        let cells = book.worksheet_range(&name).expect(place);
        assert!(cells.rows().next().is_some(), "{place}: {name}");
        let formulas = book.worksheet_formula(&name).expect(place);
        let ran: Vec<_> =
            formulas.used_cells().filter(|cell| !cell.2.is_empty()).collect();
        assert!(ran.is_empty(), "{place}: {name}: {ran:?}");
    }
}

/// Well formed, with the elements that we draw with, and links to the report alone.
fn drawing(text: &str, place: &str) {
    let drawing = roxmltree::Document::parse(text).expect(place);
    let known: BTreeSet<&str> =
        "svg g a rect line path circle text tspan title desc style".split(' ').collect();
    for element in drawing.descendants().filter(roxmltree::Node::is_element) {
        assert!(known.contains(element.tag_name().name()), "{place}: {element:?}");
        for attribute in element.attributes() {
            let name = attribute.name();
            let is_link = name == "href";
            let is_ours = !is_link || attribute.value().starts_with("../report.html#");
            assert!(!name.starts_with("on") && is_ours, "{place}: {element:?}");
        }
    }
}

/// No HTML, no picture and no link but to files of the report.
fn markdown(text: &str, place: &str) {
    let is_ours = |link: &str| !link.contains(':') && !link.starts_with("//");
    for event in Parser::new_ext(text, Options::all()) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => panic!("{place}: {html}"),
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                assert!(is_ours(&dest_url), "{place}: {dest_url}");
            }
            _ => {}
        }
    }
}
