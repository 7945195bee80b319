//! The traces that an article leaves: everything that it may be said to mention.

use std::ops::Range;

use super::asked::Meaning;
use super::places::Places;
use super::traces::{self, Trace};
use super::{Reading, office};
use crate::lexicon::normal;
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

/// Collects the traces of an article.
pub(super) fn seen(reading: Reading<'_>, places: &Places<'_>) -> Seen {
    let page = Page { reading, places };
    let mut anywhere = page.words();
    page.pairs(&mut anywhere);
    page.listed(0..reading.document.tokens.len(), &mut anywhere);
    page.initials(&mut anywhere);
    anywhere.extend(office::free(reading, places));
    let mut headline = page.headline();
    page.title(&mut headline);
    anywhere.extend(&headline);
    Seen { anywhere: traces::sorted(anywhere), headline: traces::sorted(headline) }
}

struct Page<'a> {
    reading: Reading<'a>,
    places: &'a Places<'a>,
}

impl Page<'_> {
    /// Every different word but the function words.
    fn words(&self) -> Vec<Trace> {
        let words = &self.reading.marks.words;
        // Whether a word was met, by its number, as a name or not.
        let mut met = vec![[false; 2]; words.forms().len()];
        let mut found = Vec::new();
        for at in (0..words.len()).filter(|at| self.tells(*at)) {
            let form = words.form(at);
            let is_name = form.begins_with_capital();
            let met = &mut met[words.normal(at)][usize::from(is_name)];
            if !std::mem::replace(met, true) {
                traces::word(form, is_name, &mut found);
            }
        }
        found
    }

    /// Two content words in a row.
    fn pairs(&self, found: &mut Vec<Trace>) {
        let words = &self.reading.marks.words;
        let mut before: Option<&str> = None;
        for at in 0..words.len() {
            let this = self.tells(at).then(|| words.form(at).root());
            if let (Some(one), Some(other)) = (before, this) {
                found.push(traces::pair(one, other));
            }
            before = this;
        }
    }

    /// What the lists of places and agencies and the frame vocabularies know.
    fn listed(&self, tokens: Range<usize>, found: &mut Vec<Trace>) {
        let Reading { document, asked, .. } = self.reading;
        for hit in self.places.hits(tokens) {
            match asked.meaning(hit.entry) {
                Meaning::Frame { trace, .. } => found.push(*trace),
                Meaning::Place(named) | Meaning::Agency(named) => {
                    let span = document.span(hit.start..hit.end);
                    found.push(match &*named.name {
                        "" => traces::listed(span.of(&document.text)),
                        _ => named.trace,
                    });
                    if !named.country.is_empty() {
                        found.push(named.country_trace);
                    }
                }
                _ => {}
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
                false if row.is_empty() => {}
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
                traces::word(marks.words.form(at), true, &mut found);
            }
            self.listed(sentence.tokens.clone(), &mut found);
        }
        found
    }

    /// The words of the title that the input gives, which most often begins the text.
    fn title(&self, found: &mut Vec<Trace>) {
        let Reading { document, marks, .. } = self.reading;
        let title = self.reading.article.title.as_deref().unwrap_or_default();
        let rest = document.text.strip_prefix(title);
        if rest.is_some_and(|rest| rest.starts_with('\n')) {
            let own = document.tokens.partition_point(|t| t.span.end <= title.len());
            for at in (0..own).filter(|at| document.tokens[*at].is_word()) {
                traces::word(marks.words.form(at), true, found);
            }
            return;
        }
        for token in tokens(title).into_iter().filter(|token| token.is_word()) {
            traces::free_word(&normal(token.span.of(title)), true, found);
        }
    }

    /// Whether the token is a word that tells something. *US* is no pronoun.
    fn tells(&self, at: usize) -> bool {
        let Reading { document, marks, asked, .. } = self.reading;
        let shouted = || {
            let form = marks.words.form(at);
            !form.has_small_letter() && form.surface().len() > 1
        };
        document.tokens[at].is_word()
            && (!marks.classes[at].any(asked.function) || shouted())
    }

    fn is_capital(&self, at: usize) -> bool {
        let token = self.reading.document.tokens[at];
        let form = self.reading.marks.words.form(at);
        token.kind == TokenKind::Word
            && form.begins_with_capital()
            && !self.reading.marks.classes[at].any(self.reading.asked.function)
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
