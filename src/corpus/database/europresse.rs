//! Europresse, as HTML: its classes tell the parts of an article.

use super::Export;
use super::entry::Entry;
use super::words::Part;
use crate::corpus::dates;
use crate::corpus::paragraphs::Paragraph;

/// The class of the outlet's name, with which an article begins.
const OUTLET: &str = "DocPublicationName";
/// The class of `news·20220502·ELM·0001`, with which it ends.
const NUMBER: &str = "publiC-lblNodoc";
/// The class of section, date and page.
const HEADER: &str = "DocHeader";

const TITLES: [&str; 4] =
    ["titreArticle", "titreArticleVisu", "TitreArticleVisu", "rdp__articletitle"];
const TEXTS: [&str; 2] = ["DocText", "docOcurrContainer"];
const AUTHORS: [&str; 2] = ["docAuthors", "sm-margin-bottomNews"];
/// What stands in the article and is none of its text.
const ASIDE: [&str; 5] =
    ["<aside>", "<footer>", "Doc-LegalInfo", "apd-wrapper", "rdp__newsdoc"];

/// Whether paragraphs are such an export.
pub(super) fn is_one(paragraphs: &[Paragraph]) -> bool {
    paragraphs.iter().any(|one| one.has(OUTLET))
}

/// Whether a page that begins so may be one.
pub(super) fn may_begin(start: &str) -> bool {
    start.contains(OUTLET) || start.contains(NUMBER)
}

/// The articles.
pub(super) fn read(paragraphs: &[Paragraph]) -> Export {
    let mut begins: Vec<usize> = Vec::new();
    for (at, paragraph) in paragraphs.iter().enumerate() {
        // A name of two lines is one.
        let is_second = at > 0 && paragraphs[at - 1].has(OUTLET);
        if paragraph.has(OUTLET) && !is_second {
            begins.push(at);
        }
    }
    let ends = begins.iter().skip(1).copied().chain([paragraphs.len()]);
    let parts = begins.iter().zip(ends);
    let entries = parts.map(|(begin, end)| entry(&paragraphs[*begin..end])).collect();
    let numbers = paragraphs.iter().filter(|one| one.has(NUMBER)).count();
    Export { entries, markers: (numbers > 0).then_some(numbers), listed: None }
}

fn entry(part: &[Paragraph]) -> Result<Entry, String> {
    let mut entry = Entry::default();
    for paragraph in part {
        let is = |names: &[&str]| names.iter().any(|name| paragraph.has(name));
        let text = paragraph.text.replace('\n', " ");
        if paragraph.has(OUTLET) {
            entry.take(Part::Outlet, name(&paragraph.text));
            // In tables the header is a second line of it.
            let second = paragraph.text.split_once('\n').map_or("", |(_, line)| line);
            entry.take(Part::Date, second);
        } else if paragraph.has(NUMBER) {
            entry.take(Part::Id, &text);
        } else if is(&TITLES) {
            if !entry.title.is_empty() {
                entry.title.push(' ');
            }
            entry.title.push_str(&text);
        } else if paragraph.has(HEADER) {
            entry.take(Part::Date, &text);
            entry.take(Part::Section, section(&text));
        } else if is(&AUTHORS) {
            entry.take(Part::Byline, &text);
        } else if is(&TEXTS) && !is(&ASIDE) {
            entry.text.push(paragraph.text.clone());
        }
    }
    // The number has the day, whatever the language; a header may be without one.
    let day = entry.id.split('·').find(|part| part.len() == 8 && dates::is_date(part));
    if let Some(day) = day.map(String::from) {
        entry.date = day;
    }
    entry.checked()
}

/// `Le Quotidien, no. 123` is Le Quotidien; `Courrier, Le (Ormeville)` is itself.
fn name(outlet: &str) -> &str {
    let first = outlet.lines().next().unwrap_or_default();
    match first.split_once(',') {
        Some((name, number)) if number.contains(|c: char| c.is_ascii_digit()) => name,
        _ => first,
    }
}

/// `Local, lundi 2 mai 2022, p. 3` is in the section Local.
fn section(header: &str) -> &str {
    let first = header.split(',').next().unwrap_or_default();
    if first.contains(|c: char| c.is_ascii_digit()) { "" } else { first }
}
