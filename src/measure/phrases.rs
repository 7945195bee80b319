//! Noun phrases that an article may come back to: *red lines*, *humanitarian
//! corridor*, *emergency budget*.
//!
//! A phrase is the noun that heads a noun phrase and the adjective or noun directly
//! before it; what stands further left is left out, so that *the Lethanian emergency
//! budget* and *an emergency budget* are one. Its key are the roots of both words. Words
//! of the working list `generic`, names, places, persons by their office, times and
//! numbers make none. Neighbours decide what is a noun (`lexicon/word_class.rs`); where
//! they do not tell, there is no phrase: one that is missed is better than one that is
//! none.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::Reading;
use super::asked::Meaning;
use super::places::Places;
use crate::lexicon::{Classes, Lexicons, WordClass};
use crate::page::Section;
use crate::text::TokenKind;

/// The one category of the list `roles` that is no person and no body.
const DOCUMENT: &str = "document";

/// A place where a phrase stands.
pub(super) struct Phrase<'a> {
    /// The roots of its two words.
    pub(super) key: [&'a str; 2],
    /// Where it stands.
    pub(super) tokens: Range<usize>,
}

/// All phrases outside the furniture. In a headline, where neighbours tell little,
/// only what stands below it too.
pub(super) fn phrases<'a>(reading: Reading<'a>, places: &Places<'_>) -> Vec<Phrase<'a>> {
    let page = Page::new(reading);
    let all = reading.document.tokens.len();
    let section = |at: usize| places.sentence(at).map(|(_, section)| section);
    let phrase = |head: usize| {
        let key = [head - 1, head].map(|at| reading.marks.words.form(at).root());
        Phrase { key, tokens: head - 1..head + 1 }
    };
    let below = |head: &usize| !matches!(section(*head), None | Some(Section::Headline));
    let mut found: Vec<Phrase<'_>> =
        (1..all).filter(below).filter(|head| page.is_phrase(*head)).map(phrase).collect();
    let known: FxHashSet<[&str; 2]> = found.iter().map(|p| p.key).collect();
    let above = (1..all).filter(|head| section(*head) == Some(Section::Headline));
    let above =
        above.filter(|head| page.touch(*head) && page.is_plain(*head)).map(phrase);
    found.extend(above.filter(|phrase| known.contains(&phrase.key)));
    found
}

struct Page<'a> {
    reading: Reading<'a>,
    asked: &'a Asked,
    /// Tokens of generic words and of names.
    taken: Vec<bool>,
}

/// What this file must know of the lexicons.
#[derive(Debug)]
pub(super) struct Asked {
    never: Classes,
    role: Classes,
    adjective: Classes,
    verb: Classes,
}

impl Asked {
    /// Asks them; `function` are the classes of function words.
    pub(super) fn new(lexicons: &Lexicons, function: Classes) -> Asked {
        let whole = |list: &str| {
            let categories = lexicons.lists.iter().filter(|l| l.id == list);
            let categories = categories.flat_map(|l| l.categories.iter().map(|c| &c.id));
            categories
                .filter(|category| *category != DOCUMENT)
                .fold(Classes::default(), |all, c| all.with(lexicons.class(list, c)))
        };
        let grammar = |category: &str| lexicons.class("grammar", category);
        Asked {
            never: function
                .with(grammar("time"))
                .with(grammar("noun.measure"))
                .with(whole("places"))
                .with(whole("agencies")),
            role: whole("roles"),
            adjective: grammar("adjective"),
            verb: grammar("verb"),
        }
    }
}

impl<'a> Page<'a> {
    fn new(reading: Reading<'a>) -> Page<'a> {
        let mut taken = vec![false; reading.document.tokens.len()];
        for mention in &reading.voices.mentions {
            taken[mention.tokens.clone()].fill(true);
        }
        for hit in &reading.marks.hits {
            let meaning = reading.asked.meaning(hit.entry);
            if let Meaning::Generic | Meaning::Negator | Meaning::Pseudo = meaning {
                taken[hit.start..hit.end].fill(true);
            }
        }
        Page { reading, asked: &reading.asked.phrases, taken }
    }

    /// Whether the word at `head` heads a noun phrase whose last two words make a
    /// phrase.
    fn is_phrase(&self, head: usize) -> bool {
        let class = |at| {
            let Reading { lexicons, document, marks, .. } = self.reading;
            lexicons.word_class(document, marks, at)
        };
        let before = head - 1;
        // What rules most words out and costs least comes first.
        !self.is(head, self.asked.adjective.with(self.asked.role))
            && self.is_plain(head)
            && self.touch(head)
            && self.ends(head)
            && self.is_small(head)
            && self.is_small(before)
            && class(head) != Some(WordClass::Verb)
            && (self.is(before, self.asked.adjective)
                || class(before) == Some(WordClass::Adjective)
                    && !self.reading.marks.words[before].ends_with("ing"))
    }

    /// Whether both words may be part of a phrase.
    fn is_plain(&self, head: usize) -> bool {
        let open = |at: usize| {
            self.reading.document.tokens[at].kind == TokenKind::Word
                && !self.is(at, self.asked.never)
                && !self.taken[at]
        };
        let tells = |at: usize| {
            let word = &self.reading.marks.words[at];
            word.len() > 2 && !word.ends_with("ly")
        };
        open(head)
            && open(head - 1)
            && !self.is(head - 1, self.asked.role)
            && tells(head)
            && tells(head - 1)
    }

    /// Whether nothing but a space stands between the two words.
    fn touch(&self, head: usize) -> bool {
        let tokens = &self.reading.document.tokens;
        let gap = tokens[head].span.start - tokens[head - 1].span.end;
        gap == 1
    }

    fn is_small(&self, at: usize) -> bool {
        self.reading.marks.words.form(at).begins_with_small()
    }

    /// Whether the noun phrase ends here: a function word, a verb or a mark follows.
    fn ends(&self, head: usize) -> bool {
        let Reading { document, .. } = self.reading;
        let next = head + 1;
        let Some(token) = document.tokens.get(next) else { return true };
        match token.kind {
            TokenKind::Punctuation => document.word(next) != "-",
            TokenKind::Clitic => true,
            TokenKind::Number => false,
            TokenKind::Word => self.is(next, self.asked.never.with(self.asked.verb)),
        }
    }

    fn is(&self, at: usize, classes: Classes) -> bool {
        self.reading.marks.classes[at].any(classes)
    }
}
