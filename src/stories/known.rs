//! What the lists know of words, for telling what an article is about.

use rust_stemmers::{Algorithm, Stemmer};
use rustc_hash::FxHashSet;

use super::terms::{Term, term};
use crate::lexicon::{FUNCTION_WORDS, GRAMMAR, Lexicons, forms, normal};

/// Words that tell nothing of an event, and words that tell little.
#[derive(Debug)]
pub struct Known {
    /// Function words, in the form in which words are compared.
    closed: FxHashSet<String>,
    /// The stems of common verbs, adjectives, days, months.
    common: FxHashSet<String>,
}

impl Known {
    /// Asks the list `grammar`.
    pub fn new(lexicons: &Lexicons) -> Known {
        let stemmer = Stemmer::create(Algorithm::English);
        let mut known =
            Known { closed: FxHashSet::default(), common: FxHashSet::default() };
        for list in lexicons.lists.iter().filter(|list| list.id == GRAMMAR) {
            for entry in &list.terms {
                let id = list.categories[entry.category].id.as_str();
                let is_closed = FUNCTION_WORDS.iter().any(|class| is_below(id, class));
                for form in forms(&entry.text).iter().map(|form| normal(form)) {
                    if is_closed {
                        known.closed.insert(form);
                    } else {
                        known.common.insert(stemmer.stem(&form).into_owned());
                    }
                }
            }
        }
        known
    }

    /// Whether it is a function word, in the form in which words are compared.
    pub(super) fn is_closed(&self, word: &str) -> bool {
        self.closed.contains(word)
    }

    /// The term of a stem.
    pub(super) fn term(&self, stem: &str) -> Term {
        term(stem, self.common.contains(stem))
    }
}

/// `aux.be` lies below `aux`, and so does `aux`.
fn is_below(category: &str, class: &str) -> bool {
    let below = category.strip_prefix(class);
    below.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}
