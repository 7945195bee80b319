//! What gives away a name in whatever form it is used.

use std::collections::BTreeMap;

use super::seen::initials;
use super::traces::{self, Trace, Tracer};
use super::{Reading, content_words, office};
use crate::lexicon::{Classes, normal};
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
    tracer: &Tracer<'_>,
) -> BTreeMap<&'a str, Vec<Trace>> {
    let classes = Known::new(reading);
    let mut found: BTreeMap<&str, Vec<Trace>> = BTreeMap::new();
    let mut read: Vec<(&str, Vec<&str>)> = Vec::new();
    for mention in &reading.voices.mentions {
        let words: Vec<&str> =
            mention.tokens.clone().map(|at| &reading.marks.words[at]).collect();
        if !read.contains(&(&mention.name, words.clone())) {
            let into = found.entry(&mention.name).or_default();
            of_mention(reading, &classes, mention, tracer, into);
            read.push((&mention.name, words));
        }
    }
    for label in &reading.voices.labels {
        if let Some(into) = found.get_mut(label.name.as_str()) {
            into.extend(office::of_label(reading, label, tracer));
        }
    }
    found.into_iter().map(|(name, found)| (name, traces::sorted(found))).collect()
}

/// The traces of a name of which nothing is known but its words.
pub(super) fn of_text(name: &str, tracer: &Tracer<'_>) -> Vec<Trace> {
    let mut found = Vec::new();
    let words = tokens(name).into_iter().filter(|t| t.kind == TokenKind::Word);
    let capitals: Vec<&str> = words
        .map(|t| t.span.of(name))
        .filter(|w| w.starts_with(char::is_uppercase) && w.len() > 1)
        .collect();
    capitals.iter().for_each(|word| tracer.word(&normal(word), true, &mut found));
    initials(capitals.into_iter(), &mut found);
    traces::sorted(found)
}

/// Words of names that name nothing by themselves.
struct Known {
    never: Classes,
    place: Classes,
}

impl Known {
    fn new(reading: Reading<'_>) -> Known {
        let class = |list: &str, category: &str| reading.lexicons.class(list, category);
        Known {
            never: content_words::function_words(reading.lexicons)
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
    known: &Known,
    mention: &Mention,
    tracer: &Tracer<'_>,
    into: &mut Vec<Trace>,
) {
    let Reading { document, marks, .. } = reading;
    let is_listed = listed(reading, mention, into);
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
                    && !is_body(reading, at)
            }
        };
        if tells || !several {
            tracer.word(&marks.words[at], true, into);
        }
    }
    if several {
        initials(mention.tokens.clone().map(|at| document.word(at)), into);
        let last_two = &words[words.len() - 2..];
        let [one, other] = [0, 1].map(|n| tracer.root(&marks.words[last_two[n]]));
        into.push(traces::pair(&one, &other));
    }
}

/// The traces of a name that a list knows; whether one does.
fn listed(reading: Reading<'_>, mention: &Mention, into: &mut Vec<Trace>) -> bool {
    let Reading { lexicons, marks, .. } = reading;
    let first = marks.hits.partition_point(|hit| hit.start < mention.tokens.start);
    let mut found = false;
    let within =
        marks.hits[first..].iter().take_while(|hit| hit.start < mention.tokens.end);
    for hit in within {
        let list = lexicons.list_of(hit.entry).id.as_str();
        if ["places", "agencies"].contains(&list) {
            let name = match lexicons.extra(hit.entry, "name") {
                "" => mention.name.as_str(),
                name => name,
            };
            if name == mention.name {
                found = true;
                into.push(traces::listed(name));
                if lexicons.extra(hit.entry, "country") == name {
                    into.push(traces::country(name));
                }
            }
        }
    }
    found
}

/// Whether the word is a kind of body: *ministry*, *board*.
fn is_body(reading: Reading<'_>, at: usize) -> bool {
    let Reading { lexicons, marks, .. } = reading;
    let end = marks.hits.partition_point(|hit| hit.start <= at);
    marks.hits[..end].iter().rev().take_while(|hit| hit.start + 8 > at).any(|hit| {
        hit.end > at
            && lexicons.list_of(hit.entry).id == "roles"
            && lexicons.extra(hit.entry, "being") == "body"
    })
}
