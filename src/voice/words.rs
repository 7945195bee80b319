//! What this room must know about words, asked of the lexicons once.

use rustc_hash::FxHashSet;

use super::cue_word::{CueWord, CueWords};
use super::fact::{Fact, traits};
use super::traits::Traits;
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
    /// *top*, *senior*: words that rank a person and say nothing else.
    pub(super) ranks: FxHashSet<Box<str>>,
    pub(super) cues: CueWords,
    /// What each term says of the tokens that it covers, by entry number.
    pub(super) traits: Vec<Traits>,
    /// What is known of the terms of the lists that describe who speaks, by entry
    /// number.
    facts: Vec<Option<Box<Fact>>>,
    unknown: Fact,
}

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

impl Words {
    /// Asks the lexicons.
    pub fn new(lexicons: &Lexicons) -> Words {
        let grammar = |category: &str| lexicons.class("grammar", category);
        let roles = |category: &str| lexicons.class("roles", category);
        let places = |category: &str| lexicons.class("places", category);
        let traits: Vec<Traits> =
            (0..lexicons.entries()).map(|entry| traits(lexicons, entry)).collect();
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
            ranks: lexicons
                .terms("grammar", "adjective.common")
                .map(|term| term.text.as_str().into())
                .collect(),
            cues: CueWords::new(lexicons),
            facts: facts(lexicons, &traits),
            unknown: Fact::default(),
            traits,
        }
    }

    /// What is known of a term as a role, a place or a medium.
    pub(super) fn fact(&self, entry: usize) -> &Fact {
        self.facts[entry].as_deref().unwrap_or(&self.unknown)
    }

    /// What is known of a term as a cue.
    pub(super) fn cue(&self, entry: usize) -> Option<&CueWord> {
        self.cues.get(entry)
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

fn facts(lexicons: &Lexicons, traits: &[Traits]) -> Vec<Option<Box<Fact>>> {
    const SPEAKERS: Traits = Traits::ROLE.with(Traits::PLACE).with(Traits::MEDIUM);
    let fact = |(entry, traits): (usize, &Traits)| {
        traits.any(SPEAKERS).then(|| Box::new(Fact::new(lexicons, entry)))
    };
    traits.iter().enumerate().map(fact).collect()
}
