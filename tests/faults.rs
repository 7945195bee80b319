//! What goes wrong outside: full disks, signals, two runs at once, files that vanish.
//! A message, no half output, no harm to what was there.
#![cfg(unix)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use parallax::corpus::{ReadOptions, Shelf};

const PROGRAM: &str = env!("CARGO_BIN_EXE_parallax");

/// An empty folder.
fn folder(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("faults").join(name);
    drop(std::fs::remove_dir_all(&root));
    std::fs::create_dir_all(&root).expect("a folder");
    root
}

/// Writes so many articles by two outlets.
fn articles(root: &Path, count: usize) {
    let article = |at: usize| {
        format!(
            r#"{{"outlet":"{}","story":"s{}","text":"The regime closed pier {at}. Minister Orla Venn called the report “reckless” and said that pier {at} was safe."}}"#,
            ["Beacon", "Courier"][at % 2],
            at / 2
        )
    };
    let lines: Vec<String> = (0..count).map(article).collect();
    std::fs::write(root.join("articles.jsonl"), lines.join("\n")).expect("writable");
}

fn analyze(root: &Path, out: &str) -> Child {
    let mut command = Command::new(PROGRAM);
    command.args(["analyze", "articles.jsonl", "--out", out]).current_dir(root);
    command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("it starts")
}

/// A shell runs the program, after some preparation.
fn shell(root: &Path, script: &str) -> Output {
    let mut command = Command::new("sh");
    command.arg("-c").arg(script.replace("parallax", PROGRAM)).current_dir(root);
    command.output().expect("a shell")
}

/// Every file below a folder, with its bytes.
fn files(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(root).into_iter().flatten().flatten() {
        let path = entry.path();
        match path.is_dir() {
            true => found.extend(files(&path)),
            false => {
                drop(found.insert(path.clone(), std::fs::read(path).expect("bytes")))
            }
        }
    }
    found
}

fn names(root: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(root).expect("a folder").flatten();
    let mut names: Vec<String> =
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// Waits until a run has begun to write.
fn has_begun(root: &Path) -> bool {
    let until = Instant::now() + Duration::from_secs(60);
    while Instant::now() < until {
        if names(root).iter().any(|name| name.starts_with(".parallax-")) {
            return true;
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    false
}

#[test]
fn an_interrupted_run_leaves_nothing_and_harms_nothing() {
    let root = folder("interrupted");
    articles(&root, 4_000);
    std::fs::create_dir(root.join("report")).expect("a folder");
    for (signal, out) in [("-INT", "new"), ("-TERM", "report")] {
        let before = files(&root);
        let run = analyze(&root, out);
        let begins = if out == "new" { root.clone() } else { root.join(out) };
        assert!(has_begun(&begins));
        shell(&root, &format!("kill {signal} {}", run.id()));
        let output = run.wait_with_output().expect("it ends");
        assert_eq!(output.status.code(), Some(130), "{signal}");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "parallax: interrupted\n");
        assert_eq!(files(&root), before, "{signal}");
        assert_eq!(names(&root), ["articles.jsonl", "report"], "{signal}");
    }
}

#[test]
fn no_file_may_become_long_enough() {
    let root = folder("full");
    articles(&root, 60);
    let whole = shell(&root, "parallax analyze articles.jsonl --out report --quiet");
    assert!(whole.status.success());
    let before = files(&root);
    let longest = before.values().map(Vec::len).max().unwrap_or_default();
    for blocks in [0, 1, 3, 8, 20, 50].into_iter().filter(|b| b * 512 < longest) {
        for out in ["report", "new"] {
            let output = shell(
                &root,
                &format!(
                    "trap '' XFSZ; ulimit -f {blocks}; \
                     exec parallax analyze articles.jsonl --out {out} --quiet"
                ),
            );
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            assert_eq!(output.status.code(), Some(1), "{blocks} blocks: {said}");
            assert!(
                said.starts_with("parallax: ") && said.lines().count() == 1,
                "{said}"
            );
            assert_eq!(files(&root), before, "{blocks} blocks");
        }
    }
}

#[test]
#[cfg(target_os = "linux")]
fn standard_output_may_be_full_or_closed() {
    let root = folder("output");
    articles(&root, 60);
    let full = shell(&root, "parallax annotate articles.jsonl > /dev/full");
    assert_eq!(full.status.code(), Some(1));
    let said = String::from_utf8_lossy(&full.stderr).into_owned();
    assert!(said.contains("No space left") && said.contains("free some space"), "{said}");
    let closed = shell(&root, "parallax annotate articles.jsonl | head -c 9; echo done");
    assert_eq!(closed.stdout, b"{\"doc_id\"done\n");
    assert_eq!(closed.stderr, b"");
}

#[test]
fn of_two_runs_into_one_folder_one_is_whole() {
    let root = folder("two");
    articles(&root, 60);
    let alone = shell(&root, "parallax analyze articles.jsonl --out alone --quiet");
    assert!(alone.status.success());
    let runs = [analyze(&root, "report"), analyze(&root, "report")];
    let ends = runs.map(|run| run.wait_with_output().expect("it ends"));
    assert!(ends.iter().any(|end| end.status.success()));
    for end in ends.iter().filter(|end| !end.status.success()) {
        let said = String::from_utf8_lossy(&end.stderr).into_owned();
        assert!(said.contains("another run") || said.contains("not empty"), "{said}");
    }
    let report = |out: &str| {
        let found = files(&root.join(out)).into_iter();
        let named = found.map(|(path, bytes)| {
            (path.strip_prefix(root.join(out)).expect("inside").to_path_buf(), bytes)
        });
        named
            .filter(|(path, _)| path != Path::new("run.json"))
            .collect::<BTreeMap<_, _>>()
    };
    assert_eq!(report("report"), report("alone"));
    assert_eq!(names(&root), ["alone", "articles.jsonl", "report"]);
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let root = folder("place");
    articles(&root, 4);
    std::fs::write(root.join("file"), "mine").expect("writable");
    for out in ["file", "file/report"] {
        let output =
            shell(&root, &format!("parallax analyze articles.jsonl --out {out}"));
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "{out}: {said}");
        assert!(said.contains("file"), "{said}");
    }
    assert_eq!(std::fs::read(root.join("file")).expect("bytes"), b"mine");
    assert_eq!(names(&root), ["articles.jsonl", "file"]);
}

/// Opens a shelf; when the first article comes, `then` happens to the folder.
fn opened(root: &Path, then: impl FnOnce()) -> parallax::error::Result<Shelf> {
    let mut then = Some(then);
    let look = |_: &parallax::corpus::Article| then.take().map_or((), |then| then());
    let options = ReadOptions { outlet: Some("Beacon".into()), ..ReadOptions::default() };
    Shelf::open(&[root.to_path_buf()], std::io::empty(), &options, look)
}

#[test]
fn a_file_that_changes_while_it_is_read_ends_the_run() {
    type Change = fn(&Path);
    let grows: Change = |file| {
        let mut lines = std::fs::read(file).expect("bytes");
        lines.extend_from_slice(b"\n");
        std::fs::write(file, lines).expect("writable");
    };
    let ends: Change = |file| std::fs::write(file, "").expect("writable");
    for (name, change) in [("grows", grows), ("ends", ends)] {
        let root = folder(name);
        articles(&root, 2_000);
        let said = opened(&root, || change(&root.join("articles.jsonl")));
        let said = said.expect_err("another file").to_string();
        let expected = format!(
            "{name}/articles.jsonl: changed while it was read; run again when nothing \
             writes to it"
        );
        assert_eq!(said, expected);
    }
}

#[test]
fn a_file_that_changes_when_it_has_been_read_changes_nothing() {
    let root = folder("read");
    articles(&root, 40);
    std::fs::write(root.join("page.html"), PAGE).expect("writable");
    let shelf = opened(&root, || ()).expect("a shelf");
    let read = |shelf: &Shelf| {
        let mut read = vec![None; shelf.len()];
        shelf.each(|place, article| read[place] = Some(article)).expect("the spool");
        read
    };
    let before = read(&shelf);
    assert_eq!(before.len(), 41);
    std::fs::write(root.join("page.html"), "").expect("writable");
    std::fs::remove_file(root.join("articles.jsonl")).expect("removable");
    assert_eq!(read(&shelf), before);
    for (place, article) in before.into_iter().enumerate() {
        assert_eq!(shelf.article(place).ok(), article);
    }
}

#[test]
fn a_file_that_vanishes_is_named() {
    let root = folder("vanishes");
    articles(&root, 4);
    std::fs::write(root.join("page.html"), PAGE).expect("writable");
    let page = root.join("page.html");
    let shelf = opened(&root, || std::fs::remove_file(&page).expect("removable"));
    let shelf = shelf.expect("a shelf");
    let skipped: Vec<String> =
        shelf.told.skipped.iter().map(ToString::to_string).collect();
    assert_eq!(
        (shelf.len(), skipped),
        (4, vec!["vanishes/page.html: no such file".into()])
    );
}

/// A page with an article.
const PAGE: &str = "<html><head><title>Pier closed</title></head><body><article>\
    <h1>Pier closed</h1>\
    <p>The harbour board closed the pier on Monday, after a week of storms that tore \
    planks from its northern side, and said that it would stay shut until March.</p>\
    <p>“Nobody is to walk on it,” Minister Orla Venn said, and called those who did \
    reckless. Fishermen said that they had asked for repairs for years, and in vain.</p>\
    </article></body></html>";
