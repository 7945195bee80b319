//! What a term accepts in one place, ready to be tried on many words.

use super::term::Element;
use super::words::{Vocabulary, Words};

/// An [`Element`] whose words are numbers.
#[derive(Debug)]
pub(super) enum Slot {
    /// This word.
    One(u32),
    /// One of these.
    Several(Box<[u32]>),
    /// Any word with such letters.
    Letters(Element),
    /// Any word.
    Any,
}

impl Slot {
    /// Numbers the words of `element`.
    pub(super) fn new(element: Element, vocabulary: &mut Vocabulary) -> Slot {
        match element {
            Element::Any => Slot::Any,
            Element::Forms(forms) => {
                let numbers: Box<[u32]> =
                    forms.into_iter().map(|form| vocabulary.number(form)).collect();
                if let [one] = *numbers { Slot::One(one) } else { Slot::Several(numbers) }
            }
            letters => Slot::Letters(letters),
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
            Slot::Letters(element) => element.accepts(&words[at]),
            Slot::Any => true,
        }
    }

    /// Whether a word with these letters is accepted by its letters.
    pub(super) fn accepts_letters(&self, word: &str) -> bool {
        matches!(self, Slot::Letters(element) if element.accepts(word))
    }
}
