//! Sets of words of one text.

/// Some tokens of a text, in order, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Words(Vec<usize>);

impl Words {
    /// Some tokens, sorted and each once.
    pub(super) fn new(mut tokens: Vec<usize>) -> Words {
        tokens.sort_unstable();
        tokens.dedup();
        Words(tokens)
    }

    /// Those that `is_asked`.
    pub(super) fn only(&self, is_asked: impl Fn(usize) -> bool) -> Words {
        Words(self.0.iter().copied().filter(|word| is_asked(*word)).collect())
    }

    pub(super) fn into_iter(self) -> impl Iterator<Item = usize> {
        self.0.into_iter()
    }

    /// How many.
    pub(super) fn count(&self) -> usize {
        self.0.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn has(&self, word: usize) -> bool {
        self.0.binary_search(&word).is_ok()
    }

    /// How many stand in both.
    pub(super) fn shared(&self, other: &Words) -> usize {
        self.0.iter().filter(|word| other.has(**word)).count()
    }

    /// All words of all.
    pub(super) fn union<'w>(all: impl Iterator<Item = &'w Words>) -> Words {
        Words::new(all.flat_map(|words| words.0.iter().copied()).collect())
    }
}
