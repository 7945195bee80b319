//! Which rows of single articles are written, and that the pages never depend on it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use parallax::report::Evidence;

/// The files with rows of single articles that can be drawn by lot.
const DRAWN: [&str; 3] = ["hits.csv", "attributions.csv", "labels.csv"];

/// Two outlets with 30 articles each; every one has a label that asks for an attribution,
/// an attribution and a name with a label.
fn corpus() -> Vec<String> {
    let article = |at: usize| {
        let (outlet, story) = (["Beacon", "Courier"][at % 2], at / 2);
        let text = format!(
            "The regime closed harbour {story}. Minister Corin Ashdale said that pier \
             {at} was safe. Nobody saw the terrorists of pier {at}."
        );
        format!(
            r#"{{"doc_id":"{at:02}","outlet":"{outlet}","story":"s{story}","text":"{text}"}}"#
        )
    };
    (0..60).map(article).collect()
}

/// Runs on tables with these lines; gives the files and what the terminal shows.
fn run(name: &str, tables: &[&[String]], options: &[&str]) -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("evidence").join(name);
    drop(std::fs::remove_dir_all(&root));
    std::fs::create_dir_all(&root).expect("a folder");
    let put = |(number, lines): (usize, &&[String])| {
        let path = PathBuf::from(format!("{number}.jsonl"));
        std::fs::write(root.join(&path), lines.join("\n")).expect("writable");
        path
    };
    let paths: Vec<PathBuf> = tables.iter().enumerate().map(put).collect();
    let output = Command::new(env!("CARGO_BIN_EXE_parallax"))
        .arg("analyze")
        .args(&paths)
        .args(options)
        .args(["--plain-csv", "--out", "out"])
        .current_dir(&root)
        .output()
        .expect("the program runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut files = BTreeMap::from([(
        "terminal".to_string(),
        String::from_utf8_lossy(&output.stdout).into_owned(),
    )]);
    for folder in [root.join("out"), root.join("out/outlets")] {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            if let Ok(text) = std::fs::read_to_string(entry.path()) {
                files.insert(entry.file_name().to_string_lossy().into_owned(), text);
            }
        }
    }
    files
}

fn rows(file: &str) -> Vec<csv::StringRecord> {
    csv::Reader::from_reader(file.as_bytes()).records().map(Result::unwrap).collect()
}

/// How many rows there are of each outlet and of what stands in these columns.
fn strata(file: &str, columns: &[&str]) -> BTreeMap<Vec<String>, usize> {
    let header = csv::Reader::from_reader(file.as_bytes()).headers().unwrap().clone();
    let at = |name: &&str| header.iter().position(|column| column == *name).unwrap();
    let at: Vec<usize> = columns.iter().map(at).collect();
    let mut strata = BTreeMap::new();
    for row in rows(file) {
        let key = at.iter().map(|at| row[*at].to_string()).collect();
        *strata.entry(key).or_default() += 1;
    }
    strata
}

#[test]
fn a_sample_has_up_to_twenty_rows_of_each_outlet_and_category() {
    let corpus = corpus();
    let all = run("all", &[&corpus], &["--evidence", "all"]);
    let sample = run("sample", &[&corpus], &["--evidence", "sample"]);
    for (file, columns) in [
        ("hits.csv", &["outlet", "category"][..]),
        ("attributions.csv", &["outlet", "kind", "cue_class"]),
    ] {
        let (all, sample) = (strata(&all[file], columns), strata(&sample[file], columns));
        assert!(all.values().any(|rows| *rows == 30), "{file}: {all:?}");
        let expected: BTreeMap<_, _> =
            all.into_iter().map(|(key, rows)| (key, rows.min(20))).collect();
        assert_eq!(sample, expected, "{file}");
    }
    for file in DRAWN {
        let mut all = all[file].lines();
        for line in sample[file].lines() {
            assert!(all.any(|other| other == line), "{file}, in its order: {line}");
        }
    }
    assert_eq!(all["documents.csv"], sample["documents.csv"]);
}

#[test]
fn the_pages_are_the_same_but_for_a_note() {
    let corpus = corpus();
    let [all, sample, none] = ["all", "sample", "none"]
        .map(|which| run(&format!("pages-{which}"), &[&corpus], &["--evidence", which]));
    assert_eq!(run("default", &[&corpus], &[]), all, "few articles: all");
    for (name, files, words) in
        [("sample", &sample, "hold a sample"), ("none", &none, "are empty")]
    {
        for file in ["report.md", "run.json", "terminal"] {
            assert!(files[file].contains(words), "{name}: {file}: {}", files[file]);
            assert!(!all[file].contains(words), "{file}");
        }
        let left_out = |text: &str| {
            let told = |line: &&str| !line.contains(words) && !line.contains("evidence");
            text.lines()
                .filter(told)
                .collect::<Vec<_>>()
                .join("\n")
                .replace("\n\n\n", "\n\n")
        };
        for (file, text) in files.iter().filter(|(file, _)| {
            !DRAWN.contains(&file.as_str())
                && !["run.json", "terminal"].contains(&file.as_str())
        }) {
            assert_eq!(left_out(text), left_out(&all[file]), "{name}: {file}");
        }
    }
    for file in DRAWN {
        assert_eq!(none[file].lines().count(), 1, "{file}: the header");
    }
}

#[test]
fn lots_know_neither_files_nor_their_order_nor_threads() {
    let corpus = corpus();
    let sample = ["--evidence", "sample"];
    let plain = run("plain", &[&corpus], &sample);
    let mut shuffled = corpus.clone();
    shuffled
        .sort_by_key(|line| (line.len(), line.bytes().map(u64::from).sum::<u64>() % 7));
    shuffled.reverse();
    assert_ne!(shuffled, corpus);
    let (one, other) = shuffled.split_at(17);
    let parts = run("parts", &[other, one], &["--evidence", "sample", "--threads", "3"]);
    for file in DRAWN {
        assert_eq!(plain[file], parts[file], "{file}");
    }
    let seed = run("seed", &[&corpus], &["--evidence", "sample", "--seed", "2"]);
    assert_ne!(plain["hits.csv"], seed["hits.csv"], "other lots");
}

#[test]
fn many_articles_get_a_sample() {
    assert_eq!(Evidence::of_articles(20_000), Evidence::All);
    assert_eq!(Evidence::of_articles(20_001), Evidence::Sample);
}
