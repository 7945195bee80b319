//! What this room must know of the lexicons, asked once for a run.

use std::sync::Arc;

use super::categories::Categories;
use super::listed::{List, MeasuredTerm};
use super::quantity;
use super::synonyms::Synonym;
use super::traces::{self, Trace};
use super::{Text, name_traces, office, phrases, renderings};
use crate::hash;
use crate::lexicon::{Classes, FUNCTION_WORDS, GRAMMAR, Lexicon, Lexicons};

/// Word classes and the meaning of every term, ready to be looked up.
#[derive(Debug)]
pub struct Asked {
    /// What each entry means, by its number.
    meanings: Vec<Meaning>,
    /// The measured lists, in their order.
    measured: Vec<List>,
    /// Words that carry no content of their own.
    pub(super) function: Classes,
    pub(super) categories: Arc<Categories>,
    pub(super) renderings: renderings::Asked,
    pub(super) phrases: phrases::Asked,
    pub(super) names: name_traces::Asked,
    pub(super) offices: Classes,
    pub(super) quantities: quantity::Asked,
}

/// What a term of one of the lists means that this room works with.
#[derive(Debug, Default)]
pub(super) enum Meaning {
    /// A term of another list.
    #[default]
    Other,
    /// One of several words for a thing, or a number.
    Synonym(Synonym),
    /// A negator before what it denies.
    Negator,
    /// Only looks as if it were one.
    Pseudo,
    /// Too general for a phrase, as are other negators.
    Generic,
    /// Somewhere, or of there.
    Place(Box<Named>),
    /// An agency or a medium.
    Agency(Box<Named>),
    /// Somebody by office; a body or a person.
    Role { body: bool },
    /// Of a frame vocabulary.
    Frame { id: Text, trace: Trace },
    /// Puts what somebody says.
    Cue { verb: bool },
    /// A word around numbers.
    Quantity(Box<quantity::Term>),
}

/// What a list knows of a name.
#[derive(Debug)]
pub(super) struct Named {
    /// One name for all its forms; empty if the list has none.
    pub(super) name: Box<str>,
    /// The trace of that name.
    pub(super) trace: Trace,
    /// Where it belongs to; empty if nowhere.
    pub(super) country: Box<str>,
    /// The same in small letters.
    pub(super) folded: String,
    /// The hash of that, as quantities know countries.
    pub(super) country_word: u32,
    /// The trace of that country.
    pub(super) country_trace: Trace,
}

impl Asked {
    /// The names under which measures count.
    pub fn categories(&self) -> &Arc<Categories> {
        &self.categories
    }

    /// Asks the lexicons.
    pub fn new(lexicons: &Lexicons) -> Asked {
        let categories = Arc::new(Categories::new(lexicons));
        let mut meanings = Vec::with_capacity(lexicons.entries());
        let mut measured = Vec::new();
        for (number, list) in lexicons.lists.iter().enumerate() {
            if list.is_measured() {
                let lists = lexicons.lists.clone();
                measured.push(List::new(lists, number, meanings.len(), &categories));
            }
            meanings.extend((0..list.terms.len()).map(|term| meaning(list, term)));
        }
        let function = function_words(lexicons);
        Asked {
            meanings,
            measured,
            function,
            categories,
            renderings: renderings::Asked::new(lexicons),
            phrases: phrases::Asked::new(lexicons, function),
            names: name_traces::Asked::new(lexicons, function),
            offices: office::classes(lexicons),
            quantities: quantity::Asked::new(lexicons),
        }
    }

    /// The term of a measured list with this number, if it is one.
    pub(super) fn measured(&self, number: usize) -> Option<&MeasuredTerm> {
        let behind = self.measured.partition_point(|list| list.first() <= number);
        self.measured[..behind].last()?.term(number)
    }

    /// What an entry means.
    pub(super) fn meaning(&self, number: usize) -> &Meaning {
        &self.meanings[number]
    }
}

fn meaning(list: &Lexicon, term: usize) -> Meaning {
    let category = &*list.categories[list.terms[term].category].id;
    match (&*list.id, category) {
        ("synonyms", _) => Meaning::Synonym(Synonym::new(list, term)),
        ("negators", "negator.before") => Meaning::Negator,
        ("negators", "negator.pseudo") => Meaning::Pseudo,
        ("negators" | "generic", _) => Meaning::Generic,
        ("places", _) => Meaning::Place(named(list, term)),
        ("agencies", _) => Meaning::Agency(named(list, term)),
        ("roles", _) => Meaning::Role { body: list.extra(term, "being") == "body" },
        ("frames", id) => Meaning::Frame { id: id.into(), trace: traces::category(id) },
        ("cues", id) => Meaning::Cue { verb: id.starts_with("verb.") },
        ("quantities", id) => {
            Meaning::Quantity(Box::new(quantity::Term::new(list, term, id)))
        }
        _ => Meaning::Other,
    }
}

fn named(list: &Lexicon, term: usize) -> Box<Named> {
    let name = list.extra(term, "name");
    let country = list.extra(term, "country");
    let folded = country.to_lowercase();
    Box::new(Named {
        trace: traces::listed(name),
        name: name.into(),
        country_trace: traces::country(country),
        country_word: hash::of_texts(&[&folded]) as u32,
        country: country.into(),
        folded,
    })
}

/// The classes of words that carry no content of their own.
pub fn function_words(lexicons: &Lexicons) -> Classes {
    let classes = FUNCTION_WORDS.iter().map(|class| lexicons.class(GRAMMAR, class));
    classes.fold(Classes::default(), Classes::with)
}
