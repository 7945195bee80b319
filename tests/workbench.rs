//! The workbench on a small list and three small texts, as text.
//!
//! `tests/workbench/crowds` is the list that is tried, `order` a list beside
//! it, `corpus` the texts, `expected` what must come out: `printed.txt` on a
//! terminal, the tables in a folder. The measured lists of the project stay
//! outside, so that they can change. `UPDATE=1 cargo test workbench`
//! writes `expected` anew; the difference is what a reviewer reads.

use std::path::{Path, PathBuf};

use parallax::corpus::{self, Corpus, ReadOptions};
use parallax::lexicon::{self, Lexicon, Lexicons};
use parallax::measure::Reading;
use parallax::page::Terms;
use parallax::voice::Words;
use parallax::workbench::{self, Bench, Results};
use parallax::{Knowledge, Read, read_all};

#[test]
fn what_is_printed() {
    compare("printed.txt", &printed(10));
}

#[test]
fn the_tables() {
    for (name, bytes) in workbench::sheets(&results(&knowledge())) {
        let table = String::from_utf8(bytes).expect("UTF-8");
        compare(name, table.strip_prefix('\u{FEFF}').expect("a byte-order mark"));
    }
}

#[test]
fn a_number_says_how_much_is_shown() {
    let text = printed(1);
    let lines = text.lines().filter(|line| line.contains("and ")).collect::<Vec<_>>();
    for piece in ["  and 3 more", "  and 2 more; terms.csv has all"] {
        assert!(lines.contains(&piece), "no {piece:?} in {lines:#?}");
    }
}

#[test]
fn one_thread_or_many() {
    let knowledge = knowledge();
    let [one, many] = [1, 4].map(|threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        pool.expect("threads").install(|| results(&knowledge))
    });
    assert_eq!(one, many);
}

#[test]
fn an_empty_corpus_has_no_rates() {
    let knowledge = knowledge();
    let bench = Bench::new(&knowledge.lexicons, is_tried);
    let results = Results::new(&bench, &[], &[]);
    assert!(results.coverage.iter().all(|row| row.rate().is_none()));
    let text = workbench::tables(&results, 5);
    assert!(text.contains("never: crowd.danger, crowd.purpose, crowd.size"), "{text}");
}

fn is_tried(list: &Lexicon) -> bool {
    list.id == "crowds"
}

fn printed(top: usize) -> String {
    let knowledge = knowledge();
    let Knowledge { lexicons, orthography, .. } = &knowledge;
    let list = lexicons.lists.iter().find(|list| is_tried(list)).expect("the list");
    let untested = lexicon::untested(lexicons, list, orthography);
    let shared = lexicon::overlaps(lexicons, is_tried);
    [
        workbench::unproven(&untested, top),
        workbench::shared_terms(&shared, top),
        workbench::tables(&results(&knowledge), top),
    ]
    .join("\n")
}

fn results(knowledge: &Knowledge) -> Results {
    let lexicons = &knowledge.lexicons;
    let articles = texts().articles;
    let bench = Bench::new(lexicons, is_tried);
    let seen = read_all(&articles, knowledge, |article, read| {
        let Read { document, marks, page, voices } = read;
        let reading = Reading { article, document, marks, page, voices, lexicons };
        workbench::look(&reading, &bench)
    });
    Results::new(&bench, &articles, &seen)
}

fn texts() -> Corpus {
    let options = ReadOptions::default();
    corpus::read(&[folder("corpus")], std::io::empty(), &options).expect("the texts")
}

/// The lists that serve the reading, and the two of this test.
fn knowledge() -> Knowledge {
    let mut lists = lexicon::built_in().expect("the bundled lists");
    lists.retain(|list| !list.is_measured());
    let folders = [folder("crowds"), folder("order")];
    lists.extend(lexicon::from_folders(&folders).expect("the lists of the test"));
    let lexicons = Lexicons::new(lists).expect("sound lists");
    let orthography = lexicons.orthography();
    let lines = Terms::new(&lexicons);
    let words = Words::new(&lexicons);
    Knowledge { lexicons, orthography, lines, words }
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workbench").join(name)
}

fn compare(name: &str, found: &str) {
    let path = folder("expected").join(name);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, found).expect("writable");
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == expected,
        "{} says otherwise; UPDATE=1 writes it anew. Found:\n{found}",
        path.display()
    );
}
