//! How alike two marks of one attribution are.

use super::document::items;
use super::mark::Mark;
use super::pairs::overlap;
use super::source::{self, Agreement};
use super::text::Text;

/// What two have in common who marked the same attribution, by the measures with which
/// [`super::attributions`] judges pairs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Likeness {
    /// The contents are the same words.
    pub(crate) content_exact: bool,
    /// The contents overlap by half or more (F of the words).
    pub(crate) content_overlap: bool,
    /// The sources are the same words, or none on either side.
    pub(crate) source_exact: bool,
    /// The head of each source stands in the other.
    pub(crate) source_head: bool,
    /// The sources have a word in common.
    pub(crate) source_overlap: bool,
}

/// Compares two marks of the text; none is alike without a content on both sides.
pub(crate) fn likeness(text: &Text<'_>, one: &Mark, other: &Mark) -> Likeness {
    let (ones, others) = (items(text, &[one]), items(text, &[other]));
    let (Some(one), Some(other)) = (ones.first(), others.first()) else {
        let no = false;
        return Likeness {
            content_exact: no,
            content_overlap: no,
            source_exact: no,
            source_head: no,
            source_overlap: no,
        };
    };
    let (contents, sources) =
        (overlap(&one.content, &other.content), source::agreement(one, other));
    Likeness {
        content_exact: one.content == other.content,
        content_overlap: contents.is_half(),
        source_exact: sources == Agreement::Exact,
        source_head: sources <= Agreement::Head,
        source_overlap: sources <= Agreement::Overlap,
    }
}
