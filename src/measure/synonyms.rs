//! What the working lists `synonyms` and `negators` say of single tokens.

use super::Reading;
use super::asked::Meaning;
use super::places::Places;
use crate::hash;
use crate::lexicon::Lexicon;

/// The column that names a set of words, or tells the value of a number.
const SET: &str = "set";
/// The category that tells the value of numbers.
const NUMBER: &str = "number";
/// The category that holds evaluations.
const EVALUATION: &str = "evaluation";

/// A term of the list of words that stand for one another.
#[derive(Debug, Clone, Copy)]
pub(super) struct Synonym {
    set: Option<Set>,
    number: Option<Part>,
}

/// A set of words that may stand for one another.
#[derive(Debug, Clone, Copy)]
pub(super) struct Set {
    /// The hash of `=` and its name.
    pub(super) term: u64,
    /// Whether its words are evaluations.
    pub(super) judges: bool,
}

/// What a number word adds to a number.
#[derive(Debug, Clone, Copy)]
pub(super) enum Part {
    /// Its value: `forty`.
    Value(u64),
    /// It multiplies: `thousand`.
    Times(u64),
    /// Neither: the list has no value that can be read.
    Nothing,
}

impl Synonym {
    /// What the list says of a term.
    pub(super) fn new(list: &Lexicon, term: usize) -> Synonym {
        let name = list.extra(term, SET);
        let category = &*list.categories[list.terms[term].category].id;
        let set = Set {
            term: hash::of_texts(&[&format!("={name}")]),
            judges: category == EVALUATION,
        };
        Synonym {
            set: (!name.is_empty()).then_some(set),
            number: (category == NUMBER).then(|| Part::parse(name)),
        }
    }
}

impl Part {
    fn parse(cell: &str) -> Part {
        let times = cell.strip_prefix('x').and_then(|times| times.parse().ok());
        let value = || cell.parse().ok().map(Part::Value);
        times.map(Part::Times).or_else(value).unwrap_or(Part::Nothing)
    }
}

/// Looks tokens up among the hits of an article.
#[derive(Clone, Copy)]
pub(super) struct Synonyms<'a> {
    reading: Reading<'a>,
    places: &'a Places<'a>,
}

impl<'a> Synonyms<'a> {
    pub(super) fn new(reading: Reading<'a>, places: &'a Places<'a>) -> Synonyms<'a> {
        Synonyms { reading, places }
    }

    /// The set of the term that begins at a token; none of names.
    pub(super) fn set(&self, token: usize) -> Option<Set> {
        let set = self.terms(token).find_map(|synonym| synonym.set);
        set.filter(|_| !self.places.is_name(token))
    }

    /// What the list says of the value of a number word.
    pub(super) fn value(&self, token: usize) -> Option<Part> {
        self.terms(token).find_map(|synonym| synonym.number)
    }

    /// Whether a negator begins at a token.
    pub(super) fn negates(&self, token: usize) -> bool {
        let mut negates = false;
        for meaning in self.meanings(token) {
            match meaning {
                Meaning::Pseudo => return false,
                Meaning::Negator => negates = true,
                _ => {}
            }
        }
        negates
    }

    /// The terms of the list that begin at a token.
    fn terms(&self, token: usize) -> impl Iterator<Item = &'a Synonym> {
        self.meanings(token).filter_map(|meaning| match meaning {
            Meaning::Synonym(synonym) => Some(synonym),
            _ => None,
        })
    }

    fn meanings(&self, token: usize) -> impl Iterator<Item = &'a Meaning> {
        let asked = self.reading.asked;
        self.places.hits_at(token).iter().map(|hit| asked.meaning(hit.entry))
    }
}
