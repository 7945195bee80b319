//! The content words of an article, as they follow each other.
//!
//! What the comparison of vocabularies (keyness) counts: words without function
//! words, numbers and abbreviations, and phrases of two and three words that
//! begin and end with such a word. Phrases are made when they are counted, so
//! that an article keeps its words only.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::Reading;
use super::hit_rows::source;
use super::places::Places;
use super::traces::Tracer;
use crate::lexicon::{Classes, FUNCTION_WORDS, GRAMMAR, Lexicons};
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
    /// What its forms have in common (Snowball).
    pub stem: String,
    /// In small letters.
    pub form: String,
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
pub(super) fn content_words(
    reading: Reading<'_>,
    places: &Places<'_>,
    tracer: &Tracer<'_>,
) -> ContentWords {
    let scene = Scene::new(reading, places);
    let mut numbers: FxHashMap<&str, u32> = FxHashMap::default();
    let mut words = Vec::new();
    let mut running: Vec<Occurrence> = Vec::new();
    // Up to where function words stand inside a phrase.
    let mut inside = 0;
    for at in 0..reading.document.tokens.len() {
        let content = scene.is_content(at);
        if !content && at >= inside {
            continue;
        }
        let three = content && scene.is_phrase(at..at + 3);
        inside = if three { inside.max(at + 3) } else { inside };
        let form = &reading.marks.words[at];
        let word = *numbers.entry(form).or_insert_with(|| {
            let stem = tracer.stem(form).into_owned();
            words.push(ContentWord { stem, form: form.to_string() });
            words.len() as u32 - 1
        });
        running.push(Occurrence {
            word,
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

/// A tracer that has worked out every word but the function words.
pub(super) fn tracer(reading: Reading<'_>) -> Tracer<'_> {
    let without = function_words(reading.lexicons);
    let words = reading.marks.words.iter().zip(&reading.marks.classes);
    let words = words.zip(&reading.document.tokens);
    Tracer::new(words.filter_map(|((word, classes), token)| {
        (token.kind == TokenKind::Word && !classes.any(without)).then_some(word)
    }))
}

/// What must be known of a token to count it.
struct Scene<'a> {
    reading: Reading<'a>,
    places: &'a Places<'a>,
    function_words: Classes,
    /// Tokens of names: those of mentions, and those that a capital tells.
    names: Vec<bool>,
}

impl<'a> Scene<'a> {
    fn new(reading: Reading<'a>, places: &'a Places<'a>) -> Scene<'a> {
        let mut names = reading.marks.capital_names.clone();
        for mention in &reading.voices.mentions {
            names[mention.tokens.clone()].fill(true);
        }
        let function_words = function_words(reading.lexicons);
        Scene { reading, places, function_words, names }
    }

    fn is_word(&self, at: usize) -> bool {
        self.reading.document.tokens[at].kind == TokenKind::Word
            && self.places.sentence(at).is_some()
    }

    fn is_content(&self, at: usize) -> bool {
        self.is_word(at) && !self.reading.marks.classes[at].any(self.function_words)
    }

    /// Whether the tokens follow each other, without a mark between them, in one
    /// sentence and one voice, and begin and end with a content word.
    fn is_phrase(&self, tokens: Range<usize>) -> bool {
        if tokens.end > self.reading.document.tokens.len() {
            return false;
        }
        let last = tokens.end - 1;
        let voices = &self.reading.voices.by_token[tokens.clone()];
        let sentence = |at| self.places.sentence(at);
        self.is_content(tokens.start)
            && self.is_content(last)
            && tokens.clone().all(|at| self.is_word(at))
            && voices.iter().all(|voice| *voice == voices[0])
            && sentence(tokens.start) == sentence(last)
    }
}

/// A sentence that shows a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// The sentence as one line.
    pub sentence: String,
    /// The bytes of it that the term covers.
    pub marked: (usize, usize),
    /// `headline`, `lead`, `body` or `caption`.
    pub section: &'static str,
    /// Who says it; empty if nobody does or no name is told.
    pub source: String,
}

/// The sentence around some tokens; none in the furniture.
pub fn example(reading: Reading<'_>, tokens: Range<usize>) -> Option<Example> {
    let places = Places::new(reading);
    let (sentence, section) = places.sentence(tokens.start)?;
    let source = source(reading, tokens.start);
    let (sentence, marked) = places.excerpt(sentence, reading.document.span(tokens));
    Some(Example { sentence, marked, section: section.id(), source })
}

/// The classes of words that carry no content of their own.
pub fn function_words(lexicons: &Lexicons) -> Classes {
    let classes = FUNCTION_WORDS.iter().map(|class| lexicons.class(GRAMMAR, class));
    classes.fold(Classes::default(), Classes::with)
}
