//! When, where and how somebody spoke: what stands between a cue and its
//! content and belongs to neither.

use super::form::is_adverb;
use super::view::View;

/// Steps over when, where and how somebody spoke: *on Friday*, *in a
/// statement*, *bluntly*.
///
/// An adverb in front of a clause without *that* is the clause's (*said simply
/// no money is left*), so adverbs are stepped over only where content plainly
/// begins behind them.
pub(super) fn skip_adjuncts(view: &View<'_>, from: usize, limit: usize) -> usize {
    let behind = skip(view, from, limit, true);
    let plain = behind >= limit
        || view.is_quoted(behind)
        || matches!(
            view.word(behind),
            "that" | "to" | ":" | "," | "of" | "about" | "as" | "whether" | "if"
        )
        || view.is(behind, view.words.object_pronoun);
    if plain { behind } else { skip(view, from, limit, false) }
}

fn skip(view: &View<'_>, from: usize, limit: usize, adverbs: bool) -> usize {
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
            && (view.is(at + 1, view.words.time) || view.word(at + 1) == "on")
            && !view.is_quoted(at + 1);
        let manner =
            view.is(at, view.words.manner) && !view.is(at, view.words.determiner);
        let adverb = adverbs && is_plain_adverb(view, at);
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

/// An adverb that is neither a negation nor the subject of what follows.
fn is_plain_adverb(view: &View<'_>, at: usize) -> bool {
    if !is_adverb(view, at) {
        return false;
    }
    let word = view.small(at);
    let existential = word == "there" && view.is(at + 1, view.words.auxiliary);
    !existential && !matches!(word, "that" | "not" | "never" | "no")
}
