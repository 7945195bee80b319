//! Adverbs that say that somebody says so: *has reportedly resigned*.

use std::ops::Range;

use super::cue::{Cue, Neighbours};
use super::draft::{Draft, draft};
use super::extent;
use super::form::is_adverb;
use super::phrase;
use super::view::View;

/// An adverb is believed from this weight on: *reportedly*, not *apparently*.
const SURE: f64 = 0.8;

/// *The minister has reportedly resigned*: the clause around the adverb; nobody is
/// named.
pub(super) fn adverb(
    view: &View<'_>,
    cue: &Cue<'_>,
    others: &Neighbours<'_, '_>,
) -> Option<Draft> {
    let sentence = view.sentence(cue.sentence).tokens.clone();
    let mut verb = cue.head.start;
    while verb > sentence.start
        && (view.is(verb - 1, view.words.auxiliary) || is_adverb(view, verb - 1))
    {
        verb -= 1;
    }
    let before =
        phrase::subject(view, verb, cue.sentence).map(|s| s.start..cue.head.start);
    let from =
        cue.head.end + usize::from(view.is_comma(cue.head.end.min(sentence.end - 1)));
    let behind =
        from..extent::clause_end(view, from.min(sentence.end), cue, others).max(from);
    let opens = cue.head.start == sentence.start;
    let pieces: Vec<Range<usize>> =
        before.into_iter().chain([behind]).filter(|p| !p.is_empty()).collect();
    let clause = opens || pieces.len() == 2;
    let kept =
        clause && cue.word.weight >= SURE && view.count(pieces.last()?.clone()) > 0;
    kept.then(|| draft(cue, None, pieces, None, "evidential adverb"))
}
