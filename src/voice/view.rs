//! An article as this room looks at it.

use std::ops::Range;

use super::fact::Fact;
use super::look::Look;
use super::traits::Traits;
use super::words::Words;
use crate::lexicon::{Classes, Hit, Marks};
use crate::page::Page;
use crate::text::{Document, Sentence, TokenKind};

/// Everything that the rules look at.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    pub(super) document: &'a Document,
    pub(super) marks: &'a Marks,
    pub(super) page: &'a Page,
    pub(super) words: &'a Words,
    pub(super) looks: &'a [Look<'a>],
}

/// More tokens than the longest term of any list has.
const LONGEST_TERM: usize = 16;

impl<'a> View<'a> {
    /// The token as it stands; empty behind the last.
    #[inline]
    pub(super) fn word(&self, at: usize) -> &'a str {
        self.looks.get(at).map_or("", |look| look.word)
    }

    /// The token in its normal form, with small letters; empty behind the last.
    pub(super) fn small(&self, at: usize) -> &'a str {
        let word = self.word(at);
        let is_small = word.bytes().all(|byte| byte.is_ascii_lowercase());
        if is_small { word } else { &self.marks.words[at] }
    }

    /// Whether the token is of one of the classes.
    #[inline]
    pub(super) fn is(&self, at: usize, classes: Classes) -> bool {
        self.marks.classes.get(at).is_some_and(|c| c.any(classes))
    }

    /// What is true of the token; behind the last only that it is no word.
    #[inline]
    fn traits(&self, at: usize) -> Traits {
        self.looks.get(at).map_or(Traits::PUNCTUATION, |look| look.traits)
    }

    /// Whether one of the traits is the token's.
    #[inline]
    pub(super) fn has(&self, at: usize, traits: Traits) -> bool {
        self.traits(at).any(traits)
    }

    #[inline]
    pub(super) fn kind(&self, at: usize) -> TokenKind {
        self.document.tokens.get(at).map_or(TokenKind::Punctuation, |token| token.kind)
    }

    #[inline]
    pub(super) fn is_punctuation(&self, at: usize) -> bool {
        self.has(at, Traits::PUNCTUATION)
    }

    #[inline]
    pub(super) fn is_word(&self, at: usize) -> bool {
        self.has(at, Traits::WORD.with(Traits::NUMBER))
    }

    /// Whether the token begins with a capital letter.
    #[inline]
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.has(at, Traits::CAPITAL)
    }

    /// Whether the token stands between quotation marks, or is one.
    #[inline]
    pub(super) fn is_quoted(&self, at: usize) -> bool {
        self.has(at, Traits::QUOTED)
    }

    /// The tokens of the outermost quotation around `at`.
    pub(super) fn quotation(&self, at: usize) -> Option<Range<usize>> {
        let number = self.looks.get(at)?.quotation()?;
        Some(self.document.quotations[number].tokens.clone())
    }

    /// Whether the token is a comma.
    #[inline]
    pub(super) fn is_comma(&self, at: usize) -> bool {
        self.has(at, Traits::COMMA)
    }

    /// Whether the token is a dash that sets something apart.
    #[inline]
    pub(super) fn is_dash(&self, at: usize) -> bool {
        self.has(at, Traits::DASH)
    }

    /// Whether a verb may stand here: a known verb or an auxiliary, or a word
    /// that ends like a past form behind a noun.
    pub(super) fn is_verb(&self, at: usize) -> bool {
        let traits = self.traits(at);
        if traits.any(Traits::CUE_VERB) {
            return true;
        }
        let explained = Traits::OPENS_SENTENCE.with(Traits::HEADLINE);
        if traits.any(Traits::CAPITAL) && at > 0 && !traits.any(explained) {
            return false;
        }
        let words = self.words;
        if self.is(at, words.auxiliary) {
            return true;
        }
        let known = self.is(at, words.verb) || self.is_past_form(at);
        known && !self.is_nominal(at) && !self.is(at, words.role)
    }

    /// *Reid caucused*: a word that ends like a past form behind a name.
    fn is_past_form(&self, at: usize) -> bool {
        self.has(at, Traits::ED)
            && at > 0
            && (self.is_capital(at - 1) && self.is_word(at - 1)
                || self.is(at - 1, self.words.subject_pronoun))
            && !self.is(at, self.words.adjective)
    }

    /// *the plans*, *Orlo’s plans*: a noun stands here or follows.
    fn is_nominal(&self, at: usize) -> bool {
        let Words { determiner, possessive, adjective, .. } = *self.words;
        let before = determiner.with(possessive).with(adjective);
        at > 0 && (self.is(at - 1, before) || self.has(at - 1, Traits::CLITIC))
    }

    /// Whether the token is the verb of a cue.
    #[inline]
    pub(super) fn is_cue_verb(&self, at: usize) -> bool {
        self.has(at, Traits::CUE_VERB)
    }

    #[inline]
    pub(super) fn in_headline(&self, at: usize) -> bool {
        self.has(at, Traits::HEADLINE)
    }

    /// Whether the token stands outside furniture.
    #[inline]
    pub(super) fn is_kept(&self, at: usize) -> bool {
        self.has(at, Traits::KEPT)
    }

    /// Whether nothing but punctuation stands before the token in its sentence.
    #[inline]
    pub(super) fn opens_sentence(&self, at: usize) -> bool {
        self.has(at, Traits::OPENS_SENTENCE)
    }

    /// What is known of a term.
    #[inline]
    pub(super) fn fact(&self, hit: &Hit) -> &'a Fact {
        self.words.fact(hit.entry)
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
        self.has(at, Traits::OPENS_PARAGRAPH)
    }

    /// The sentence that holds the token.
    #[inline]
    pub(super) fn sentence_of(&self, at: usize) -> usize {
        self.looks
            .get(at)
            .map_or(self.document.sentences.len(), |look| look.sentence as usize)
    }

    /// The sentence with this number.
    #[inline]
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
