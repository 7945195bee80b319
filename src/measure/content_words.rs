//! The content words of an article, as they follow each other.
//!
//! What the comparison of vocabularies (keyness) counts: words without function
//! words, numbers and abbreviations, and phrases of two and three words that
//! begin and end with such a word. Phrases are made when they are counted, so
//! that an article keeps its words only.

use std::ops::Range;

use super::places::Places;
use super::{Reading, Text};
use crate::lexicon::Form;
use crate::text::TokenKind;
use crate::voice::Voice;

/// The content words of an article.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ContentWords {
    /// The different words, in the order in which they come.
    pub words: Vec<ContentWord>,
    /// Where they stand, by place; with them the function words inside phrases.
    pub running: Vec<Occurrence>,
}

/// A word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentWord {
    /// What its forms have in common (Snowball), as a hash.
    pub stem: u64,
    /// How it stands there first; its normal form is that of all its uses.
    pub form: Text,
}

impl ContentWord {
    /// A word by one of its forms.
    pub fn of(form: &Form) -> ContentWord {
        ContentWord { stem: form.stem_hash(), form: form.normal_text().clone() }
    }
}

/// A place where a word stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence {
    /// Its number among the different words.
    pub word: u32,
    /// Its number among the tokens.
    pub token: u32,
    /// Whose it is.
    pub voice: Voice,
    /// Whether it carries content of its own; if not it counts in phrases only.
    pub content: bool,
    /// Whether it is a name, or part of one.
    pub name: bool,
    /// Whether it makes a phrase with the next one.
    pub two: bool,
    /// Whether it makes a phrase with the next two.
    pub three: bool,
}

impl ContentWords {
    /// The terms, a use after the other: a content word, then the phrases that
    /// begin with it.
    pub fn terms(&self) -> impl Iterator<Item = &[Occurrence]> {
        self.running.iter().enumerate().flat_map(move |(at, first)| {
            let lengths = [(1, first.content), (2, first.two), (3, first.three)];
            lengths
                .into_iter()
                .filter(|(_, stands)| *stands)
                .filter_map(move |(length, _)| self.running.get(at..at + length))
        })
    }
}

/// Collects them.
pub(super) fn content_words(reading: Reading<'_>, places: &Places<'_>) -> ContentWords {
    let forms = &reading.marks.words;
    let scene = Scene::new(reading, places);
    let mut numbers = vec![NEW; forms.forms().len()];
    let mut words = Vec::new();
    let mut running: Vec<Occurrence> = Vec::new();
    // Up to where function words stand inside a phrase.
    let mut inside = 0;
    for at in 0..scene.sorts.len() {
        let content = scene.sorts[at] == Sort::Content;
        if !content && at >= inside {
            continue;
        }
        let three = content && scene.is_phrase(at..at + 3);
        inside = if three { inside.max(at + 3) } else { inside };
        let number = &mut numbers[forms.normal(at)];
        if *number == NEW {
            *number = words.len() as u32;
            words.push(ContentWord::of(forms.form(at)));
        }
        running.push(Occurrence {
            word: *number,
            token: at as u32,
            voice: reading.voices.by_token[at],
            content,
            name: scene.names[at],
            two: content && scene.is_phrase(at..at + 2),
            three,
        });
    }
    ContentWords { words, running }
}

/// The number of a word that has none yet.
const NEW: u32 = u32::MAX;

/// What a token is to this file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// A word with content of its own.
    Content,
    /// Another word of the article.
    Function,
    /// No word, or furniture.
    Other,
}

/// What must be known of a token to count it.
struct Scene<'a> {
    reading: Reading<'a>,
    places: &'a Places<'a>,
    sorts: Vec<Sort>,
    /// Tokens of names: those of mentions, and those that a capital tells.
    names: Vec<bool>,
}

impl<'a> Scene<'a> {
    fn new(reading: Reading<'a>, places: &'a Places<'a>) -> Scene<'a> {
        let Reading { document, marks, asked, voices, .. } = reading;
        let mut names = marks.capital_names.clone();
        for mention in &voices.mentions {
            names[mention.tokens.clone()].fill(true);
        }
        let mut sorts = vec![Sort::Other; document.tokens.len()];
        let sentences = document.sentences.iter().zip(&reading.page.sections);
        for (sentence, _) in sentences.filter(|(_, section)| section.is_some()) {
            for at in sentence.tokens.clone() {
                let is_word = document.tokens[at].kind == TokenKind::Word;
                sorts[at] = match (is_word, marks.classes[at].any(asked.function)) {
                    (true, false) => Sort::Content,
                    (true, true) => Sort::Function,
                    (false, _) => Sort::Other,
                };
            }
        }
        Scene { reading, places, sorts, names }
    }

    /// Whether the tokens follow each other, without a mark between them, in one
    /// sentence and one voice, and begin and end with a content word.
    fn is_phrase(&self, tokens: Range<usize>) -> bool {
        let Some(sorts) = self.sorts.get(tokens.clone()) else { return false };
        let voices = &self.reading.voices.by_token[tokens.clone()];
        let last = tokens.end - 1;
        sorts[0] == Sort::Content
            && sorts[sorts.len() - 1] == Sort::Content
            && !sorts.contains(&Sort::Other)
            && voices.iter().all(|voice| *voice == voices[0])
            && self.places.sentence(tokens.start) == self.places.sentence(last)
    }
}

/// A sentence that shows a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// The sentence as one line.
    pub sentence: Text,
    /// The bytes of it that the term covers.
    pub marked: (u32, u32),
    /// `headline`, `lead`, `body` or `caption`.
    pub section: &'static str,
    /// Who says it; empty if nobody does or no name is told.
    pub source: Text,
}

/// The sentence around some tokens; none in the furniture.
pub fn example(reading: Reading<'_>, tokens: Range<usize>) -> Option<Example> {
    let places = Places::new(reading);
    let (sentence, section) = places.sentence(tokens.start)?;
    let source = places.source(tokens.start);
    let (sentence, marked) = places.excerpt(sentence, reading.document.span(tokens));
    Some(Example { sentence, marked, section: section.id(), source })
}
