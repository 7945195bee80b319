//! What rows say of the terms of measured lists, the same wherever they stand.

use std::sync::{Arc, OnceLock};

use super::Text;
use super::categories::{Categories, CategoryId};
use crate::lexicon::{Category, Lexicon, Negation, Term, VoiceScope};
use crate::voice::Voice;

/// A term of a measured list: cells of every row of `hits.csv` that shows it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listed {
    /// Its number among the entries of all lists.
    pub entry: u32,
    /// The lexicon.
    pub lexicon: Text,
    /// The heading that the term stands under.
    pub category: Text,
    /// The term, as the lexicon has it.
    pub term: Text,
    /// What the lexicon asks of writers who use the term: `attribute`, `avoid`,
    /// `explain`; empty if nothing.
    pub rule: Text,
    /// The plainer word that the lexicon names; empty if none.
    pub instead: Text,
}

/// A category that hits count for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Its number.
    pub id: CategoryId,
    /// Its name.
    pub name: Text,
    /// The categories above it that sum up what lies below them, at most 32.
    pub above: Vec<(CategoryId, Text)>,
}

/// A term of a measured list, and what it counts for.
#[derive(Debug)]
pub(super) struct MeasuredTerm {
    pub(super) listed: Arc<Listed>,
    voice: VoiceScope,
    negation: Negation,
    pub(super) heading: Arc<Heading>,
    pub(super) mirror: Option<Arc<Heading>>,
}

impl MeasuredTerm {
    /// The category that a hit counts for, if it counts.
    pub(super) fn counted(&self, voice: Voice, negated: bool) -> Option<&Arc<Heading>> {
        let in_scope = match self.voice {
            VoiceScope::Any => true,
            VoiceScope::Own => voice == Voice::Own,
            VoiceScope::Quoted => voice == Voice::Quoted,
            VoiceScope::Reported => voice == Voice::Reported,
        };
        match (in_scope, negated, self.negation) {
            (false, _, _) | (true, true, Negation::Drop) => None,
            (true, true, Negation::Flip) => self.mirror.as_ref(),
            _ => Some(&self.heading),
        }
    }
}

/// A measured list. Few of its terms are ever met, and those are made ready when
/// they are.
#[derive(Debug)]
pub(super) struct List {
    lists: Arc<[Lexicon]>,
    /// Its number among them.
    number: usize,
    /// The entry of its first term.
    first: usize,
    id: Text,
    headings: Vec<(Arc<Heading>, Option<Arc<Heading>>)>,
    nothing: Text,
    terms: Box<[OnceLock<Box<MeasuredTerm>>]>,
}

impl List {
    pub(super) fn new(
        lists: Arc<[Lexicon]>,
        number: usize,
        first: usize,
        categories: &Categories,
    ) -> List {
        let list = &lists[number];
        let of = |category| heading(list, category, categories);
        let own: Vec<Arc<Heading>> = list.categories.iter().filter_map(of).collect();
        let mirror = |category: &Category| {
            let id = categories.number(category.mirror.as_deref()?)?;
            let listed = own.iter().find(|heading| heading.id == id).cloned();
            let name = || categories.name(id).clone();
            listed
                .or_else(|| Some(Heading { id, name: name(), above: Vec::new() }.into()))
        };
        let mirrors = list.categories.iter().map(mirror);
        List {
            number,
            first,
            id: list.id.as_str().into(),
            headings: own.iter().cloned().zip(mirrors).collect(),
            nothing: Text::default(),
            terms: list.terms.iter().map(|_| OnceLock::new()).collect(),
            lists,
        }
    }

    /// The entry of its first term.
    pub(super) fn first(&self) -> usize {
        self.first
    }

    /// The term with this number among the entries of all lists, if it is of the list.
    pub(super) fn term(&self, entry: usize) -> Option<&MeasuredTerm> {
        let number = entry.checked_sub(self.first)?;
        let term = self.terms.get(number)?;
        Some(term.get_or_init(|| Box::new(self.made(number))))
    }

    fn made(&self, number: usize) -> MeasuredTerm {
        let list = &self.lists[self.number];
        let Term { category, text, voice, negation, .. } = &list.terms[number];
        let (heading, mirror) = self.headings[*category].clone();
        let listed = Listed {
            entry: (self.first + number) as u32,
            lexicon: self.id.clone(),
            category: heading.name.clone(),
            term: text.as_str().into(),
            rule: self.cell(list.extra(number, "rule")),
            instead: self.cell(list.extra(number, "instead")),
        };
        MeasuredTerm {
            listed: listed.into(),
            voice: *voice,
            negation: *negation,
            heading,
            mirror,
        }
    }

    fn cell(&self, cell: &str) -> Text {
        if cell.is_empty() { self.nothing.clone() } else { cell.into() }
    }
}

fn heading(
    list: &Lexicon,
    category: &Category,
    categories: &Categories,
) -> Option<Arc<Heading>> {
    let numbered = |name: &str| {
        let id = categories.number(name)?;
        Some((id, categories.name(id).clone()))
    };
    let (id, name) = numbered(&category.id)?;
    let above = list.above(category).filter_map(numbered).collect();
    Some(Arc::new(Heading { id, name, above }))
}
