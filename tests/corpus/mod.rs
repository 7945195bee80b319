//! What the door reads, and what it says about the rest.
//!
//! A case is some files, what is named on the command line, and the corpus as
//! [`render`] writes it down. A new case is a new entry of [`files::CASES`],
//! [`tables::CASES`], [`dates::CASES`] or [`pages::CASES`].

mod bounds;
mod bytes;
mod dates;
pub(crate) mod exports;
mod files;
mod inspect;
pub(crate) mod packed;
mod pages;
mod tables;
mod warc;
mod zipped;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use parallax::corpus::{Corpus, ReadOptions, encoding_named, read};

/// A file of a case and its bytes.
type File = (&'static str, &'static [u8]);

struct Case {
    name: &'static str,
    files: &'static [File],
    /// Paths, and options as on the command line: `--outlet=BBC`,
    /// `--column=text=story`, `--strict`, `--stdin=FILE`.
    read: &'static [&'static str],
    expect: &'static str,
}

#[test]
fn cases() {
    let mut wrong = String::new();
    for case in
        [files::CASES, tables::CASES, dates::CASES, pages::CASES].into_iter().flatten()
    {
        let folder = Folder::new(case.name);
        for (path, bytes) in case.files {
            folder.write(path, bytes);
        }
        let backwards: Vec<&str> = case.read.iter().rev().copied().collect();
        for arguments in [case.read, &backwards] {
            let found = found(&folder, arguments);
            if found.trim() != case.expect.trim() {
                writeln!(wrong, "\n{}:\n{found}", case.name).unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[cfg(unix)]
#[test]
fn links_and_pipes() {
    use std::os::unix::fs::symlink;

    let folder = Folder::new("links_and_pipes");
    folder.write("secret.txt", b"Secret.\n");
    folder.write("in/bbc/a.txt", b"A.\n");
    folder.write(
        "listed/manifest.csv",
        b"path,outlet\nout.txt,A\nto/secret.txt,A\nin.txt,A\n",
    );
    folder.write("listed/a.txt", b"A.\n");
    for (from, to) in [
        ("in/bbc/out.txt", "../../secret.txt"),
        ("in/bbc/same.txt", "a.txt"),
        ("in/bbc/loop", ".."),
        ("in/bbc/broken.txt", "nowhere.txt"),
        ("listed/out.txt", "../secret.txt"),
        ("listed/to", ".."),
        ("listed/in.txt", "a.txt"),
    ] {
        symlink(to, folder.path.join(from)).unwrap();
    }
    let pipe = folder.path.join("in/bbc/pipe.txt");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let expect = r#"
bbc/a | bbc | - | - | - | - | in/bbc/a.txt | "A.\n"
bbc/same | bbc | - | - | - | - | in/bbc/same.txt | "A.\n"
skipped in/bbc/broken.txt: no such file
skipped in/bbc/loop: a link to a folder, which is not followed; copy the folder
skipped in/bbc/out.txt: leads out of the folder through a link, which is not followed; copy the file
skipped in/bbc/pipe.txt: a device or pipe, not a regular file
note in: outlets are called after the sub-folders
"#;
    check("folder", &folder, &["in"], expect);
    let expect = r#"
in | A | - | - | - | - | listed/in.txt | "A.\n"
skipped listed/manifest.csv:2: out.txt: leads out of the folder through a link, which is not followed; copy the file
skipped listed/manifest.csv:3: to/secret.txt: leads out of the folder through a link, which is not followed; copy the file
"#;
    check("manifest", &folder, &["listed"], expect);
    let expect = "error ROOT/in/bbc/pipe.txt: a device or pipe, which is not read; use - for JSONL on standard input";
    check("pipe", &folder, &["in/bbc/pipe.txt"], expect);
}

#[test]
fn inputs_have_their_hashes() {
    let folder = Folder::new("inputs_have_their_hashes");
    folder.write("in/a.txt", b"abc");
    let corpus = folder.read(&["in", "--outlet=A"]).unwrap();
    let [input] = &corpus.inputs[..] else { panic!("{:?}", corpus.inputs) };
    assert_eq!((&input.path[..], input.bytes), ("in/a.txt", 3));
    let published = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(input.sha256, published);
}

#[test]
fn the_shards_of_an_input_are_the_whole() {
    let folder = Folder::new("shards");
    for outlet in ["beacon", "ledger"] {
        for number in 0..5 {
            let path = format!("all/{outlet}/{number}.txt");
            folder.write(&path, format!("Rain {number}\n\nIt rained.").as_bytes());
        }
    }
    let line = |n: u32| {
        format!("{{\"id\":\"j{n}\",\"outlet\":\"Herald\",\"text\":\"Dry {n}.\"}}\n")
    };
    let lines: String = (0..7).map(line).collect();
    folder.write("all/herald.jsonl", (lines + "{broken\n").as_bytes());
    let rows: String = (0..6).map(|n| format!("c{n},Courier,\"Snow, {n}.\"\n")).collect();
    folder.write("all/courier.csv", format!("id,outlet,text\n{rows}").as_bytes());
    folder.write("listed/a.txt", b"Hail.");
    folder.write("listed/b.txt", b"Fog.");
    folder
        .write("listed/manifest.csv", b"path,outlet\na.txt,A\nmissing.txt,A\nb.txt,B\n");
    let whole = folder.read(&["all", "listed"]).unwrap();
    assert_eq!((whole.articles.len(), whole.skipped.len()), (25, 2));
    for of in [1, 2, 5, 40] {
        let parts = (1..=of).map(|part| {
            folder.read(&["all", "listed", &format!("--shard={part}/{of}")]).unwrap()
        });
        let parts: Vec<Corpus> = parts.collect();
        let mut articles: Vec<_> =
            parts.iter().flat_map(|p| p.articles.clone()).collect();
        articles.sort_by(|a, b| a.doc_id.cmp(&b.doc_id));
        assert_eq!(articles, whole.articles, "of {of}");
        let mut skipped: Vec<_> = parts.iter().flat_map(|p| p.skipped.clone()).collect();
        skipped.sort();
        assert_eq!(skipped, whole.skipped, "of {of}");
        assert!(parts.iter().all(|part| part.read <= whole.read / of + 1));
    }
}

/// Reads what is named and compares it, written down, with what is expected.
fn check(name: &str, folder: &Folder, arguments: &[&str], expect: &str) {
    let found = found(folder, arguments);
    assert_eq!(found.trim(), expect.trim(), "\n{name}:\n{found}");
}

fn found(folder: &Folder, arguments: &[&str]) -> String {
    let found = match folder.read(arguments) {
        Ok(corpus) => render(&corpus),
        Err(error) => format!("error {error}"),
    };
    found.replace(&*folder.path.to_string_lossy(), "ROOT")
}

/// A corpus, a line for each article, skipped record and note.
fn render(corpus: &Corpus) -> String {
    assert_eq!(corpus.read, corpus.articles.len() + corpus.skipped.len());
    let mut lines = String::new();
    for article in &corpus.articles {
        let or = |value: &Option<String>| value.clone().unwrap_or("-".into());
        writeln!(
            lines,
            "{} | {} | {} | {} | {} | {} | {} | {:?}",
            article.doc_id,
            article.outlet,
            or(&article.story),
            or(&article.date),
            or(&article.title),
            or(&article.url),
            article.path,
            article.text.as_read(),
        )
        .unwrap();
    }
    corpus
        .skipped
        .iter()
        .for_each(|skipped| writeln!(lines, "skipped {skipped}").unwrap());
    corpus.notes.iter().for_each(|note| writeln!(lines, "note {note}").unwrap());
    lines
}

/// A folder of its own for a case, removed at the end.
struct Folder {
    path: PathBuf,
}

impl Folder {
    fn new(name: &str) -> Folder {
        let unique = format!("parallax-corpus-{}-{name}", std::process::id());
        let path = std::env::temp_dir().join(unique);
        fs::create_dir_all(&path).unwrap();
        Folder { path }
    }

    fn write(&self, path: &str, bytes: &[u8]) {
        let path = self.path.join(path);
        fs::create_dir_all(path.parent().unwrap_or(Path::new("."))).unwrap();
        fs::write(path, bytes).unwrap();
    }

    fn read(&self, arguments: &[&str]) -> parallax::error::Result<Corpus> {
        let (paths, stdin, options) = self.asked(arguments);
        read(&paths, &stdin[..], &options)
    }

    fn asked(&self, arguments: &[&str]) -> (Vec<PathBuf>, Vec<u8>, ReadOptions) {
        let mut options = ReadOptions::default();
        let (mut paths, mut stdin) = (Vec::new(), Vec::new());
        for argument in arguments {
            match argument.strip_prefix("--").and_then(|option| option.split_once('=')) {
                Some(("outlet", name)) => options.outlet = Some(name.into()),
                Some(("column", pair)) => {
                    let (field, name) = pair.split_once('=').unwrap();
                    options.columns.insert(field.into(), name.into());
                }
                Some(("stdin", file)) => stdin = fs::read(self.path.join(file)).unwrap(),
                Some(("shard", part)) => options.shard = part.parse().unwrap(),
                Some(("limit", limit)) => options.limits.set(limit.parse().unwrap()),
                Some(("date-order", order)) => {
                    options.date_order = Some(order.parse().unwrap());
                }
                Some(("encoding", name)) => {
                    options.encoding = Some(encoding_named(name).unwrap());
                }
                Some((unknown, _)) => panic!("--{unknown}"),
                None if *argument == "--strict" => options.strict = true,
                None if *argument == "-" => paths.push(PathBuf::from("-")),
                None => paths.push(self.path.join(argument)),
            }
        }
        (paths, stdin, options)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.path);
    }
}
