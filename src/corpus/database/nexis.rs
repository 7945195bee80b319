//! Nexis Uni and Lexis Advance, as Word or RTF.
//!
//! ```text
//! Documents (2)                       the cover, with a list
//! [Bookmark_1]
//! Rain in Elmford                     title
//! The Daily Example - Final Edition   outlet
//! May 2, 2022 Monday                  date
//! Copyright 2022 …
//! Section: NEWS; Pg. 3                labels in bold, with a hard space
//! [Body] Body                         a heading
//! It rained.                          the text
//! Graphic, Classification             headings as large as Body's
//! Load-Date: May 3, 2022
//! End of Document
//! ```
//!
//! Bookmarks, bold letters and their size are the same in every language of the pages.

use super::entry::Entry;
use super::words::{self, Part};
use super::{Export, label};
use crate::corpus::dates;
use crate::corpus::paragraphs::Paragraph;

/// The name of the place where the text begins.
const BODY: &str = "Body";

/// The beginning of the names of the places where articles begin.
const ARTICLE: &str = "Bookmark_";

/// Whether paragraphs are such an export.
pub(super) fn is_one(paragraphs: &[Paragraph]) -> bool {
    let has_ends = paragraphs.iter().any(|paragraph| is_end(paragraph, None));
    let begins = paragraphs.iter().filter(|paragraph| is_begin(paragraph)).count();
    let has_bodies = paragraphs.iter().any(is_body);
    has_bodies && (has_ends || begins > 0)
}

/// The articles.
pub(super) fn read(paragraphs: &[Paragraph]) -> Export {
    let begins: Vec<usize> =
        (0..paragraphs.len()).filter(|at| is_begin(&paragraphs[*at])).collect();
    let phrase = phrase(paragraphs, &begins);
    let is_end = |paragraph: &Paragraph| is_end(paragraph, phrase.as_deref());
    let markers = paragraphs.iter().filter(|paragraph| is_end(paragraph)).count();
    let has_phrase = phrase.is_some() || markers > 0;
    let parts: Vec<&[Paragraph]> = if begins.is_empty() {
        let parts = paragraphs.split_inclusive(is_end);
        parts.filter(|part| part.iter().any(is_body)).collect()
    } else {
        let ends = begins.iter().skip(1).copied().chain([paragraphs.len()]);
        begins.iter().zip(ends).map(|(begin, end)| &paragraphs[*begin..end]).collect()
    };
    let cover = begins.first().map_or(&[][..], |first| &paragraphs[..*first]);
    let entries = parts.into_iter().map(|part| {
        let texts = part.iter().filter(|paragraph| !paragraph.text.is_empty());
        let texts: Vec<&Paragraph> = texts.collect();
        let end = texts.iter().position(|paragraph| is_end(paragraph));
        entry(&texts[..end.unwrap_or(texts.len())], !begins.is_empty())
    });
    Export {
        entries: entries.collect(),
        markers: has_phrase.then_some(markers),
        listed: listed(cover),
    }
}

/// Whether an article begins here.
fn is_begin(paragraph: &Paragraph) -> bool {
    paragraph.names.iter().any(|name| {
        let number = name.strip_prefix(ARTICLE).unwrap_or_default();
        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

fn is_body(paragraph: &Paragraph) -> bool {
    paragraph.has(BODY) || words::is(Part::Body, &paragraph.text)
}

/// Whether a paragraph ends an article, by a known word or by the one found.
fn is_end(paragraph: &Paragraph, phrase: Option<&str>) -> bool {
    match phrase {
        Some(phrase) => paragraph.text == phrase,
        None => words::is(Part::End, &paragraph.text),
    }
}

/// The words that end all articles of a file in an unknown language: its last paragraph
/// and that before every article but the first.
fn phrase(paragraphs: &[Paragraph], begins: &[usize]) -> Option<String> {
    const LONGEST: usize = 40;
    if paragraphs.iter().any(|paragraph| is_end(paragraph, None)) {
        return None;
    }
    let last = |end: usize| {
        let texts = paragraphs[..end].iter().map(|paragraph| &paragraph.text[..]);
        texts.rev().find(|text| !text.is_empty())
    };
    let mut ends = begins.iter().skip(1).map(|begin| last(*begin));
    let first = ends.next()??;
    let is_phrase = first.len() <= LONGEST && ends.all(|other| other == Some(first));
    is_phrase.then(|| first.to_string())
}

/// `Documents (50)`: how many articles the cover lists.
fn listed(cover: &[Paragraph]) -> Option<usize> {
    cover.iter().find_map(|paragraph| {
        let (name, rest) = paragraph.text.split_once('(')?;
        let is_name = name.trim().chars().all(char::is_alphabetic) && !name.is_empty();
        let digits: String =
            rest.strip_suffix(')')?.chars().filter(|c| !matches!(c, ',' | '.')).collect();
        if is_name { digits.parse().ok() } else { None }
    })
}

/// An article, from its title to before its end; `is_apart` if nothing else stands before
/// the title.
fn entry(texts: &[&Paragraph], is_apart: bool) -> Result<Entry, String> {
    let body = texts.iter().position(|paragraph| is_body(paragraph));
    let head = &texts[..body.unwrap_or(texts.len())];
    let mut entry = Entry::default();
    let behind = heading(head, is_apart, &mut entry);
    let labels = head[behind..].iter().filter_map(|paragraph| {
        label::in_bold(paragraph).or_else(|| label::split(&paragraph.text))
    });
    const KNOWN: [Part; 3] = [Part::Byline, Part::Section, Part::Highlight];
    for (name, value) in labels {
        if let Some(part) = words::part(name, &KNOWN) {
            entry.take(part, value);
        }
    }
    if let Some(body) = body {
        entry.text = text(texts[body], &texts[body + 1..]);
    }
    entry.checked()
}

/// Takes title, outlet and date from the head of an article; gives where the labels begin.
///
/// A title may hold a date, so the outlet's line comes before any that is looked at.
fn heading(head: &[&Paragraph], is_apart: bool, entry: &mut Entry) -> usize {
    const LONGEST: usize = 120;
    let is_date = |paragraph: &Paragraph| {
        paragraph.text.len() <= LONGEST
            && label::in_bold(paragraph).is_none()
            && !words::is_copyright(&paragraph.text)
            && dates::is_date(&paragraph.text)
    };
    let mut from_second = head.iter().enumerate().skip(1);
    let found = match is_apart {
        true => from_second.find(|(_, paragraph)| is_date(paragraph)),
        false => from_second.rfind(|(_, paragraph)| is_date(paragraph)),
    };
    let text = |at: usize| head.get(at).map_or("", |paragraph| &paragraph.text);
    let (title, outlet) = match found {
        Some((1, _)) => (0..0, 0),
        Some((date, _)) => (if is_apart { 0 } else { date - 2 }..date - 1, date - 1),
        None => (0..1, 1),
    };
    let lines = title.map(text).collect::<Vec<_>>();
    entry.title = lines.join(" ").replace('\n', " ");
    entry.outlet = without_edition(text(outlet)).to_string();
    if let Some((date, _)) = found {
        entry.date = text(date).to_string();
    }
    found.map_or(outlet, |(date, _)| date + 1).min(head.len())
}

/// `The Daily Example - Final Edition` is The Daily Example.
pub(super) fn without_edition(outlet: &str) -> &str {
    match outlet.rsplit_once(" - ") {
        Some((name, edition)) if words::is_edition(edition) => name,
        _ => outlet,
    }
}

/// The text behind its heading: to the next heading of that size, or a line that is known
/// to stand behind texts.
fn text(heading: &Paragraph, behind: &[&Paragraph]) -> Vec<String> {
    let is_heading = |paragraph: &Paragraph| {
        let is_large = heading.size > 0 && paragraph.size == heading.size;
        is_large && heading.bold > 0 && paragraph.bold == paragraph.text.len()
    };
    let mut text = Vec::new();
    let mut is_summary = false;
    for paragraph in behind {
        let name = label::split(&paragraph.text).map_or(&paragraph.text[..], |(n, _)| n);
        let is_label = label::in_bold(paragraph).is_some();
        let is_tail = words::is(Part::Tail, &paragraph.text)
            || is_label
            || paragraph.bold > 0 && words::is(Part::Tail, name);
        if is_heading(paragraph) || is_tail {
            break;
        }
        if is_capitals(paragraph) && words::is(Part::Abstract, &paragraph.text) {
            is_summary = true;
        } else if is_capitals(paragraph) && words::is(Part::FullText, &paragraph.text) {
            is_summary = false;
            text.clear();
        } else if !is_summary {
            text.push(paragraph.text.clone());
        }
    }
    text
}

fn is_capitals(paragraph: &Paragraph) -> bool {
    !paragraph.text.contains(char::is_lowercase)
}
