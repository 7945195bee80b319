//! Terms are found in a document.
//!
//! Inside a category the longest match wins, and a hit that begins inside
//! another one is none; categories do not see each other.

use std::cmp::Reverse;
use std::ops::Range;

use super::capitals::Capitals;
use super::classes::Classes;
use super::context::{Judge, Reason};
use super::forms::Forms;
use super::index::{Compiled, Purpose};
use super::scene::Scene;
use super::words::Words;
use super::{At, Lexicons, WordClass, negation};
use crate::text::{Document, Span, Token, TokenKind};

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
    /// Whether the capital of each token makes it a name, or part of one.
    pub capital_names: Vec<bool>,
    /// The form of each token.
    pub words: Words,
    /// Terms that stand there and are no hits, with what speaks against them.
    pub passed_over: Vec<(Hit, Reason)>,
}

/// What is wanted of the closed classes, which more than half of all tokens have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Closed {
    /// The classes of each token.
    Classes,
    /// Hits as well.
    Hits,
}

impl Lexicons {
    /// Finds what stands in the document.
    pub fn find(&self, document: &Document) -> Marks {
        self.find_with(document, &mut Forms::new(self))
    }

    /// The same for one document of many: `forms`, which are those of these
    /// lexicons, are worked out once for all of them.
    pub fn find_with(&self, document: &Document, forms: &mut Forms<'_>) -> Marks {
        let mut marks = self.marks(document, forms, Closed::Classes);
        marks.hits.retain(|hit| !self.heading_of(hit.entry).closed);
        negation::mark(self, document, &mut marks.hits);
        marks
    }

    /// Where the terms of one category stand.
    pub fn spans(&self, document: &Document, list: &str, category: &str) -> Vec<Span> {
        self.all(document, &mut Forms::new(self))
            .hits
            .iter()
            .filter(|h| {
                self.list_of(h.entry).id == list && self.category(h.entry).id == category
            })
            .map(|h| document.span(h.start..h.end))
            .collect()
    }

    /// All hits, those of the closed classes too.
    pub(super) fn all(&self, document: &Document, forms: &mut Forms<'_>) -> Marks {
        self.marks(document, forms, Closed::Hits)
    }

    /// Word classes come first: what other terms ask of the words around them is put
    /// in such classes.
    fn marks(&self, document: &Document, forms: &mut Forms<'_>, closed: Closed) -> Marks {
        let words = forms.words(document);
        let Standing { hits, cancelling, mut classes } =
            self.standing(document, &words, closed);
        let (standing, mut passed_over) = uncancelled(hits, cancelling);
        let (describing, others): (Vec<Hit>, Vec<Hit>) = standing
            .into_iter()
            .partition(|hit| self.heading_of(hit.entry).class.is_some());
        let mut hits = self.longest(describing);
        self.describe(&hits, &mut classes);
        let judge = Judge {
            scene: Scene { document, words: &words, classes: &classes },
            grammar: &self.grammar,
            capitals: Capitals::new(document, &words),
        };
        let mut left = Vec::with_capacity(others.len());
        for hit in others {
            match self.context(hit.entry).and_then(|asks| judge.objection(asks, &hit)) {
                Some(reason) => passed_over.push((hit, reason)),
                None => left.push(hit),
            }
        }
        hits.extend(self.longest(left));
        hits.sort_by_key(|hit| (hit.start, hit.end, hit.entry));
        let capital_names =
            (0..words.len()).map(|at| judge.capitals.is_name(at)).collect();
        Marks { hits, classes, capital_names, words, passed_over }
    }

    /// The part of speech of the word at `at`, where its neighbours tell. `marks`
    /// are those of the document.
    pub fn word_class(
        &self,
        document: &Document,
        marks: &Marks,
        at: usize,
    ) -> Option<WordClass> {
        let Marks { words, classes, .. } = marks;
        self.grammar.word_class(&Scene { document, words, classes }, at)
    }

    /// Adds the classes that hits give to their tokens.
    fn describe(&self, hits: &[Hit], classes: &mut [Classes]) {
        for hit in hits {
            if let Some(class) = self.heading_of(hit.entry).class {
                for set in &mut classes[hit.start..hit.end] {
                    *set = set.with(Classes::one(class));
                }
            }
        }
    }

    /// The longest of `raw` in each category, by place.
    fn longest(&self, mut raw: Vec<Hit>) -> Vec<Hit> {
        raw.sort_by_key(|hit| (hit.start, Reverse(hit.end), hit.entry));
        let mut taken = vec![0; self.headings()];
        raw.retain(|hit| {
            let taken = &mut taken[self.heading_number(hit.entry)];
            let is_free = hit.start >= *taken;
            if is_free {
                *taken = hit.end;
            }
            is_free
        });
        raw
    }

    /// Looks every token up.
    fn standing(&self, document: &Document, words: &Words, closed: Closed) -> Standing {
        let mut standing = Standing {
            hits: Vec::new(),
            cancelling: Vec::new(),
            classes: vec![Classes::default(); words.len()],
        };
        let Standing { hits, cancelling, classes } = &mut standing;
        for at in (0..words.len()).filter(|at| !words.is_idle(*at)) {
            let candidates = &words.form(at).candidates;
            let one = |entry: &u32| hit(at..at + 1, *entry as usize);
            if closed == Closed::Hits {
                hits.extend(candidates.closed.iter().map(one));
            }
            classes[at] = candidates.classes;
            hits.extend(candidates.sure.iter().map(one));
            for candidate in candidates.open.iter().filter(|c| c.agrees(words, at)) {
                let compiled = self.index.pattern(candidate.pattern);
                let start = at.checked_sub(compiled.anchor);
                let stands = |start: &usize| stands(compiled, document, words, *start);
                if let Some(start) = start.filter(stands) {
                    let Purpose { entry, cancels, .. } = compiled.purpose;
                    let into = if cancels { &mut *cancelling } else { &mut *hits };
                    into.push(hit(start..start + compiled.slots.len(), entry as usize));
                }
            }
        }
        standing
    }
}

/// What stands in a document before what is around it was asked.
struct Standing {
    hits: Vec<Hit>,
    /// Phrases that cancel hits.
    cancelling: Vec<Hit>,
    /// The classes that each token has by its form alone.
    classes: Vec<Classes>,
}

/// The hits that no phrase cancels, and the others.
fn uncancelled(
    hits: Vec<Hit>,
    mut cancelling: Vec<Hit>,
) -> (Vec<Hit>, Vec<(Hit, Reason)>) {
    cancelling.sort_by_key(|c| (c.entry, c.start));
    let (cancelled, left): (Vec<Hit>, Vec<Hit>) =
        hits.into_iter().partition(|hit| is_cancelled(hit, &cancelling));
    (left, cancelled.into_iter().map(|hit| (hit, Reason::Unless)).collect())
}

fn hit(tokens: Range<usize>, entry: usize) -> Hit {
    Hit { start: tokens.start, end: tokens.end, entry, negated: false }
}

/// Whether the pattern, whose anchor is known to agree, stands at `at`.
fn stands(compiled: &Compiled, document: &Document, words: &Words, at: usize) -> bool {
    let end = at + compiled.slots.len();
    if end > words.len() {
        return false;
    }
    let anchor = at + compiled.anchor;
    compiled.slots.iter().enumerate().all(|(slot, accepts)| {
        let at = at + slot;
        // The form at the anchor was tried when it was met first.
        at == anchor
            || accepts.accepts(words, at) && compiled.agrees(slot, document.word(at))
    }) && !crosses_paragraph(document, at..end)
        && is_placed(document, at, end, compiled.purpose.at)
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

fn crosses_paragraph(document: &Document, tokens: Range<usize>) -> bool {
    let Range { start, end } = tokens;
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
