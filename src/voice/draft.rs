//! An attribution in the making.

use std::ops::Range;

use super::cue::Cue;
use super::view::View;

/// An attribution before its quotations are complete and its source is named.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    pub(super) source: Option<Range<usize>>,
    pub(super) cue: Vec<Range<usize>>,
    pub(super) class: String,
    pub(super) content: Vec<Range<usize>>,
    /// The words through whom it came.
    pub(super) relay: Option<Range<usize>>,
    /// Who was told, where the cue says so.
    pub(super) recipient: Option<Range<usize>>,
    /// The cue introduces clauses or somebody's words, so that quotations
    /// beside it belong to it.
    pub(super) speaks: bool,
    pub(super) rule: &'static str,
    pub(super) sentence: usize,
}

/// The rule of a source that is named by a preposition.
pub(super) const ACCORDING: &str = "according to";

/// Below this weight a cue needs *that* or a quotation to be believed.
pub(super) const SURE: f64 = 0.5;
/// Below this weight a cue is not believed at all.
const POSSIBLE: f64 = 0.3;

/// Whether the cue is sure enough for what it introduces.
pub(super) fn is_believed(
    view: &View<'_>,
    cue: &Cue<'_>,
    content: &[Range<usize>],
) -> bool {
    let first = content[0].clone();
    let marked = view.is_quoted(first.start)
        || matches!(view.word(first.start), "that" | "whether")
        || first.clone().any(|at| view.is_quoted(at));
    cue.word.weight >= if marked { POSSIBLE } else { SURE }
}

pub(super) fn draft(
    cue: &Cue<'_>,
    source: Option<Range<usize>>,
    content: Vec<Range<usize>>,
    extra_cue: Option<Range<usize>>,
    rule: &'static str,
) -> Draft {
    Draft {
        source,
        cue: std::iter::once(cue.group.clone()).chain(extra_cue).collect(),
        class: cue.word.class.clone(),
        content,
        relay: None,
        recipient: None,
        speaks: cue.word.frames.speaks(),
        rule,
        sentence: cue.sentence,
    }
}
