//! Which terms may stand where a form does.
//!
//! What depends on the form alone is decided here, once: its beginning and end, its
//! capitals, and the word classes that it always has. What is left for each token are
//! the few terms that a neighbour decides on.

use super::index::Compiled;
use super::slot::Slot;
use super::words::Words;
use super::{At, Classes, Lexicons};
use crate::text::TokenKind;

/// The terms that may stand where a form does.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Candidates {
    /// The closed classes that every token of the form has.
    pub(super) classes: Classes,
    /// The patterns of these classes, which are only asked for by who wants
    /// to see them as hits.
    pub(super) closed: Box<[u32]>,
    /// What else may stand there.
    pub(super) open: Box<[Candidate]>,
}

/// A pattern, with a neighbour that tells most of the places off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) pattern: u32,
    /// Where the neighbour stands, counted from the form.
    offset: i32,
    /// Which word it must be; the form's own where the pattern has no other.
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
        let (mut closed, mut open) = (Vec::new(), Vec::new());
        let mut classes = Classes::default();
        for number in lexicons.index.filed_under(normal, kind, word) {
            let pattern = lexicons.index.pattern(number);
            if !pattern.agrees(pattern.anchor, surface) {
                continue;
            }
            match lexicons.class_of_its_own(pattern) {
                Some(class) => {
                    classes = classes.with(Classes::one(class));
                    closed.push(number);
                }
                None => open.push(Candidate::new(number, pattern, word)),
            }
        }
        Candidates { classes, closed: closed.into(), open: open.into() }
    }
}

impl Candidate {
    fn new(number: u32, pattern: &Compiled, word: u32) -> Candidate {
        let anchor = pattern.anchor;
        let distance = |at: usize| at as i32 - anchor as i32;
        let single = |(at, slot): (usize, &Slot)| match slot {
            Slot::One(number) if at != anchor => Some((distance(at), *number)),
            _ => None,
        };
        let others = pattern.slots.iter().enumerate().filter_map(single);
        let nearest = others.min_by_key(|(offset, _)| offset.abs());
        let (offset, neighbour) = nearest.unwrap_or((0, word));
        Candidate { pattern: number, offset, neighbour }
    }

    /// Whether the neighbour of the token at `at` is the one that it must be.
    pub(super) fn agrees(&self, words: &Words, at: usize) -> bool {
        let place = at.checked_add_signed(self.offset as isize);
        place.is_some_and(|place| words.get(place) == Some(self.neighbour))
    }
}

impl Lexicons {
    /// The closed class that a pattern gives to its word wherever it stands: one of
    /// a single word that nothing around it keeps from being a hit. A longer term of
    /// the class gives it to all of its words, so none needs to be known here.
    fn class_of_its_own(&self, pattern: &Compiled) -> Option<u32> {
        let purpose = pattern.purpose;
        let heading = self.heading_of(purpose.entry);
        let is_free = pattern.slots.len() == 1
            && !purpose.cancels
            && purpose.at == At::Any
            && self.term(purpose.entry).unless.is_empty();
        heading.class.filter(|_| heading.closed && is_free)
    }
}
