//! The form with codes: `HD` before the title, `LP` and `TD` before the text.
//!
//! The codes are the same in all languages.

use super::accession;
use crate::corpus::database::entry::Entry;
use crate::corpus::database::words::Part;
use crate::corpus::paragraphs::Paragraph;

/// What a code stands before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Code {
    /// What articles begin with: a column, a section, the title.
    First(Part),
    Of(Part),
    Text,
    /// The accession number.
    Number,
    /// Something else.
    Other,
}

/// The codes, by the list that Factiva gives with its exports.
const CODES: [(&str, Code); 29] = [
    ("CLM", Code::First(Part::Section)),
    ("SE", Code::First(Part::Section)),
    ("HD", Code::First(Part::Title)),
    ("BY", Code::Of(Part::Byline)),
    ("PD", Code::Of(Part::Date)),
    ("SN", Code::Of(Part::Outlet)),
    ("LP", Code::Text),
    ("TD", Code::Text),
    ("AN", Code::Number),
    ("CR", Code::Other),
    ("WC", Code::Other),
    ("ET", Code::Other),
    ("SC", Code::Other),
    ("NGC", Code::Other),
    ("GC", Code::Other),
    ("ED", Code::Other),
    ("PG", Code::Other),
    ("VOL", Code::Other),
    ("LA", Code::Other),
    ("CY", Code::Other),
    ("CT", Code::Other),
    ("RF", Code::Other),
    ("CO", Code::Other),
    ("NS", Code::Other),
    ("RE", Code::Other),
    ("IN", Code::Other),
    ("IPC", Code::Other),
    ("IPD", Code::Other),
    ("PUB", Code::Other),
];

/// Whether paragraphs have titles, sources and dates by their codes.
pub(super) fn is_one(paragraphs: &[Paragraph]) -> bool {
    ["HD", "PD", "SN"].iter().all(|code| {
        paragraphs.iter().any(|paragraph| {
            let found = coded(paragraph, false);
            found.is_some_and(|(name, _, _)| name == *code)
        })
    })
}

/// The articles.
pub(super) fn read(paragraphs: &[Paragraph]) -> Vec<Result<Entry, String>> {
    let mut entries = Vec::new();
    let mut entry = Entry::default();
    let mut last = None;
    // Where codes are bold, a word in a text that looks like one is none.
    let mut bold = paragraphs.iter().filter_map(|one| coded(one, true));
    let are_bold = bold.any(|(name, _, _)| name == "HD");
    for paragraph in paragraphs {
        let text = match coded(paragraph, are_bold) {
            Some((_, code, value)) => {
                let is_next = matches!(code, Code::First(_)) && !entry.outlet.is_empty();
                if is_next {
                    entries.push(std::mem::take(&mut entry).checked());
                }
                last = Some(code);
                value
            }
            None => &paragraph.text,
        };
        match last {
            _ if text.is_empty() => {}
            Some(Code::First(part) | Code::Of(part)) => put(&mut entry, part, text),
            Some(Code::Text) => entry.text.push(text.to_string()),
            Some(Code::Number) => {
                entry.take(Part::Id, accession(text).unwrap_or(text));
                entries.push(std::mem::take(&mut entry).checked());
                last = None;
            }
            Some(Code::Other) | None => {}
        }
    }
    if entry != Entry::default() {
        entries.push(entry.checked());
    }
    entries
}

/// Takes a value; a title of two paragraphs is one.
fn put(entry: &mut Entry, part: Part, text: &str) {
    let text = text.replace('\n', " ");
    if part == Part::Title && !entry.title.is_empty() {
        entry.title.push_str(&format!(" {text}"));
    }
    entry.take(part, &text);
}

/// The code with which a paragraph begins, and what stands behind it: nothing, if it is
/// in a cell of its own, or text behind a tab.
fn coded(paragraph: &Paragraph, in_bold: bool) -> Option<(&str, Code, &str)> {
    let text = &paragraph.text;
    let (name, rest) = match text.split_once(['\t', '\u{A0}', '\n']) {
        Some((name, rest)) => (name.trim(), rest.trim()),
        None => (text.trim(), ""),
    };
    if in_bold && paragraph.bold < name.len() {
        return None;
    }
    let found = CODES.iter().find(|(known, _)| *known == name);
    found.map(|(name, code)| (*name, *code, rest))
}
