//! What gives away a name in whatever form it is used.

use std::collections::BTreeMap;

use super::asked::Meaning;
use super::places::Places;
use super::seen::initials;
use super::traces::{self, Trace};
use super::{Reading, office};
use crate::lexicon::{Classes, Lexicons, normal};
use crate::text::{TokenKind, tokens};
use crate::voice::Mention;

/// The traces that would give away each name of an article.
///
/// A person is given away by any word of the name, and by the office without a name.
/// Anything else is given away by its head and by every other word that is not a place
/// or a kind of body: *the board* may be the Halden Water Board, *Halden* is a town. Of
/// a name that a list knows, which has its other forms, the head is enough, and of a
/// place not even that: *states* are not the United States.
pub(super) fn by_name<'a>(
    reading: Reading<'a>,
    places: &Places<'_>,
) -> BTreeMap<&'a str, Vec<Trace>> {
    let mut found: BTreeMap<&str, Vec<Trace>> = BTreeMap::new();
    let mut read: Vec<(&str, Vec<&str>)> = Vec::new();
    for mention in &reading.voices.mentions {
        let words: Vec<&str> =
            mention.tokens.clone().map(|at| &reading.marks.words[at]).collect();
        if !read.contains(&(&mention.name, words.clone())) {
            let into = found.entry(&mention.name).or_default();
            of_mention(reading, places, mention, into);
            read.push((&mention.name, words));
        }
    }
    for label in &reading.voices.labels {
        if let Some(into) = found.get_mut(label.name.as_str()) {
            into.extend(office::of_label(reading, places, label));
        }
    }
    found.into_iter().map(|(name, found)| (name, traces::sorted(found))).collect()
}

/// The traces of a name of which nothing is known but its words.
pub(super) fn of_text(name: &str) -> Vec<Trace> {
    let mut found = Vec::new();
    let words = tokens(name).into_iter().filter(|t| t.kind == TokenKind::Word);
    let capitals: Vec<&str> = words
        .map(|t| t.span.of(name))
        .filter(|w| w.starts_with(char::is_uppercase) && w.len() > 1)
        .collect();
    capitals.iter().for_each(|w| traces::free_word(&normal(w), true, &mut found));
    initials(capitals.into_iter(), &mut found);
    traces::sorted(found)
}

/// Words of names that name nothing by themselves.
#[derive(Debug)]
pub(super) struct Asked {
    never: Classes,
    place: Classes,
}

impl Asked {
    /// Asks the lexicons; `function` are the classes of function words.
    pub(super) fn new(lexicons: &Lexicons, function: Classes) -> Asked {
        let class = |list: &str, category: &str| lexicons.class(list, category);
        Asked {
            never: function
                .with(class("roles", "title"))
                .with(class("grammar", "address")),
            place: ["country", "demonym", "capital"]
                .iter()
                .fold(Classes::default(), |all, of| all.with(class("places", of))),
        }
    }
}

fn of_mention(
    reading: Reading<'_>,
    places: &Places<'_>,
    mention: &Mention,
    into: &mut Vec<Trace>,
) {
    let Reading { document, marks, asked, .. } = reading;
    let known = &asked.names;
    let is_listed = listed(reading, places, mention, into);
    let words: Vec<usize> = mention
        .tokens
        .clone()
        .filter(|at| document.tokens[*at].kind == TokenKind::Word)
        .filter(|at| document.word(*at).starts_with(char::is_uppercase))
        .filter(|at| marks.words[*at].len() > 1)
        .collect();
    let several = words.len() > 1;
    let of = mention.tokens.clone().find(|at| matches!(document.word(*at), "of" | "for"));
    let head = words.iter().rev().find(|at| of.is_none_or(|of| **at < of)).copied();
    for &at in &words {
        let class = marks.classes[at];
        let tells = match (mention.kind, Some(at) == head) {
            ("person", _) => !class.any(known.never),
            (kind, true) => !(is_listed && several && kind == "place"),
            _ => {
                !is_listed
                    && !class.any(known.never.with(known.place))
                    && !is_body(reading, places, at)
            }
        };
        if tells || !several {
            traces::word(marks.words.form(at), true, into);
        }
    }
    if several {
        initials(mention.tokens.clone().map(|at| document.word(at)), into);
        let last_two = &words[words.len() - 2..];
        let [one, other] = [0, 1].map(|n| marks.words.form(last_two[n]).root());
        into.push(traces::pair(one, other));
    }
}

/// The traces of a name that a list knows; whether one does.
fn listed(
    reading: Reading<'_>,
    places: &Places<'_>,
    mention: &Mention,
    into: &mut Vec<Trace>,
) -> bool {
    let mut found = false;
    for hit in places.hits(mention.tokens.clone()) {
        let (Meaning::Place(named) | Meaning::Agency(named)) =
            reading.asked.meaning(hit.entry)
        else {
            continue;
        };
        if named.name.is_empty() || *named.name == mention.name {
            found = true;
            into.push(traces::listed(&mention.name));
            if *named.country == mention.name {
                into.push(named.country_trace);
            }
        }
    }
    found
}

/// Whether the word is a kind of body: *ministry*, *board*.
fn is_body(reading: Reading<'_>, places: &Places<'_>, at: usize) -> bool {
    let is_body = |entry: usize| {
        matches!(reading.asked.meaning(entry), Meaning::Role { body: true })
    };
    let near = places.hits(at.saturating_sub(7)..at + 1).iter();
    near.filter(|hit| hit.end > at).any(|hit| is_body(hit.entry))
}
