//! What the list `quantities` says of the tokens of one article.

use std::ops::Range;

use super::asked::{Asked, Sort, Term};
use crate::lexicon::{Classes, Form, normal};
use crate::measure::Reading;
use crate::measure::asked::{Meaning, Named};
use crate::measure::places::Places;
use crate::text::TokenKind;

/// The words around the numbers of one article.
pub(super) struct Lexis<'r> {
    pub(super) reading: Reading<'r>,
    pub(super) places: &'r Places<'r>,
    pub(super) asked: &'r Asked,
    /// The hits of the list, by place.
    words: Vec<Word<'r>>,
    /// Where those stand who say something, by place.
    sources: Vec<Range<usize>>,
}

/// A term of the list where it stands.
#[derive(Clone, Copy)]
pub(super) struct Word<'r> {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) term: &'r Term,
}

impl<'r> Lexis<'r> {
    /// Picks the hits of the list out of all.
    pub(super) fn new(reading: Reading<'r>, places: &'r Places<'r>) -> Lexis<'r> {
        let words = reading.marks.hits.iter().filter_map(|hit| {
            match reading.asked.meaning(hit.entry) {
                Meaning::Quantity(term) => {
                    Some(Word { start: hit.start, end: hit.end, term })
                }
                _ => None,
            }
        });
        let sources =
            reading.voices.attributions.iter().filter_map(|a| a.source.as_ref());
        let mut sources: Vec<Range<usize>> =
            sources.flat_map(|source| source.mention.iter().cloned()).collect();
        sources.sort_unstable_by_key(|tokens| tokens.start);
        let asked = &reading.asked.quantities;
        Lexis { reading, places, asked, words: words.collect(), sources }
    }

    /// The tokens at which a number may begin, by place: figures, and words of the
    /// list that begin one.
    pub(super) fn beginnings(&self) -> impl Iterator<Item = usize> {
        let document = self.reading.document;
        let words = self.words.iter().filter(|word| word.term.begins_number());
        let mut words = words.map(|word| word.start).peekable();
        (0..document.tokens.len()).filter(move |at| {
            let letters = document.text.as_bytes();
            let begins = words.next_if_eq(at).is_some();
            while words.next_if_eq(at).is_some() {}
            begins || letters[document.tokens[*at].span.start].is_ascii_digit()
        })
    }

    /// The word of a category that begins at a token, the longest of them.
    pub(super) fn at(&self, at: usize, sort: Sort) -> Option<Word<'r>> {
        let first = self.words.partition_point(|word| word.start < at);
        let here = self.words[first..].iter().take_while(|word| word.start == at);
        here.filter(|word| word.term.sort == sort).max_by_key(|word| word.end).copied()
    }

    /// The word of a category that ends before a token, the longest of them.
    pub(super) fn before(&self, end: usize, sort: Sort) -> Option<Word<'r>> {
        let reach = self.words.partition_point(|word| word.start + LONGEST < end);
        let here = self.words[reach..].iter().take_while(|word| word.start < end);
        here.filter(|w| w.end == end && w.term.sort == sort)
            .min_by_key(|w| w.start)
            .copied()
    }

    /// The last word of a category between two tokens.
    pub(super) fn last_in(&self, from: usize, to: usize, sort: Sort) -> Option<Word<'r>> {
        let first = self.words.partition_point(|word| word.start < from);
        let inside = self.words[first..].iter().take_while(|word| word.start < to);
        inside.filter(|w| w.end <= to && w.term.sort == sort).last().copied()
    }

    /// The factor that letters behind digits stand for.
    pub(super) fn scale(&self, letters: &str) -> Option<u64> {
        let letters = normal(letters.trim_start_matches(['-', '‑']));
        self.asked
            .scales
            .iter()
            .find(|(term, _)| **term == *letters)
            .map(|(_, value)| *value)
    }

    /// The token as it stands; empty behind the last.
    pub(super) fn word(&self, at: usize) -> &'r str {
        let document = self.reading.document;
        document.tokens.get(at).map_or("", |token| token.span.of(&document.text))
    }

    pub(super) fn kind(&self, at: usize) -> TokenKind {
        let token = self.reading.document.tokens.get(at);
        token.map_or(TokenKind::Punctuation, |token| token.kind)
    }

    pub(super) fn is(&self, at: usize, classes: Classes) -> bool {
        self.reading.marks.classes.get(at).is_some_and(|c| c.any(classes))
    }

    /// Whether no blank stands between a token and the one before it.
    pub(super) fn is_glued(&self, at: usize) -> bool {
        let tokens = &self.reading.document.tokens;
        at > 0 && at < tokens.len() && tokens[at - 1].span.end == tokens[at].span.start
    }

    /// Whether a verb of saying begins at a token.
    pub(super) fn is_cue(&self, at: usize) -> bool {
        self.meanings(at).any(|meaning| matches!(meaning, Meaning::Cue { verb: true }))
    }

    /// Whether a token belongs to the name of somebody who says something.
    pub(super) fn speaks(&self, at: usize) -> bool {
        let behind = self.sources.partition_point(|tokens| tokens.start <= at);
        behind > 0 && self.sources[behind - 1].contains(&at)
    }

    /// The country that a name or a demonym at a token belongs to.
    pub(super) fn country(&self, at: usize) -> Option<&'r Named> {
        self.meanings(at).find_map(|meaning| match meaning {
            Meaning::Place(named) if !named.country.is_empty() => Some(&**named),
            _ => None,
        })
    }

    /// The form of a token of the article.
    pub(super) fn form(&self, at: usize) -> &'r Form {
        self.reading.marks.words.form(at)
    }

    fn meanings(&self, at: usize) -> impl Iterator<Item = &'r Meaning> {
        let asked = self.reading.asked;
        self.places.hits_at(at).iter().map(|hit| asked.meaning(hit.entry))
    }
}

/// No term of the list has more words.
const LONGEST: usize = 8;
