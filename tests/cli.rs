//! Commands, messages and exit codes: every case of `tests/cli/*.toml`.
//!
//! A case has `args` (`{dir}` stands for its own folder), perhaps `stdin` and
//! `files`, and says what must be seen: `code`, `stdout`, `stderr` (pieces that
//! must occur), `made` (files that must exist), `not_made`.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    args: Vec<String>,
    #[serde(default)]
    stdin: String,
    #[serde(default)]
    files: BTreeMap<String, String>,
    #[serde(default)]
    bytes: BTreeMap<String, Vec<u8>>,
    code: i32,
    #[serde(default)]
    stdout: Vec<String>,
    #[serde(default)]
    stderr: Vec<String>,
    #[serde(default)]
    made: Vec<String>,
    #[serde(default)]
    not_made: Vec<String>,
}

#[test]
fn every_command_does_what_its_case_says() {
    let folder = root().join("tests/cli");
    let mut failures = String::new();
    let mut count = 0;
    for entry in std::fs::read_dir(folder).expect("tests/cli is there").flatten() {
        let file = std::fs::read_to_string(entry.path()).expect("a case file");
        let cases: BTreeMap<String, Case> = toml::from_str(&file)
            .unwrap_or_else(|e| panic!("{}: {e}", entry.path().display()));
        for (name, case) in cases {
            count += 1;
            if let Err(message) = run(&name, &case) {
                failures.push_str(&format!("\n{name}: {message}\n"));
            }
        }
    }
    assert!(count > 0, "tests/cli holds cases");
    assert!(failures.is_empty(), "{failures}");
}

/// Whoever reads may stop reading: `| head` ends a command without a word.
#[test]
fn a_closed_pipe_is_no_failure() {
    for args in [
        &["lexicon", "show", "loaded"][..],
        &["annotate", "corpus/sample"],
        &["explain", "The mayor said no."],
        &["evaluate", "corpus/gold", "--gold", "corpus/gold/gold.jsonl"],
        &["power", "corpus/sample"],
    ] {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let output = Command::new(env!("CARGO_BIN_EXE_parallax"))
            .args(args)
            .current_dir(root())
            .stdout(writer)
            .stderr(Stdio::piped())
            .output()
            .expect("the program runs");
        let seen = (output.status.code(), text(&output.stderr));
        assert_eq!(seen, (Some(0), String::new()), "{args:?}");
    }
}

fn run(name: &str, case: &Case) -> Result<(), String> {
    let dir = prepare(name, case);
    let output = call(case, &dir);
    let (out, err) = (text(&output.stdout), text(&output.stderr));
    let seen = format!("\n--- stdout\n{out}\n--- stderr\n{err}");
    if output.status.code() != Some(case.code) {
        return Err(format!(
            "exit code {:?}, not {}{seen}",
            output.status.code(),
            case.code
        ));
    }
    for (stream, pieces) in [(&out, &case.stdout), (&err, &case.stderr)] {
        for piece in pieces {
            if !stream.contains(piece.as_str()) {
                return Err(format!("{piece:?} is not to be seen{seen}"));
            }
        }
    }
    let missing = case.made.iter().find(|file| !dir.join(file).is_file());
    let surplus = case.not_made.iter().find(|file| dir.join(file).exists());
    match (missing, surplus) {
        (Some(file), _) => Err(format!("{file} was not made{seen}")),
        (_, Some(file)) => Err(format!("{file} was made{seen}")),
        _ => Ok(()),
    }
}

fn prepare(name: &str, case: &Case) -> PathBuf {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli").join(name);
    let _ = std::fs::remove_dir_all(&dir);
    std::fs::create_dir_all(&dir).expect("a folder for the case");
    let texts = case.files.iter().map(|(file, text)| (file, text.clone().into_bytes()));
    let bytes = case.bytes.iter().map(|(file, bytes)| (file, bytes.clone()));
    for (file, content) in texts.chain(bytes) {
        let path = dir.join(file);
        std::fs::create_dir_all(path.parent().expect("a file has a folder"))
            .expect("a folder");
        std::fs::write(path, content).expect("writable");
    }
    dir
}

fn call(case: &Case, dir: &Path) -> Output {
    let args = case.args.iter().map(|arg| arg.replace("{dir}", &dir.to_string_lossy()));
    let mut child = Command::new(env!("CARGO_BIN_EXE_parallax"))
        .args(args)
        .current_dir(root())
        .env("NO_COLOR", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    // A command that does not read its input closes it: no failure of ours.
    let _ = child.stdin.take().expect("a pipe").write_all(case.stdin.as_bytes());
    child.wait_with_output().expect("the program ends")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
