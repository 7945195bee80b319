//! Whether two attributions are given to the same source.

use super::document::Item;
use super::text::Text;

/// How two sources agree; each kind holds those above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Agreement {
    /// The same words, or no source on either side.
    Exact,
    /// The head of each stands in the other.
    Head,
    /// A word in common.
    Overlap,
    /// Nothing in common; also a source against none.
    Wrong,
}

impl Agreement {
    /// The name that columns use.
    pub(super) fn id(self) -> &'static str {
        match self {
            Agreement::Exact => "exact",
            Agreement::Head => "head",
            Agreement::Overlap => "overlap",
            Agreement::Wrong => "wrong",
        }
    }
}

/// Compares the sources as they stand, not who they are.
///
/// | gold | predicted | agreement |
/// |---|---|---|
/// | `Ines Roth` | `Ines Roth,` | exact |
/// | `Ines Roth, the mayor` | `Ines Roth` | head |
/// | `a spokesman for Roth` | `Roth` | overlap: not the same person |
/// | none | none | exact |
/// | `Ines Roth` | none | wrong |
pub(super) fn agreement(gold: &Item<'_>, predicted: &Item<'_>) -> Agreement {
    let has =
        |item: &Item<'_>, head: Option<usize>| head.is_some_and(|h| item.source.has(h));
    if gold.source == predicted.source {
        Agreement::Exact
    } else if has(gold, predicted.head) && has(predicted, gold.head) {
        Agreement::Head
    } else if gold.source.shared(&predicted.source) > 0 {
        Agreement::Overlap
    } else {
        Agreement::Wrong
    }
}

/// What ends the front of a noun phrase: words that begin a relative clause or
/// an adjunct.
const BEHIND_HEAD: [&str; 12] = [
    "who", "whom", "whose", "which", "that", "of", "from", "for", "in", "at", "on",
    "with",
];
/// Marks that set something apart behind a noun phrase.
const APART: &str = ",;:()[]—–";

/// The head of a source: the last word before a relative clause, an adjunct or
/// a mark that sets something apart. Titles lead, so `Mayor Ines Roth of Elm`
/// has the head `Roth`; the `s` of `the president's` is none.
pub(super) fn head(text: &Text<'_>, source: &[[usize; 2]]) -> Option<usize> {
    let mut head = None;
    for (at, word, before) in text.spelled(source) {
        if !word.starts_with(char::is_alphanumeric) {
            if head.is_some() && APART.contains(word) {
                break;
            }
        } else if head.is_some() && BEHIND_HEAD.contains(&word.to_lowercase().as_str()) {
            break;
        } else if !(word == "s" && matches!(before, Some('\'' | '’'))) {
            head = Some(at);
        }
    }
    head
}
