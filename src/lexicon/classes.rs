//! Word classes: what the working lists say of single words.

use super::Lexicon;

/// Word classes of one token: a set of the categories of the working list
/// `grammar` and the other lists that describe single words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Classes(u128);

impl Classes {
    /// The set that holds class `number` alone.
    pub(super) fn one(number: u32) -> Classes {
        Classes(1 << number)
    }

    /// Whether the two sets share a class.
    #[inline]
    pub fn any(self, of: Classes) -> bool {
        self.0 & of.0 != 0
    }

    /// The union of both sets.
    #[inline]
    pub fn with(self, other: Classes) -> Classes {
        Classes(self.0 | other.0)
    }

    /// Whether the set holds nothing.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// How many classes a set can hold.
pub(super) const MOST: usize = 128;

/// The lists whose categories are word classes of single tokens.
const LISTS: [&str; 5] = [GRAMMAR, "roles", "places", "agencies", "names"];

/// The list of closed word classes leaves no hits, only classes: it matches
/// more than half of all tokens.
pub(crate) const GRAMMAR: &str = "grammar";

/// The categories of the list `grammar` that carry no content of their own. Common
/// verbs and adjectives, days and months are in the list, too, and are content.
pub const FUNCTION_WORDS: [&str; 10] = [
    "abbreviation",
    "adverb.linking",
    "aux",
    "complementizer",
    "conjunction",
    "determiner",
    "number",
    "preposition",
    "pronoun",
    "wh",
];

/// Whether the categories of `list` are word classes.
pub(super) fn describes_words(list: &Lexicon) -> bool {
    LISTS.contains(&list.id.as_str())
}
