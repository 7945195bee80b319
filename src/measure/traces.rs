//! Traces: what gives away that an article speaks of something, in whatever form.
//!
//! “X does not mention Y” must be true. An article may have Y under a bare surname,
//! an acronym, an adjective made of the name, another spelling, in a caption or in
//! somebody's mouth. Each such form leaves a trace, 32 bits of a hash, and each
//! subject has the traces that would give it away: where one of them is found the
//! article may speak of it, and nobody may say that it does not. Two forms that share
//! their bits by accident make the program silent, never wrong.
//!
//! | form | trace of the text | gives away |
//! |---|---|---|
//! | a word | its root (Snowball stem, then spelling key); of one with a capital also its spelling | every inflection and spelling of it |
//! | a word of six letters or more | the first four letters of its root | *Halden* in *Haldener*, *invade* in *invasion* |
//! | a compound with hyphens | its parts, and all of it joined | *NATO* in *NATO-led*, *ceasefire* in *cease-fire* |
//! | two content words in a row | their roots joined | *red lines*, *ceasefire* in *cease fire* |
//! | a row of capitals | its initials, with and without *of* and *for* | *HWB* in *Halden Water Board* |
//! | a place, body or agency of a list | its one name, and its country | *NATO* in *North Atlantic Treaty Organization*, *Russia* in *Russian* and in *Moscow* |
//! | an office without a name | the office with its country | a person who is only called *the Norwegian prime minister* |
//! | a hit of a frame vocabulary | the category | the frame |
//!
//! # When it misleads
//! A trace is no mention: *the board met* has the head of *Halden Water Board* and may
//! mean another one. That is why traces only ever keep a statement from being made.
//! Synonyms, nicknames and names of which a list would have to know that they are one
//! (*Burma*, *Myanmar*) leave none.

use rust_stemmers::{Algorithm, Stemmer};

use crate::hash;
use crate::lexicon::{Form, spelling};

/// 32 bits of a form.
pub type Trace = u32;

/// So many letters have words whose beginning counts as a trace …
const LONG: usize = 6;
/// … of so many letters.
const BEGINNING: usize = 4;

/// The traces of a word, whose spelling may differ elsewhere if it is a name.
pub(super) fn word(form: &Form, is_name: bool, into: &mut Vec<Trace>) {
    let spelled = is_name.then(|| form.spelled());
    plain(form.normal(), form.root(), spelled, into);
    parts(form.normal(), is_name, into);
}

/// The same of a word in its normal form that stands in no document.
pub(super) fn free_word(word: &str, is_name: bool, into: &mut Vec<Trace>) {
    piece(word, is_name, into);
    parts(word, is_name, into);
}

/// The parts of a compound, and all of it joined.
fn parts(word: &str, is_name: bool, into: &mut Vec<Trace>) {
    if word.bytes().any(|byte| matches!(byte, b'-' | b'\'' | b'&' | b'/')) {
        let parts = || word.split(['-', '\'', '&', '/']).filter(|p| p.len() > 1);
        parts().for_each(|part| piece(part, is_name, into));
        piece(&parts().collect::<String>(), is_name, into);
    }
}

fn piece(word: &str, is_name: bool, into: &mut Vec<Trace>) {
    let root = spelling(&Stemmer::create(Algorithm::English).stem(word));
    let spelled = is_name.then(|| spelling(word));
    plain(word, &root, spelled.as_deref(), into);
}

fn plain(word: &str, root: &str, spelled: Option<&str>, into: &mut Vec<Trace>) {
    if word.chars().count() >= LONG {
        let end = root.char_indices().nth(BEGINNING).map_or(root.len(), |(at, _)| at);
        into.push(of("^", &root[..end]));
    }
    into.push(of("", root));
    into.extend(spelled.map(|spelled| of("", spelled)));
}

/// Two roots in a row.
pub(super) fn pair(one: &str, other: &str) -> Trace {
    of(one, other)
}

/// The name that a list gives to a place, a body or an agency.
pub(super) fn listed(name: &str) -> Trace {
    of("=", &name.to_lowercase())
}

/// A country, or anything that a list puts into it.
pub(super) fn country(name: &str) -> Trace {
    of("@", &name.to_lowercase())
}

/// An office with the country that it belongs to, or none.
pub(super) fn office(country: &str, root: &str) -> Trace {
    of("%", &format!("{}%{root}", country.to_lowercase()))
}

/// A category of a lexicon.
pub(super) fn category(id: &str) -> Trace {
    of("#", id)
}

/// Sorted, each once.
pub(super) fn sorted(mut traces: Vec<Trace>) -> Vec<Trace> {
    traces.sort_unstable();
    traces.dedup();
    traces.shrink_to_fit();
    traces
}

/// The upper half of a hash: its bits depend on all letters.
fn of(mark: &str, form: &str) -> Trace {
    let hash = hash::fnv_1a(mark.bytes().chain(form.bytes()));
    ((hash >> 32) ^ hash) as Trace
}
