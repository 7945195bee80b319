//! `report.html`: the page on all outlets for a browser.
//!
//! *Takes* the page that `report.md` is written from, so that both say the same, and the
//! articles that it holds. *Gives* one file that loads nothing and needs no script: tables,
//! charts, sentences and articles stand in it; the script sorts, filters and searches them.
//! *Never* lets a text act: askama escapes what is put into a template unless its type is
//! [`Markup`], and a policy in the page lets nothing run but the style and script that it
//! was made with. *Start reading at* [`file`] and `page.html`.

mod article;
mod blocks;
mod evidence;
mod inline;
mod markup;
mod policy;

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;

use super::articles::{BYTES, MOST};
use super::columns::TABLES;
use super::figures::count;
use super::findings;
use super::markdown::{self, Block, Page};
use super::view::View;
use article::{Group, groups};
use blocks::{Section, sections};
use evidence::{Evidence, evidence};
use markup::Markup;

/// How the page looks; the colours are those of the charts.
const STYLE: &str =
    concat!(include_str!("../charts/style.css"), include_str!("style.css"));
/// What sorts, filters and searches it.
const SCRIPT: &str = include_str!("script.js");

#[derive(Template)]
#[template(path = "page.html")]
struct Html<'p> {
    policy: String,
    style: Markup,
    script: Markup,
    title: String,
    heading: Markup,
    opening: Vec<Markup>,
    sections: Vec<Section>,
    outlets: Vec<(String, &'p str)>,
    stories: Vec<&'p str>,
    evidence: Vec<Evidence<'p>>,
    articles: Vec<Group<'p>>,
    held: String,
    /// What the columns of the tables say of voices.
    voices: &'static str,
    version: &'p str,
}

/// The whole file.
pub(super) fn file(view: &View<'_>, page: &Page) -> Vec<u8> {
    let (head, rest) = match page.blocks() {
        [Block::Heading(1, title), rest @ ..] => (title.as_str(), rest),
        rest => ("Parallax", rest),
    };
    let (opening, sections) = sections(view, rest);
    let html = Html {
        policy: policy::policy(STYLE, SCRIPT),
        style: Markup::trusted(STYLE),
        script: Markup::trusted(SCRIPT),
        title: inline::plain(head),
        heading: inline::markup(head),
        opening,
        sections,
        outlets: outlets(view),
        stories: stories(view),
        evidence: evidence(view, page),
        articles: groups(view),
        held: held(view),
        voices: meaning("hits.csv", "voice"),
        version: &view.report.run.version,
    };
    // A template of texts does not fail.
    html.render().unwrap_or_default().into_bytes()
}

/// The articles that sentences on the page are taken from, as they come.
pub(super) fn cited(view: &View<'_>) -> Vec<String> {
    let found = findings::all(view);
    let page = markdown::report(view, &found);
    let on_page = page.sentences().map(|quote| quote.origin.doc_id.clone());
    let numbers = page.charts().flat_map(|chart| &chart.numbers);
    let behind = numbers.flat_map(|number| {
        let known = &view.report.comparison.evidence;
        known.of(&number.outlet, number.measure, &number.category, number.voice)
    });
    let behind = behind.map(|row| row.doc_id.clone());
    on_page.chain(behind).filter(|doc_id| !doc_id.is_empty()).collect()
}

/// The outlets that can be chosen, by name.
fn outlets<'p>(view: &'p View<'_>) -> Vec<(String, &'p str)> {
    let shown = view.shown().into_iter().map(|outlet| &*outlet.outlet);
    let held = view.report.articles.iter().map(|article| &*article.outlet);
    let names: BTreeSet<&str> = shown.chain(held).collect();
    names.into_iter().map(|name| (view.slug(name).to_string(), name)).collect()
}

/// The stories that can be chosen, by name.
fn stories<'p>(view: &'p View<'_>) -> Vec<&'p str> {
    let told = view.report.excerpt.story_subjects.iter().map(|row| &*row.story);
    let held = view.report.articles.iter().map(|article| &*article.story);
    let names: BTreeSet<&str> =
        told.chain(held).filter(|name| !name.is_empty()).collect();
    names.into_iter().collect()
}

/// Says which articles the page holds.
fn held(view: &View<'_>) -> String {
    let (held, all) =
        (view.report.articles.iter().count() as u64, view.report.digest.articles());
    match held {
        0 => "No article is held here.".to_string(),
        held if held == all => format!("All {} articles stand here.", count(all)),
        held => format!(
            "{} of {} articles stand here: whole stories, those first from which sentences \
             on this page are taken, up to {MOST} articles and {} MB of text. Of a story for \
             which there is no room only the articles that are cited may stand here.",
            count(held),
            count(all),
            BYTES / 1_000_000,
        ),
    }
}

/// What a column of a table means: the same words as everywhere else.
fn meaning(file: &str, column: &str) -> &'static str {
    let table = TABLES.iter().find(|table| table.file() == file);
    let columns = table.map(|table| table.columns()).unwrap_or_default();
    columns
        .iter()
        .find(|heading| heading.name == column)
        .map_or("", |found| found.meaning)
}

/// Ids that are given once each.
#[derive(Default)]
struct Ids(BTreeMap<String, usize>);

impl Ids {
    /// An id as code hosts make it of a heading: small letters, digits and hyphens.
    fn of(&mut self, heading: &str) -> String {
        let kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
        let id: String = heading.to_lowercase().chars().filter(kept).collect();
        let id = id.replace(' ', "-");
        let times = self.0.entry(id.clone()).or_default();
        *times += 1;
        if *times == 1 { id } else { format!("{id}-{}", *times - 1) }
    }
}
