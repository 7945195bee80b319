//! LexisNexis as it was, as text, RTF or HTML.
//!
//! ```text
//!                 1 of 2 DOCUMENTS
//!               The Daily Example         outlet
//!             May 2, 2012 Wednesday       date, with the edition
//! Rain in Elmford                         title
//! BYLINE: Ann Archer                      labels in capitals, LENGTH the last
//! LENGTH: 355 words
//! It rained.                              the text
//! LOAD-DATE: May 3, 2012                  labels again
//!          Copyright 2012 …
//! ```

use super::entry::Entry;
use super::nexis::without_edition;
use super::words::{self, Part, is_copyright};
use super::{Export, label};
use crate::corpus::dates;
use crate::corpus::paragraphs::Paragraph;

/// The labels before the text.
const HEAD: [Part; 7] = [
    Part::Title,
    Part::Byline,
    Part::Section,
    Part::Length,
    Part::Highlight,
    Part::Head,
    Part::Body,
];

/// How many paragraphs stand before the text at most.
const FAR: usize = 16;

/// Whether paragraphs are such an export.
pub(super) fn is_one(paragraphs: &[Paragraph]) -> bool {
    let first = paragraphs.iter().position(|one| label::numbered(&one.text).is_some());
    first.is_some_and(|first| {
        let behind = paragraphs[first + 1..].iter().take(FAR);
        behind.filter(|one| label::in_capitals(&one.text).is_some()).count() > 0
    })
}

/// Whether a text may be one, by a look at its first lines.
pub(super) fn may_begin(start: &str) -> bool {
    start.lines().any(|line| line.len() < 100 && label::numbered(line).is_some())
}

/// Whether a page may be one: the parts of the archive's own format stand in comments.
pub(super) fn may_begin_page(start: &str) -> bool {
    ["<DOC NUMBER=", "<DOCFULL>", "LXNComment"].iter().any(|sign| start.contains(sign))
}

/// The articles.
pub(super) fn read(paragraphs: &[Paragraph]) -> Export {
    let mut begins = Vec::new();
    let mut listed = 0;
    let mut last = (0, 0);
    for (at, paragraph) in paragraphs.iter().enumerate() {
        let Some((number, of)) = label::numbered(&paragraph.text) else { continue };
        // Files that were put together begin again.
        let is_next = number > last.0 && of == last.1;
        if is_next || number == 1 || last == (0, 0) {
            listed += if is_next { 0 } else { of };
            last = (number, of);
            begins.push(at);
        }
    }
    let ends = begins.iter().skip(1).copied().chain([paragraphs.len()]);
    let parts = begins.iter().zip(ends);
    let entries = parts.map(|(begin, end)| entry(&paragraphs[begin + 1..end]));
    let entries: Vec<_> = entries.collect();
    Export { entries, markers: Some(begins.len()), listed: Some(listed) }
}

/// An article, without its marker.
fn entry(texts: &[Paragraph]) -> Result<Entry, String> {
    let texts: Vec<&str> = texts
        .iter()
        .map(|paragraph| &paragraph.text[..])
        .filter(|text| !text.is_empty())
        .collect();
    let mut entry = Entry::default();
    let title = heading(&texts, &mut entry);
    let body = head(&texts[title..], &mut entry) + title;
    let mut text: Vec<String> = Vec::new();
    let last = body.checked_sub(1).and_then(|last| label_of(texts[last], Part::Body));
    if let Some((_, value)) = last.filter(|(_, value)| !value.is_empty()) {
        text.push(value.to_string());
    }
    let behind = &texts[body.min(texts.len())..];
    text.extend(behind[..tail(behind)].iter().map(|text| text.to_string()));
    entry.text = text;
    entry.checked()
}

/// A label in capitals, if it is one of a part.
fn label_of(text: &str, part: Part) -> Option<(&str, &str)> {
    label::in_capitals(text).filter(|(name, _)| words::is(part, name))
}

/// Takes outlet and date; gives where the title begins.
fn heading(texts: &[&str], entry: &mut Entry) -> usize {
    const LONGEST: usize = 160;
    let first = texts.iter().position(|text| !is_copyright(text)).unwrap_or(0);
    let near = texts.iter().enumerate().skip(first + 1).take(4);
    let mut near = near.take_while(|(_, text)| label::in_capitals(text).is_none());
    let is_date = |text: &str| text.len() <= LONGEST && dates::is_date(text);
    let date = near.find(|(_, text)| is_date(text)).map(|(at, _)| at);
    let outlet = date.map_or(first, |date| date - 1);
    let name = texts.get(outlet).copied().unwrap_or_default();
    entry.outlet = without_edition(&name.replace('\n', " ")).to_string();
    if let Some(date) = date {
        entry.date = texts[date].to_string();
    }
    date.map_or(first + 1, |date| date + 1).min(texts.len())
}

/// Takes title and labels; gives where the text begins.
///
/// The last label of a known kind ends them: in `LONDON: It rained.` the text has begun.
/// Where no kind is known, all labels in a row are taken.
fn head(texts: &[&str], entry: &mut Entry) -> usize {
    let labels: Vec<Option<(&str, &str)>> =
        texts.iter().take(FAR).map(|text| label::in_capitals(text)).collect();
    let first = labels.iter().position(Option::is_some);
    let length = labels
        .iter()
        .position(|label| label.is_some_and(|(name, _)| words::is(Part::Length, name)));
    let known = |from: usize| {
        let known = labels[from..].iter().take_while(|label| part(label).is_some());
        from + known.count()
    };
    let run = |from: usize| {
        from + labels[from..].iter().take_while(|label| label.is_some()).count()
    };
    let body = match (length, first) {
        (Some(length), _) => known(length),
        (None, Some(first)) if part(&labels[first]).is_some() => {
            labels.iter().rposition(|label| part(label).is_some()).map_or(0, |at| at + 1)
        }
        (None, Some(first)) if first > 0 && first <= 2 => run(first),
        _ => 1.min(texts.len()),
    };
    let is_edition = |text: &&&str| !words::is_edition(text);
    let title = texts[..first.unwrap_or(1).min(body)].iter().filter(is_edition);
    entry.title = title.copied().collect::<Vec<&str>>().join(" ").replace('\n', " ");
    for (part, value) in labels[..body.min(labels.len())].iter().filter_map(part) {
        if part == Part::Title {
            entry.title.clear();
        }
        entry.take(part, value);
    }
    body
}

/// The part of a label before the text, and its value.
fn part<'a>(label: &Option<(&str, &'a str)>) -> Option<(Part, &'a str)> {
    label.and_then(|(name, value)| Some((words::part(name, &HEAD)?, value)))
}

/// Where the text ends: at the first label that is known to stand behind texts; if none
/// is, at the labels and lines of rights that end the article.
fn tail(texts: &[&str]) -> usize {
    let known = texts.iter().position(|text| label_of(text, Part::Tail).is_some());
    let is_tail = |text: &&&str| is_copyright(text) || label::in_capitals(text).is_some();
    let is_rights = |text: &&&str| is_copyright(text);
    let back = match known {
        Some(known) => {
            let rights = texts[..known].iter().rev().take_while(is_rights).count();
            return known - rights;
        }
        None => texts.iter().rev().take_while(is_tail).count(),
    };
    texts.len() - back
}
