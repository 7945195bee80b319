//! All lexicons of a run, and what can be asked of them.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::classes::{self, Classes};
use super::context::{Asks, Context};
use super::index::{Compiled, Index, Purpose};
use super::numbering::Numbering;
use super::term::Pattern;
use super::word_class::Grammar;
use super::words::Vocabulary;
use super::{At, Category, Lexicon, Term, Usage, term};
use crate::error::{Error, Result};

/// All lexicons of a run, ready to be matched.
#[derive(Debug)]
pub struct Lexicons {
    /// The lexicons, in the order in which they were given.
    pub lists: Arc<[Lexicon]>,
    headings: Vec<Heading>,
    entries: Vec<Entry>,
    pub(super) vocabulary: Vocabulary,
    pub(super) index: Index,
    /// What the entries ask of the words around them.
    contexts: Vec<Context>,
    pub(super) grammar: Grammar,
}

/// Which category of which list.
#[derive(Debug, Clone, Copy)]
pub(super) struct Heading {
    list: usize,
    category: usize,
    pub(super) class: Option<u32>,
    /// A closed class: it leaves no hits.
    pub(super) closed: bool,
}

/// Which term of which list, and the heading it stands under.
#[derive(Debug, Clone, Copy)]
struct Entry {
    list: u32,
    term: u32,
    heading: u32,
    /// The number of its context, if it has one.
    context: Option<u32>,
}

impl Lexicons {
    /// Makes `lists` ready.
    ///
    /// # Errors
    /// When two lists share an id or two measured ones a category, there are more word classes than fit, or a
    /// term asks for a class that no list has.
    pub fn new(lists: Vec<Lexicon>) -> Result<Lexicons> {
        let mut this = Lexicons {
            lists: Arc::default(),
            headings: Vec::new(),
            entries: Vec::new(),
            vocabulary: Vocabulary::default(),
            index: Index::default(),
            contexts: Vec::new(),
            grammar: Grammar::default(),
        };
        let terms = lists.iter().map(|list| list.terms.len()).sum();
        this.entries.reserve(terms);
        let mut patterns = Vec::with_capacity(terms + terms / 8); // some phrases cancel
        let mut numbering = Numbering::with_room_for(terms);
        for (number, list) in lists.iter().enumerate() {
            let before = &lists[..number];
            if before.iter().any(|other| other.id == list.id) {
                let message = "two lexicons have this id; give yours another in lexicon.toml, or rename its file";
                return Err(Error::data(format!("lexicon \"{}\"", list.id), message));
            }
            refuse_shared_headings(before, list)?;
            this.add(number, list, &mut numbering, &mut patterns)?;
        }
        this.lists = lists.into();
        this.grammar = Grammar::new(&this);
        let words = numbering.vocabulary.len();
        let asked = || this.asked(&mut numbering);
        let (index, asked) = rayon::join(|| Index::new(patterns, words), asked);
        let (contexts, of_entries) = asked?;
        (this.index, this.contexts) = (index, contexts);
        let entries = this.entries.iter_mut().zip(of_entries);
        entries.for_each(|(entry, context)| entry.context = context);
        this.vocabulary = numbering.vocabulary;
        Ok(this)
    }

    fn add(
        &mut self,
        number: usize,
        list: &Lexicon,
        numbering: &mut Numbering,
        patterns: &mut Vec<Compiled>,
    ) -> Result<()> {
        let first = self.headings.len();
        let describes = classes::describes_words(list);
        for category in 0..list.categories.len() {
            let taken = self.headings.iter().filter(|h| h.class.is_some()).count();
            if describes && taken >= classes::MOST {
                return Err(Error::Input("more than 128 word classes; join some".into()));
            }
            let class = describes.then_some(taken as u32);
            let closed = list.id == classes::GRAMMAR;
            self.headings.push(Heading { list: number, category, class, closed });
        }
        for (at, term) in list.terms.iter().enumerate() {
            let entry = self.entries.len() as u32;
            self.entries.push(Entry {
                list: number as u32,
                term: at as u32,
                heading: (first + term.category) as u32,
                context: None,
            });
            let pattern = parsed(&term.text, term.exact)?;
            let purpose = Purpose { entry, cancels: false, at: term.at };
            patterns.push(Compiled::new(pattern, purpose, numbering));
            for phrase in &term.around().unless {
                let purpose = Purpose { entry, cancels: true, at: At::Any };
                patterns.push(Compiled::new(parsed(phrase, false)?, purpose, numbering));
            }
        }
        Ok(())
    }

    /// What terms ask of the words around them, each thing once, and which of it
    /// every term asks for; known when all lists are.
    fn asked(
        &self,
        numbering: &mut Numbering,
    ) -> Result<(Vec<Context>, Vec<Option<u32>>)> {
        let mut numbers: FxHashMap<Asks<'_>, u32> = FxHashMap::default();
        let mut contexts = Vec::new();
        let mut number = |entry: usize| {
            let (list, term) = (self.list_of(entry), self.term(entry));
            let Some(asks) = Asks::new(term, list.is_measured()) else {
                return Ok(None);
            };
            if let Some(number) = numbers.get(&asks) {
                return Ok(Some(*number));
            }
            let context = Context::new(self, &asks, numbering).map_err(|error| {
                let place = format!("lexicon \"{}\", terms.csv:{}", list.id, term.line);
                Error::data(place, error.to_string())
            })?;
            contexts.push(context);
            numbers.insert(asks, contexts.len() as u32 - 1);
            Ok(numbers.get(&asks).copied())
        };
        let of_entries =
            (0..self.entries.len()).map(&mut number).collect::<Result<_>>()?;
        Ok((contexts, of_entries))
    }

    /// What the term asks of the words around it, if it asks for anything.
    pub(super) fn context(&self, entry: usize) -> Option<&Context> {
        self.entries[entry].context.map(|number| &self.contexts[number as usize])
    }

    /// The number of the heading that a term stands under.
    pub(super) fn heading_number(&self, entry: usize) -> usize {
        self.entries[entry].heading as usize
    }

    /// The heading that a term stands under.
    pub(super) fn heading_of(&self, entry: usize) -> &Heading {
        &self.headings[self.heading_number(entry)]
    }

    /// How many headings there are in all lists.
    pub(super) fn headings(&self) -> usize {
        self.headings.len()
    }

    /// The list that holds the term.
    pub fn list_of(&self, entry: usize) -> &Lexicon {
        &self.lists[self.entries[entry].list as usize]
    }

    /// The term itself.
    pub fn term(&self, entry: usize) -> &Term {
        let Entry { list, term, .. } = self.entries[entry];
        &self.lists[list as usize].terms[term as usize]
    }

    /// The heading that the term stands under.
    pub fn category(&self, entry: usize) -> &Category {
        let heading = self.heading_of(entry);
        &self.lists[heading.list].categories[heading.category]
    }

    /// A column of the term that only its list has; empty if none.
    pub fn extra(&self, entry: usize, column: &str) -> &str {
        let Entry { list, term, .. } = self.entries[entry];
        self.lists[list as usize].extra(term as usize, column)
    }

    /// The set of all classes of `list` whose category is `category` or lies
    /// below it: `class("grammar", "aux")` holds `aux.be`, `aux.have`, …
    pub fn class(&self, list: &str, category: &str) -> Classes {
        let mut set = Classes::default();
        for heading in &self.headings {
            let id = &self.lists[heading.list].categories[heading.category].id;
            let below = id
                .strip_prefix(category)
                .is_some_and(|r| r.is_empty() || r.starts_with('.'));
            if let (true, Some(class)) =
                (below && self.lists[heading.list].id == list, heading.class)
            {
                set = set.with(Classes::one(class));
            }
        }
        set
    }

    /// The classes that a term names: `roles` or `places.country`, a list or a
    /// category of one, or a category of the list `grammar`. Empty if none.
    pub(super) fn named_class(&self, name: &str) -> Classes {
        let mut set = self.class(classes::GRAMMAR, name);
        for (number, heading) in self.headings.iter().enumerate() {
            let list = &self.lists[heading.list].id;
            let category = &self.lists[heading.list].categories[heading.category].id;
            let is_named = name == list || name == category;
            if let (true, Some(class)) = (is_named, self.headings[number].class) {
                set = set.with(Classes::one(class));
            }
        }
        set
    }

    /// The terms of one category of a list, as they are written.
    pub fn terms<'l>(
        &'l self,
        list: &'l str,
        category: &'l str,
    ) -> impl Iterator<Item = &'l Term> {
        self.lists
            .iter()
            .filter(move |l| l.id == list)
            .flat_map(|l| l.terms.iter().map(move |t| (l, t)))
            .filter(move |(l, t)| l.categories[t.category].id == category)
            .map(|(_, t)| t)
    }

    /// The lists that are measured, with their numbers.
    pub fn measured(&self) -> impl Iterator<Item = &Lexicon> {
        self.lists.iter().filter(|l| l.usage == Usage::Measure)
    }

    /// The numbers of a list's terms, in the order of the list; none without it.
    pub fn entries_of(&self, list: &str) -> std::ops::Range<usize> {
        let before = self.lists.iter().take_while(|l| l.id != list);
        let first = before.map(|l| l.terms.len()).sum();
        let own = self.lists.iter().find(|l| l.id == list).map_or(0, |l| l.terms.len());
        first..first + own
    }

    /// Whether terms of the list become hits; those of closed classes do not.
    pub fn leaves_hits(&self, list: &Lexicon) -> bool {
        list.id != classes::GRAMMAR
    }

    /// How many terms there are in all lists.
    pub fn entries(&self) -> usize {
        self.entries.len()
    }
}

/// Rates are counted under the id of a category, so two measured lists must not
/// share one.
fn refuse_shared_headings(before: &[Lexicon], list: &Lexicon) -> Result<()> {
    let measured =
        before.iter().filter(|other| other.is_measured() && list.is_measured());
    for (other, category) in
        measured.flat_map(|o| o.categories.iter().map(move |c| (o, c)))
    {
        if list.category(&category.id).is_some() {
            let message = format!(
                "its category \"{}\" is also one of the lexicon \"{}\"; make a list of ours \
                 of it with `parallax lexicon convert` and give the category another id",
                category.id, other.id
            );
            return Err(Error::data(format!("lexicon \"{}\"", list.id), message));
        }
    }
    Ok(())
}

fn parsed(text: &str, exact: bool) -> Result<Pattern<'_>> {
    term::parse(text, exact).map_err(|m| Error::data(text, m))
}
