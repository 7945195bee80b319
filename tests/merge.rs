//! Parts of a corpus, joined in any order, give the bytes of the whole.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Articles of three outlets on nine stories, with what depends on all of them: lines
/// that repeat within an outlet, one text in two outlets, an id that stands twice, one
/// surname for a person named in another article, a date that is none, a broken record.
fn corpus() -> Vec<String> {
    let article = |at: usize| {
        let (outlet, story) = (["Beacon", "Courier", "Ledger"][at % 3], at / 3);
        let person = if at.is_multiple_of(2) { "Corin Ashdale" } else { "Ashdale" };
        let foot = match at % 3 {
            1 => "\\nRead more in the app of the Courier",
            _ => "",
        };
        let own = match at {
            9 | 10 => {
                "The pier of the old harbour was closed to ships and to people for \
                       the whole of the winter that followed the storm of October."
            }
            _ => "The regime closed the harbour.",
        };
        let text = format!(
            "{own}\\nMinister {person} said that pier {at} was “safe” and called the \
             report reckless. Nobody saw the terrorists of pier {at}.{foot}"
        );
        let id = if at == 13 { "a04".to_string() } else { format!("a{at:02}") };
        let date = if at == 8 { "soon".into() } else { format!("2026-03-{:02}", at + 1) };
        format!(
            r#"{{"doc_id":"{id}","outlet":"{outlet}","story":"s{story}","date":"{date}","text":"{text}"}}"#
        )
    };
    let mut lines: Vec<String> = (0..27).map(article).collect();
    lines.insert(5, r#"{"doc_id":"broken","outlet":"Beacon"}"#.into());
    lines
}

/// A folder with the corpus as two files.
fn folder(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("merge").join(name);
    drop(std::fs::remove_dir_all(&root));
    std::fs::create_dir_all(&root).expect("a folder");
    let lines = corpus();
    let (one, other) = lines.split_at(11);
    std::fs::write(root.join("one.jsonl"), one.join("\n")).expect("writable");
    std::fs::write(root.join("other.jsonl"), other.join("\n")).expect("writable");
    root
}

fn parallax(root: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_parallax"));
    command.args(arguments).current_dir(root).output().expect("the program runs")
}

fn succeeds(root: &Path, arguments: &[&str]) {
    let output = parallax(root, arguments);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{arguments:?}: {said}");
}

fn files(report: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for folder in [report.to_path_buf(), report.join("outlets")] {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            if let Ok(bytes) = std::fs::read(entry.path()) {
                files.insert(entry.file_name().to_string_lossy().into_owned(), bytes);
            }
        }
    }
    files
}

/// Makes the parts and joins them, the last one first.
fn merged(root: &Path, count: usize) -> BTreeMap<String, Vec<u8>> {
    let parts: Vec<String> = (1..=count).map(|at| format!("part-{at}-{count}")).collect();
    for (part, at) in parts.iter().zip(1..) {
        let shard = format!("{at}/{count}");
        let inputs = ["analyze", "one.jsonl", "other.jsonl"];
        succeeds(root, &[&inputs[..], &["--shard", &shard, "--part", part]].concat());
    }
    let out = format!("merged-{count}");
    let parts: Vec<&str> = parts.iter().rev().map(String::as_str).collect();
    succeeds(root, &[&["merge"], &parts[..], &["--out", &out]].concat());
    files(&root.join(out))
}

#[test]
fn parts_give_the_bytes_of_the_whole() {
    let root = folder("parts");
    succeeds(&root, &["analyze", "one.jsonl", "other.jsonl", "--out", "whole"]);
    let whole = files(&root.join("whole"));
    let run = String::from_utf8_lossy(&whole["run.json"]).into_owned();
    assert!(run.contains("\"skipped\": 1") && run.contains("left blank"), "{run}");
    assert!(whole["removed.csv"].windows(9).any(|bytes| bytes == b"Read more"));
    for count in [1, 2, 7] {
        let merged = merged(&root, count);
        let names: Vec<&String> = whole.keys().collect();
        assert_eq!(merged.keys().collect::<Vec<_>>(), names);
        for (name, bytes) in &whole {
            assert!(merged[name] == *bytes, "{name} of {count} parts is another one");
        }
    }
}

#[test]
fn what_is_no_part_is_refused() {
    let root = folder("refused");
    succeeds(&root, &["analyze", "one.jsonl", "--part", "part"]);
    for (parts, reason) in
        [(&["nowhere"][..], "no part"), (&["part", "part"], "name each part once")]
    {
        let output = parallax(&root, &[&["merge"], parts].concat());
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains(reason), "{said}");
        assert_eq!(output.status.code(), Some(1));
    }
    // A part whose making was interrupted, and one that was cut off.
    std::fs::remove_file(root.join("part/told")).expect("it is there");
    assert_eq!(parallax(&root, &["merge", "part"]).status.code(), Some(1));
    succeeds(&root, &["analyze", "one.jsonl", "--part", "part"]);
    let articles = root.join("part/articles");
    let bytes = std::fs::read(&articles).expect("it is there");
    std::fs::write(&articles, &bytes[..bytes.len() - 5]).expect("writable");
    let output = parallax(&root, &["merge", "part"]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("damaged"));
}
