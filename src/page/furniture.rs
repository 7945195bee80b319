//! What stands on the page and is not the article.
//!
//! A line is found by a phrase of the working list `furniture`, by its shape
//! (an ornament, a path of links), by its place (above the headline, behind an
//! appeal that nothing of the story follows) or because it repeats within the
//! outlet. The phrase's column `at` says how much of the line it must be (the
//! matcher sees to that), its column `then` whether what follows goes too.

use super::lists::{is_stamp, lists};
use super::terms::{Phrase, Sign, Terms};
use crate::lexicon::Marks;
use crate::text::{Document, TokenKind};

/// What the rules look at, for one paragraph.
#[derive(Debug, Default)]
pub(super) struct Line<'t> {
    /// Words and numbers.
    pub(super) words: usize,
    /// A verb of plain saying stands in it.
    pub(super) says: bool,
    /// Words between quotation marks stand in it.
    pub(super) quotes: bool,
    /// It ends like a sentence.
    pub(super) ends: bool,
    /// The phrase that makes it furniture, if there is one.
    pub(super) phrase: Option<&'t Phrase>,
    /// A credit phrase stands in it, which may end a caption.
    pub(super) credit: bool,
    /// A verb that is no cue, or an auxiliary, stands in it.
    pub(super) verbal: bool,
    /// How many numbers stand in it,
    pub(super) numbers: usize,
    /// and how many days and months;
    pub(super) days: usize,
    /// whether one of the numbers is a time of day.
    pub(super) has_clock: bool,
}

impl Line<'_> {
    /// No phrase but a credit stands in it.
    fn credit_only(&self) -> bool {
        self.phrase.is_some_and(|p| p.credit)
    }

    /// A line that is never furniture.
    pub(super) fn is_story(&self) -> bool {
        self.quotes && self.says
    }
}

/// Looks at every paragraph.
pub(super) fn lines<'t>(
    document: &Document,
    marks: &Marks,
    terms: &'t Terms,
) -> Vec<Line<'t>> {
    let mut hits = marks.hits.iter().peekable();
    let mut quotations = document.quotations.iter().peekable();
    let mut lines = Vec::with_capacity(document.paragraphs.len());
    for paragraph in &document.paragraphs {
        let range = paragraph.tokens.clone();
        let mut line = Line { words: document.words(range.clone()), ..Line::default() };
        while let Some(q) = quotations.next_if(|q| q.tokens.start < range.end) {
            line.quotes |= q.closed && document.words(q.inside()) > 0;
        }
        while let Some(hit) = hits.next_if(|hit| hit.start < range.end) {
            match terms.sign(hit.entry) {
                Sign::None => {}
                Sign::Says => line.says = true,
                Sign::Furniture(phrase) => {
                    let last = || document.words(hit.end..range.end) == 0;
                    line.credit |= phrase.credit && (hit.start == range.start || last());
                    line.phrase.get_or_insert(phrase);
                }
            }
        }
        let classes = &marks.classes[range.clone()];
        line.verbal = classes.iter().any(|c| c.any(terms.verbs));
        line.days = classes.iter().filter(|c| c.any(terms.days)).count();
        for at in
            range.clone().filter(|at| document.tokens[*at].kind == TokenKind::Number)
        {
            line.numbers += 1;
            line.has_clock |= is_clock(document.word(at));
        }
        line.ends = ends_sentence(document, range);
        lines.push(line);
    }
    lines
}

/// Whether a number is a time of day: `9:30`; `9.30` may be a price.
fn is_clock(number: &str) -> bool {
    let Some((hour, minute)) = number.split_once(':') else { return false };
    let minute = minute.get(..2).filter(|_| minute.len() <= 4);
    let below = |text: &str, end: u8| text.parse::<u8>().is_ok_and(|n| n < end);
    below(hour, 24) && minute.is_some_and(|minute| below(minute, 60))
}

fn ends_sentence(document: &Document, line: std::ops::Range<usize>) -> bool {
    line.rev()
        .map(|at| document.word(at))
        .find(|mark| {
            !matches!(*mark, "\"" | "”" | "’" | "'" | "''" | ")" | "]" | "»" | "“")
        })
        .is_some_and(|mark| mark.ends_with(['.', '!', '?', '…', ':']))
}

/// A longer line above the headline may be the article's: a second headline, a
/// standfirst.
const KICKER_WORDS: usize = 5;

/// The rule that makes each paragraph furniture, if one does.
pub(super) fn rules(
    document: &Document,
    lines: &[Line<'_>],
    headline: Option<usize>,
    repeated: &dyn Fn(&str) -> bool,
) -> Vec<Option<String>> {
    let repeats = repeating(document, lines, repeated);
    let mut rules: Vec<Option<String>> = lines
        .iter()
        .enumerate()
        .map(|(at, line)| match headline {
            Some(title) if at == title => None,
            _ if line.is_story() => None,
            Some(title) if at < title && line.words <= KICKER_WORDS && !line.ends => {
                Some("above the headline".into())
            }
            _ => phrase(line)
                .or_else(|| shape(document, at, line).map(String::from))
                .or_else(|| repeats[at].then(|| "repeats within the outlet".into()))
                .or_else(|| {
                    echoes(document, at).then(|| "repeats the line above".into())
                }),
        })
        .collect();
    for (at, found) in lists(lines, &rules, headline).into_iter().enumerate() {
        if rules[at].is_none() && !lines[at].is_story() {
            rules[at] = found.map(String::from);
        }
    }
    if let Some((start, category)) = tail(lines, headline) {
        for (rule, line) in rules.iter_mut().zip(lines).skip(start) {
            if rule.is_none() && !line.is_story() {
                *rule = Some(format!("behind {category}"));
            }
        }
    }
    rules
}

/// Whether the line says what the line above says, word for word, as forms and
/// players do that a page shows several times.
fn echoes(document: &Document, at: usize) -> bool {
    let line = |at: usize| document.paragraphs[at].span.of(&document.text).trim();
    at > 0 && line(at) == line(at - 1)
}

/// A sentence this long that a credit stands in is a sentence about the agency.
const CREDIT_WORDS: usize = 20;

fn phrase(line: &Line<'_>) -> Option<String> {
    if line.credit_only() && line.ends && line.words > CREDIT_WORDS {
        return None;
    }
    line.phrase.filter(|_| !line.is_caption()).map(|phrase| phrase.category.clone())
}

/// A credit that ends a longer line belongs to a caption.
const CAPTION_WORDS: usize = 8;

impl Line<'_> {
    /// Text below a picture, with its credit.
    pub(super) fn is_caption(&self) -> bool {
        self.credit
            && !self.says
            && self.words >= CAPTION_WORDS
            && self.phrase.is_none_or(|p| p.credit)
    }
}

/// Furniture that no word betrays.
fn shape(document: &Document, at: usize, line: &Line<'_>) -> Option<&'static str> {
    let text = document.paragraphs[at].span.of(&document.text);
    if line.words == 0 {
        return Some("ornament");
    }
    if is_stamp(line) {
        return Some("date or time alone");
    }
    let one_piece = !text.contains(char::is_whitespace);
    if one_piece && (text.contains("://") || text.starts_with("www.")) {
        return Some("bare link");
    }
    let marks = ['/', '>', '»', '›', '|', '•'];
    if line.ends || !text.contains(marks) {
        return None;
    }
    let short =
        text.split(marks).all(|part| part.split_whitespace().nth(LINK_WORDS).is_none());
    let spaced =
        [" / ", " > ", " » ", " › ", " | ", "   "].iter().any(|s| text.contains(s));
    (short && spaced).then_some("path of links")
}

/// A link in a path of links has at most this many words.
const LINK_WORDS: usize = 3;

/// An article of which more than this share repeats is a duplicate, not a page
/// with furniture.
const DUPLICATE: f64 = 0.5;

fn repeating(
    document: &Document,
    lines: &[Line<'_>],
    repeated: &dyn Fn(&str) -> bool,
) -> Vec<bool> {
    let flags: Vec<bool> = document
        .paragraphs
        .iter()
        .zip(lines)
        .map(|(p, line)| line.words > 0 && repeated(p.span.of(&document.text)))
        .collect();
    let all: usize = lines.iter().map(|l| l.words).sum();
    let found: usize =
        lines.iter().zip(&flags).filter(|(_, f)| **f).map(|(l, _)| l.words).sum();
    let duplicate = found as f64 > DUPLICATE * all as f64;
    if duplicate { vec![false; flags.len()] } else { flags }
}

/// Where the page ends for good: at a phrase that says so, when nobody speaks
/// behind it and more of the article stands before it than behind.
fn tail(lines: &[Line<'_>], headline: Option<usize>) -> Option<(usize, String)> {
    let first = headline.map_or(1, |title| title + 1);
    let total: usize = lines.iter().map(|l| l.words).sum();
    let mut before: usize = lines[..first.min(lines.len())].iter().map(|l| l.words).sum();
    for (at, line) in lines.iter().enumerate().skip(first) {
        if let Some(phrase) = line.phrase.filter(|p| p.tail) {
            let nobody_speaks = lines[at + 1..].iter().all(|l| !l.says);
            if nobody_speaks && !line.is_story() && 2 * before >= total {
                return Some((at, phrase.category.clone()));
            }
        }
        before += line.words;
    }
    None
}
