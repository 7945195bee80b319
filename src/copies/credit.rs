//! The agency that an article names as its author.
//!
//! | place | line |
//! |---|---|
//! | byline | `By Associated Press`, `By Ann Lee, Reuters`, `Reuters` |
//! | dateline | `PORT AVEL, March 3 (Reuters) – The …` |
//! | end | `… on Monday. (AFP)`, `— AP` |
//!
//! A photograph's credit is not one, nor is an agency that *contributed*: somebody
//! else wrote the text.

use std::ops::Range;

use crate::lexicon::{Lexicons, Marks};
use crate::page::{Page, Section};
use crate::text::{Document, TokenKind};

/// A byline has at most this many words.
const BYLINE: usize = 8;
/// The agency of a dateline stands among the first tokens of the text.
const DATELINE: usize = 14;

/// The agency's name, as the list writes it.
pub(super) fn find<'l>(
    document: &Document,
    marks: &Marks,
    page: &Page,
    lexicons: &'l Lexicons,
) -> Option<&'l str> {
    let listed = lexicons.entries_of("agencies");
    let agencies = marks
        .hits
        .iter()
        .filter(|hit| listed.contains(&hit.entry) && is_agency(lexicons, hit.entry));
    let mut agencies = agencies.peekable();
    agencies.peek()?;
    let places = Places::of(document, page);
    let credit = agencies.into_iter().find(|hit| {
        let agency = hit.start..hit.end;
        places.dateline(document, &agency)
            || places.end(document, &agency)
            || places.byline(document, page, &agency)
    })?;
    Some(lexicons.extra(credit.entry, "name"))
}

/// Whether a term is the name of an agency.
pub(super) fn is_agency(lexicons: &Lexicons, entry: usize) -> bool {
    lexicons.list_of(entry).id == "agencies" && lexicons.category(entry).id == "agency"
}

/// Where the running text begins and ends, in tokens.
struct Places {
    text: Range<usize>,
}

impl Places {
    fn of(document: &Document, page: &Page) -> Places {
        let sentences = document.sentences.iter().zip(&page.sections);
        let running = sentences
            .filter(|(_, section)| matches!(section, Some(Section::Lead | Section::Body)))
            .map(|(sentence, _)| &sentence.tokens);
        let mut text = 0..0;
        for tokens in running {
            text.start = if text.end == 0 { tokens.start } else { text.start };
            text.end = tokens.end;
        }
        Places { text }
    }

    /// In brackets at the beginning of the running text.
    fn dateline(&self, document: &Document, agency: &Range<usize>) -> bool {
        let beginning = self.text.start..self.text.end.min(self.text.start + DATELINE);
        beginning.contains(&agency.start) && in_brackets(document, agency)
    }

    /// The last words of the running text, in brackets or behind a dash.
    fn end(&self, document: &Document, agency: &Range<usize>) -> bool {
        let inside = self.text.contains(&agency.start);
        let behind = document.words(agency.end..self.text.end.max(agency.end));
        let dash = agency.start > self.text.start
            && matches!(document.word(agency.start - 1), "—" | "–" | "-" | "--");
        inside && behind == 0 && (dash || in_brackets(document, agency))
    }

    /// A line set aside that gives the author: `By …` with the agency first or last,
    /// or the agency alone.
    fn byline(&self, document: &Document, page: &Page, agency: &Range<usize>) -> bool {
        let lines = page.furniture.iter().filter(|line| {
            document.paragraphs[line.paragraph].tokens.contains(&agency.start)
        });
        let of_author = |rule: &str| rule == "furniture.byline";
        let mut lines = lines.filter(|line| of_author(&line.rule));
        lines.any(|line| {
            let tokens = document.paragraphs[line.paragraph].tokens.clone();
            let words: Vec<usize> =
                tokens.clone().filter(|at| document.tokens[*at].is_word()).collect();
            let (Some(first), Some(last)) = (words.first(), words.last()) else {
                return false;
            };
            let by = document.word(*first).eq_ignore_ascii_case("by");
            let start =
                words.iter().skip(usize::from(by)).find(|at| !is_the(document, **at));
            let (opens, closes) = (start == Some(&agency.start), *last < agency.end);
            words.len() <= BYLINE && if by { opens || closes } else { opens && closes }
        })
    }
}

fn is_the(document: &Document, at: usize) -> bool {
    document.word(at).eq_ignore_ascii_case("the")
}

fn in_brackets(document: &Document, agency: &Range<usize>) -> bool {
    let mark = |at: usize, mark: &str| {
        let token = document.tokens.get(at);
        token.is_some_and(|token| token.kind == TokenKind::Punctuation)
            && document.word(at) == mark
    };
    agency.start > 0 && mark(agency.start - 1, "(") && mark(agency.end, ")")
}
