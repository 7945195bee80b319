//! What single words can be in a label.

use crate::text::TokenKind;
use crate::voice::traits::Traits;
use crate::voice::view::View;

/// Whether the word is one of running text and no part of a name: in small
/// letters, or with a capital where every word has one.
pub(super) fn is_common(view: &View<'_>, at: usize) -> bool {
    view.kind(at) == TokenKind::Word
        && (!view.is_capital(at) || view.in_headline(at) || view.opens_sentence(at))
}

/// Whether the word says what something is like: the list knows it, it is a
/// compound (*far-right*), or it ends as adjectives do.
pub(super) fn is_adjectival(view: &View<'_>, at: usize) -> bool {
    const ENDINGS: [&str; 13] = [
        "ous", "ful", "ive", "ical", "less", "able", "ible", "ish", "ary", "ial", "ic",
        "ern", "arian",
    ];
    let words = view.words;
    if view.is(at, words.adjective) && !view.is(at, words.time) {
        return true;
    }
    let word = view.word(at);
    let ends =
        || ENDINGS.iter().any(|end| word.len() > end.len() + 2 && word.ends_with(end));
    word.len() > 3 && word.contains('-') && view.kind(at) == TokenKind::Word
        || !view.is(at, words.role.with(words.verb).with(words.closed)) && ends()
}

/// Whether the word ends as participles do, which may be adjectives.
pub(super) fn is_participle(view: &View<'_>, at: usize) -> bool {
    view.has(at, Traits::ED.with(Traits::ING)) || view.is(at, view.words.participle)
}

/// Whether the word is an office, an occupation, a rank or a medium.
pub(super) fn is_role(view: &View<'_>, at: usize) -> bool {
    let words = view.words;
    view.is(at, words.role.with(words.title).with(words.generic_medium))
}

/// Whether the word names several.
pub(super) fn is_plural(view: &View<'_>, at: usize) -> bool {
    let word = view.small(at);
    let one = ["ss", "us", "is"].iter().any(|end| word.ends_with(end));
    word.ends_with('s') && !one || word.ends_with("men") || word.ends_with("people")
}

/// Whether the word opens a noun phrase: a determiner, a possessive, or the
/// `'s` of an owner.
pub(super) fn opens_phrase(view: &View<'_>, at: usize) -> bool {
    let words = view.words;
    view.is(at, words.determiner.with(words.possessive))
        || view.kind(at) == TokenKind::Clitic
        || matches!(view.word(at), "'" | "’")
            && at > 0
            && view.word(at - 1).ends_with('s')
}

/// *a small, poor country*: whether a comma joins two adjectives of one noun.
pub(super) fn joins_adjectives(view: &View<'_>, comma: usize) -> bool {
    let plain = |at: usize| is_adjectival(view, at) && !is_role(view, at);
    let noun = comma + 2;
    noun < view.document.tokens.len()
        && comma > 0
        && plain(comma - 1)
        && plain(comma + 1)
        && view.kind(noun) == TokenKind::Word
        && !view.is(noun, view.words.closed)
        && !view.is_verb(noun)
}

/// Whether the token is a quotation mark.
pub(super) fn is_quotation_mark(view: &View<'_>, at: usize) -> bool {
    let mark =
        |c: char| matches!(c, '"' | '\'' | '“' | '”' | '‘' | '’' | '«' | '»' | '„');
    view.is_quoted(at) && view.is_punctuation(at) && view.word(at).chars().all(mark)
}

/// Whether a list of loaded wording has the word: then it was chosen, whatever
/// its class.
pub(super) fn is_loaded(view: &View<'_>, at: usize) -> bool {
    view.has(at, Traits::LOADED)
}

/// Whether a verb stands here that is no shortened relative clause: *said*, not
/// *accused of*.
pub(super) fn is_finite(view: &View<'_>, at: usize) -> bool {
    let words = view.words;
    if !view.is_verb(at) {
        return false;
    }
    let next = at + 1;
    let leads_on = next < view.document.tokens.len()
        && view.is(next, words.preposition.with(words.adverb));
    let ing = view.word(at).ends_with("ing");
    view.is(at, words.auxiliary) || !(ing || is_participle(view, at) && leads_on)
}

/// Whether a negator stands among some tokens that denies what follows.
pub(super) fn is_denied(view: &View<'_>, tokens: std::ops::Range<usize>) -> bool {
    tokens.into_iter().any(|at| is_negator(view, at))
}

/// *not*, *never*, *no longer*; the *not* of *not only* is none.
pub(super) fn is_negator(view: &View<'_>, at: usize) -> bool {
    view.has(at, Traits::NEGATOR) && !view.has(at, Traits::PSEUDO_NEGATOR)
}
