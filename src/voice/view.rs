//! A document as this room looks at it: tokens with their classes, and what
//! stands between quotation marks.

use std::ops::Range;

use super::words::Words;
use crate::lexicon::{Classes, Hit, Lexicons, Marks};
use crate::page::{Page, Section};
use crate::text::{Document, Sentence, TokenKind};

/// Everything that the rules look at.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    pub(super) document: &'a Document,
    pub(super) marks: &'a Marks,
    pub(super) page: &'a Page,
    pub(super) lexicons: &'a Lexicons,
    pub(super) words: &'a Words,
    /// The outermost quotation that each token stands in, its marks included.
    pub(super) quoted: &'a [Option<u32>],
    /// The tokens that are the verbs of cues.
    pub(super) cue_verbs: &'a [usize],
}

/// More tokens than the longest term of any list has.
const LONGEST_TERM: usize = 16;

/// The outermost quotation of each token.
pub(super) fn quoted(document: &Document) -> Vec<Option<u32>> {
    let mut quoted = vec![None; document.tokens.len()];
    for (number, quotation) in document.quotations.iter().enumerate() {
        for slot in &mut quoted[quotation.tokens.clone()] {
            slot.get_or_insert(number as u32);
        }
    }
    quoted
}

impl<'a> View<'a> {
    /// The token as it stands; empty behind the last.
    pub(super) fn word(&self, at: usize) -> &'a str {
        let token = self.document.tokens.get(at);
        token.map_or("", |token| token.span.of(&self.document.text))
    }

    /// Whether the token is of one of the classes.
    pub(super) fn is(&self, at: usize, classes: Classes) -> bool {
        self.marks.classes.get(at).is_some_and(|c| c.any(classes))
    }

    pub(super) fn kind(&self, at: usize) -> TokenKind {
        self.document.tokens.get(at).map_or(TokenKind::Punctuation, |token| token.kind)
    }

    pub(super) fn is_punctuation(&self, at: usize) -> bool {
        self.kind(at) == TokenKind::Punctuation
    }

    pub(super) fn is_word(&self, at: usize) -> bool {
        self.document.tokens.get(at).is_some_and(|token| token.is_word())
    }

    /// Whether the token begins with a capital letter.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.word(at).starts_with(char::is_uppercase)
    }

    /// Whether the token stands between quotation marks, or is one.
    pub(super) fn is_quoted(&self, at: usize) -> bool {
        self.quoted.get(at).is_some_and(Option::is_some)
    }

    /// The tokens of the outermost quotation around `at`.
    pub(super) fn quotation(&self, at: usize) -> Option<Range<usize>> {
        self.quoted
            .get(at)
            .copied()
            .flatten()
            .map(|number| self.document.quotations[number as usize].tokens.clone())
    }

    /// Whether the token is a comma.
    pub(super) fn is_comma(&self, at: usize) -> bool {
        self.word(at) == ","
    }

    /// Whether the token is a dash that sets something apart.
    pub(super) fn is_dash(&self, at: usize) -> bool {
        matches!(self.word(at), "—" | "–" | "--" | "-")
    }

    /// Whether a verb may stand here: a known verb or an auxiliary, or a word
    /// that ends like a past form behind a noun.
    pub(super) fn is_verb(&self, at: usize) -> bool {
        if self.is_cue_verb(at) {
            return true;
        }
        if self.is_capital(at)
            && at > 0
            && !self.starts_sentence(at)
            && !self.in_headline(at)
        {
            return false;
        }
        if self.is(at, self.words.auxiliary) {
            return true;
        }
        let nominal_before = at > 0
            && (self.is(
                at - 1,
                self.words
                    .determiner
                    .with(self.words.possessive)
                    .with(self.words.adjective),
            ) || self.kind(at - 1) == TokenKind::Clitic);
        let known = self.is(at, self.words.verb) || self.is_past_form(at);
        known && !nominal_before && !self.is(at, self.words.role)
    }

    /// *Reid caucused*: a word that ends like a past form behind a name.
    fn is_past_form(&self, at: usize) -> bool {
        let word = self.word(at);
        let subject = at > 0
            && (self.is_capital(at - 1) && self.is_word(at - 1)
                || self.is(at - 1, self.words.subject_pronoun));
        word.len() > 4
            && word.ends_with("ed")
            && subject
            && !self.is(at, self.words.adjective)
    }

    /// Whether the token is the verb of a cue.
    pub(super) fn is_cue_verb(&self, at: usize) -> bool {
        self.cue_verbs.binary_search(&at).is_ok()
    }

    pub(super) fn in_headline(&self, at: usize) -> bool {
        let sentence = &self.document.sentences[self.sentence_of(at)];
        self.page.sections[self.sentence_of(at)] == Some(Section::Headline)
            && sentence.tokens.contains(&at)
    }

    fn starts_sentence(&self, at: usize) -> bool {
        let start = self.document.sentences[self.sentence_of(at)].tokens.start;
        (start..at).all(|i| self.is_punctuation(i))
    }

    /// The hits that begin among some tokens, or shortly before them.
    pub(super) fn hits(&self, tokens: Range<usize>) -> &'a [Hit] {
        let from = tokens.start.saturating_sub(LONGEST_TERM);
        let hits = &self.marks.hits;
        let first = hits.partition_point(|h| h.start < from);
        &hits[first..hits.partition_point(|h| h.start < tokens.end)]
    }

    /// The hits that cover the token.
    pub(super) fn covering(&self, at: usize) -> impl Iterator<Item = &'a Hit> {
        self.hits(at..at + 1).iter().filter(move |h| h.start <= at && at < h.end)
    }

    /// Whether a paragraph begins with the token.
    pub(super) fn opens_paragraph(&self, at: usize) -> bool {
        let paragraphs = &self.document.paragraphs;
        let number = paragraphs.partition_point(|p| p.tokens.start < at);
        paragraphs.get(number).is_some_and(|p| p.tokens.start == at)
    }

    /// The sentence that holds the token.
    pub(super) fn sentence_of(&self, at: usize) -> usize {
        self.document.sentences.partition_point(|s| s.tokens.end <= at)
    }

    /// The sentence with this number.
    pub(super) fn sentence(&self, number: usize) -> &'a Sentence {
        &self.document.sentences[number]
    }

    /// Some tokens without the punctuation at both ends.
    pub(super) fn trim(&self, tokens: Range<usize>) -> Range<usize> {
        let keep = |at: &usize| !self.is_punctuation(*at) || self.is_quoted(*at);
        let begins = |at: &usize| {
            keep(at) || matches!(self.word(*at), "$" | "£" | "€" | "[" | "(")
        };
        let start = tokens.clone().find(begins).unwrap_or(tokens.end);
        let end = tokens.clone().rev().find(keep).map_or(start, |at| at + 1);
        start..end.max(start)
    }

    /// How many of the tokens are words.
    pub(super) fn count(&self, tokens: Range<usize>) -> usize {
        self.document.words(tokens)
    }
}
