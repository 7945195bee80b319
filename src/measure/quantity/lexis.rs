//! What the list `quantities` says of the tokens of one article.

use std::ops::Range;

use rust_stemmers::{Algorithm, Stemmer};

use crate::lexicon::{Classes, GRAMMAR, Hit, normal};
use crate::measure::{Reading, function_words};
use crate::text::TokenKind;

/// The list that this room works with.
const LIST: &str = "quantities";
/// The classes of words that no noun phrase goes past.
const CLOSED: [&str; 10] = [
    "aux",
    "pronoun",
    "determiner",
    "preposition",
    "conjunction",
    "complementizer",
    "wh",
    "time.day",
    "time.month",
    "adverb.linking",
];

/// The words around the numbers of one article.
pub(super) struct Lexis<'r> {
    pub(super) reading: Reading<'r>,
    /// The hits of the list, by place.
    words: Vec<Word<'r>>,
    /// What multiplies a number that it is joined to: `20k`, `5-billion`.
    scales: Vec<(&'r str, u64)>,
    /// Where those stand who say something, by place.
    sources: Vec<Range<usize>>,
    pub(super) closed: Classes,
    pub(super) aux: Classes,
    pub(super) adverb: Classes,
    pub(super) adjective: Classes,
    pub(super) month: Classes,
    pub(super) time: Classes,
    pub(super) verb: Classes,
    pub(super) determiner: Classes,
    pub(super) function: Classes,
    stemmer: Stemmer,
}

/// A term of the list where it stands.
#[derive(Clone, Copy)]
pub(super) struct Word<'r> {
    pub(super) start: usize,
    pub(super) end: usize,
    category: &'r str,
    entry: usize,
}

impl<'r> Lexis<'r> {
    /// Picks the hits of the list out of all.
    pub(super) fn new(reading: Reading<'r>) -> Lexis<'r> {
        let lexicons = reading.lexicons;
        let entries = lexicons.entries_of(LIST);
        let own = |hit: &&Hit| entries.contains(&hit.entry);
        let word = |hit: &Hit| Word {
            start: hit.start,
            end: hit.end,
            category: &lexicons.category(hit.entry).id,
            entry: hit.entry,
        };
        let sources =
            reading.voices.attributions.iter().filter_map(|a| a.source.as_ref());
        let mut sources: Vec<Range<usize>> =
            sources.flat_map(|source| source.mention.iter().cloned()).collect();
        sources.sort_unstable_by_key(|tokens| tokens.start);
        let class = |name: &str| lexicons.class(GRAMMAR, name);
        let scale = |entry: usize| {
            let value = lexicons.extra(entry, "value").parse().ok()?;
            let is_scale = lexicons.category(entry).id == "number.scale";
            is_scale.then_some((lexicons.term(entry).text.as_str(), value))
        };
        Lexis {
            reading,
            words: reading.marks.hits.iter().filter(own).map(word).collect(),
            scales: entries.clone().filter_map(scale).collect(),
            sources,
            closed: CLOSED
                .iter()
                .map(|name| class(name))
                .fold(Classes::default(), Classes::with),
            aux: class("aux"),
            adverb: class("adverb.group"),
            adjective: class("adjective"),
            month: class("time.month"),
            time: class("time"),
            verb: class("verb"),
            determiner: class("determiner").with(class("pronoun.possessive")),
            function: function_words(lexicons),
            stemmer: Stemmer::create(Algorithm::English),
        }
    }

    /// The word of a category that begins at a token, the longest of them.
    pub(super) fn at(&self, at: usize, category: &str) -> Option<Word<'r>> {
        let first = self.words.partition_point(|word| word.start < at);
        let here = self.words[first..].iter().take_while(|word| word.start == at);
        here.filter(|word| word.category == category).max_by_key(|word| word.end).copied()
    }

    /// The word of a category that ends before a token, the longest of them.
    pub(super) fn before(&self, end: usize, category: &str) -> Option<Word<'r>> {
        let reach = self.words.partition_point(|word| word.start + LONGEST < end);
        let here = self.words[reach..].iter().take_while(|word| word.start < end);
        here.filter(|w| w.end == end && w.category == category)
            .min_by_key(|w| w.start)
            .copied()
    }

    /// The last word of a category between two tokens.
    pub(super) fn last_in(
        &self,
        from: usize,
        to: usize,
        category: &str,
    ) -> Option<Word<'r>> {
        let first = self.words.partition_point(|word| word.start < from);
        let inside = self.words[first..].iter().take_while(|word| word.start < to);
        inside.filter(|w| w.end <= to && w.category == category).last().copied()
    }

    /// A column of a word that only this list has.
    pub(super) fn extra(&self, word: Word<'r>, column: &str) -> &'r str {
        self.reading.lexicons.extra(word.entry, column)
    }

    /// The number that a word stands for or multiplies by.
    pub(super) fn value(&self, word: Word<'r>) -> Option<u64> {
        self.extra(word, "value").parse().ok()
    }

    /// The factor that letters behind digits stand for.
    pub(super) fn scale(&self, letters: &str) -> Option<u64> {
        let letters = normal(letters.trim_start_matches(['-', '‑']));
        self.scales.iter().find(|(term, _)| *term == letters).map(|(_, value)| *value)
    }

    /// The token as it stands; empty behind the last.
    pub(super) fn word(&self, at: usize) -> &'r str {
        let document = self.reading.document;
        document.tokens.get(at).map_or("", |token| token.span.of(&document.text))
    }

    pub(super) fn kind(&self, at: usize) -> TokenKind {
        let token = self.reading.document.tokens.get(at);
        token.map_or(TokenKind::Punctuation, |token| token.kind)
    }

    pub(super) fn is(&self, at: usize, classes: Classes) -> bool {
        self.reading.marks.classes.get(at).is_some_and(|c| c.any(classes))
    }

    /// Whether no blank stands between a token and the one before it.
    pub(super) fn is_glued(&self, at: usize) -> bool {
        let tokens = &self.reading.document.tokens;
        at > 0 && at < tokens.len() && tokens[at - 1].span.end == tokens[at].span.start
    }

    /// Whether a verb of saying begins at a token.
    pub(super) fn is_cue(&self, at: usize) -> bool {
        let lexicons = self.reading.lexicons;
        self.hits_at(at).any(|hit| {
            lexicons.list_of(hit.entry).id == "cues"
                && lexicons.category(hit.entry).id.starts_with("verb.")
        })
    }

    /// Whether a token belongs to the name of somebody who says something.
    pub(super) fn speaks(&self, at: usize) -> bool {
        let behind = self.sources.partition_point(|tokens| tokens.start <= at);
        behind > 0 && self.sources[behind - 1].contains(&at)
    }

    /// The country that a name or a demonym at a token belongs to.
    pub(super) fn country(&self, at: usize) -> Option<&'r str> {
        let lexicons = self.reading.lexicons;
        let mut places =
            self.hits_at(at).filter(|hit| lexicons.list_of(hit.entry).id == "places");
        let country = |hit: &Hit| lexicons.extra(hit.entry, "country");
        places.find_map(|hit| Some(country(hit)).filter(|name| !name.is_empty()))
    }

    /// What the forms of a word have in common.
    pub(super) fn stem(&self, at: usize) -> String {
        self.stemmer.stem(&normal(self.word(at))).into_owned()
    }

    fn hits_at(&self, at: usize) -> impl Iterator<Item = &'r Hit> {
        let hits = &self.reading.marks.hits;
        let first = hits.partition_point(|hit| hit.start < at);
        hits[first..].iter().take_while(move |hit| hit.start == at)
    }
}

/// No term of the list has more words.
const LONGEST: usize = 8;
