//! Floor 10: numbers with their sentences.
//!
//! *Takes* a [`Comparison`], the rows that prove it, and how it was made.
//! *Gives* a folder of CSV files and Markdown reports, whole or not at all.
//! *Never* measures, compares, prints, or lets a text of the data act as
//! anything but text: not as a formula, not as Markdown, not as a file name.
//! *Start reading at* [`write()`], then `markdown` and `findings`.

mod actors;
mod annotation;
mod by_outlet;
mod cell;
pub mod columns;
mod csv;
mod cues;
mod decimal;
mod explanation;
mod figures;
mod findings;
mod folder;
mod key_words;
mod markdown;
mod names;
mod power;
mod run_json;
mod same_thing;
mod sheet;
mod shelf;
mod slug;
mod stories;
mod story_list;
mod summary;
mod utterances;
mod view;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

pub use annotation::{Annotation, annotation, shown_hits};
pub use cell::{guarded, visible};
pub use decimal::decimal;
pub use explanation::explanation;
pub use findings::{Finding, findings};
pub use folder::Draft;
pub use markdown::{Quote, marked, text};
pub use power::{power_list, power_table};
pub use sheet::Sheet;
pub use shelf::{File, Shelf};
pub use slug::slugs;
pub use story_list::{story_list, story_table};
pub use summary::summary;

use crate::compare::Comparison;
use crate::copies::CopyRow;
use crate::corpus::{Input, Skipped};
use crate::error::Result;
use crate::lexicon::{Lexicon, Usage};
use crate::measure::{
    AttributionRow, DocumentRow, HitRow, LabelRow, QuantityRow, RemovedRow,
};
use view::View;

/// Writes the report into the folder `out`.
///
/// Everything is written or nothing is; `folder.rs` has the rules.
///
/// # Errors
/// When `out` holds something that Parallax did not write and `force` is not
/// set, and when the system refuses.
pub fn write(out: &Path, force: bool, report: &Report<'_>) -> Result<Written> {
    let mut draft = Draft::open(out, force)?;
    let findings = put(report, &mut draft)?;
    Ok(Written { paths: draft.publish()?, findings })
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The files, sorted.
    pub paths: Vec<PathBuf>,
    /// How many differences `report.md` tells.
    pub findings: usize,
}

/// The files of the report, sorted by path. The same report gives the same
/// bytes.
pub fn files(report: &Report<'_>) -> Vec<File> {
    let mut files = Vec::new();
    // Writing to memory does not fail.
    let _ = put(report, &mut files);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// Puts all files of a report on a shelf, `run.json` last, which lists them. Returns
/// how many differences are told.
///
/// # Errors
/// When the system refuses.
pub fn put<S: Shelf>(report: &Report<'_>, shelf: &mut S) -> Result<usize> {
    let view = View::new(report);
    csv::write(&view, shelf)?;
    let found = findings::all(&view);
    for File { path, bytes } in markdown::files(&view, &found) {
        shelf.put(&path, &bytes)?;
    }
    let run = "run.json".to_string();
    let names = shelf.paths().into_iter().chain([run.clone()]).collect();
    shelf.put(&run, &run_json::bytes(report.run, &names))?;
    Ok(findings::chosen(&found, |_| true).count())
}

/// All that a report is made of.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// The outlets side by side.
    pub comparison: &'a Comparison,
    /// The articles, by `doc_id`.
    pub documents: &'a [DocumentRow],
    /// The hits, by `doc_id` and place.
    pub hits: &'a [HitRow],
    /// The attributions, by `doc_id` and place.
    pub attributions: &'a [AttributionRow],
    /// The furniture, by `doc_id` and place.
    pub removed: &'a [RemovedRow],
    /// What actors are called, by `doc_id` and place.
    pub actor_labels: &'a [LabelRow],
    /// What articles share word for word, by story and article.
    pub copies: &'a [CopyRow],
    /// The quantities, by `doc_id` and place.
    pub quantities: &'a [QuantityRow],
    /// What was not read.
    pub skipped: &'a [Skipped],
    /// What people call the lexicons' categories: id to label.
    pub labels: &'a BTreeMap<String, String>,
    /// How the report was made.
    pub run: &'a RunInfo,
    /// Leaves out the byte-order mark that Excel needs.
    pub plain_csv: bool,
}

/// How a report was made: enough to make it again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RunInfo {
    /// Version of Parallax.
    pub version: String,
    /// The command and its options.
    pub options: BTreeMap<String, String>,
    /// The lexicons that were asked.
    pub lexicons: Vec<LexiconInfo>,
    /// The files that were read.
    pub inputs: Vec<Input>,
    /// How many records were seen.
    pub read: u64,
    /// How many of them became articles.
    pub used: u64,
    /// How many of them did not.
    pub skipped: u64,
    /// How many lines were set aside as furniture.
    pub removed: u64,
    /// What the samples and the resampling start from.
    pub seed: u64,
    /// What a reader should know about the reading.
    pub notes: Vec<String>,
}

/// A lexicon as a report names it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LexiconInfo {
    /// Its short name.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its licence.
    pub licence: String,
    /// The hash of its files.
    pub sha256: String,
    /// How many terms it has.
    pub terms: u64,
    /// Whether it claims to list loaded wording, so that it matters in whose
    /// mouth its words are. Only such lists become findings word by word.
    pub wording: bool,
}

/// The bundled lists that claim to be loaded wording, and nothing else.
const WORDING: [&str; 2] = ["labels", "loaded"];

impl LexiconInfo {
    /// What a report says of `lexicon`. A measured list that is not bundled was
    /// brought along because its words matter to its user.
    pub fn of(lexicon: &Lexicon, bundled: bool) -> LexiconInfo {
        let chosen = !bundled || WORDING.contains(&lexicon.id.as_str());
        LexiconInfo {
            id: lexicon.id.clone(),
            name: lexicon.name.clone(),
            version: lexicon.version.clone(),
            licence: lexicon.licence.clone(),
            sha256: lexicon.hash.clone(),
            terms: lexicon.terms.len() as u64,
            wording: lexicon.usage == Usage::Measure && chosen,
        }
    }
}
