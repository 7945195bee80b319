//! The traces that an article leaves: everything that it may be said to mention.

use std::borrow::Cow;

use rustc_hash::FxHashSet;

use super::traces::{self, Trace, Tracer};
use super::{Reading, content_words, office};
use crate::lexicon::{Classes, normal};
use crate::page::Section;
use crate::text::{TokenKind, tokens};

/// The traces of an article, each list sorted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seen {
    /// Of all that stands on the page, furniture and title included.
    pub anywhere: Vec<Trace>,
    /// Of the headline and the title.
    pub headline: Vec<Trace>,
}

/// Lists over whose hits a name is the same in all its forms.
const NAMED: [&str; 2] = ["agencies", "places"];
/// The list of frame vocabularies.
pub(super) const FRAMES: &str = "frames";

/// Collects the traces of an article.
pub(super) fn seen(reading: Reading<'_>, tracer: &Tracer<'_>) -> Seen {
    let page =
        Page { reading, tracer, closed: content_words::function_words(reading.lexicons) };
    let mut anywhere = page.words();
    page.pairs(&mut anywhere);
    page.listed(|_| true, &mut anywhere);
    page.initials(&mut anywhere);
    anywhere.extend(office::free(reading, tracer));
    let mut headline = page.headline();
    page.title(&mut headline);
    anywhere.extend(&headline);
    Seen { anywhere: traces::sorted(anywhere), headline: traces::sorted(headline) }
}

struct Page<'a> {
    reading: Reading<'a>,
    tracer: &'a Tracer<'a>,
    closed: Classes,
}

impl Page<'_> {
    /// Every different word but the function words.
    fn words(&self) -> Vec<Trace> {
        let mut known: FxHashSet<(&str, bool)> = FxHashSet::default();
        let mut found = Vec::new();
        for at in (0..self.reading.document.tokens.len()).filter(|at| self.tells(*at)) {
            let word = &self.reading.marks.words[at];
            let is_name = self.reading.document.word(at).starts_with(char::is_uppercase);
            if known.insert((word, is_name)) {
                self.tracer.word(word, is_name, &mut found);
            }
        }
        found
    }

    /// Two content words in a row.
    fn pairs(&self, found: &mut Vec<Trace>) {
        let mut before: Option<Cow<'_, str>> = None;
        for (at, word) in self.reading.marks.words.iter().enumerate() {
            let this = self.tells(at).then(|| self.tracer.root(word));
            if let (Some(one), Some(other)) = (&before, &this) {
                found.push(traces::pair(one, other));
            }
            before = this;
        }
    }

    /// What the lists of places and agencies and the frame vocabularies know.
    fn listed(&self, wanted: impl Fn(usize) -> bool, found: &mut Vec<Trace>) {
        let Reading { document, lexicons, marks, .. } = self.reading;
        for hit in marks.hits.iter().filter(|hit| wanted(hit.start)) {
            let list = lexicons.list_of(hit.entry).id.as_str();
            if list == FRAMES {
                found.push(traces::category(&lexicons.category(hit.entry).id));
            } else if NAMED.contains(&list) {
                let name = match lexicons.extra(hit.entry, "name") {
                    "" => document.span(hit.start..hit.end).of(&document.text),
                    name => name,
                };
                found.push(traces::listed(name));
                match lexicons.extra(hit.entry, "country") {
                    "" => {}
                    country => found.push(traces::country(country)),
                }
            }
        }
    }

    /// The initials of rows of capitals: of all of a row, and of each name.
    fn initials(&self, found: &mut Vec<Trace>) {
        let document = self.reading.document;
        let words = |at: usize| document.word(at);
        for mention in self.reading.voices.mentions.iter().filter(|m| m.tokens.len() > 1)
        {
            initials(mention.tokens.clone().map(words), found);
        }
        let mut row: Vec<usize> = Vec::new();
        for at in 0..document.tokens.len() {
            match self.is_capital(at) || !row.is_empty() && joins(words(at)) {
                true => row.push(at),
                false => {
                    initials(row.iter().map(|at| words(*at)), found);
                    row.clear();
                }
            }
        }
        initials(row.iter().map(|at| words(*at)), found);
    }

    /// The words and names of the headline.
    fn headline(&self) -> Vec<Trace> {
        let Reading { document, marks, page, .. } = self.reading;
        let mut found = Vec::new();
        let sentences = document.sentences.iter().zip(&page.sections);
        for (sentence, _) in sentences.filter(|(_, s)| **s == Some(Section::Headline)) {
            for at in sentence.tokens.clone().filter(|at| self.tells(*at)) {
                self.tracer.word(&marks.words[at], true, &mut found);
            }
            self.listed(|at| sentence.tokens.contains(&at), &mut found);
        }
        found
    }

    /// The words of the title that the input gives.
    fn title(&self, found: &mut Vec<Trace>) {
        let title = self.reading.article.title.as_deref().unwrap_or_default();
        for token in tokens(title).into_iter().filter(|token| token.is_word()) {
            self.tracer.word(&normal(token.span.of(title)), true, found);
        }
    }

    /// Whether the token is a word that tells something. *US* is no pronoun.
    fn tells(&self, at: usize) -> bool {
        let Reading { document, marks, .. } = self.reading;
        let word = document.word(at);
        let shouted = word.len() > 1 && !word.contains(char::is_lowercase);
        document.tokens[at].is_word() && (shouted || !marks.classes[at].any(self.closed))
    }

    fn is_capital(&self, at: usize) -> bool {
        let token = self.reading.document.tokens[at];
        let word = self.reading.document.word(at);
        token.kind == TokenKind::Word
            && word.starts_with(char::is_uppercase)
            && !self.reading.marks.classes[at].any(self.closed)
    }
}

/// Small words inside the name of a body.
fn joins(word: &str) -> bool {
    matches!(word, "of" | "for" | "and" | "the" | "&")
}

/// The initials of some words, those of small words once left out and once not;
/// none of a single word.
pub(super) fn initials<'w>(words: impl Iterator<Item = &'w str>, found: &mut Vec<Trace>) {
    let words: Vec<&str> = words.collect();
    let first = |words: &[&str]| -> String {
        words
            .iter()
            .filter_map(|w| w.chars().next())
            .flat_map(char::to_lowercase)
            .collect()
    };
    let end = words.iter().rposition(|w| w.starts_with(char::is_uppercase));
    let words = &words[..end.map_or(0, |end| end + 1)];
    let letters = |word: &&&str| word.starts_with(char::is_alphabetic);
    let all: Vec<&str> = words.iter().filter(letters).copied().collect();
    let capitals: Vec<&str> = all.iter().filter(|w| !joins(w)).copied().collect();
    if capitals.len() > 1 {
        found.push(traces::pair(&first(&all), ""));
        found.push(traces::pair(&first(&capitals), ""));
    }
}
