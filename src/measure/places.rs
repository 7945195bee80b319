//! Where things stand in an article: which sentence, how far down, at which
//! code point.

use std::ops::Range;

use super::Reading;
use crate::page::Section;
use crate::text::{CodePoints, Span};

/// The places of one article, worked out once.
pub(super) struct Places<'a> {
    reading: Reading<'a>,
    code_points: CodePoints<'a>,
    /// The sentence of each token.
    sentence_of: Vec<Option<usize>>,
    /// The number of each sentence among those of the article.
    number_of: Vec<usize>,
    /// The words of the article before each token, and behind the last.
    words_before: Vec<usize>,
}

impl<'a> Places<'a> {
    /// Walks once through the tokens.
    pub(super) fn new(reading: Reading<'a>) -> Places<'a> {
        let document = reading.document;
        let mut sentence_of = vec![None; document.tokens.len()];
        let mut number_of = Vec::with_capacity(document.sentences.len());
        let mut number = 0;
        for (at, sentence) in document.sentences.iter().enumerate() {
            sentence_of[sentence.tokens.clone()].fill(Some(at));
            number_of.push(number);
            number += usize::from(reading.page.keeps(at));
        }
        let mut words_before = Vec::with_capacity(document.tokens.len() + 1);
        let mut words = 0;
        for (token, sentence) in document.tokens.iter().zip(&sentence_of) {
            words_before.push(words);
            let kept = sentence.is_some_and(|at| reading.page.keeps(at));
            words += usize::from(kept && token.is_word());
        }
        words_before.push(words);
        let code_points = CodePoints::new(&document.text);
        Places { reading, code_points, sentence_of, number_of, words_before }
    }

    /// Words of the article.
    pub(super) fn words(&self) -> usize {
        self.words_before[self.words_before.len() - 1]
    }

    /// Words of the article among some tokens.
    pub(super) fn words_in(&self, tokens: &Range<usize>) -> usize {
        self.words_before[tokens.end] - self.words_before[tokens.start]
    }

    /// The sentence and the section of a token; none in the furniture.
    pub(super) fn sentence(&self, token: usize) -> Option<(usize, Section)> {
        let sentence = self.sentence_of[token]?;
        self.reading.page.sections[sentence].map(|section| (sentence, section))
    }

    /// The number of a sentence among those that are not furniture.
    pub(super) fn number(&self, sentence: usize) -> usize {
        self.number_of[sentence]
    }

    /// How many thousandths of the article's words stand before a token.
    pub(super) fn place(&self, token: usize) -> u32 {
        let all = self.words().max(1);
        ((1000 * self.words_before[token] + all / 2) / all) as u32
    }

    /// A span in code points of the article.
    pub(super) fn code_points(&self, span: Span) -> [usize; 2] {
        self.code_points.span(span)
    }

    /// A sentence as one line, and the bytes of it that `span` covers.
    pub(super) fn excerpt(
        &self,
        sentence: usize,
        span: Span,
    ) -> (String, (usize, usize)) {
        let whole = self.reading.document.sentences[sentence].span;
        let from = span.start.clamp(whole.start, whole.end) - whole.start;
        let to = span.end.clamp(whole.start, whole.end) - whole.start;
        (one_line(whole.of(&self.reading.document.text)), (from, to))
    }

    /// Stretches of tokens as they stand, joined by ` … `.
    pub(super) fn pieces(&self, stretches: &[Range<usize>]) -> String {
        let document = self.reading.document;
        let texts: Vec<String> = stretches
            .iter()
            .filter(|tokens| !tokens.is_empty())
            .map(|tokens| one_line(document.span(tokens.clone()).of(&document.text)))
            .collect();
        texts.join(" … ")
    }
}

/// The text with line ends and tabs as spaces: byte for byte as long as before,
/// so that positions inside it hold.
pub(super) fn one_line(text: &str) -> String {
    text.chars().map(|c| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c }).collect()
}
