//! The house stands: a room uses only rooms below it, only doors touch the
//! disk, the library never prints, and every room has a nameplate.

use std::path::{Path, PathBuf};

/// From the ground up.
const FLOORS: [&str; 19] = [
    "error",
    "hash",
    // The cellar.
    "spool",
    "text",
    "corpus",
    "lexicon",
    // Stories ask the lists which words carry no content, and are found in the whole
    // corpus before an article is read.
    "stories",
    "page",
    "voice",
    "copies",
    "measure",
    "concordance",
    "compare",
    "report",
    // The staircase.
    "run",
    "evaluate",
    "sample",
    "agree",
    "workbench",
];
/// The corpus room from the ground up: bytes, text, records, articles, corpus.
const CORPUS: [&str; 36] = [
    "message",
    "fingerprint",
    "language",
    "limits",
    "day",
    "shard",
    "container",
    "encoding",
    "on_disk",
    "source",
    "dates",
    "record",
    "columns",
    "webpage",
    "cells",
    "paragraphs",
    "database",
    "format",
    "remarks",
    "inspected",
    "gather",
    "place",
    "front_matter",
    "table",
    "pages",
    "archive",
    "file",
    "manifest",
    "folder",
    "walk",
    "ids",
    "part",
    "stock",
    "shelf",
    "inspect",
    "story_rows",
];
/// Files that may touch the disk.
const DOORS: [&str; 8] = [
    "corpus/",
    "lexicon/load.rs",
    "lexicon/format.rs",
    "report/folder.rs",
    "report/temporary.rs",
    "spool/",
    "run/cache.rs",
    "cli/",
];

#[test]
fn rooms_only_look_down() {
    for (path, text) in sources() {
        let Some(floor) = floor_of(&path) else { continue };
        for (number, line) in text.lines().enumerate() {
            for (above, room) in FLOORS.iter().enumerate().skip(floor + 1) {
                let looks_up = line.contains(&format!("crate::{room}"));
                let place = format!("{path}:{}", number + 1);
                assert!(
                    !looks_up || is_comment(line),
                    "{place} looks up at `{room}` (floor {above} from floor {floor})"
                );
            }
            assert!(
                !line.contains("crate::{"),
                "{path}:{}: write one `use crate::<room>` for each room",
                number + 1
            );
        }
    }
}

#[test]
fn the_corpus_room_only_looks_down() {
    for (path, text) in sources() {
        let Some(inside) = path.strip_prefix("corpus/").filter(|p| *p != "mod.rs") else {
            continue;
        };
        let room = inside.split(['/', '.']).next().unwrap_or_default();
        let floor = CORPUS.iter().position(|known| *known == room);
        let floor = floor.unwrap_or_else(|| panic!("src/{path} is on no floor"));
        let above = &CORPUS[floor + 1..];
        let from = if inside.contains('/') { "crate::corpus::" } else { "super::" };
        for used in text.split("\nuse ").skip(1) {
            let used = used.split(';').next().unwrap_or_default();
            let Some(used) = used.strip_prefix(from) else { continue };
            let words = used.split(|c: char| !c.is_alphanumeric() && c != '_');
            for word in words {
                assert!(!above.contains(&word), "src/{path} looks up at `{word}`");
            }
        }
    }
}

#[test]
fn only_doors_touch_the_disk() {
    for (path, text) in sources() {
        if DOORS.iter().any(|door| path.starts_with(door)) || path == "main.rs" {
            continue;
        }
        for (number, line) in
            text.lines().enumerate().filter(|(_, line)| !is_comment(line))
        {
            for forbidden in [
                "std::fs",
                "File::open",
                "std::env::",
                "std::net",
                "std::process",
                "SystemTime",
            ] {
                assert!(
                    !line.contains(forbidden),
                    "{path}:{}: {forbidden} outside a door",
                    number + 1
                );
            }
        }
    }
}

#[test]
fn the_library_never_prints() {
    for (path, text) in
        sources().filter(|(p, _)| !p.starts_with("cli/") && p != "main.rs")
    {
        for (number, line) in
            text.lines().enumerate().filter(|(_, line)| !is_comment(line))
        {
            for forbidden in [
                "println!",
                "print!",
                "eprintln!",
                "eprint!",
                "dbg!",
                "todo!",
                "process::exit",
            ] {
                assert!(!line.contains(forbidden), "{path}:{}: {forbidden}", number + 1);
            }
        }
    }
}

#[test]
fn every_room_has_a_nameplate() {
    for room in FLOORS.iter().filter(|room| !["error", "hash"].contains(room)) {
        let text = read(&source_folder().join(room).join("mod.rs"));
        for word in ["*Takes*", "*Gives*", "*Never*", "*Start reading at*"] {
            assert!(text.contains(word), "src/{room}/mod.rs says no {word}");
        }
    }
}

#[test]
fn rooms_stay_small() {
    for (path, text) in sources() {
        let lines = text.lines().count();
        assert!(lines <= 520, "{path} has {lines} lines: it has grown past its one idea");
    }
}

fn is_comment(line: &str) -> bool {
    line.trim_start().starts_with("//")
}

fn floor_of(path: &str) -> Option<usize> {
    let room = path.split(['/', '.']).next()?;
    FLOORS.iter().position(|floor| *floor == room)
}

fn source_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every source file with its path below `src`.
fn sources() -> impl Iterator<Item = (String, String)> {
    let mut files = Vec::new();
    walk(&source_folder(), &mut files);
    files.sort();
    files.into_iter().map(|path| {
        let name = path.strip_prefix(source_folder()).expect("a file below src");
        (name.to_string_lossy().replace('\\', "/"), read(&path))
    })
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("src is readable").flatten() {
        let path = entry.path();
        if path.is_dir() {
            walk(&path, files);
        } else if path.extension().is_some_and(|e| e == "rs") {
            files.push(path);
        }
    }
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}
