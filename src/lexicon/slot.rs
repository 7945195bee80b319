//! What a term accepts in one place, ready to be tried on many words.

use super::numbering::Numbering;
use super::term::{Element, Letters};
use super::words::Words;

/// An [`Element`] whose words are numbers.
#[derive(Debug)]
pub(super) enum Slot {
    /// This word.
    One(u32),
    /// One of these.
    Several(Box<[u32]>),
    /// Any word with such letters.
    Letters(Letters),
    /// Any word.
    Any,
}

impl Slot {
    /// Numbers the words of `element`.
    pub(super) fn new(element: Element<'_>, numbering: &mut Numbering) -> Slot {
        match element {
            Element::Any => Slot::Any,
            Element::Word(word) => Slot::One(numbering.vocabulary.number(&word)),
            Element::Inflected(base) => match numbering.inflected(&base) {
                [one] => Slot::One(*one),
                several => Slot::Several(several.into()),
            },
            Element::Letters(letters) => Slot::Letters(letters),
        }
    }

    /// The numbers of the words that it names.
    pub(super) fn words(&self) -> &[u32] {
        match self {
            Slot::One(number) => std::slice::from_ref(number),
            Slot::Several(numbers) => numbers,
            Slot::Letters(_) | Slot::Any => &[],
        }
    }

    /// Whether the word at `at` is accepted.
    pub(super) fn accepts(&self, words: &Words, at: usize) -> bool {
        match self {
            Slot::One(number) => words.number(at) == *number,
            Slot::Several(numbers) => numbers.contains(&words.number(at)),
            Slot::Letters(letters) => letters.accept(&words[at]),
            Slot::Any => true,
        }
    }

    /// Whether a word with these letters is accepted by its letters.
    pub(super) fn accepts_letters(&self, word: &str) -> bool {
        matches!(self, Slot::Letters(letters) if letters.accept(word))
    }
}
