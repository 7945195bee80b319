//! Files broken on purpose, and texts that want to be more than text: every reader and
//! every writer, a bounded number of times, always in the same ways. `tests/fuzz/README.md`
//! says where the files are and how to try more.

mod mutation;
mod writers;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use parallax::Knowledge;
use parallax::corpus::{self, Corpus, ReadOptions};
use parallax::page::Repeats;
use std::sync::LazyLock;

use crate::corpus::{exports, packed};
use mutation::{Lots, broken};

static KNOWLEDGE: LazyLock<Knowledge> =
    LazyLock::new(|| Knowledge::new(Vec::new()).expect("the bundled lexicons load"));

/// A file that is read, and its bytes.
type Seed = (String, Vec<u8>);

/// How often each file is broken.
fn rounds() -> usize {
    std::env::var("FUZZ_ROUNDS").ok().and_then(|n| n.parse().ok()).unwrap_or(40)
}

fn stored() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz")
}

/// The files of a folder, sorted by name.
fn files(folder: &Path) -> Vec<Seed> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        found.push((name, fs::read(entry.path()).expect("a file")));
    }
    found.sort();
    found
}

/// One file for every reader, each as it should be.
fn seeds() -> Vec<Seed> {
    let folders = ["json", "jsonl", "table", "page", "warc", "text"];
    let mut seeds: Vec<Seed> =
        folders.iter().flat_map(|folder| files(&stored().join(folder))).collect();
    seeds.extend(exports::documents());
    let rows = [("Beacon", "The pier is shut."), ("Courier", "“It is safe,” she said.")];
    let inside: Vec<(&str, &[u8])> =
        seeds.iter().take(6).map(|(name, bytes)| (&name[..], &bytes[..])).collect();
    let whole = exports::packed(&inside);
    seeds.push(("rows.parquet".into(), packed::parquet(&rows)));
    seeds.push(("export.zip".into(), whole));
    seeds
}

/// The same, wrapped as files are.
fn wrapped((name, bytes): &Seed, lots: &mut Lots) -> Seed {
    match lots.below(6) {
        0 => (format!("{name}.gz"), packed::gzip(bytes)),
        1 => (format!("{name}.zst"), packed::zstd(bytes)),
        2 => ("all.zip".into(), exports::packed(&[(name, bytes)])),
        _ => (name.clone(), bytes.clone()),
    }
}

/// Reads a file, and sees that nothing is lost without a word.
fn read(folder: &Path, (name, bytes): &Seed) -> Option<Corpus> {
    let path = folder.join(name);
    fs::write(&path, bytes).expect("writable");
    let options = ReadOptions { outlet: Some("A".into()), ..ReadOptions::default() };
    let begun = Instant::now();
    let read = corpus::read(std::slice::from_ref(&path), std::io::empty(), &options);
    let time = begun.elapsed();
    assert!(time < Duration::from_secs(20), "{name} takes {time:?}");
    let corpus = match read {
        Ok(corpus) => corpus,
        Err(error) => {
            assert!(!error.to_string().trim().is_empty(), "{name}");
            return None;
        }
    };
    let Corpus { articles, skipped, .. } = &corpus;
    assert_eq!(corpus.read, articles.len() + skipped.len(), "{name}");
    assert!(articles.is_sorted_by(|a, b| a.doc_id < b.doc_id), "{name}: ids");
    let is_whole = |article: &corpus::Article| {
        let date = article.date.as_deref();
        !article.text.trim().is_empty()
            && !article.outlet.trim().is_empty()
            && date.is_none_or(|date| date.len() == 10 && date.is_ascii())
    };
    assert!(articles.iter().all(is_whole), "{name}: {articles:?}");
    assert!(skipped.iter().all(|skipped| !skipped.reason.trim().is_empty()), "{name}");
    Some(corpus)
}

/// A folder of its own, empty.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fuzz").join(name);
    drop(fs::remove_dir_all(&folder));
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

#[test]
fn every_seed_is_an_article() {
    let folder = folder("seeds");
    for seed in seeds() {
        let corpus = read(&folder, &seed).unwrap_or_else(|| panic!("{}", seed.0));
        assert!(!corpus.articles.is_empty(), "{}: {:?}", seed.0, corpus.skipped);
    }
}

#[test]
fn what_once_broke_something_is_read() {
    let folder = folder("found");
    for seed in files(&stored().join("found")) {
        if let Some(corpus) = read(&folder, &seed) {
            look_at(&corpus);
        }
    }
}

#[test]
fn no_broken_file_breaks_a_reader() {
    let folder = folder("broken");
    let seeds = seeds();
    let mut read_anyway = 0;
    for (at, (name, whole)) in seeds.iter().enumerate() {
        for round in 0..rounds() {
            let mut lots = Lots::new((at * 1_000_003 + round) as u64 + 1);
            let other = &seeds[lots.below(seeds.len())].1;
            let inner = (name.clone(), broken(whole, other, &mut lots));
            let mut file = wrapped(&inner, &mut lots);
            if lots.below(3) == 0 {
                file.1 = broken(&file.1, other, &mut lots);
            }
            if let Some(corpus) = read(&folder, &file) {
                read_anyway += corpus.articles.len();
                if round % 10 == 0 {
                    look_at(&corpus);
                }
            }
            fs::remove_file(folder.join(&file.0)).expect("it is there");
        }
    }
    assert!(read_anyway > rounds(), "most breaks leave something to read: {read_anyway}");
}

/// Reads the articles as the program does.
fn look_at(corpus: &Corpus) {
    for article in corpus.articles.iter().take(20) {
        parallax::read(article, &KNOWLEDGE, &Repeats::default());
    }
}
