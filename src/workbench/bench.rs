//! What lies on the bench: the categories that are looked at.

use super::kin::Kin;
use crate::lexicon::{Classes, Lexicon, Lexicons};
use crate::measure::function_words;

/// The categories of the lists that were asked for, and of the measured lists
/// beside them, which may catch the same words.
#[derive(Debug)]
pub struct Bench<'l> {
    pub(super) lexicons: &'l Lexicons,
    pub(super) headings: Vec<Heading<'l>>,
    /// The heading of each term; none for lists that are not on the bench.
    of_entry: Vec<Option<usize>>,
    pub(super) function_words: Classes,
    pub(super) kin: Kin,
}

/// A category on the bench.
#[derive(Debug)]
pub(super) struct Heading<'l> {
    pub(super) list: &'l Lexicon,
    /// Index in the list.
    category: usize,
    /// The first heading of the same list: a number for the list.
    first: usize,
    /// Whether its list was asked for.
    pub(super) asked: bool,
}

impl<'l> Bench<'l> {
    /// Puts the lists on the bench for which `asked` says so, but for the closed
    /// classes, which leave no hits.
    pub fn new(lexicons: &'l Lexicons, asked: impl Fn(&Lexicon) -> bool) -> Bench<'l> {
        let mut headings = Vec::new();
        let mut of_entry = vec![None; lexicons.entries()];
        for list in lexicons.lists.iter() {
            let asked = asked(list) && lexicons.leaves_hits(list);
            if !asked && !list.is_measured() {
                continue;
            }
            let first = headings.len();
            for (entry, term) in lexicons.entries_of(&list.id).zip(&list.terms) {
                of_entry[entry] = Some(first + term.category);
            }
            let categories = 0..list.categories.len();
            headings.extend(categories.map(|category| Heading {
                list,
                category,
                first,
                asked,
            }));
        }
        let function_words = function_words(lexicons);
        let kin = Kin::new(lexicons, &headings, &of_entry);
        Bench { lexicons, headings, of_entry, function_words, kin }
    }

    /// The heading of a term, if it lies on the bench.
    pub(super) fn heading(&self, entry: usize) -> Option<usize> {
        self.of_entry[entry]
    }

    /// The heading of a term, if its list was asked for.
    pub(super) fn asked(&self, entry: usize) -> Option<usize> {
        self.heading(entry).filter(|heading| self.headings[*heading].asked)
    }

    /// The first heading of the same list: a number for the list.
    pub(super) fn first_of_list(&self, heading: usize) -> usize {
        self.headings[heading].first
    }
}

impl Heading<'_> {
    /// The name of the list.
    pub(super) fn lexicon(&self) -> &str {
        &self.list.id
    }

    /// The name of the category.
    pub(super) fn id(&self) -> &str {
        &self.list.categories[self.category].id
    }

    /// How many terms the category has.
    pub(super) fn terms(&self) -> u64 {
        self.list.terms.iter().filter(|t| t.category == self.category).count() as u64
    }
}
