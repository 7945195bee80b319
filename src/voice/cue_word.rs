//! What the list `cues` says of its terms, asked once.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::form::Ending;
use crate::lexicon::Lexicons;

/// The terms of the list `cues`.
#[derive(Debug)]
pub(super) struct CueWords {
    entries: Range<usize>,
    words: Vec<Option<CueWord>>,
}

/// A row of the list `cues`.
#[derive(Debug)]
pub(super) struct CueWord {
    pub(super) part: Part,
    /// `neutral`, `doubting`, …
    pub(super) class: String,
    pub(super) frames: Frames,
    /// How surely the word is a cue where it stands as a verb.
    pub(super) weight: f64,
    /// The form of the verb, where the row names it.
    pub(super) ending: Option<Ending>,
    /// Whether the row names forms: then an -s does not make a present.
    pub(super) irregular: bool,
    /// Where its object stands in the term, as in *ask _ _ to*.
    pub(super) object: Option<usize>,
    /// The entry of its first word alone: *insist* of *insist on*.
    plain: Option<usize>,
}

/// Part of speech of a cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Verb,
    Noun,
    Adverb,
    Preposition,
    Adjective,
}

/// The complements that a cue takes when it attributes content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Frames(u16);

/// The names that the column `frame` uses, in the order of the bits.
const FRAMES: [&str; 14] = [
    "clause",
    "quote",
    "np",
    "to",
    "wh",
    "ing",
    "as",
    "of",
    "for",
    "on",
    "about",
    "against",
    "recipient",
    "oc",
];

impl Frames {
    pub(super) const CLAUSE: Frames = Frames(1);
    pub(super) const QUOTE: Frames = Frames(1 << 1);
    /// A noun phrase.
    pub(super) const NP: Frames = Frames(1 << 2);
    pub(super) const TO: Frames = Frames(1 << 3);
    /// A question.
    pub(super) const WH: Frames = Frames(1 << 4);
    pub(super) const ING: Frames = Frames(1 << 5);
    pub(super) const AS: Frames = Frames(1 << 6);
    pub(super) const OF: Frames = Frames(1 << 7);
    pub(super) const RECIPIENT: Frames = Frames(1 << 12);
    /// What the object is called.
    pub(super) const OC: Frames = Frames(1 << 13);

    fn parse(cell: &str) -> Frames {
        cell.split_whitespace().map(Frames::named).fold(Frames::default(), Frames::with)
    }

    /// The frame that a word names, as prepositions do theirs; none if it does not.
    pub(super) fn named(word: &str) -> Frames {
        FRAMES.iter().position(|f| *f == word).map_or(Frames(0), |bit| Frames(1 << bit))
    }

    /// The union of both sets.
    pub(super) const fn with(self, other: Frames) -> Frames {
        Frames(self.0 | other.0)
    }

    /// Whether the cue takes one of these complements.
    pub(super) const fn has(self, frames: Frames) -> bool {
        self.0 & frames.0 != 0
    }

    /// Whether the cue introduces a clause or somebody's words.
    pub(super) const fn speaks(self) -> bool {
        self.has(Frames::CLAUSE.with(Frames::QUOTE))
    }
}

impl CueWords {
    /// Asks the lexicons.
    pub(super) fn new(lexicons: &Lexicons) -> CueWords {
        let entries = lexicons.entries_of("cues");
        let words = entries.clone().map(|entry| cue_word(lexicons, entry)).collect();
        let mut cues = CueWords { entries, words };
        cues.find_plain(lexicons);
        cues
    }

    /// What is known of a term; none if it is no cue.
    pub(super) fn get(&self, entry: usize) -> Option<&CueWord> {
        self.words.get(entry.checked_sub(self.entries.start)?)?.as_ref()
    }

    /// The verb of one word that a cue begins with.
    pub(super) fn plain(&self, word: &CueWord) -> Option<&CueWord> {
        self.get(word.plain?)
    }

    fn find_plain(&mut self, lexicons: &Lexicons) {
        let text = |entry: usize| lexicons.term(entry).text.as_str();
        let is_verb = |entry: &usize| lexicons.category(*entry).id.starts_with("verb.");
        let verbs = self.entries.clone().filter(is_verb);
        let plain: FxHashMap<&str, usize> = verbs
            .map(|entry| (text(entry), entry))
            .filter(|(t, _)| !t.contains(' '))
            .collect();
        for (entry, word) in self.entries.clone().zip(&mut self.words) {
            let first = text(entry).split(' ').next().unwrap_or_default();
            if let Some(word) = word {
                word.plain = plain.get(first).copied();
            }
        }
    }
}

fn cue_word(lexicons: &Lexicons, entry: usize) -> Option<CueWord> {
    let (part, class) = lexicons.category(entry).id.split_once('.')?;
    let part = match part {
        "verb" => Part::Verb,
        "noun" => Part::Noun,
        "adverb" => Part::Adverb,
        "preposition" => Part::Preposition,
        "adjective" => Part::Adjective,
        _ => return None,
    };
    let forms = lexicons.extra(entry, "form");
    let object =
        lexicons.term(entry).text.split_whitespace().position(|word| word == "_");
    Some(CueWord {
        part,
        class: class.to_string(),
        frames: Frames::parse(lexicons.extra(entry, "frame")),
        weight: lexicons.term(entry).weight,
        ending: Ending::named(forms),
        irregular: !forms.trim().is_empty(),
        object: object.filter(|at| *at > 0),
        plain: None,
    })
}
