//! What the working lists `synonyms` and `negators` say of single tokens.

use super::Reading;
use crate::lexicon::Hit;
use crate::text::TokenKind;

/// The list of words that stand for one another, and its column.
const LIST: &str = "synonyms";
const SET: &str = "set";
/// The category of it that tells the value of numbers.
const NUMBER: &str = "number";
/// The category of it that holds evaluations.
const EVALUATION: &str = "evaluation";
/// The category of words that deny.
const NEGATOR: &str = "negator.before";
/// The category of phrases that only look as if they did.
const PSEUDO: &str = "negator.pseudo";

/// A set of words that may stand for one another.
#[derive(Debug, Clone, Copy)]
pub(super) struct Set<'a> {
    pub(super) name: &'a str,
    /// Whether its words are evaluations.
    pub(super) judges: bool,
}

/// Looks tokens up among the hits of an article.
pub(super) struct Synonyms<'a> {
    reading: Reading<'a>,
}

impl<'a> Synonyms<'a> {
    pub(super) fn new(reading: Reading<'a>) -> Synonyms<'a> {
        Synonyms { reading }
    }

    /// Whether a token begins with a capital inside its sentence.
    pub(super) fn is_name(&self, token: usize) -> bool {
        let word = self.reading.document.word(token);
        word.starts_with(char::is_uppercase) && !self.begins_sentence(token)
    }

    /// The set of the term that begins at a token; none of names.
    pub(super) fn set(&self, token: usize) -> Option<Set<'a>> {
        if self.is_name(token) {
            return None;
        }
        let lexicons = self.reading.lexicons;
        let mut sets = self.terms(token).map(|(category, hit)| Set {
            name: lexicons.extra(hit.entry, SET),
            judges: category == EVALUATION,
        });
        sets.find(|set| !set.name.is_empty())
    }

    /// What the list says of the value of a number word.
    pub(super) fn value(&self, token: usize) -> Option<&'a str> {
        let lexicons = self.reading.lexicons;
        let mut numbers = self.terms(token).filter(|(category, _)| *category == NUMBER);
        numbers.next().map(|(_, hit)| lexicons.extra(hit.entry, SET))
    }

    /// Whether a negator begins at a token.
    pub(super) fn negates(&self, token: usize) -> bool {
        let lexicons = self.reading.lexicons;
        let begins = |category: &str| {
            self.hits(token).any(|hit| lexicons.category(hit.entry).id == category)
        };
        begins(NEGATOR) && !begins(PSEUDO)
    }

    /// The terms of the list that begin at a token, with their categories.
    fn terms(&self, token: usize) -> impl Iterator<Item = (&'a str, &'a Hit)> {
        let lexicons = self.reading.lexicons;
        let hits = self.hits(token);
        let hits = hits.filter(|hit| lexicons.list_of(hit.entry).id == LIST);
        hits.map(|hit| (lexicons.category(hit.entry).id.as_str(), hit))
    }

    /// The hits that begin at a token.
    fn hits(&self, token: usize) -> impl Iterator<Item = &'a Hit> {
        let hits = &self.reading.marks.hits;
        let from = hits.partition_point(|hit| hit.start < token);
        hits[from..].iter().take_while(move |hit| hit.start == token)
    }

    fn begins_sentence(&self, token: usize) -> bool {
        let document = self.reading.document;
        let number = document.sentences.partition_point(|s| s.tokens.end <= token);
        let first = document.sentences.get(number).map_or(token, |s| s.tokens.start);
        let words =
            (first..token).filter(|&at| document.tokens[at].kind == TokenKind::Word);
        words.count() == 0
    }
}
