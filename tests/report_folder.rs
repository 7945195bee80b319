//! Reports are written whole or not at all, and over nothing but reports.

use std::fs;
use std::path::{Path, PathBuf};

use crate::report_pair::Pair;
use parallax::error::Result;
use parallax::report::columns::HITS;
use parallax::report::{Draft, Shelf};

/// A place of its own for each case, empty.
fn place(name: &str) -> PathBuf {
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join("report_folder").join(name);
    let _ = fs::remove_dir_all(&place);
    fs::create_dir_all(&place).unwrap();
    place
}

fn put(path: PathBuf, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name());
    let mut names: Vec<String> = entries.map(|n| n.into_string().unwrap()).collect();
    names.sort();
    names
}

fn read(path: PathBuf) -> String {
    fs::read_to_string(path).unwrap()
}

fn write(out: &Path, force: bool) -> Result<Vec<PathBuf>> {
    Pair::new().write(out, force)
}

#[test]
fn a_new_folder_appears_whole_with_its_parents() {
    let out = place("new").join("a/b");
    let written = write(&out, false).unwrap();
    assert!(written.iter().all(|path| path.is_file()));
    assert_eq!(names(&out.join("outlets")), ["daily-beacon.md", "harbour-courier.md"]);
    assert_eq!(names(out.parent().unwrap()), ["b"], "no temporary folder stays");
    assert!(names(&out).contains(&"run.json".to_string()));
}

#[test]
fn a_table_is_written_row_by_row_and_nobody_sees_it_before_the_end() {
    let place = place("rows");
    let out = place.join("report");
    for publish in [false, true] {
        let mut draft = Draft::open(&out, false).unwrap();
        let mut sheet = draft.begin(&HITS, Vec::new(), true).unwrap();
        for hit in &Pair::new().rows.hits {
            sheet.write(hit).unwrap();
        }
        draft.end(sheet).unwrap();
        assert!(!out.exists());
        if publish {
            assert_eq!(draft.publish().unwrap(), [out.join("hits.csv")]);
        }
    }
    assert_eq!(names(&place), ["report"], "a draft that is dropped leaves nothing");
    let text = read(out.join("hits.csv"));
    assert!(text.starts_with("doc_id,") && text.lines().count() == 4, "{text}");
}

#[test]
fn an_empty_folder_is_filled() {
    let out = place("empty");
    write(&out, false).unwrap();
    assert!(out.join("report.md").is_file());
    assert!(!names(&out).iter().any(|name| name.starts_with('.')));
}

#[test]
fn a_foreign_folder_needs_force() {
    let out = place("foreign");
    put(out.join("thesis.md"), "mine");
    put(out.join("report.md"), "mine, too");
    let error = write(&out, false).unwrap_err().to_string();
    assert!(error.contains("--force") && error.contains("foreign"), "{error}");
    assert_eq!(read(out.join("report.md")), "mine, too");
    assert_eq!(names(&out), ["report.md", "thesis.md"]);
    write(&out, true).unwrap();
    assert_eq!(read(out.join("thesis.md")), "mine");
    assert_ne!(read(out.join("report.md")), "mine, too");
}

#[test]
fn a_run_json_of_another_tool_is_foreign() {
    for (name, text) in [
        ("another tool", r#"{"tool": "other"}"#),
        ("no tool", r#"{"version": "1"}"#),
        ("no json", "parallax"),
        ("a list", r#"["tool", "parallax"]"#),
    ] {
        let out = place("other");
        put(out.join("run.json"), text);
        assert!(write(&out, false).is_err(), "{name}");
        assert_eq!(read(out.join("run.json")), text, "{name}");
    }
}

#[test]
fn a_second_run_replaces_the_first_and_nothing_else() {
    let out = place("again");
    write(&out, false).unwrap();
    let first = read(out.join("run.json"));
    put(out.join("notes.txt"), "mine");
    put(out.join("outlets/my-notes.md"), "mine");
    put(out.join("hits.csv"), "changed");
    write(&out, false).unwrap();
    assert_eq!(read(out.join("run.json")), first, "the same bytes");
    assert_ne!(read(out.join("hits.csv")), "changed");
    assert_eq!(read(out.join("notes.txt")), "mine");
    assert_eq!(read(out.join("outlets/my-notes.md")), "mine");
}

#[test]
fn pages_of_outlets_that_are_gone_go_too() {
    let out = place("gone");
    write(&out, false).unwrap();
    let mut pair = Pair::new();
    pair.comparison.outlets.truncate(1);
    pair.write(&out, false).unwrap();
    assert_eq!(names(&out.join("outlets")), ["daily-beacon.md"]);
}

#[test]
fn a_run_json_cannot_point_elsewhere() {
    let root = place("pointing");
    let out = root.join("out");
    let files = r#"["../victim.txt", "/etc/hosts", "victim.txt", "outlets/../victim.txt",
        "outlets/..md", "outlets/.md", "hits.csv"]"#;
    put(out.join("run.json"), &format!(r#"{{"tool": "parallax", "files": {files}}}"#));
    put(root.join("victim.txt"), "safe");
    put(out.join("victim.txt"), "safe");
    write(&out, false).unwrap();
    assert_eq!(read(root.join("victim.txt")), "safe");
    assert_eq!(read(out.join("victim.txt")), "safe");
}

#[test]
fn a_failure_in_the_middle_puts_everything_back() {
    let out = place("failure");
    write(&out, false).unwrap();
    put(out.join("hits.csv"), "as it was");
    fs::remove_file(out.join("sources.csv")).unwrap();
    put(out.join("sources.csv/in the way.txt"), "a folder where a file shall go");
    let before = names(&out);
    let error = write(&out, false).unwrap_err().to_string();
    assert!(error.contains("sources.csv"), "{error}");
    assert_eq!(names(&out), before);
    assert_eq!(read(out.join("hits.csv")), "as it was");
    assert_eq!(names(&out.join("outlets")), ["daily-beacon.md", "harbour-courier.md"]);
}

#[test]
fn a_file_in_the_place_of_the_folder_stays() {
    let file = place("file").join("out");
    put(file.clone(), "mine");
    for force in [false, true] {
        let error = write(&file, force).unwrap_err().to_string();
        assert!(error.contains("name a folder"), "{error}");
    }
    assert_eq!(read(file), "mine");
}

#[cfg(unix)]
#[test]
fn links_do_not_lead_out_of_the_folder() {
    let root = place("links");
    let out = root.join("out");
    put(root.join("elsewhere/report.md"), "safe");
    fs::create_dir(&out).unwrap();
    put(out.join("run.json"), r#"{"tool": "parallax"}"#);
    std::os::unix::fs::symlink(root.join("elsewhere/report.md"), out.join("report.md"))
        .unwrap();
    write(&out, false).unwrap();
    assert_eq!(read(root.join("elsewhere/report.md")), "safe", "the link is replaced");
    fs::remove_dir_all(out.join("outlets")).unwrap();
    std::os::unix::fs::symlink(root.join("elsewhere"), out.join("outlets")).unwrap();
    assert!(write(&out, false).is_err(), "a link for a folder");
    assert_eq!(names(&root.join("elsewhere")), ["report.md"]);
}
