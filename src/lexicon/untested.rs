//! What no example proves: terms that none touches, and cells that none tries.
//!
//! A cell that narrows a term (`pos`, `of`, `next`, `without`, `in_name` =
//! `drop`) is tried where the term stands in an example of its category and is
//! passed over for that reason. The one cell that widens, `in_name` = `keep`,
//! is tried where the term is hit inside a name.

use std::collections::BTreeSet;

use super::capitals::Capitals;
use super::forms::Forms;
use super::{Expect, InName, Lexicon, Lexicons, Reason, Term};
use crate::text::{self, Orthography};

/// What the examples of a list leave open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Untested {
    /// One for each category, in the order of the list.
    pub categories: Vec<UntestedTerms>,
    /// How many cells ask something of the words around a term.
    pub cells: usize,
    /// Those of them that no example tries, by line.
    pub untried: Vec<UntriedCell>,
}

/// How many terms of a category stand in no example of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UntestedTerms {
    /// The category.
    pub category: String,
    /// All its terms.
    pub terms: usize,
    /// Those that no example touches.
    pub untested: usize,
}

/// A cell of `terms.csv` that no example tries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UntriedCell {
    /// Its line.
    pub line: u64,
    /// The column.
    pub column: &'static str,
    /// The term.
    pub term: String,
    /// The category.
    pub category: String,
    /// The kind of row that would try it.
    pub needs: Expect,
}

/// Looks for what the examples of `list`, which is one of `lexicons`, leave open.
pub fn untested(
    lexicons: &Lexicons,
    list: &Lexicon,
    orthography: &Orthography,
) -> Untested {
    let tried = Tried::new(lexicons, list, orthography);
    let categories = list.categories.iter().enumerate().map(|(number, category)| {
        let terms =
            || (0..list.terms.len()).filter(|t| list.terms[*t].category == number);
        UntestedTerms {
            category: category.id.clone(),
            terms: terms().count(),
            untested: terms().filter(|term| !tried.touched.contains(term)).count(),
        }
    });
    let cells: Vec<(usize, Reason)> = cells(list);
    let untried = cells.iter().filter(|(term, reason)| !tried.is_tried(*term, *reason));
    Untested {
        categories: categories.collect(),
        untried: untried.map(|(term, reason)| cell(list, *term, *reason)).collect(),
        cells: cells.len(),
    }
}

/// What the examples of a list do to its terms.
#[derive(Default)]
struct Tried {
    /// Terms that stand in an example of their category.
    touched: BTreeSet<usize>,
    /// Terms that are passed over in one, and why.
    passed_over: BTreeSet<(usize, Reason)>,
    /// Terms that are hit inside a name.
    named: BTreeSet<usize>,
}

impl Tried {
    fn new(lexicons: &Lexicons, list: &Lexicon, orthography: &Orthography) -> Tried {
        let entries = lexicons.entries_of(&list.id);
        let mut tried = Tried::default();
        let mut forms = Forms::new(lexicons);
        for example in &list.examples {
            let document = text::parse(&example.plain().0.into(), orthography);
            let marks = lexicons.all(&document, &mut forms);
            let capitals = Capitals::new(&document, &marks.words);
            let term = |entry: usize| {
                let of_list = entries.contains(&entry).then(|| entry - entries.start);
                of_list.filter(|term| list.terms[*term].category == example.category)
            };
            for hit in &marks.hits {
                let Some(term) = term(hit.entry) else { continue };
                tried.touched.insert(term);
                if capitals.is_name(hit.start) {
                    tried.named.insert(term);
                }
            }
            for (hit, reason) in &marks.passed_over {
                let Some(term) = term(hit.entry) else { continue };
                tried.touched.insert(term);
                tried.passed_over.insert((term, *reason));
            }
        }
        tried
    }

    fn is_tried(&self, term: usize, reason: Reason) -> bool {
        self.passed_over.contains(&(term, reason))
            || reason == Reason::Name && self.named.contains(&term)
    }
}

/// The cells that ask something of the words around a term, by term.
fn cells(list: &Lexicon) -> Vec<(usize, Reason)> {
    let keeps = list.terms.iter().filter(|t| t.in_name == InName::Keep).count();
    // What most rows have is the default of the list and no row's own promise.
    let usual = if keeps * 2 > list.terms.len() { InName::Keep } else { InName::Drop };
    let of = |term: &Term| {
        let asked = [
            (term.pos.is_some(), Reason::WordClass),
            (!term.around().of.is_empty(), Reason::Of),
            (!term.around().next.is_empty(), Reason::Next),
            (!term.around().without.is_empty(), Reason::Without),
            (list.is_measured() && term.in_name != usual, Reason::Name),
        ];
        asked.into_iter().filter_map(|(asks, reason)| asks.then_some(reason))
    };
    let terms = list.terms.iter().enumerate();
    terms.flat_map(|(at, term)| of(term).map(move |reason| (at, reason))).collect()
}

fn cell(list: &Lexicon, term: usize, reason: Reason) -> UntriedCell {
    let row = &list.terms[term];
    let widens = reason == Reason::Name && row.in_name == InName::Keep;
    UntriedCell {
        line: row.line,
        column: reason.column(),
        term: row.text.clone(),
        category: list.categories[row.category].id.clone(),
        needs: if widens { Expect::Hit } else { Expect::Miss },
    }
}
