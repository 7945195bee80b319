//! What this room must know about words, asked of the lexicons once.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use crate::lexicon::{Classes, Lexicons};

/// Word classes and cue frames, ready to be looked up.
#[derive(Debug)]
pub struct Words {
    pub(super) be: Classes,
    pub(super) have: Classes,
    pub(super) modal: Classes,
    pub(super) auxiliary: Classes,
    pub(super) subject_pronoun: Classes,
    pub(super) object_pronoun: Classes,
    pub(super) possessive: Classes,
    pub(super) relative: Classes,
    pub(super) indefinite: Classes,
    pub(super) determiner: Classes,
    pub(super) preposition: Classes,
    pub(super) coordinating: Classes,
    pub(super) subordinating: Classes,
    pub(super) wh: Classes,
    /// Closed classes: words that name nobody.
    pub(super) closed: Classes,
    pub(super) adverb: Classes,
    pub(super) linking: Classes,
    pub(super) day: Classes,
    pub(super) time: Classes,
    pub(super) manner: Classes,
    pub(super) recipient: Classes,
    pub(super) verb: Classes,
    pub(super) participle: Classes,
    pub(super) number: Classes,
    pub(super) adjective: Classes,
    pub(super) role: Classes,
    pub(super) title: Classes,
    pub(super) unnamed: Classes,
    pub(super) document: Classes,
    pub(super) place: Classes,
    pub(super) demonym: Classes,
    pub(super) agency: Classes,
    pub(super) generic_medium: Classes,
    pub(super) female: Classes,
    pub(super) male: Classes,
    /// Bodies that stand behind a name and act for it: *regime*, *forces*.
    pub(super) acting: Classes,
    /// Nouns of time and distance, which name nobody.
    pub(super) measure: Classes,
    /// Nouns for countries and towns.
    pub(super) terrain: Classes,
    /// Words that cut a part out of a country: *northern*.
    pub(super) direction: Classes,
    /// *Mr*, *Mrs*.
    pub(super) address: Classes,
    /// Participles that call somebody something with *as*: *known*, *seen*.
    pub(super) naming: Classes,
    /// What is known of each cue, by entry number.
    pub(super) cues: Vec<Option<CueWord>>,
    /// The entries of verbs of one word, by the word as the list has it.
    pub(super) plain_cues: FxHashMap<String, usize>,
}

/// A row of the list `cues`.
#[derive(Debug, Clone)]
pub(super) struct CueWord {
    pub(super) part: Part,
    /// `neutral`, `doubting`, …
    pub(super) class: String,
    pub(super) frames: Frames,
    /// How surely the word is a cue where it stands as a verb.
    pub(super) weight: f64,
    /// Forms of an irregular row; empty where the ending tells.
    pub(super) forms: BTreeSet<String>,
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
pub(super) struct Frames(u32);

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

/// The categories of the list `grammar` that are closed, and those of time.
const CLOSED: [&str; 10] = [
    "aux",
    "pronoun",
    "determiner",
    "preposition",
    "conjunction",
    "complementizer",
    "wh",
    "adverb.linking",
    "time",
    "number",
];

impl Frames {
    fn parse(cell: &str) -> Frames {
        let bits =
            cell.split_whitespace().filter_map(|w| FRAMES.iter().position(|f| *f == w));
        Frames(bits.fold(0, |all, bit| all | 1 << bit))
    }

    /// Whether the cue takes this complement.
    pub(super) fn has(self, frame: &str) -> bool {
        FRAMES
            .iter()
            .position(|f| *f == frame)
            .is_some_and(|bit| self.0 & (1 << bit) != 0)
    }

    /// Whether the cue introduces a clause or somebody's words.
    pub(super) fn speaks(self) -> bool {
        self.has("clause") || self.has("quote")
    }
}

impl Words {
    /// Asks the lexicons.
    pub fn new(lexicons: &Lexicons) -> Words {
        let grammar = |category: &str| lexicons.class("grammar", category);
        let roles = |category: &str| lexicons.class("roles", category);
        let places = |category: &str| lexicons.class("places", category);
        Words {
            be: grammar("aux.be"),
            have: grammar("aux.have"),
            modal: grammar("aux.modal").with(grammar("aux.do")),
            auxiliary: grammar("aux"),
            subject_pronoun: grammar("pronoun.subject"),
            object_pronoun: grammar("pronoun.object"),
            possessive: grammar("pronoun.possessive"),
            relative: grammar("pronoun.relative"),
            indefinite: grammar("pronoun.indefinite"),
            determiner: grammar("determiner"),
            preposition: grammar("preposition"),
            coordinating: grammar("conjunction.coordinating"),
            subordinating: grammar("conjunction.subordinating"),
            wh: grammar("wh"),
            closed: CLOSED.iter().fold(Classes::default(), |set, c| set.with(grammar(c))),
            adverb: grammar("adverb.group"),
            linking: grammar("adverb.linking"),
            day: grammar("time.day").with(grammar("time.month")),
            time: grammar("time"),
            manner: grammar("manner"),
            recipient: grammar("recipient"),
            verb: grammar("verb"),
            participle: grammar("verb.irregular.participle"),
            number: grammar("number"),
            adjective: grammar("adjective"),
            role: lexicons.class("roles", "head_of_state").with(role_nouns(lexicons)),
            title: roles("title"),
            unnamed: roles("unnamed"),
            document: roles("document"),
            place: places("country").with(places("capital")).with(places("institution")),
            demonym: places("demonym"),
            agency: lexicons
                .class("agencies", "agency")
                .with(lexicons.class("agencies", "medium")),
            generic_medium: lexicons.class("agencies", "medium.generic"),
            female: lexicons.class("names", "female"),
            male: lexicons.class("names", "male"),
            acting: grammar("noun.acting"),
            measure: grammar("noun.measure"),
            terrain: grammar("noun.terrain"),
            direction: grammar("direction"),
            address: grammar("address"),
            naming: grammar("naming"),
            plain_cues: plain_cues(lexicons),
            cues: (0..lexicons.entries())
                .map(|entry| cue_word(lexicons, entry))
                .collect(),
        }
    }
}

/// Every category of the list `roles` but the titles before a name.
fn role_nouns(lexicons: &Lexicons) -> Classes {
    lexicons
        .lists
        .iter()
        .filter(|list| list.id == "roles")
        .flat_map(|list| &list.categories)
        .filter(|category| category.id != "title")
        .fold(Classes::default(), |set, c| set.with(lexicons.class("roles", &c.id)))
}

fn plain_cues(lexicons: &Lexicons) -> FxHashMap<String, usize> {
    let verb = |entry: &usize| {
        lexicons.list_of(*entry).id == "cues"
            && lexicons.category(*entry).id.starts_with("verb.")
            && !lexicons.term(*entry).text.contains(' ')
    };
    let text = |entry| lexicons.term(entry).text.clone();
    (0..lexicons.entries()).filter(verb).map(|entry| (text(entry), entry)).collect()
}

fn cue_word(lexicons: &Lexicons, entry: usize) -> Option<CueWord> {
    if lexicons.list_of(entry).id != "cues" {
        return None;
    }
    let (part, class) = lexicons.category(entry).id.split_once('.')?;
    let part = match part {
        "verb" => Part::Verb,
        "noun" => Part::Noun,
        "adverb" => Part::Adverb,
        "preposition" => Part::Preposition,
        "adjective" => Part::Adjective,
        _ => return None,
    };
    Some(CueWord {
        part,
        class: class.to_string(),
        frames: Frames::parse(lexicons.extra(entry, "frame")),
        weight: lexicons.term(entry).weight,
        forms: lexicons
            .extra(entry, "form")
            .split_whitespace()
            .map(String::from)
            .collect(),
    })
}
