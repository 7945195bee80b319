//! How a text holds records: CSV and its kin, JSON Lines, JSON, Parquet, the exports of
//! news databases; or one article, plain or on a page; or pages in an archive.
//!
//! A format gives [`Raw`] records, as they stand in the file; [`Raw::open`] makes named
//! values of one. What is not asked for is never opened. A new format is a line of
//! [`Format::by_name`] and of [`records`].

mod export;
mod flat;
mod json;
mod lines;
mod parquet;
mod rows;
mod values;
mod watch;

use std::rc::Rc;

use super::container::Budget;
use super::database::Layout;
use super::limits::Limits;
use super::message;
use super::record::{Record, Values};
use super::source::{Origin, Wrapped};

pub(super) use export::{Document, is_export};
pub(super) use rows::{Row, Rows};

/// How a text holds articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// One article.
    Text,
    /// One article on a web page.
    Page,
    /// Web pages in an archive.
    Archive,
    /// A table whose columns are parted by a character, usually by this.
    Separated(u8),
    /// JSON Lines.
    Lines,
    /// JSON: an array, a list in an object, objects by id, objects in a row.
    Json,
    /// Parquet.
    Parquet,
    /// The export of a news database, and its layout once it is known.
    Export(Document, Option<Layout>),
}

/// The endings by which formats are known.
const ENDINGS: [(&str, Format); 17] = [
    ("txt", Format::Text),
    ("md", Format::Text),
    ("html", Format::Page),
    ("htm", Format::Page),
    ("xhtml", Format::Page),
    ("warc", Format::Archive),
    ("csv", Format::Separated(b',')),
    ("tsv", Format::Separated(b'\t')),
    ("tab", Format::Separated(b'\t')),
    ("jsonl", Format::Lines),
    ("ndjson", Format::Lines),
    ("json", Format::Json),
    ("parquet", Format::Parquet),
    ("pq", Format::Parquet),
    ("docx", Format::Export(Document::Word, None)),
    ("doc", Format::Export(Document::Rich, None)),
    ("rtf", Format::Export(Document::Rich, None)),
];

/// The records of a file, in their order.
pub(super) struct Records<'a> {
    pub(super) all: Box<dyn Iterator<Item = Result<Raw, Problem>> + 'a>,
    /// The names of the columns, where all records have the same.
    pub(super) header: Option<Rc<Vec<String>>>,
    pub(super) recognised: Recognised,
    /// What has been read of the file.
    pub(super) fingerprint: super::container::Fingerprint,
    /// What an export says of the number of its articles.
    pub(super) counts: Option<Counts>,
}

/// How many articles an export has.
#[derive(Debug, Clone)]
pub(super) struct Counts {
    /// Articles and end markers, for people.
    pub(super) said: String,
    /// What is wrong with them.
    pub(super) complaint: Option<String>,
}

/// What a file was recognised as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Recognised {
    pub(super) format: Format,
    pub(super) wrapped: Wrapped,
    /// What parts the columns.
    pub(super) separator: Option<u8>,
}

/// A record as it stands in a file.
#[derive(Debug, Clone)]
pub(super) struct Raw {
    /// The line where it begins; where lines say nothing (JSON, Parquet), its number.
    pub(super) line: u64,
    body: Body,
}

#[derive(Debug, Clone)]
enum Body {
    Row(Rc<Vec<String>>, Row),
    /// A JSON object, with the key under which it stood.
    Json(Vec<u8>, Option<String>),
    Flat(Rc<Vec<String>>, Vec<String>),
}

/// A record that cannot be used, and where.
#[derive(Debug, Clone)]
pub(super) struct Problem {
    /// As in [`Raw`]; or where an open quotation mark stands.
    pub(super) line: u64,
    pub(super) reason: String,
}

impl Format {
    /// Tells the format by the ending of a file's name, in lower case; an error says
    /// what could be read.
    pub(super) fn by_name(name: &str) -> Result<Format, String> {
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        let known = ENDINGS.iter().find(|(known, _)| *known == ending);
        known.map(|(_, format)| *format).ok_or_else(|| unknown(ending))
    }

    /// Whether a file holds one article.
    pub(super) fn is_one(self) -> bool {
        matches!(self, Format::Text | Format::Page)
    }

    /// The format that the first bytes show, where the name says it is JSON of either
    /// kind: many write lines into `.json` and an array into `.jsonl`.
    fn by_look(self, start: &[u8]) -> Format {
        let start = start.trim_ascii_start();
        match self {
            Format::Lines if start.starts_with(b"[") => Format::Json,
            Format::Json if values::are_lines(start) => Format::Lines,
            other => other,
        }
    }

    /// The name for people.
    pub(super) fn name(self) -> String {
        let name = match self {
            Format::Export(document, layout) => return export::name(document, layout),
            Format::Text => "text",
            Format::Page => "web page",
            Format::Archive => "archive of web pages (WARC)",
            Format::Separated(_) => "table",
            Format::Lines => "JSON Lines",
            Format::Json => "JSON",
            Format::Parquet => "Parquet",
        };
        name.into()
    }
}

/// Opens the records of a file. An error is the reason why there are none.
pub(super) fn records<'a>(
    origin: &'a Origin<'a>,
    format: Format,
    budget: &Budget,
    limits: &'a Limits,
    asked: Option<&'static encoding_rs::Encoding>,
) -> Result<Records<'a>, String> {
    match format {
        Format::Parquet => return parquet::records(origin, budget, limits),
        Format::Export(document, _) => {
            return export::records(origin, document, budget, limits, asked);
        }
        _ => {}
    }
    let mut source = origin.text(asked, budget)?;
    let start = std::io::BufRead::fill_buf(&mut source.text);
    let format = format.by_look(start.map_err(|error| message::said(&error))?);
    let (wrapped, fingerprint) = (source.wrapped, source.fingerprint.clone());
    let mut recognised = Recognised { format, wrapped, separator: None };
    let mut header = None;
    let all: Box<dyn Iterator<Item = Result<Raw, Problem>>> = match format {
        Format::Separated(usual) => {
            let rows = Rows::open(source, usual, limits)?;
            recognised.separator = Some(rows.separator);
            let names = Rc::new(rows.header.clone());
            header = Some(names.clone());
            Box::new(rows.map(move |row| {
                let row = row?;
                Ok(Raw { line: row.line, body: Body::Row(names.clone(), row) })
            }))
        }
        Format::Lines => Box::new(lines::records(source, limits.record)),
        _ => Box::new(json::records(source, limits.record)),
    };
    Ok(Records { all, header, recognised, fingerprint, counts: None })
}

impl Recognised {
    /// What parts the columns, where the ending says something else.
    pub(super) fn parted(&self) -> Option<String> {
        let Format::Separated(usual) = self.format else { return None };
        let parted = self.separated_by().filter(|_| self.separator != Some(usual));
        parted.map(|parted| format!("columns parted by {parted}"))
    }

    /// What parts the columns.
    pub(super) fn separated_by(&self) -> Option<String> {
        self.separator.map(|separator| match char::from(separator) {
            '\t' => "tabs".into(),
            other => format!("{other:?}"),
        })
    }
}

impl Raw {
    /// About how many bytes it holds.
    pub(super) fn size(&self) -> usize {
        match &self.body {
            Body::Row(_, row) => row.cells.as_slice().len(),
            Body::Json(bytes, _) => bytes.len(),
            Body::Flat(_, values) => values.iter().map(String::len).sum(),
        }
    }

    /// Makes named values of a record; an error says what is wrong with it.
    pub(super) fn open(self, limits: &Limits) -> Result<Record, String> {
        match self.body {
            Body::Json(bytes, key) => flat::record(&bytes, key, limits),
            Body::Flat(names, values) => {
                Ok(Record { names, values: Values::Texts(values), strays: 0 })
            }
            Body::Row(names, row) => {
                Ok(Record { names, values: Values::Bytes(row.cells), strays: 0 })
            }
        }
    }
}

/// Why a file with this ending is not read.
fn unknown(ending: &str) -> String {
    let advice = "articles are read from .txt, .md, .html, .csv, .tsv, .jsonl, .json, \
                  .parquet and .warc, from exports of news databases in .docx, .rtf, \
                  .html and .txt, and from these in .gz, .zst and .zip";
    match ending {
        "" => format!("a file without ending is not read; {advice}"),
        other => format!("a .{other} file is not read; {advice}"),
    }
}
