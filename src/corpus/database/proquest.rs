//! ProQuest, as text.
//!
//! ```text
//! ________________________________    a rule before each record
//! Report Information from ProQuest    the first has the list of titles
//! 1. Rain in Elmford.
//! ________________________________
//! Document 1 of 2                     in older ones
//! Rain in Elmford                     title
//! Author: Archer, Ann                 fields
//! Full text: It rained.               the text, to the next field
//! Publication title: The Daily Example
//! ________________________________
//! ```

use super::entry::Entry;
use super::words::{self, Part};
use super::{Export, label};
use crate::corpus::paragraphs::Paragraph;
use crate::corpus::paragraphs::plain::is_rule;

/// The fields that are read, and the others that are known.
const FIELDS: [Part; 10] = [
    Part::FullText,
    Part::Outlet,
    Part::Date,
    Part::Id,
    Part::Url,
    Part::Byline,
    Part::Section,
    Part::Title,
    Part::Field,
    Part::Copyright,
];

/// How many fields make a record.
const FEW: usize = 3;

/// Whether paragraphs are such an export.
pub(super) fn is_one(paragraphs: &[Paragraph]) -> bool {
    let mut parts = paragraphs.split(|one| is_rule(&one.text));
    parts.next().is_some_and(|before| before.len() < 3) && parts.any(is_record)
}

/// Whether a text may be one, by a look at its first lines.
pub(super) fn may_begin(start: &str) -> bool {
    start.lines().take(10).any(|line| is_rule(line.trim()))
}

/// The articles.
pub(super) fn read(paragraphs: &[Paragraph]) -> Export {
    let parts: Vec<&[Paragraph]> = paragraphs
        .split(|one| is_rule(&one.text))
        .filter(|part| !part.is_empty())
        .collect();
    let records = parts.iter().filter(|part| is_record(part));
    let entries = records.map(|part| entry(part)).collect();
    let first = parts.iter().find(|part| !is_record(part)).copied().unwrap_or_default();
    let listed = numbered(first);
    let markers = paragraphs.iter().filter_map(|one| label::numbered(&one.text));
    let numbers: Vec<(usize, usize)> = markers.collect();
    let of = numbers.first().map(|(_, of)| *of);
    Export {
        entries,
        markers: (!numbers.is_empty()).then_some(numbers.len()),
        listed: of.or(Some(listed).filter(|listed| *listed > 0)),
    }
}

/// How many titles a list has: `1. Rain`, `2. Sun`; several may be in one paragraph,
/// whose lines were joined.
fn numbered(list: &[Paragraph]) -> usize {
    let mut next = 1;
    for paragraph in list {
        let mut rest = &paragraph.text[..];
        while let Some(at) = rest.find(&format!("{next}. ")) {
            let is_apart = rest[..at].ends_with(' ') || at == 0;
            rest = &rest[at + 1..];
            next += usize::from(is_apart);
        }
    }
    next - 1
}

fn is_record(part: &[Paragraph]) -> bool {
    part.iter().filter(|one| field(&one.text).is_some()).count() >= FEW
}

/// A field of a record: a label that is known, or looks like one.
fn field(text: &str) -> Option<(Option<Part>, &str)> {
    let (name, value) = label::split(text)?;
    let part = words::part(name, &FIELDS);
    let is_title = name.starts_with(char::is_uppercase);
    let is_short = name.split_whitespace().count() <= 5;
    (part.is_some() || is_title && is_short).then_some((part, value))
}

/// An article.
fn entry(part: &[Paragraph]) -> Result<Entry, String> {
    let mut entry = Entry::default();
    let begin =
        usize::from(part.first().is_some_and(|one| label::numbered(&one.text).is_some()));
    let part = &part[begin..];
    let title =
        part.first().filter(|one| field(&one.text).is_none_or(|(p, _)| p.is_none()));
    entry.title = title.map(|one| one.text.clone()).unwrap_or_default();
    let known = |one: &Paragraph| field(&one.text).and_then(|(part, _)| part);
    let full = part.iter().position(|one| known(one) == Some(Part::FullText));
    let full = full.or_else(|| longest(part));
    for paragraph in part {
        if let Some((Some(part), value)) = field(&paragraph.text) {
            entry.take(part, value);
        }
    }
    let Some(full) = full else { return entry.checked() };
    let (_, first) = field(&part[full].text).unwrap_or_default();
    let behind = &part[full + 1..];
    let end = behind.iter().position(|one| known(one).is_some());
    let end = end.unwrap_or_else(|| {
        let fields = behind.iter().rev().take_while(|one| field(&one.text).is_some());
        behind.len() - fields.count()
    });
    let texts = behind[..end].iter().map(|one| &one.text[..]);
    let texts = [first].into_iter().chain(texts).filter(|text| !text.is_empty());
    entry.text = texts.map(String::from).collect();
    entry.checked()
}

/// The field behind which most stands before the next, where no name is known.
fn longest(part: &[Paragraph]) -> Option<usize> {
    let is_known =
        |one: &Paragraph| field(&one.text).is_some_and(|(part, _)| part.is_some());
    if part.iter().any(is_known) {
        return None;
    }
    let fields: Vec<usize> =
        (1..part.len()).filter(|at| field(&part[*at].text).is_some()).collect();
    let ends = fields.iter().skip(1).copied().chain([part.len()]);
    let sized = fields.iter().zip(ends).map(|(from, to)| {
        let size: usize = part[*from..to].iter().map(|one| one.text.len()).sum();
        (size, *from)
    });
    sized.max().map(|(_, from)| from)
}
