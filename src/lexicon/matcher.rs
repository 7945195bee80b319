//! Terms × tokens → hits.
//!
//! Every form that can begin a term is looked up once for each token; only
//! terms that begin there are compared further. Inside a category the longest
//! hit wins; categories do not see each other.

use rustc_hash::FxHashMap;

use super::negation;
use super::term::{self, Element, Pattern};
use super::{At, Category, Lexicon, Term, Usage};
use crate::error::{Error, Result};
use crate::text::{Document, Span, Token, TokenKind};

/// All lexicons of a run, ready to be matched.
#[derive(Debug)]
pub struct Lexicons {
    /// The lexicons, in the order in which they were given.
    pub lists: Vec<Lexicon>,
    headings: Vec<Heading>,
    entries: Vec<Entry>,
    patterns: Vec<Compiled>,
    by_form: FxHashMap<Box<str>, Vec<u32>>,
    by_beginning: Affixes,
    by_end: Affixes,
}

/// Which category of which list.
#[derive(Debug, Clone, Copy)]
struct Heading {
    list: usize,
    category: usize,
    class: Option<u32>,
    /// A closed class: it leaves no hits.
    closed: bool,
}

/// Which term of which list, and the heading it stands under.
#[derive(Debug, Clone, Copy)]
struct Entry {
    list: usize,
    term: usize,
    heading: usize,
}

#[derive(Debug)]
struct Compiled {
    entry: usize,
    pattern: Pattern,
    /// A phrase that cancels hits of the entry.
    cancels: bool,
    /// Where in its paragraph it must stand.
    at: At,
}

/// Word classes of one token: a set of the categories of the working list
/// `grammar` and the other lists that describe single words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Classes(u128);

impl Classes {
    /// Whether the two sets share a class.
    pub fn any(self, of: Classes) -> bool {
        self.0 & of.0 != 0
    }

    /// The union of both sets.
    pub fn with(self, other: Classes) -> Classes {
        Classes(self.0 | other.0)
    }
}

/// A term that stands somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// First token.
    pub start: usize,
    /// First token behind it.
    pub end: usize,
    /// Which term: a number to hand to [`Lexicons`].
    pub entry: usize,
    /// Whether a negator reaches it.
    pub negated: bool,
}

/// What the lexicons say of one document.
#[derive(Debug, Clone, Default)]
pub struct Marks {
    /// The hits, by place, then by the order of the lists.
    pub hits: Vec<Hit>,
    /// The classes of each token.
    pub classes: Vec<Classes>,
}

/// The lists whose categories are word classes of single tokens.
const CLASS_LISTS: [&str; 5] = ["grammar", "roles", "places", "agencies", "names"];
/// The list of closed word classes leaves no hits, only classes: it matches
/// more than half of all tokens.
const CLOSED: &str = "grammar";

impl Lexicons {
    /// Makes `lists` ready.
    ///
    /// # Errors
    /// When two lists share an id, or there are more word classes than fit.
    pub fn new(lists: Vec<Lexicon>) -> Result<Lexicons> {
        let mut this = Lexicons {
            lists: Vec::new(),
            headings: Vec::new(),
            entries: Vec::new(),
            patterns: Vec::new(),
            by_form: FxHashMap::default(),
            by_beginning: Affixes::default(),
            by_end: Affixes::default(),
        };
        for list in lists {
            if this.lists.iter().any(|other| other.id == list.id) {
                let message =
                    "two lexicons have this id; give yours another in lexicon.toml";
                return Err(Error::data(format!("lexicon \"{}\"", list.id), message));
            }
            this.add(list)?;
        }
        Ok(this)
    }

    fn add(&mut self, list: Lexicon) -> Result<()> {
        let number = self.lists.len();
        let first = self.headings.len();
        let classed = CLASS_LISTS.contains(&list.id.as_str());
        for category in 0..list.categories.len() {
            let taken = self.headings.iter().filter(|h| h.class.is_some()).count();
            if classed && taken >= 128 {
                return Err(Error::Input("more than 128 word classes; join some".into()));
            }
            let class = classed.then_some(taken as u32);
            let closed = list.id == CLOSED;
            self.headings.push(Heading { list: number, category, class, closed });
        }
        for (at, term) in list.terms.iter().enumerate() {
            let entry = self.entries.len();
            self.entries.push(Entry {
                list: number,
                term: at,
                heading: first + term.category,
            });
            self.compile(entry, &term.text, term.exact, Some(term.at))?;
            for phrase in &term.unless {
                self.compile(entry, phrase, false, None)?;
            }
        }
        self.lists.push(list);
        Ok(())
    }

    /// Makes a term ready, or, without a place to stand at, a phrase that cancels
    /// its hits.
    fn compile(
        &mut self,
        entry: usize,
        text: &str,
        exact: bool,
        at: Option<At>,
    ) -> Result<()> {
        let pattern = term::parse(text, exact).map_err(|m| Error::data(text, m))?;
        let number = self.patterns.len() as u32;
        match &pattern.elements[pattern.anchor] {
            Element::Forms(forms) => {
                for form in forms {
                    self.by_form.entry(form.clone()).or_default().push(number);
                }
            }
            Element::Beginning(beginning) => self.by_beginning.add(beginning, number),
            Element::End(end) => self.by_end.add(end, number),
            Element::Any => {}
        }
        let cancels = at.is_none();
        self.patterns.push(Compiled {
            entry,
            pattern,
            cancels,
            at: at.unwrap_or_default(),
        });
        Ok(())
    }

    /// Finds what stands in the document.
    pub fn find(&self, document: &Document) -> Marks {
        let mut hits = self.longest(document);
        let mut classes = vec![Classes::default(); document.tokens.len()];
        for hit in &hits {
            if let Some(class) = self.headings[self.entries[hit.entry].heading].class {
                for set in &mut classes[hit.start..hit.end] {
                    set.0 |= 1 << class;
                }
            }
        }
        hits.retain(|hit| !self.headings[self.entries[hit.entry].heading].closed);
        hits.sort_by_key(|hit| (hit.start, hit.end, hit.entry));
        negation::mark(self, &mut hits);
        Marks { hits, classes }
    }

    /// Where the terms of one category stand.
    pub fn spans(&self, document: &Document, list: &str, category: &str) -> Vec<Span> {
        self.longest(document)
            .iter()
            .filter(|h| {
                self.list_of(h.entry).id == list && self.category(h.entry).id == category
            })
            .map(|h| document.span(h.start..h.end))
            .collect()
    }

    /// The longest hits of each category, by category.
    fn longest(&self, document: &Document) -> Vec<Hit> {
        let mut raw = self.standing(document);
        let heading = |hit: &Hit| self.entries[hit.entry].heading;
        raw.sort_by_key(|hit| (heading(hit), hit.start, usize::MAX - hit.end, hit.entry));
        let mut last: Option<(usize, usize)> = None;
        raw.retain(|hit| {
            let free = last.is_none_or(|(h, end)| h != heading(hit) || hit.start >= end);
            if free {
                last = Some((heading(hit), hit.end));
            }
            free
        });
        raw
    }

    /// Every term that stands somewhere and is not cancelled there.
    fn standing(&self, document: &Document) -> Vec<Hit> {
        let words: Vec<String> = (0..document.tokens.len())
            .map(|at| term::normal(document.word(at)))
            .collect();
        let mut raw = Vec::new();
        let mut cancelled: Vec<Hit> = Vec::new();
        for at in 0..words.len() {
            for number in self.beginning_with(&words[at], document.tokens[at].kind) {
                let compiled = &self.patterns[number as usize];
                let Some(start) = at.checked_sub(compiled.pattern.anchor) else {
                    continue;
                };
                if self.stands(compiled, document, &words, start) {
                    let end = start + compiled.pattern.elements.len();
                    let hit = Hit { start, end, entry: compiled.entry, negated: false };
                    if compiled.cancels { cancelled.push(hit) } else { raw.push(hit) }
                }
            }
        }
        cancelled.sort_by_key(|c| (c.entry, c.start));
        raw.retain(|hit| !is_cancelled(hit, &cancelled));
        raw
    }

    fn beginning_with<'a>(
        &'a self,
        word: &'a str,
        kind: TokenKind,
    ) -> impl Iterator<Item = u32> + 'a {
        let exact = self.by_form.get(word).into_iter().flatten().copied();
        let affixed = kind != TokenKind::Punctuation;
        let begun =
            affixed.then(|| self.by_beginning.of(word, false)).into_iter().flatten();
        let ended = affixed.then(|| self.by_end.of(word, true)).into_iter().flatten();
        exact.chain(begun).chain(ended)
    }

    fn stands(
        &self,
        compiled: &Compiled,
        document: &Document,
        words: &[String],
        at: usize,
    ) -> bool {
        let elements = &compiled.pattern.elements;
        let end = at + elements.len();
        if end > words.len() {
            return false;
        }
        // The look-up has compared the anchor; most terms have nothing else.
        let anchor = compiled.pattern.anchor;
        let others = elements.iter().zip(&words[at..]).enumerate();
        let agrees = |written: &Vec<Box<str>>| {
            written
                .iter()
                .enumerate()
                .all(|(i, w)| term::agrees(w, document.word(at + i)))
        };
        others
            .filter(|(i, _)| *i != anchor)
            .all(|(_, (element, word))| element.accepts(word))
            && compiled.pattern.exact.as_ref().is_none_or(agrees)
            && !crosses_paragraph(document, at, end)
            && is_placed(document, at, end, compiled.at)
    }

    /// The list that holds the term.
    pub fn list_of(&self, entry: usize) -> &Lexicon {
        &self.lists[self.entries[entry].list]
    }

    /// The term itself.
    pub fn term(&self, entry: usize) -> &Term {
        let Entry { list, term, .. } = self.entries[entry];
        &self.lists[list].terms[term]
    }

    /// The heading that the term stands under.
    pub fn category(&self, entry: usize) -> &Category {
        let heading = self.headings[self.entries[entry].heading];
        &self.lists[heading.list].categories[heading.category]
    }

    /// A column of the term that only its list has; empty if none.
    pub fn extra(&self, entry: usize, column: &str) -> &str {
        let Entry { list, term, .. } = self.entries[entry];
        self.lists[list].extra(term, column)
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
                set.0 |= 1 << class;
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

    /// How many terms there are in all lists.
    pub fn entries(&self) -> usize {
        self.entries.len()
    }
}

/// Whether a phrase that cancels the hit's term overlaps the hit. `cancelled` is
/// sorted by entry and place.
fn is_cancelled(hit: &Hit, cancelled: &[Hit]) -> bool {
    let first = cancelled.partition_point(|c| {
        (c.entry, c.start + LONGEST_PHRASE) < (hit.entry, hit.start)
    });
    cancelled[first..]
        .iter()
        .take_while(|c| c.entry == hit.entry && c.start < hit.end)
        .any(|c| hit.start < c.end)
}

/// More words than the longest phrase that cancels a hit has.
const LONGEST_PHRASE: usize = 16;

/// Whether the tokens stand where in their paragraph a term asks for.
fn is_placed(document: &Document, start: usize, end: usize, at: At) -> bool {
    if at == At::Any {
        return true;
    }
    let paragraph = document.paragraphs.partition_point(|p| p.tokens.end <= start);
    let tokens = document.paragraphs[paragraph].tokens.clone();
    let before = &document.tokens[tokens.start..start];
    let behind = &document.tokens[end..tokens.end];
    let is_bare = |tokens: &[Token]| tokens.iter().all(|t| t.kind != TokenKind::Word);
    let opens =
        |t: &Token| matches!(t.span.of(&document.text), "“" | "\"" | "‘" | "'" | "''");
    match at {
        At::Any => true,
        At::Start => before.iter().all(|t| !t.is_word() && !opens(t)),
        At::Whole => is_bare(before) && is_bare(behind),
    }
}

fn crosses_paragraph(document: &Document, start: usize, end: usize) -> bool {
    if end - start < 2 {
        return false;
    }
    let gap = &document.text
        [document.tokens[start].span.end..document.tokens[end - 1].span.start];
    gap.contains('\n') && {
        let next = document.paragraphs.partition_point(|p| p.tokens.start <= start);
        document.paragraphs.get(next).is_some_and(|p| p.tokens.start < end)
    }
}

/// Beginnings or ends of words, by their letters.
#[derive(Debug, Default)]
struct Affixes {
    by_letters: FxHashMap<Box<str>, Vec<u32>>,
    lengths: Vec<usize>,
}

impl Affixes {
    fn add(&mut self, letters: &str, pattern: u32) {
        self.by_letters.entry(letters.into()).or_default().push(pattern);
        if !self.lengths.contains(&letters.len()) {
            self.lengths.push(letters.len());
            self.lengths.sort_unstable();
        }
    }

    fn of<'a>(&'a self, word: &'a str, from_end: bool) -> impl Iterator<Item = u32> + 'a {
        self.lengths
            .iter()
            .filter_map(move |&n| match from_end {
                false => word.get(..n),
                true => word.len().checked_sub(n).and_then(|at| word.get(at..)),
            })
            .filter_map(|letters| self.by_letters.get(letters))
            .flatten()
            .copied()
    }
}
