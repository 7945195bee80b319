//! The form without codes, “Article format”: the lines stand in a fixed order.
//!
//! ```text
//! News                                section, if there is one
//! Rain in Elmford                     title
//! Ann Archer                          author, if there is one
//! 355 words                           how long it is
//! 2 May 2022                          date
//! 09:30                               time, if there is one
//! The Daily Example                   outlet
//! ELMF                                its code
//! English                             with edition, page and language
//! Copyright 2022 …
//! It rained.                          the text
//! Elmford Press Ltd                   the publisher
//! Document ELMF000020220502ei5200001
//! ```
//!
//! HTML says by classes what title, author and text are; in RTF only the order tells.

use super::accession;
use crate::corpus::database::entry::Entry;
use crate::corpus::database::words::{self, Part};
use crate::corpus::dates;
use crate::corpus::paragraphs::Paragraph;

/// The class of a paragraph of a text, and of all that belongs to articles.
const TEXT: &str = "articleParagraph";
const ARTICLE: &str = "article";

/// Whether paragraphs have lengths with dates behind them, and accession numbers.
pub(super) fn is_one(paragraphs: &[Paragraph]) -> bool {
    let has_numbers = || paragraphs.iter().any(|one| accession(&one.text).is_some());
    has_numbers() && length(&paragraphs.iter().collect::<Vec<_>>()).is_some()
}

/// The articles: what stands before each number, and behind the last one if it has a
/// length and a date.
pub(super) fn read(paragraphs: &[Paragraph]) -> Vec<Result<Entry, String>> {
    let has_classes = paragraphs.iter().any(|one| one.has(TEXT));
    let of_articles = |one: &&Paragraph| !has_classes || one.has(ARTICLE);
    let texts: Vec<&Paragraph> = paragraphs
        .iter()
        .filter(|one| !one.text.is_empty())
        .filter(of_articles)
        .collect();
    let parts = texts.split_inclusive(|one| accession(&one.text).is_some());
    let parts = parts.filter(|part| {
        let is_ended = part.last().is_some_and(|last| accession(&last.text).is_some());
        is_ended || length(part).is_some()
    });
    parts.map(|part| entry(part, has_classes)).collect()
}

/// An article, with its number.
fn entry(part: &[&Paragraph], has_classes: bool) -> Result<Entry, String> {
    let mut entry = Entry::default();
    let number = part.last().and_then(|last| accession(&last.text));
    entry.take(Part::Id, number.unwrap_or_default());
    let part = &part[..part.len() - usize::from(number.is_some())];
    let Some(length) = length(part) else {
        entry.title = part.first().map(|one| one.text.clone()).unwrap_or_default();
        return entry.checked();
    };
    heading(&part[..length], &mut entry);
    entry.take(Part::Date, &part[length + 1].text);
    let behind = &part[length + 2..];
    let is_time = |one: &&&Paragraph| {
        let digits = one.text.chars().filter(char::is_ascii_digit).count();
        one.text.contains(':') && digits > 2 && one.text.len() < 12
    };
    let outlet = usize::from(behind.first().is_some_and(|first| is_time(&first)));
    entry.take(Part::Outlet, behind.get(outlet).map_or("", |one| &one.text));
    let behind = behind.get(outlet + 1..).unwrap_or_default();
    let text: Vec<&&Paragraph> = if has_classes {
        behind.iter().filter(|one| one.has(TEXT)).collect()
    } else {
        body(behind).iter().collect()
    };
    entry.text = text.into_iter().map(|one| one.text.clone()).collect();
    entry.checked()
}

/// Takes section, title and author, which stand before the length.
fn heading(head: &[&Paragraph], entry: &mut Entry) {
    let is_title = |one: &&&Paragraph| {
        one.names.iter().any(|name| name == "hd" || name.ends_with("Headline"))
    };
    let is_bold = |one: &&&Paragraph| one.bold > 0 && one.bold == one.text.len();
    let named = head.iter().rposition(|one| is_title(&one));
    let bold = head.iter().rposition(|one| is_bold(&one));
    // Section, title and author; or one of them is missing, and the title is longer.
    let placed = match head.len() {
        0 | 1 => 0,
        2 if head[0].text.len() < head[1].text.len() => 1,
        2 => 0,
        more => more - 2,
    };
    let at = named.or(bold).unwrap_or(placed);
    let Some(title) = head.get(at) else { return };
    let counted = title.text.split_once(") ").filter(|(number, _)| {
        title.has("counted") && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    let text = counted.map_or(&title.text[..], |(_, title)| title);
    entry.take(Part::Title, &text.replace('\n', " "));
    entry.take(Part::Byline, head.get(at + 1).map_or("", |one| &one.text));
    let section = at.checked_sub(1).map_or("", |before| &head[before].text);
    entry.take(Part::Section, section);
}

/// The line with the length of the article: a number and a word, and a date behind it.
fn length(part: &[&Paragraph]) -> Option<usize> {
    let is_length = |text: &str| {
        let text = text.trim();
        let word = text.trim_start_matches(|c: char| {
            c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\u{A0}' | '\u{202F}')
        });
        let is_counted = text.starts_with(|c: char| c.is_ascii_digit());
        is_counted && !word.is_empty() && word.chars().all(char::is_alphabetic)
    };
    let is_date = |text: &str| text.len() < 60 && dates::is_date(text);
    part.windows(2).position(|two| is_length(&two[0].text) && is_date(&two[1].text))
}

/// The text behind the outlet, where no classes tell: it begins behind the line of rights,
/// or with the first line that is a sentence; a last line that is none names the
/// publisher.
fn body<'a, 'p>(behind: &'a [&'p Paragraph]) -> &'a [&'p Paragraph] {
    /// How many lines stand between the outlet and the text at most.
    const FAR: usize = 8;
    let near = &behind[..behind.len().min(FAR)];
    let rights = near.iter().position(|one| words::is_copyright(&one.text));
    let sentence = near.iter().position(|one| is_sentence(&one.text));
    let begin = rights.map(|at| at + 1).or(sentence).unwrap_or(near.len());
    let text = &behind[begin..];
    match text.split_last() {
        Some((last, text)) if !text.is_empty() && !is_sentence(&last.text) => text,
        _ => text,
    }
}

/// Whether a line is more than a name.
fn is_sentence(text: &str) -> bool {
    const LONG: usize = 12; // words
    let end = text.trim_end_matches(['"', '\'', '”', '’', '»', ')', ']']);
    end.ends_with(['.', '!', '?', '…', '。']) && text.split_whitespace().count() > 3
        || text.split_whitespace().count() >= LONG
}
