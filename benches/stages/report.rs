//! The report, in memory.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use divan::Bencher;
use parallax::Analysis;
use parallax::compare::Options;
use parallax::report::{
    self, ArticleTables, Articles, Digest, Evidence, Excerpt, File, LexiconInfo, Report,
    RunInfo, Shown,
};

use crate::{ARTICLES, KNOWLEDGE, bytes};

static ANALYSIS: LazyLock<Analysis> = LazyLock::new(|| {
    let analysis = parallax::analyze(&ARTICLES, &KNOWLEDGE, &Options::default());
    analysis.expect("the disk has room")
});

/// The rows of all articles, as tables.
#[divan::bench(name = "tables")]
fn report_tables(bencher: Bencher<'_, '_>) {
    let known = KNOWLEDGE.asked.categories();
    let categories = known.measured().iter().map(|id| known.name(*id).to_string());
    let categories: Vec<String> = categories.collect();
    LazyLock::force(&ANALYSIS);
    bencher.counter(bytes()).bench(|| {
        let (mut files, lots) = (Vec::<File>::new(), (Evidence::All, 1));
        let tables = ArticleTables::begin(&mut files, categories.clone(), true, lots);
        let mut tables = tables.expect("memory");
        for (place, article) in (0..).zip(&ANALYSIS.measured) {
            tables.add(place, article).expect("memory");
        }
        tables.end(&mut files).expect("memory");
        files
    });
}

/// What the pages must know of all articles.
#[divan::bench(name = "digest")]
fn report_digest(bencher: Bencher<'_, '_>) {
    let info = info();
    LazyLock::force(&ANALYSIS);
    bencher.counter(bytes()).bench(|| digest(&info));
}

/// The pages and the tables of the comparison.
#[divan::bench(name = "pages")]
fn report_pages(bencher: Bencher<'_, '_>) {
    let info = info();
    let mut digest = digest(&info);
    let excerpt = Excerpt::of(&ANALYSIS.comparison, &digest).expect("memory");
    digest.settle(excerpt.listed()).expect("memory");
    bencher.counter(bytes()).bench(|| pages(&info, &excerpt, &digest));
}

fn info() -> RunInfo {
    let lists = KNOWLEDGE.lexicons.lists.iter();
    let lexicons = lists.map(|list| LexiconInfo::of(list, list.bundled)).collect();
    RunInfo { lexicons, ..RunInfo::default() }
}

fn digest(info: &RunInfo) -> Digest {
    let mut digest = Digest::new(&info.lexicons, &parallax::spool::temporary());
    let articles = (0..).zip(&ANALYSIS.measured);
    articles.for_each(|(place, article)| digest.add(place, article).expect("memory"));
    digest
}

/// Writes the pages twice, as a run does: first to see which sentences they want.
fn pages(info: &RunInfo, excerpt: &Excerpt, digest: &Digest) -> Vec<File> {
    let report = Report {
        comparison: &ANALYSIS.comparison,
        excerpt,
        digest,
        shown: &Shown::default(),
        articles: &Articles::default(),
        copies: &ANALYSIS.copies,
        skipped: &[],
        labels: &BTreeMap::new(),
        run: info,
        validation: None,
        plain_csv: true,
    };
    let (wanted, mut shown) = (report::wanted(&report), Shown::default());
    for (place, article) in ANALYSIS.measured.iter().enumerate() {
        shown.add(&wanted, place, article);
    }
    let mut files = Vec::new();
    report::put(&Report { shown: &shown, ..report }, &mut files).expect("memory");
    files
}
