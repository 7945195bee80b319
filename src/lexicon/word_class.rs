//! Noun, verb or adjective? A few rules for words that can be several.
//!
//! The neighbours decide: *a smear*, *they smear him*, *a smear campaign*. The
//! rules answer only where a neighbour speaks clearly; elsewhere there is no
//! answer, and a term that asks for a part of speech is a hit.
//! How often they agree with a statistical tagger stands in
//! `lexicons/VALIDITY.md`.

use super::scene::Scene;
use super::{Classes, Lexicons};
use crate::text::TokenKind;

/// A part of speech that a term may ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum WordClass {
    /// The head of a noun phrase.
    Noun,
    /// A verb in any form.
    Verb,
    /// What modifies a noun or is predicated of one.
    Adjective,
}

/// The word classes that the rules look at.
#[derive(Debug, Default)]
pub(super) struct Grammar {
    be: Classes,
    auxiliary: Classes,
    modal: Classes,
    subject: Classes,
    object: Classes,
    relative: Classes,
    determiner: Classes,
    preposition: Classes,
    adjective: Classes,
    adverb: Classes,
    verb: Classes,
    closed: Classes,
}

impl WordClass {
    /// Whether a term that asks for `asked` may be what was found: a noun may
    /// modify another, as in *a smear campaign*.
    pub(super) fn satisfies(self, asked: WordClass) -> bool {
        self == asked || (self, asked) == (WordClass::Adjective, WordClass::Noun)
    }
}

impl Grammar {
    /// Asks the list `grammar` for its classes.
    pub(super) fn new(lexicons: &Lexicons) -> Grammar {
        let of = |names: &[&str]| {
            let sets = names.iter().map(|name| lexicons.class("grammar", name));
            sets.fold(Classes::default(), Classes::with)
        };
        Grammar {
            be: of(&["aux.be"]),
            auxiliary: of(&["aux"]),
            modal: of(&["aux.modal", "aux.do"]),
            subject: of(&["pronoun.subject"]),
            object: of(&[
                "pronoun.object",
                "pronoun.it",
                "pronoun.you",
                "pronoun.reflexive",
            ]),
            relative: of(&["pronoun.relative", "wh"]),
            determiner: of(&["determiner", "pronoun.possessive", "number"]),
            preposition: of(&["preposition"]),
            adjective: of(&["adjective"]),
            adverb: of(&["adverb.linking"]),
            verb: of(&["verb", "aux"]),
            closed: of(&[
                "aux",
                "preposition",
                "determiner",
                "pronoun",
                "conjunction",
                "complementizer",
                "wh",
                "adverb.linking",
            ]),
        }
    }

    /// Whether the word is a form of *be*.
    pub(super) fn is_be(&self, scene: &Scene<'_>, at: usize) -> bool {
        scene.classes[at].any(self.be)
    }

    /// The part of speech of the word at `at`, where its neighbours tell.
    pub(super) fn word_class(&self, scene: &Scene<'_>, at: usize) -> Option<WordClass> {
        let around = Around::new(self, scene, at);
        let word = &scene.words[at];
        let bare = !word.ends_with("ed") && !word.ends_with("ing");
        if around.is_verb_place(self, word) {
            return Some(WordClass::Verb);
        }
        let takes_object = around.before(self.determiner.with(self.object));
        if word.ends_with("ing") && around.after(self.preposition) && takes_object {
            return Some(WordClass::Verb);
        }
        if around.in_noun_phrase(self) {
            return Some(if around.modifies {
                WordClass::Adjective
            } else {
                WordClass::Noun
            });
        }
        if around.after(self.be) && (around.at_end || around.before_preposition) {
            return Some(if bare { WordClass::Adjective } else { WordClass::Verb });
        }
        if takes_object && !around.is_of {
            return Some(WordClass::Verb);
        }
        if word.ends_with("ed") && (around.before_preposition || around.at_end) {
            return Some(WordClass::Verb);
        }
        if bare && (around.is_of || around.before(self.auxiliary)) {
            return Some(WordClass::Noun);
        }
        None
    }
}

/// What stands around a word, within its sentence.
struct Around {
    previous: Classes,
    next: Classes,
    /// The word before is `to`.
    is_to: bool,
    /// The word before is `that` or `this`, which also stands for a thing.
    is_that: bool,
    /// The word behind is `of`.
    is_of: bool,
    /// The word before is a possessive `'s`.
    possessed: bool,
    /// The word before looks like an adjective.
    described: bool,
    before_preposition: bool,
    at_end: bool,
    /// A noun follows that the word can belong to.
    modifies: bool,
}

impl Around {
    fn new(grammar: &Grammar, scene: &Scene<'_>, at: usize) -> Around {
        let sentence = scene.sentence(at);
        let word = |at: usize| &scene.words[at];
        let adverb = |at: &usize| {
            word(*at).ends_with("ly") || scene.classes[*at].any(grammar.adverb)
        };
        let previous = (sentence.start..at)
            .rev()
            .take_while(|&at| !scene.is_pause(at))
            .filter(|&at| scene.document.tokens[at].kind != TokenKind::Punctuation)
            .find(|at| !adverb(at));
        let behind = (at + 1..sentence.end)
            .find(|&at| {
                scene.document.tokens[at].kind != TokenKind::Punctuation
                    || scene.is_pause(at)
            })
            .filter(|&at| !scene.is_pause(at));
        let class =
            |at: Option<usize>| at.map_or(Classes::default(), |at| scene.classes[at]);
        let is = |at: Option<usize>, what: &str| at.is_some_and(|at| word(at) == what);
        let next = class(behind);
        let free = |at: usize| {
            scene.document.tokens[at].kind == TokenKind::Word
                && !scene.classes[at].any(grammar.closed)
                && !word(at).ends_with("ly")
                && !word(at).ends_with("ed")
        };
        Around {
            previous: class(previous),
            next,
            is_to: is(previous, "to"),
            is_of: is(behind, "of"),
            possessed: previous.is_some_and(|at| {
                let pronoun = grammar.subject.with(grammar.object).with(grammar.relative);
                scene.document.tokens[at].kind == TokenKind::Clitic
                    && at > sentence.start
                    && !scene.classes[at - 1].any(pronoun)
            }),
            is_that: is(previous, "that") || is(previous, "this"),
            described: previous.is_some_and(|at| is_adjectival(word(at))),
            before_preposition: next.any(grammar.preposition),
            at_end: behind.is_none()
                || next.any(grammar.closed) && !next.any(grammar.determiner),
            modifies: behind.is_some_and(free),
        }
    }

    fn after(&self, classes: Classes) -> bool {
        self.previous.any(classes)
    }

    fn before(&self, classes: Classes) -> bool {
        self.next.any(classes)
    }

    /// Behind *to*, a modal, a subject or a relative pronoun stands a verb.
    fn is_verb_place(&self, grammar: &Grammar, word: &str) -> bool {
        if self.is_to {
            return !word.ends_with('s') || word.ends_with("ss");
        }
        if self.is_that {
            return word.ends_with('s') && !word.ends_with("ss") || word.ends_with("ed");
        }
        let after_subject = self.after(grammar.subject.with(grammar.relative));
        self.after(grammar.modal) || after_subject && !self.after(grammar.determiner)
    }

    /// Behind a determiner, a possessive, an adjective or a preposition stands a
    /// noun, or what modifies one.
    fn in_noun_phrase(&self, grammar: &Grammar) -> bool {
        let opened = grammar.determiner.with(grammar.adjective).with(grammar.preposition);
        self.possessed
            || self.described && !self.after(grammar.verb)
            || self.after(opened) && !self.is_to
    }
}

/// Whether the word ends as adjectives do.
fn is_adjectival(word: &str) -> bool {
    ["ous", "ful", "ive", "ical", "less", "able", "ible", "ish", "ary", "ial"]
        .iter()
        .any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending))
}
