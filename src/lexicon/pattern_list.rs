//! Terms that somebody asks for, as a lexicon of their own.

use super::term::check;
use super::{At, Category, InName, Lexicon, Lexicons, Negation, Term, Usage, VoiceScope};
use crate::error::{Error, Result};

/// The name of the list and of its only category.
const ID: &str = "asked";

/// These terms, with the marks that a lexicon's may have, and nothing else: they are found
/// in names, too, and with any words around them.
///
/// # Errors
/// When a term is none.
pub fn of_terms(terms: &[String]) -> Result<Lexicons> {
    for term in terms {
        check(term).map_err(Error::Input)?;
    }
    let terms = (1..).zip(terms).map(|(line, text)| term(text, line)).collect();
    Lexicons::new(vec![Lexicon {
        id: ID.into(),
        name: "Terms that were asked for".into(),
        language: "any".into(),
        version: String::new(),
        licence: String::new(),
        question: String::new(),
        usage: Usage::Measure,
        categories: vec![category()],
        columns: Vec::new(),
        terms,
        examples: Vec::new(),
        hash: String::new(),
        bundled: false,
        origin: None,
    }])
}

fn term(text: &str, line: u64) -> Term {
    Term {
        category: 0,
        text: text.to_string(),
        weight: 1.0,
        voice: VoiceScope::Any,
        negation: Negation::Keep,
        exact: false,
        at: At::Any,
        pos: None,
        around: None,
        in_name: InName::Keep,
        note: "".into(),
        extra: Box::default(),
        line,
    }
}

fn category() -> Category {
    Category {
        id: ID.into(),
        label: String::new(),
        definition: String::new(),
        not: String::new(),
        mirror: None,
        unpaired: None,
        source: String::new(),
    }
}
