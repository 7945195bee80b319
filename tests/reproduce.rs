//! A run that is done again says whether it comes out the same, and what differs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Two outlets on one story, analysed into `report`.
fn analysed(name: &str, options: &[&str]) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("reproduce").join(name);
    drop(fs::remove_dir_all(&root));
    fs::create_dir_all(&root).expect("a folder");
    articles(&root, "The regime closed pier two.");
    let run =
        parallax(&root, &[&["analyze", "in.jsonl", "--out", "report"], options].concat());
    assert!(run.status.success(), "{}", text(&run.stderr));
    root
}

fn articles(root: &Path, first: &str) {
    let line = |outlet: &str, text: &str| {
        format!(r#"{{"outlet":"{outlet}","story":"pier","text":"{text}"}}"#)
    };
    let said = "The pier was “unsafe”, Minister Orla Venn said.";
    let lines = [line("Beacon", first), line("Courier", said)];
    fs::write(root.join("in.jsonl"), lines.join("\n")).expect("writable");
}

fn parallax(root: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_parallax"));
    command.args(arguments).current_dir(root).output().expect("the program runs")
}

fn again(root: &Path, options: &[&str]) -> (Option<i32>, String, String) {
    let arguments = ["analyze", "in.jsonl", "--reproduce", "report/run.json"];
    let run = parallax(root, &[&arguments, options].concat());
    (run.status.code(), text(&run.stdout), text(&run.stderr))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn seen(told: &str, pieces: &[&str]) {
    for piece in pieces {
        assert!(told.contains(piece), "{piece:?} is not told:\n{told}");
    }
}

#[test]
fn the_same_input_gives_the_same_bytes_and_nothing_is_written() {
    let root = analysed("same", &[]);
    let before = fs::read(root.join("report/run.json")).expect("run.json");
    let (code, told, error) = again(&root, &[]);
    assert_eq!((code, &*error), (Some(0), ""), "{told}");
    seen(
        &told,
        &[
            "version    the same",
            "input      the same: 1 file",
            "files, as the run wrote",
        ],
    );
    seen(&told, &["lexicons   the same: ", "output     the same: "]);
    assert_eq!(fs::read(root.join("report/run.json")).expect("run.json"), before);
    let mut left: Vec<_> = fs::read_dir(&root).expect("a folder").flatten().collect();
    left.retain(|entry| entry.file_name() != "in.jsonl");
    assert_eq!(left.len(), 1, "{left:?}");
}

#[test]
fn the_options_of_the_run_are_taken_from_it() {
    let options =
        ["--plain-csv", "--seed", "7", "--workbook", "none", "--limit", "files=9"];
    let root = analysed("options", &options);
    let run = fs::read_to_string(root.join("report/run.json")).expect("run.json");
    seen(
        &run,
        &["\"plain-csv\": true", "\"seed\": \"7\"", "\"workbook\": \"none\"", "files=9"],
    );
    assert!(
        !run.contains("threads") && !run.contains("in.jsonl\",\n    \"report"),
        "{run}"
    );
    assert_eq!(again(&root, &["--threads", "3"]).0, Some(0));
}

#[test]
fn with_out_the_new_files_are_kept() {
    let root = analysed("kept", &[]);
    assert_eq!(
        again(&root, &["--out", "second", "--quiet"]),
        (Some(0), "".into(), "".into())
    );
    for file in ["report.md", "measures.csv", "run.json"] {
        let of = |folder: &str| fs::read(root.join(folder).join(file)).expect("a file");
        assert!(of("report") == of("second"), "{file}");
    }
}

#[test]
fn another_input_is_named_and_the_files_that_differ() {
    let root = analysed("input", &[]);
    articles(&root, "The regime and its thugs closed pier two.");
    let (code, told, error) = again(&root, &[]);
    assert_eq!(code, Some(1), "{told}");
    seen(
        &told,
        &["input      DIFFERS: 1 of 1 file", "in.jsonl: ", "bytes then,", "report.md: "],
    );
    seen(&told, &["the first difference is in line", "lexicons   the same"]);
    seen(&error, &["not reproduced", "input: 1 of 1 file", "output: "]);
}

#[test]
fn another_lexicon_is_named() {
    let root = analysed("lexicon", &[]);
    fs::write(root.join("mine.csv"), "word,category\npier,harbour\n").expect("writable");
    let (code, told, _) = again(&root, &["--lexicon", "mine.csv"]);
    assert_eq!(code, Some(1), "{told}");
    seen(
        &told,
        &["lexicons   DIFFERS: 1 of ", "mine: now, not then", "input      the same"],
    );
}

#[test]
fn files_that_were_changed_since_are_named() {
    let root = analysed("changed", &[]);
    fs::write(root.join("report/measures.csv"), "outlet\n").expect("writable");
    let (code, told, _) = again(&root, &[]);
    assert_eq!(code, Some(0), "the run itself is the same");
    seen(&told, &["beside it  CHANGED since: 1 of ", "measures.csv"]);
}

#[test]
fn options_are_not_given_twice() {
    let root = analysed("twice", &[]);
    let (code, _, error) = again(&root, &["--seed", "2"]);
    assert_eq!(code, Some(1));
    seen(&error, &["--seed is taken from run.json"]);
}

#[test]
fn what_is_no_record_of_a_run_is_refused() {
    let root = analysed("refused", &[]);
    let file = root.join("report/run.json");
    let whole = fs::read_to_string(&file).expect("run.json");
    let mut old: serde_json::Value = serde_json::from_str(&whole).expect("JSON");
    old["files"] = serde_json::json!(["report.md", "run.json"]);
    for (what, text) in [
        ("not a run.json", "{}".to_string()),
        ("not a run.json", whole.replace("\"parallax\"", "\"other\"")),
        ("not made by `parallax analyze`", whole.replace("\"analyze\"", "\"merge\"")),
        ("kept no hashes", old.to_string()),
    ] {
        fs::write(&file, text).expect("writable");
        let (code, told, error) = again(&root, &[]);
        assert_eq!((code, &*told), (Some(1), ""), "{error}");
        seen(&error, &[what]);
    }
}
