//! What the lists know about spelling, for floor 1.

use rustc_hash::FxHashSet;

use super::{Lexicons, term};
use crate::text::Orthography;

/// Classes whose words, with a capital, show that a sentence begins.
const STARTERS: [&str; 9] = [
    "determiner",
    "pronoun.subject",
    "pronoun.it",
    "pronoun.you",
    "pronoun.possessive",
    "preposition",
    "conjunction.coordinating",
    "conjunction.subordinating",
    "adverb.linking",
];

impl Lexicons {
    /// Collects what [`crate::text::parse`] must know about words.
    pub fn orthography(&self) -> Orthography {
        let words = |categories: &[&str]| -> FxHashSet<Box<str>> {
            categories
                .iter()
                .flat_map(|category| self.terms("grammar", category))
                .map(|row| term::normal(&row.text).trim_end_matches(['.', '~']).into())
                .collect()
        };
        Orthography {
            titles: words(&["abbreviation.title"]),
            abbreviations: words(&["abbreviation.other"]),
            starters: words(&STARTERS),
        }
    }
}
