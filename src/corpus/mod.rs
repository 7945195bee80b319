//! Files become articles: the only door that reads input.
//!
//! * **Takes** folders, tables (CSV, TSV, JSON, Parquet), exports of news databases, text
//!   files, web pages (HTML, WARC), standard input; packed with gzip, Zstandard or zip, in
//!   UTF-8, UTF-16, Windows-1252.
//! * **Gives** a [`Corpus`]: the articles in the order of their ids, and by
//!   place and reason everything that was not read.
//! * **Never** stops at a bad file or row, guesses an ambiguous date, follows a link
//!   out of a folder, takes more than its [`Limits`], or changes a text but for how it
//!   is spelled ([`Plain`], which remembers).
//! * **Start reading at** [`read`], then `folder` and `table`.
//!
//! ```text
//! walk, place, folder, manifest   where files are, and who vouches for them
//!   file                          one file, by its format; a zip, as a folder
//!     source                      its text:     container (gzip …), encoding (UTF-16 …)
//!     format                      its records:  rows, lines, json, parquet, export
//!     paragraphs, database        an export:    Word, RTF, HTML; Nexis, Factiva …
//!     table                       its articles: columns (by name, by value), dates
//!     webpage, archive            pages: the article on a page, the pages in a WARC file
//! gather, remarks, inspect        what is said about it
//! shelf, stock, ids, shard, part  a corpus that is read again and in parts
//! fingerprint                     whether it is the same one as before
//! ```

mod archive;
mod cells;
mod columns;
mod container;
mod database;
mod dates;
pub(crate) mod day;
pub(crate) mod encoding;
mod file;
mod fingerprint;
mod folder;
mod format;
mod front_matter;
mod gather;
mod ids;
mod inspect;
mod inspected;
mod language;
mod limits;
mod manifest;
mod message;
mod on_disk;
mod pages;
mod paragraphs;
mod part;
mod place;
mod record;
mod remarks;
mod shard;
mod shelf;
mod source;
mod stock;
mod story_rows;
mod table;
mod walk;
mod webpage;

use std::collections::BTreeMap;
use std::io::Read;
use std::path::PathBuf;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::text::Plain;
use gather::Gathered;
use ids::{Ids, Order};
use walk::Kept;

pub use dates::DateOrder;
pub use encoding::named as encoding_named;
pub use fingerprint::Fingerprint;
pub use inspect::{Inspection, inspect};
pub use inspected::Inspected;
pub use language::Language;
pub use limits::{Limit, Limits, MAX_ARTICLE};
pub use shard::Shard;
pub use shelf::Shelf;
pub use story_rows::{StoryRow, story_rows};

/// Reads everything at `paths` into one corpus.
///
/// A path is a folder, a table, a single text file, or `-` for JSONL from
/// `stdin`. The corpus does not depend on the order of the paths, of a folder's
/// listing, or on the current directory.
///
/// What cannot be read is skipped and listed. An error is only what makes the
/// whole input unusable, and says what to do: a path that does not exist, a
/// manifest without rows or without a required column, a table named in `paths`
/// in which no text or outlet column is found, an option that names no field;
/// with [`ReadOptions::strict`] also the first skipped record. A corpus without
/// articles is not an error here.
pub fn read(
    paths: &[PathBuf],
    stdin: impl Read,
    options: &ReadOptions,
) -> Result<Corpus> {
    columns::check_fields(&options.columns)?;
    let kept = Kept::of(paths, stdin)?;
    let (mut articles, mut ids) = (Vec::new(), Ids::default());
    let mut each = |_, article| {
        ids.add(&article);
        articles.push(article);
        true
    };
    let mut gathered = Gathered::new(&mut each, options);
    walk::all(paths, &kept, &mut gathered, options)?;
    let Told { skipped, mut notes, inputs, read } =
        gathered.heard().finish(options.strict)?;
    let Order { places, mut renamed, note, .. } = ids.order();
    notes.extend(note);
    notes.sort();
    for (at, id) in renamed.drain() {
        articles[at as usize].doc_id = id;
    }
    let mut placed: Vec<(u32, Article)> = places.into_iter().zip(articles).collect();
    placed.sort_unstable_by_key(|(place, _)| *place);
    let articles = placed.into_iter().map(|(_, article)| article).collect();
    Ok(Corpus { articles, skipped, notes, inputs, read })
}

/// How a corpus is read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadOptions {
    /// Columns chosen by hand: field (`outlet`, `text`, `title`, `date`, `url`,
    /// `story`, `doc_id`) to column name. They come before the usual names.
    pub columns: BTreeMap<String, String>,
    /// The outlet of inputs that name none: tables without an outlet column,
    /// text files without front matter or a folder of their outlet.
    pub outlet: Option<String>,
    /// Whether a skipped record is an error.
    pub strict: bool,
    /// Which part of the records is read.
    pub shard: Shard,
    /// What is refused because it is too large.
    pub limits: Limits,
    /// The encoding of texts without a byte-order mark, where it is neither UTF-8 nor
    /// Windows-1252; [`encoding_named`] knows the names.
    pub encoding: Option<&'static encoding_rs::Encoding>,
    /// Which number of `03/04/2024` is the day, where the input does not tell.
    pub date_order: Option<DateOrder>,
    /// The languages that are read; all if none is named. Articles that are clearly in
    /// another are skipped as not applicable.
    pub languages: Vec<Language>,
}

/// What was read, and what was not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Corpus {
    /// The articles, sorted by `doc_id`, which is unique.
    pub articles: Vec<Article>,
    /// What was not read, sorted.
    pub skipped: Vec<Skipped>,
    /// What a reader should know about the reading, sorted: which column was
    /// taken for what, how many dates were left blank.
    pub notes: Vec<String>,
    /// The files that were read, sorted; their hashes make a run repeatable.
    pub inputs: Vec<Input>,
    /// How many records were seen: the articles and the skipped.
    pub read: usize,
}

/// What was said about the reading of a [`Shelf`], beside its articles.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// What was not read, sorted.
    pub skipped: Vec<Skipped>,
    /// What a reader should know about the reading, sorted.
    pub notes: Vec<String>,
    /// The files that were read, sorted.
    pub inputs: Vec<Input>,
    /// How many records were seen: the articles and the skipped.
    pub read: usize,
}

/// One outlet's text about something.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// The article's name in every report, unique in the corpus.
    pub doc_id: String,
    /// Who published it.
    pub outlet: String,
    /// The event it tells, if the input says so.
    pub story: Option<String>,
    /// The day of publication, `yyyy-mm-dd`; absent where it is ambiguous.
    pub date: Option<String>,
    /// The headline.
    pub title: Option<String>,
    /// Where it stood.
    pub url: Option<String>,
    /// Its place as shown to people: `sample/bbc/strike.txt`, or with the line
    /// where the record begins, `articles.csv:12`.
    pub path: String,
    /// The text in plain spelling, which knows where it stood in the text as read:
    ///
    /// | input | text as read |
    /// |---|---|
    /// | file | the file without byte-order mark and front matter |
    /// | page | title, empty line, the paragraphs of the article with empty lines between |
    /// | table without title | the text cell |
    /// | table with title | title, empty line, text cell; the text cell alone if it already begins with the title |
    pub text: Plain,
}

/// A piece of input that was not read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Skipped {
    /// The file; for a text file that a manifest lists, the manifest.
    pub place: Arc<str>,
    /// The line of the table or manifest where the record begins.
    pub line: Option<u64>,
    /// What is wrong and what to do about it.
    pub reason: Arc<str>,
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Input {
    /// The file as shown to people.
    pub path: String,
    /// Its length.
    pub bytes: u64,
    /// Its SHA-256, in hexadecimal.
    pub sha256: String,
}

/// Shows `place:line: reason`.
impl std::fmt::Display for Skipped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.place, self.reason),
            None => write!(f, "{}: {}", self.place, self.reason),
        }
    }
}
