//! The export of a news database: a document whose articles are its records.

use std::io::{BufRead, Read};
use std::rc::Rc;

use encoding_rs::{Encoding, UTF_8};

use super::{Body, Counts, Format, Problem, Raw, Recognised, Records};
use crate::corpus::container::{self, Budget, Container, Fingerprint, zipped};
use crate::corpus::database::{self, Layout};
use crate::corpus::limits::Limits;
use crate::corpus::paragraphs::{Paragraph, docx, html, plain, rtf};
use crate::corpus::source::{Origin, Source, Unpacked, Wrapped};
use crate::corpus::{encoding, message};

/// The kinds of documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::corpus) enum Document {
    Word,
    /// Rich Text Format.
    Rich,
    /// Plain text.
    Text,
    /// HTML.
    Page,
}

/// Whether a text or page, by its beginning, is an export and not one article.
pub(in crate::corpus) fn is_export(document: Document, source: &mut Source) -> bool {
    let Ok(start) = source.text.fill_buf() else { return false };
    let start = String::from_utf8_lossy(start);
    match document {
        Document::Page => database::may_be_page(&start),
        _ => {
            database::may_be_text(&start)
                && database::layout(&plain::paragraphs(&start)).is_some()
        }
    }
}

impl Document {
    /// The name for people.
    fn name(self) -> &'static str {
        match self {
            Document::Word => "Word",
            Document::Rich => "RTF",
            Document::Text => "text",
            Document::Page => "HTML",
        }
    }
}

/// The name of a layout for people: `Factiva (RTF)`.
pub(super) fn name(document: Document, layout: Option<Layout>) -> String {
    let document = document.name();
    layout.map_or(document.into(), |layout| format!("{} ({document})", layout.name()))
}

/// The articles of a file. An error is the reason why there are none.
pub(super) fn records<'a>(
    origin: &'a Origin<'a>,
    document: Document,
    budget: &Budget,
    limits: &Limits,
    asked: Option<&'static Encoding>,
) -> Result<Records<'a>, String> {
    let opened = match document {
        Document::Word => word(origin, budget, limits)?,
        Document::Rich => rich(origin, budget, limits)?,
        Document::Text => text(origin, budget, limits, asked)?,
        Document::Page => page(origin, budget, limits, asked)?,
    };
    let Opened { paragraphs, wrapped, fingerprint } = opened;
    let layout = database::layout(&paragraphs).ok_or_else(|| unknown(document))?;
    let export = database::read(layout, &paragraphs);
    let counts = Counts { said: export.counts(), complaint: export.complaint() };
    let header: Rc<Vec<String>> =
        Rc::new(database::COLUMNS.iter().map(|name| name.to_string()).collect());
    let names = header.clone();
    let rows: Vec<_> = export.rows().collect();
    let all = (1..).zip(rows).map(move |(line, row)| match row {
        Ok(values) => Ok(Raw { line, body: Body::Flat(names.clone(), values) }),
        Err(reason) => Err(Problem { line, reason }),
    });
    let format = Format::Export(document, Some(layout));
    Ok(Records {
        all: Box::new(all),
        header: Some(header),
        recognised: Recognised { format, wrapped, separator: None },
        fingerprint,
        counts: Some(counts),
    })
}

/// A document that was read.
struct Opened {
    paragraphs: Vec<Paragraph>,
    wrapped: Wrapped,
    fingerprint: Fingerprint,
}

fn word(origin: &Origin, budget: &Budget, limits: &Limits) -> Result<Opened, String> {
    let fingerprint = Fingerprint::default();
    let hashed = container::hash(origin.bytes(budget)?, &fingerprint);
    hashed.map_err(|error| message::said(&error))?;
    let said = |reason| format!("not readable as a Word document: {reason}");
    let archive = zipped::list(&origin.whole(budget, limits)?, 0).map_err(said)?;
    let mut files = archive.files.into_iter();
    let found = files.find_map(|file| match file {
        Ok(packed) if packed.name == docx::TEXT => Some(Ok(packed)),
        Err((name, reason)) if name == docx::TEXT => Some(Err(reason)),
        _ => None,
    });
    let packed = found.ok_or_else(|| said("it has no text".into()))?.map_err(said)?;
    let bytes = held(packed.bytes(budget), limits)?;
    budget.spend(bytes.len() as u64, (0, 0))?;
    let paragraphs = docx::paragraphs(&encoding::text(&bytes)?.text)?;
    let wrapped = Wrapped { container: Container::Plain, encoding: UTF_8 };
    Ok(Opened { paragraphs, wrapped, fingerprint })
}

fn rich(origin: &Origin, budget: &Budget, limits: &Limits) -> Result<Opened, String> {
    let fingerprint = Fingerprint::default();
    let opened = container::open(origin.bytes(budget)?, &fingerprint, budget, None);
    let (container, source) = opened.map_err(|error| message::said(&error))?;
    let bytes = held(source, limits)?;
    if !rtf::is_rtf(&bytes) {
        return Err("no RTF document; open it and save it as .docx or .txt".into());
    }
    let paragraphs = rtf::paragraphs(&bytes)?;
    Ok(Opened {
        paragraphs,
        wrapped: Wrapped { container, encoding: UTF_8 },
        fingerprint,
    })
}

fn text(
    origin: &Origin,
    budget: &Budget,
    limits: &Limits,
    asked: Option<&'static Encoding>,
) -> Result<Opened, String> {
    let source = origin.text(asked, budget)?;
    let Source { text, wrapped, fingerprint } = source;
    let bytes = held(text, limits)?;
    let paragraphs = plain::paragraphs(&encoding::text(&bytes)?.text);
    Ok(Opened { paragraphs, wrapped, fingerprint })
}

fn page(
    origin: &Origin,
    budget: &Budget,
    limits: &Limits,
    asked: Option<&'static Encoding>,
) -> Result<Opened, String> {
    let Unpacked { bytes, container, fingerprint } = origin.unpacked(budget)?;
    let bytes = held(bytes, limits)?;
    let (html, encoding) = encoding::page(&bytes, None, asked)?;
    let paragraphs = html::paragraphs(&html.text)?;
    Ok(Opened { paragraphs, wrapped: Wrapped { container, encoding }, fingerprint })
}

/// All of a document, which is held in memory while it is taken apart.
fn held(source: impl Read, limits: &Limits) -> Result<Vec<u8>, String> {
    let (mut bytes, most) = (Vec::new(), limits.record);
    let outcome = source.take(most.saturating_add(1)).read_to_end(&mut bytes);
    outcome.map_err(|error| message::said(&error))?;
    if bytes.len() as u64 > most {
        let most = message::size(most);
        return Err(format!(
            "an export of more than {most}; export fewer articles at once, or --limit \
             record=SIZE takes more"
        ));
    }
    Ok(bytes)
}

/// Why a document without a known layout is not read.
fn unknown(document: Document) -> String {
    let kind = document.name();
    format!(
        "no export of a news database that is known (Nexis Uni, LexisNexis, Factiva, \
         ProQuest, Europresse); a single article in {kind} is read when it is saved as \
         plain text"
    )
}
