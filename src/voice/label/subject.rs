//! Whether a name is the subject of the verb behind it.

use super::word::is_adjectival;
use crate::text::TokenKind;
use crate::voice::view::View;

/// The first token of the noun phrase that a name ends: *the former President
/// Orlo*.
pub(super) fn phrase_start(view: &View<'_>, name: usize) -> usize {
    let words = view.words;
    let first = view.sentence(view.sentence_of(name)).tokens.start;
    let modifiers =
        words.title.with(words.role).with(words.demonym).with(words.determiner);
    let belongs = |at: usize| {
        let dot = view.word(at) == "." && at > first && view.is(at - 1, words.title);
        let word = view.kind(at) == TokenKind::Word
            && !view.is_cue_verb(at)
            && !view
                .is(at, words.preposition.with(words.subordinating).with(words.relative))
            && (view.is(at, modifiers) || is_adjectival(view, at));
        dot || word && view.is_quoted(at) == view.is_quoted(name)
    };
    let mut start = name;
    while start > first && belongs(start - 1) {
        start -= 1;
    }
    start
}

/// Whether a clause begins with the noun phrase at `start`, which is not one of
/// several (*Quill and Orlo*) and not supposed (*if Orlo*).
pub(super) fn opens_clause(view: &View<'_>, start: usize) -> bool {
    let words = view.words;
    if view.opens_sentence(start) {
        return true;
    }
    let before = start - 1;
    let word = view.small(before);
    if matches!(word, "if" | "whether" | "unless" | "," | "and" | "or") {
        return word == "," && !lists(view, before);
    }
    if view.is_punctuation(before) {
        return true;
    }
    let clause = words.subordinating.with(words.coordinating).with(words.linking);
    word == "that"
        || view.is_cue_verb(before)
        || view.is(before, clause) && !view.is(before, words.preposition)
}

/// Whether a name ends directly before a comma, as in *Quill, Orlo and Venn*.
fn lists(view: &View<'_>, comma: usize) -> bool {
    comma > 0 && view.is_capital(comma - 1) && !view.opens_sentence(comma - 1)
}
