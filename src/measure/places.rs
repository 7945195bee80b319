//! Where things stand in an article: which sentence, how far down, at which
//! code point, with which hits; and the texts that many rows share.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use super::{Reading, Text};
use crate::lexicon::Hit;
use crate::page::Section;
use crate::text::{CodePoints, Span, TokenKind};

/// The places of one article, worked out once.
pub(super) struct Places<'a> {
    reading: Reading<'a>,
    code_points: CodePoints<'a>,
    /// The sentence of each token.
    sentence_of: Vec<u32>,
    /// The number of each sentence among those of the article.
    number_of: Vec<u32>,
    /// The first word of each sentence, numbers left out.
    first_words: Vec<u32>,
    /// The words of the article before each token, and behind the last.
    words_before: Vec<u32>,
    /// The hits before each token, and behind the last.
    hits_before: Vec<u32>,
    /// The sentences that rows have shown, each as one line.
    lines: Vec<OnceCell<Text>>,
    /// The name of each attribution's source.
    sources: Vec<OnceCell<Text>>,
    pub(super) doc_id: Text,
    pub(super) outlet: Text,
    pub(super) story: Text,
    /// An empty text.
    pub(super) nothing: Text,
}

/// No sentence.
const NONE: u32 = u32::MAX;

impl<'a> Places<'a> {
    /// Walks once through the tokens.
    pub(super) fn new(reading: Reading<'a>) -> Places<'a> {
        let Reading { article, document, voices, .. } = reading;
        let mut sentence_of = vec![NONE; document.tokens.len()];
        let mut number_of = Vec::with_capacity(document.sentences.len());
        let mut first_words = Vec::with_capacity(document.sentences.len());
        let mut number = 0;
        for (at, sentence) in document.sentences.iter().enumerate() {
            sentence_of[sentence.tokens.clone()].fill(at as u32);
            let is_word = |at: &usize| document.tokens[*at].kind == TokenKind::Word;
            let first = sentence.tokens.clone().find(is_word);
            first_words.push(first.map_or(NONE, |at| at as u32));
            number_of.push(number);
            number += u32::from(reading.page.keeps(at));
        }
        let text = |text: &str| Text::from(text);
        let nothing = text("");
        let story = article.story.as_deref().map_or_else(|| nothing.clone(), text);
        Places {
            code_points: CodePoints::new(&document.text),
            words_before: words_before(reading, &sentence_of),
            hits_before: hits_before(reading),
            sentence_of,
            number_of,
            first_words,
            lines: vec![OnceCell::new(); document.sentences.len()],
            sources: vec![OnceCell::new(); voices.attributions.len()],
            doc_id: text(&article.doc_id),
            outlet: text(&article.outlet),
            story,
            nothing,
            reading,
        }
    }

    /// Words of the article.
    pub(super) fn words(&self) -> usize {
        self.words_before[self.words_before.len() - 1] as usize
    }

    /// Words of the article among some tokens.
    pub(super) fn words_in(&self, tokens: &Range<usize>) -> usize {
        (self.words_before[tokens.end] - self.words_before[tokens.start]) as usize
    }

    /// The sentence and the section of a token; none in the furniture.
    pub(super) fn sentence(&self, token: usize) -> Option<(usize, Section)> {
        let sentence = self.sentence_of[token];
        let section = *self.reading.page.sections.get(sentence as usize)?;
        section.map(|section| (sentence as usize, section))
    }

    /// The number of a sentence among those that are not furniture.
    pub(super) fn number(&self, sentence: usize) -> u32 {
        self.number_of[sentence]
    }

    /// Whether a token begins with a capital inside its sentence.
    pub(super) fn is_name(&self, token: usize) -> bool {
        let first = self.first_words.get(self.sentence_of[token] as usize);
        let inside = first.is_some_and(|first| (*first as usize) < token);
        inside && self.reading.document.word(token).starts_with(char::is_uppercase)
    }

    /// How many thousandths of the article's words stand before a token.
    pub(super) fn place(&self, token: usize) -> u32 {
        let all = self.words().max(1);
        ((1000 * self.words_before[token] as usize + all / 2) / all) as u32
    }

    /// The hits that begin among some tokens.
    pub(super) fn hits(&self, tokens: Range<usize>) -> &'a [Hit] {
        let before =
            |at: usize| self.hits_before[at.min(self.sentence_of.len())] as usize;
        &self.reading.marks.hits[before(tokens.start)..before(tokens.end)]
    }

    /// The hits that begin at a token.
    pub(super) fn hits_at(&self, token: usize) -> &'a [Hit] {
        self.hits(token..token + 1)
    }

    /// A span in code points of the article.
    pub(super) fn code_points(&self, span: Span) -> [u32; 2] {
        self.code_points.span(span).map(|at| at as u32)
    }

    /// A sentence as one line, and the bytes of it that `span` covers.
    pub(super) fn excerpt(&self, sentence: usize, span: Span) -> (Text, (u32, u32)) {
        let whole = self.reading.document.sentences[sentence].span;
        let inside = |at: usize| (at.clamp(whole.start, whole.end) - whole.start) as u32;
        let line = || line(whole.of(&self.reading.document.text));
        let text = self.lines[sentence].get_or_init(line).clone();
        (text, (inside(span.start), inside(span.end)))
    }

    /// Stretches of tokens as they stand, joined by ` … `.
    pub(super) fn pieces(&self, stretches: &[Range<usize>]) -> String {
        let document = self.reading.document;
        let mut text = String::new();
        for tokens in stretches.iter().filter(|tokens| !tokens.is_empty()) {
            if !text.is_empty() {
                text.push_str(" … ");
            }
            text.push_str(&one_line(document.span(tokens.clone()).of(&document.text)));
        }
        text
    }

    /// Who says a token, where it is not the outlet and a name is told.
    pub(super) fn source(&self, token: usize) -> Text {
        let speaker = self.reading.voices.speaker[token];
        speaker.map_or_else(|| self.nothing.clone(), |at| self.source_of(at))
    }

    /// The source of an attribution, by its number; empty if none is told.
    pub(super) fn source_of(&self, attribution: usize) -> Text {
        let source = self.reading.voices.attributions[attribution].source.as_ref();
        let name =
            || source.map_or_else(|| self.nothing.clone(), |s| Text::from(&*s.name));
        self.sources[attribution].get_or_init(name).clone()
    }

    /// A text, which is often empty.
    pub(super) fn text(&self, text: &str) -> Text {
        if text.is_empty() { self.nothing.clone() } else { text.into() }
    }
}

fn words_before(reading: Reading<'_>, sentence_of: &[u32]) -> Vec<u32> {
    let mut before = Vec::with_capacity(sentence_of.len() + 1);
    let mut words = 0;
    for (token, sentence) in reading.document.tokens.iter().zip(sentence_of) {
        before.push(words);
        let kept = *sentence != NONE && reading.page.keeps(*sentence as usize);
        words += u32::from(kept && token.is_word());
    }
    before.push(words);
    before
}

fn hits_before(reading: Reading<'_>) -> Vec<u32> {
    let mut before = Vec::with_capacity(reading.document.tokens.len() + 1);
    for (number, hit) in (0..).zip(&reading.marks.hits) {
        // Behind the start of the hit before, up to that of this one.
        before.resize(before.len().max(hit.start + 1), number);
    }
    before.resize(reading.document.tokens.len() + 1, reading.marks.hits.len() as u32);
    before
}

fn line(text: &str) -> Text {
    one_line(text).into()
}

/// The text with line ends and tabs as spaces: byte for byte as long as before,
/// so that positions inside it hold.
pub(super) fn one_line(text: &str) -> Cow<'_, str> {
    match text.contains(['\n', '\r', '\t']) {
        true => text.replace(['\n', '\r', '\t'], " ").into(),
        false => text.into(),
    }
}
