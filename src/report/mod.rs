//! Floor 10: numbers with their sentences.
//!
//! *Takes* a [`Comparison`] and an [`Excerpt`] of its long tables, the articles as they
//! pass by ([`ArticleTables`], [`Digest`]), the few rows of them that are [`wanted`], and
//! how it was made.
//! *Gives* a folder of CSV files, Markdown reports, charts and a page for a browser, whole
//! or not at all.
//! *Never* measures, compares, prints, or lets a text of the data act as
//! anything but text: not as a formula, not as Markdown or HTML, not as a file name.
//! *Start reading at* [`put`], then `markdown`, `findings`, `charts` and `html`.

mod annotation;
mod articles;
mod by_outlet;
mod cell;
mod charts;
pub mod columns;
mod concordance;
mod csv;
mod cues;
mod datapackage;
mod decimal;
mod digest;
mod evidence;
mod excerpt;
mod exhibit;
mod explanation;
mod figures;
mod findings;
mod folder;
mod html;
mod key_words;
mod markdown;
mod names;
mod power;
mod provenance;
mod read_back;
mod record;
mod reproduction;
mod run_info;
mod run_json;
mod same_thing;
mod setting;
mod sheet;
mod shelf;
mod shown;
mod slug;
mod story_list;
mod summary;
mod temporary;
mod utterances;
mod validation;
mod view;
mod workbook;

use std::collections::BTreeMap;

pub use annotation::{Annotation, annotation, shown_hits};
pub use articles::{Articles, Chosen, MarkedArticle};
pub use cell::{guarded, visible};
pub use concordance::{concordance_lines, concordance_table};
pub use decimal::decimal;
pub use digest::{Digest, Place};
pub use evidence::{ArticleTables, Drawn, Evidence};
pub use excerpt::Excerpt;
pub use explanation::explanation;
pub use findings::{Finding, findings};
pub use folder::Draft;
pub use markdown::{Quote, marked, text};
pub use power::{power_list, power_table};
pub use record::Record;
pub use reproduction::{Reproduction, reproduction};
pub use run_info::{LexiconInfo, RunInfo};
pub use setting::{Setting, Settings};
pub use sheet::Sheet;
pub use shelf::{File, Hashed, Shelf, Standing};
pub use shown::{Shown, Wanted};
pub use slug::slugs;
pub use story_list::{story_list, story_table};
pub use summary::summary;
pub use temporary::abandon;
pub use validation::{Accuracy, Share, Validation};
pub use workbook::Sheets;

use crate::compare::Comparison;
use crate::copies::CopyRow;
use crate::corpus::Skipped;
use crate::error::Result;
use view::View;

/// Puts the files of a report on a shelf, those of single articles left out; `run.json`
/// last, which lists all that stand there. Returns how many differences are told. The
/// same report gives the same bytes.
///
/// # Errors
/// When the system refuses.
pub fn put<S: Shelf>(report: &Report<'_>, shelf: &mut S) -> Result<usize> {
    csv::write(&View::new(report), shelf)?;
    let sheets = workbook::surveys(report.run, shelf)?;
    let mut run = report.run.clone();
    run.notes.extend(workbook::note(&sheets));
    let report = &Report { run: &run, ..*report };
    let view = View::new(report);
    let found = findings::all(&view);
    let page = markdown::report(&view, &found);
    for File { path, bytes } in markdown::files(&view, &found, &page) {
        shelf.put(&path, &bytes)?;
    }
    for chart in page.charts() {
        shelf.put(&chart.file(), &chart.bytes())?;
    }
    shelf.put("report.html", &html::file(&view, &page))?;
    let categories = read_back::further(&columns::DOCUMENTS, shelf)?;
    shelf.put(
        datapackage::FILE,
        &datapackage::bytes(&view, &categories, &shelf.paths()),
    )?;
    workbook::write(&view, &categories, &sheets, shelf)?;
    shelf.put(run_json::FILE, &run_json::bytes(report.run, &shelf.standing()))?;
    Ok(findings::chosen(&found, findings::ALL, |_| true).count())
}

/// What the pages of a report want of single articles: they are written once without, to
/// see which sentences they ask for.
pub fn wanted(report: &Report<'_>) -> Wanted {
    let view = View::new(report);
    let found = findings::all(&view);
    drop(markdown::files(&view, &found, &markdown::report(&view, &found)));
    view.into_wanted()
}

/// All that a report is made of but for the rows of single articles, which stand in
/// tables of their own ([`ArticleTables`]).
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// The outlets side by side.
    pub comparison: &'a Comparison,
    /// What the pages show of its long tables.
    pub excerpt: &'a Excerpt,
    /// What was kept of the articles.
    pub digest: &'a Digest,
    /// The rows that the pages show; none before they have been [`wanted`].
    pub shown: &'a Shown,
    /// The articles that a page holds whole; none before they have been [`Chosen`].
    pub articles: &'a Articles,
    /// What articles share word for word, by story and article.
    pub copies: &'a [CopyRow],
    /// What was not read.
    pub skipped: &'a [Skipped],
    /// What people call the lexicons' categories: id to label.
    pub labels: &'a BTreeMap<String, String>,
    /// How the report was made.
    pub run: &'a RunInfo,
    /// What coders say of a sample of the corpus, if there is one.
    pub validation: Option<&'a Validation>,
    /// Leaves out the byte-order mark that Excel needs.
    pub plain_csv: bool,
}
