//! What stands before a name between commas: *The architect of the purge, Orlo,*.

use super::noun_phrase;
use super::word::{is_finite, is_plural, is_role, opens_phrase};
use super::{Found, Relation};
use crate::text::TokenKind;
use crate::voice::Mention;
use crate::voice::mention;
use crate::voice::names::is_body;
use crate::voice::person::Names;
use crate::voice::phrase::phrase_left;
use crate::voice::view::View;

/// The description before the comma, of a person only: it has to be the role of
/// one person, and no list goes on behind the name.
pub(super) fn label(
    view: &View<'_>,
    mention: &Mention,
    names: &Names<'_>,
) -> Option<Found> {
    let words = view.words;
    let name = mention.tokens.clone();
    let sentence = view.sentence(view.sentence_of(name.start)).tokens.clone();
    let comma = name.start.checked_sub(1).filter(|at| *at > sentence.start)?;
    if mention.kind != "person" || !view.is_comma(comma) {
        return None;
    }
    let closed = name.end >= sentence.end
        || view.is_punctuation(name.end) && !view.is_quoted(name.end);
    let goes_on = name.end + 1 < sentence.end
        && (view.is(name.end + 1, words.coordinating)
            || names
                .within(name.end + 1..name.end + 2)
                .iter()
                .any(|m| m.kind == "person"));
    if !closed || goes_on {
        return None;
    }
    let phrase = phrase_left(view, comma, sentence.start)?;
    let determined = opens_phrase(view, phrase.start)
        || phrase.clone().any(|at| view.kind(at) == TokenKind::Clitic);
    let head = mention::head(view, &phrase);
    let role = is_role(view, head) && !is_body(view, head) && !is_plural(view, head);
    let named = names.within(head..head + 1).iter().any(|m| m.tokens.contains(&head));
    if !(determined && role && !named && is_argument(view, phrase.start, sentence.start))
    {
        return None;
    }
    let found = noun_phrase::read(view, phrase.start, comma)?;
    Some(Found::new(found.tokens, Some(found.head), Relation::Apposition))
}

/// *According to the minister, Orlo, who was ill, left*: a preposition at the
/// head of a sentence may have ended with the comma.
fn is_argument(view: &View<'_>, start: usize, first: usize) -> bool {
    let led = (first..start).rev().take(1).any(|at| view.is(at, view.words.preposition));
    !led || (first..start).any(|at| is_finite(view, at))
}
