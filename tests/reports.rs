//! `corpus/sample` → `reports/sample`, byte for byte, on one thread and on
//! several. `UPDATE=1 cargo test reports` writes the report anew.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Not in `reports/sample`: it is as large as all tables together, nobody reads a change
/// of it, and its compressed bytes are promised for one build of the program only.
const WORKBOOK: &str = "report.xlsx";

#[test]
fn the_sample_report_is_current() {
    let out = folder("sample");
    analyze(&["--threads", "1"], "corpus/sample", &out);
    let expected = root().join("reports/sample");
    if std::env::var_os("UPDATE").is_some() {
        let _ = std::fs::remove_dir_all(&expected);
        copy(&out, &expected);
    }
    let mut found = files(&out);
    assert!(found.remove(WORKBOOK).is_some(), "a report has a workbook");
    compare(
        &files(&expected),
        &found,
        "reports/sample is not current: run UPDATE=1 cargo test reports",
    );
}

#[test]
fn threads_do_not_change_a_byte() {
    let (one, four) = (folder("one"), folder("four"));
    analyze(&["--threads", "1"], "corpus/sample", &one);
    analyze(&["--threads", "4"], "corpus/sample", &four);
    compare(&files(&one), &files(&four), "one thread and four differ");
}

#[test]
fn the_order_of_files_locale_and_time_do_not_change_a_byte() {
    let (plain, other) = (folder("plain"), folder("other"));
    analyze(&[], "corpus/sample", &plain);
    let status = Command::new(env!("CARGO_BIN_EXE_parallax"))
        .args(["analyze", "corpus/sample", "--quiet", "--out"])
        .arg(&other)
        .current_dir(root())
        .env_clear()
        .env("LC_ALL", "tr_TR.UTF-8")
        .env("TZ", "Pacific/Auckland")
        .status()
        .expect("the program runs");
    assert!(status.success());
    compare(&files(&plain), &files(&other), "locale or time zone change the report");
}

#[test]
fn the_readme_shows_the_sample_report() {
    let readme = std::fs::read_to_string(root().join("README.md")).expect("README.md");
    let report = std::fs::read_to_string(root().join("reports/sample/report.md"))
        .expect("report.md");
    let shown = readme
        .split("<!-- from reports/sample/report.md -->")
        .nth(1)
        .and_then(|rest| rest.split("<!-- end -->").next())
        .expect("README.md marks what it takes from the report");
    for line in shown.lines().map(str::trim).filter(|line| !line.is_empty()) {
        assert!(
            report.lines().any(|l| l.trim() == line),
            "not in reports/sample/report.md: {line}"
        );
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// An empty place for output below the target folder.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("reports-{name}"));
    let _ = std::fs::remove_dir_all(&folder);
    folder
}

fn analyze(options: &[&str], corpus: &str, out: &Path) {
    let status = Command::new(env!("CARGO_BIN_EXE_parallax"))
        .args(["analyze", corpus, "--quiet", "--out"])
        .arg(out)
        .args(options)
        .current_dir(root())
        .status()
        .expect("the program runs");
    assert!(status.success(), "analyze {corpus} failed");
}

/// Every file below a folder with its bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(next) = open.pop() {
        for entry in std::fs::read_dir(&next).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path
                    .strip_prefix(folder)
                    .expect("below the folder")
                    .to_string_lossy();
                files.insert(
                    name.replace('\\', "/"),
                    std::fs::read(&path).expect("readable"),
                );
            }
        }
    }
    files
}

fn compare(
    expected: &BTreeMap<String, Vec<u8>>,
    found: &BTreeMap<String, Vec<u8>>,
    message: &str,
) {
    let names =
        |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(expected), names(found), "{message}");
    for (name, bytes) in expected {
        assert!(*bytes == found[name], "{message}: {name} differs");
    }
}

fn copy(from: &Path, to: &Path) {
    for (name, bytes) in files(from).into_iter().filter(|(name, _)| name != WORKBOOK) {
        let path = to.join(name);
        std::fs::create_dir_all(path.parent().expect("a file has a folder"))
            .expect("a folder");
        std::fs::write(path, bytes).expect("writable");
    }
}
