//! Which terms may stand where a form does.
//!
//! What depends on the form alone is decided here, once: its beginning and end, its
//! capitals, and the word classes that it always has. What is left for each token are
//! the few terms that a neighbour decides on.

use super::index::{Compiled, Purpose};
use super::slot::Slot;
use super::words::Words;
use super::{At, Classes, Lexicons};
use crate::text::TokenKind;

/// The terms that may stand where a form does.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Candidates {
    /// The closed classes that every token of the form has.
    pub(super) classes: Classes,
    /// The terms of these classes, which are only asked for by who wants to see
    /// them as hits.
    pub(super) closed: Box<[u32]>,
    /// The terms of one word that stand wherever the form does.
    pub(super) sure: Box<[u32]>,
    /// The patterns that may stand there.
    pub(super) open: Box<[Candidate]>,
}

/// A pattern, with a neighbour that tells most of the places off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) pattern: u32,
    /// Where the neighbour stands, counted from the form.
    offset: i32,
    /// Which word it must be; the form's own where the pattern names no other.
    neighbour: u32,
}

impl Candidates {
    /// Those of a token that stands as `surface` in texts and has the number `word`
    /// in the vocabulary.
    pub(super) fn new(
        lexicons: &Lexicons,
        [surface, normal]: [&str; 2],
        kind: TokenKind,
        word: u32,
    ) -> Candidates {
        let (mut closed, mut sure, mut open) = (Vec::new(), Vec::new(), Vec::new());
        let mut classes = Classes::default();
        for number in lexicons.index.filed_under(normal, kind, word) {
            let pattern = lexicons.index.pattern(number);
            if !pattern.agrees(pattern.anchor, surface) {
                continue;
            }
            let entry = pattern.purpose.entry;
            if !is_sure(pattern) {
                Candidate::add(number, pattern, word, &mut open);
            } else if let Some(class) = lexicons.class_of_its_own(entry as usize) {
                classes = classes.with(Classes::one(class));
                closed.push(entry);
            } else {
                sure.push(entry);
            }
        }
        let (closed, sure) = (closed.into(), sure.into());
        Candidates { classes, closed, sure, open: open.into() }
    }

    /// Whether nothing ever stands where the form does.
    pub(super) fn is_empty(&self) -> bool {
        self.closed.is_empty() && self.sure.is_empty() && self.open.is_empty()
    }
}

/// Whether the pattern stands wherever its anchor does.
fn is_sure(pattern: &Compiled) -> bool {
    let Purpose { cancels, at, .. } = pattern.purpose;
    pattern.slots.len() == 1 && !cancels && at == At::Any
}

impl Candidate {
    /// Adds the pattern once for each word that its nearest neighbour may be.
    fn add(number: u32, pattern: &Compiled, word: u32, into: &mut Vec<Candidate>) {
        let distance = |at: usize| at as i32 - pattern.anchor as i32;
        let named = |(at, slot): (usize, &Slot)| match slot.words().len() {
            1..=MOST if at != pattern.anchor => Some((distance(at), at)),
            _ => None,
        };
        let others = pattern.slots.iter().enumerate().filter_map(named);
        let words = |at: usize| pattern.slots[at].words();
        let best = others.min_by_key(|(offset, at)| (words(*at).len(), offset.abs()));
        let (offset, neighbours) = match best {
            Some((offset, at)) => (offset, words(at)),
            None => (0, std::slice::from_ref(&word)),
        };
        let candidate = |neighbour: &u32| Candidate {
            pattern: number,
            offset,
            neighbour: *neighbour,
        };
        into.extend(neighbours.iter().map(candidate));
    }

    /// Whether the neighbour of the token at `at` is the one that it must be.
    pub(super) fn agrees(&self, words: &Words, at: usize) -> bool {
        let place = at.checked_add_signed(self.offset as isize);
        place.is_some_and(|place| words.get(place) == Some(self.neighbour))
    }
}

/// A neighbour that may be more words than this tells too little.
const MOST: usize = 8;

impl Lexicons {
    /// The closed class that a term of one word gives to it wherever it stands. A
    /// longer term of the class gives it to all of its words, so none needs to be
    /// known here.
    fn class_of_its_own(&self, entry: usize) -> Option<u32> {
        let heading = self.heading_of(entry);
        let is_free = || self.term(entry).around().unless.is_empty();
        heading.class.filter(|_| heading.closed && is_free())
    }
}
