//! A corpus on its shelf is read as if it were held; what earlier runs have kept
//! changes nothing but the time.

use std::fs;
use std::path::{Path, PathBuf};

use parallax::compare::{Comparison, Options};
use parallax::corpus::{Article, Fingerprint, ReadOptions, Shelf};
use parallax::page::LineCounts;
use parallax::run::{self, Cache, Means, Opened};
use parallax::{Knowledge, analyze};

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("run").join(name);
    drop(fs::remove_dir_all(&folder));
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn sample() -> Vec<PathBuf> {
    vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/sample")]
}

fn opened() -> Opened {
    let mut lines = LineCounts::default();
    let look = |article: &Article| lines.add(&article.outlet, &article.text);
    let shelf = Shelf::open(&sample(), std::io::empty(), &ReadOptions::default(), look);
    let fingerprint = Fingerprint::default();
    Opened { shelf: shelf.expect("the sample"), repeats: lines.repeats(), fingerprint }
}

fn articles(opened: &Opened) -> Vec<Article> {
    let mut articles = Vec::new();
    opened
        .shelf
        .each(|place, article| articles.push((place, article)))
        .expect("the same");
    articles.sort_by_key(|(place, _)| *place);
    articles.into_iter().map(|(_, article)| article).collect()
}

/// The comparison, and the rows of the articles as they come.
fn run(
    opened: &Opened,
    knowledge: &Knowledge,
    cache: Option<&Path>,
) -> (Comparison, String) {
    let cache = cache.map(|folder| Cache::open(folder, knowledge).expect("a folder"));
    let means = Means {
        folder: &std::env::temp_dir(),
        cache: cache.as_ref(),
        observer: run::Observer::default(),
    };
    let mut rows = String::new();
    let look = |measured: parallax::measure::Measured| {
        rows += &format!("{:?}\n{:?}\n", measured.document, measured.hits);
        rows += &format!("{:?}\n{:?}\n", measured.attributions, measured.quantities);
        Ok(())
    };
    let found = run::analyze(opened, knowledge, &Options::default(), &means, look);
    (found.expect("a comparison").0, rows)
}

fn records(folder: &Path) -> Vec<PathBuf> {
    let versions = fs::read_dir(folder).expect("a folder").flatten();
    let files =
        versions.flat_map(|version| fs::read_dir(version.path()).unwrap().flatten());
    files.map(|file| file.path()).collect()
}

#[test]
fn a_shelf_is_read_as_if_it_were_held() {
    let knowledge = Knowledge::new(Vec::new()).expect("the lists");
    let opened = opened();
    let held = articles(&opened);
    let whole = analyze(&held, &knowledge, &Options::default()).expect("memory");
    let (comparison, rows) = run(&opened, &knowledge, None);
    assert_eq!(comparison, whole.comparison);
    assert!(rows.contains(&format!("{:?}", whole.measured[3].document)));
}

#[test]
fn what_was_kept_changes_nothing() {
    let knowledge = Knowledge::new(Vec::new()).expect("the lists");
    let (opened, kept) = (opened(), folder("kept"));
    let fresh = run(&opened, &knowledge, None);
    assert_eq!(run(&opened, &knowledge, Some(&kept)), fresh, "kept");
    let written = records(&kept);
    assert!(!written.is_empty());
    assert_eq!(run(&opened, &knowledge, Some(&kept)), fresh, "taken");
    assert_eq!(records(&kept), written, "nothing new was kept");
}

#[test]
fn a_run_that_was_interrupted_goes_on() {
    let knowledge = Knowledge::new(Vec::new()).expect("the lists");
    let (opened, kept) = (opened(), folder("interrupted"));
    let fresh = run(&opened, &knowledge, Some(&kept));
    for path in records(&kept) {
        let bytes = fs::read(&path).unwrap();
        fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
    }
    assert_eq!(run(&opened, &knowledge, Some(&kept)), fresh);
}

#[test]
fn damaged_records_are_measured_anew() {
    let knowledge = Knowledge::new(Vec::new()).expect("the lists");
    let (opened, kept) = (opened(), folder("damaged"));
    let fresh = run(&opened, &knowledge, Some(&kept));
    for path in records(&kept) {
        let mut bytes = fs::read(&path).unwrap();
        for byte in bytes.iter_mut().skip(500).step_by(997) {
            *byte ^= 0x55;
        }
        fs::write(&path, &bytes).unwrap();
    }
    assert_eq!(run(&opened, &knowledge, Some(&kept)), fresh);
}

#[test]
fn the_same_text_elsewhere_is_known_again() {
    let knowledge = Knowledge::new(Vec::new()).expect("the lists");
    let kept = folder("elsewhere");
    let mut held = articles(&opened());
    run(&Opened::of(&held), &knowledge, Some(&kept));
    let written = records(&kept);
    for article in &mut held {
        article.doc_id.insert_str(0, "moved-");
        article.path = "another.csv:7".into();
        article.date = Some("2024-02-29".into());
        article.story = article.story.take().map(|story| format!("{story} again"));
    }
    let moved = Opened::of(&held);
    let fresh = run(&moved, &knowledge, None);
    assert_eq!(run(&moved, &knowledge, Some(&kept)), fresh);
    assert_eq!(records(&kept), written, "nothing new was kept");
}
