//! When, where and how somebody spoke: what stands between a cue and its
//! content and belongs to neither.

use super::cue::is_adverb;
use super::view::View;

/// Steps over when, where and how somebody spoke: *on Friday*, *in a
/// statement*, *Friday*.
pub(super) fn skip_adjuncts(view: &View<'_>, from: usize, limit: usize) -> usize {
    let mut at = from;
    while at < limit && !view.is_quoted(at) {
        let time = view.is(at, view.words.time) && !view.is(at, view.words.subordinating);
        let timed = at + 1 < limit
            && matches!(
                view.word(at),
                "on" | "in"
                    | "late"
                    | "early"
                    | "last"
                    | "this"
                    | "during"
                    | "since"
                    | "at"
            )
            && view.is(at + 1, view.words.time)
            && !view.is_quoted(at + 1);
        let manner =
            view.is(at, view.words.manner) && !view.is(at, view.words.determiner);
        let adverb =
            is_adverb(view, at) && view.word(at) != "that" && !is_existential(view, at);
        let number = view.kind(at) == crate::text::TokenKind::Number
            && at > from
            && view.is(at - 1, view.words.time);
        if time || timed || adverb || number {
            at += 1;
        } else if manner {
            while at < limit && view.is(at, view.words.manner) {
                at += 1;
            }
        } else {
            break;
        }
    }
    at
}

/// *there* that is the subject of what follows.
fn is_existential(view: &View<'_>, at: usize) -> bool {
    view.word(at).eq_ignore_ascii_case("there") && view.is(at + 1, view.words.auxiliary)
}
