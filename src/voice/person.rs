//! What an article says of the persons it names.

use std::ops::Range;

use super::Mention;
use super::letters::{ends_surely_differ, first_word, last_word, same_letters};
use super::spoken_for::spoken_for;
use super::traits::Traits;
use super::view::View;
use crate::lexicon::Hit;
use crate::text::TokenKind;

/// The names of an article.
#[derive(Debug, Default)]
pub(super) struct Names<'a> {
    /// Every place where one stands, by place.
    pub(super) mentions: Vec<Mention>,
    /// Persons with what is told of them.
    pub(super) persons: Vec<Person<'a>>,
}

impl<'a> Names<'a> {
    /// The mentions that begin among some tokens.
    pub(super) fn within(&self, tokens: Range<usize>) -> &[Mention] {
        let first = self.mentions.partition_point(|m| m.tokens.start < tokens.start);
        let end = self.mentions.partition_point(|m| m.tokens.start < tokens.end);
        &self.mentions[first..end.max(first)]
    }

    /// The last mentions before a token, the nearest first.
    pub(super) fn before(&self, at: usize) -> impl Iterator<Item = &Mention> {
        self.within(0..at)
            .iter()
            .rev()
            .filter(move |m| m.tokens.end <= at)
            .take(REMEMBERED)
    }
}

/// Of one text no more persons, places and descriptions of a person are remembered: each
/// name is compared with all of them, and a text may be made of names.
pub(super) const MOST: usize = 2_000;

/// How many mentions back a pronoun is resolved.
const REMEMBERED: usize = 60;

/// Somebody with a name.
#[derive(Debug, Clone, Default)]
pub(super) struct Person<'a> {
    /// The fullest form of the name.
    pub(super) name: String,
    /// Where the words around it stand that say what the person is.
    pub(super) description: Vec<Range<usize>>,
    /// The kinds of source that those words belong to, nearest first.
    pub(super) kinds: Vec<&'a str>,
    /// The country or body that they say it speaks for.
    pub(super) speaks_for: Option<&'a str>,
    /// Whether a given name or a title tells.
    pub(super) female: Option<bool>,
    /// Whether only a verb of saying beside the name makes it a person's.
    pub(super) guessed: bool,
}

impl<'a> Person<'a> {
    /// The person that a run of capitals names, if it is one: a given name, a
    /// title, a role, an age, or a verb of saying beside it tells.
    pub(super) fn read(
        view: &View<'a>,
        run: &Range<usize>,
        text: &str,
    ) -> Option<Person<'a>> {
        let words = view.words;
        let described = description(view, run);
        let given = view.is(run.start, words.female.with(words.male));
        let speaks = run.len() == 2 && is_beside_cue(view, run);
        if !(given || described.titled || run.len() > 1 && described.aged || speaks) {
            return None;
        }
        let female = match given {
            true => Some(view.is(run.start, words.female)),
            false => described.female,
        };
        let guessed = !(given || described.titled || described.aged);
        let name = text.to_string();
        let Description { words, mut kinds, speaks_for, .. } = described;
        let description = words.into_iter().filter(|piece| !piece.is_empty()).collect();
        if (described.aged || described.apposed) && kinds.is_empty() {
            kinds.push("person");
        }
        Some(Person { name, description, kinds, speaks_for, female, guessed })
    }
}

/// Whether a verb of a cue stands directly before or behind the name.
fn is_beside_cue(view: &View<'_>, run: &Range<usize>) -> bool {
    view.is_cue_verb(run.end) || run.start > 0 && view.is_cue_verb(run.start - 1)
}

/// What the words around a name say of its bearer.
#[derive(Debug, Default)]
struct Description<'a> {
    /// The words before the name, and those behind it.
    words: [Range<usize>; 2],
    kinds: Vec<&'a str>,
    speaks_for: Option<&'a str>,
    titled: bool,
    aged: bool,
    /// *X, a ticket agent*: an occupation that no list knows.
    apposed: bool,
    female: Option<bool>,
}

/// How many words in front of a name may describe it.
const BEFORE: usize = 8;
/// How many words of an apposition are read.
const BEHIND: usize = 14;

fn description<'a>(view: &View<'a>, run: &Range<usize>) -> Description<'a> {
    let mut found = Description::default();
    let mut at = run.start;
    while at > 0 && run.start - at < BEFORE && describes(view, at - 1) {
        at -= 1;
    }
    take(view, at..run.start, &mut found);
    if at == run.start {
        shared(view, run.start, &mut found);
    }
    found.titled |= (at..run.start).any(|i| view.is(i, view.words.title))
        || run.start > 0
            && view.is(run.start - 1, view.words.role)
            && view.is_word(run.start - 1);
    let behind = run.end;
    if behind + 1 < view.document.tokens.len()
        && (view.is_comma(behind) || view.is_dash(behind))
    {
        let age = view.kind(behind + 1) == TokenKind::Number
            && view.word(behind + 1).len() == 2;
        found.aged |= age;
        found.apposed |= matches!(view.word(behind + 1), "a" | "an") && run.len() > 1;
        let stop = (behind + 1..view.document.tokens.len().min(behind + BEHIND))
            .find(|i| view.is_punctuation(*i) || view.is(*i, view.words.auxiliary))
            .unwrap_or(behind + 1);
        let names_role = (behind + 1..stop).any(|i| view.is(i, view.words.role));
        if names_role
            && !view.is(behind + 1, view.words.coordinating)
            && !opens_clause(view, behind + 1, stop)
        {
            let mut behind_name = Description::default();
            take(view, behind + 1..stop, &mut behind_name);
            behind_name.kinds.reverse();
            found.words[1] = behind + 1..stop;
            found.kinds.extend(behind_name.kinds);
            found.speaks_for = found.speaks_for.take().or(behind_name.speaks_for);
            found.female = found.female.or(behind_name.female);
            found.titled |= run.len() > 1;
        }
    }
    found
}

/// *presidents A and B*: the role of the first name is that of the second.
fn shared<'a>(view: &View<'a>, start: usize, found: &mut Description<'a>) {
    if start < 2 || view.word(start - 1) != "and" {
        return;
    }
    let mut at = start - 1;
    while at > 0 && view.is_capital(at - 1) && !view.is(at - 1, view.words.role) {
        at -= 1;
    }
    let plural =
        at > 0 && view.is(at - 1, view.words.role) && view.word(at - 1).ends_with('s');
    if plural && at < start - 1 {
        take(view, at - 1..at, found);
        found.titled = true;
    }
}

fn opens_clause(view: &View<'_>, from: usize, stop: usize) -> bool {
    (from..stop).any(|at| view.is_verb(at) && !view.word(at).ends_with("ed"))
}

/// Whether the word can belong to a description in front of a name.
fn describes(view: &View<'_>, at: usize) -> bool {
    let words = view.words;
    if view.is_quoted(at) && view.is_punctuation(at) {
        return false;
    }
    let title_dot = view.word(at) == "." && at > 0 && view.is(at - 1, words.title);
    title_dot
        || view.kind(at) == TokenKind::Clitic
        || view.is(
            at,
            words.role.with(words.title).with(words.demonym).with(words.adjective),
        )
        || view.is(at, words.place)
        || view.word(at) == "of"
        || view.is_capital(at) && view.is_word(at) && !view.is(at, words.determiner)
        || view.is(at, words.role.with(words.adjective))
        || is_modifier(view, at)
}

/// A noun in front of a role: *policy adviser*.
fn is_modifier(view: &View<'_>, at: usize) -> bool {
    let next = at + 1;
    view.is_word(at)
        && !view.is_verb(at)
        && !view.is(
            at,
            view.words
                .determiner
                .with(view.words.preposition)
                .with(view.words.coordinating),
        )
        && next < view.document.tokens.len()
        && view.is(next, view.words.role)
}

fn take<'a>(view: &View<'a>, tokens: Range<usize>, found: &mut Description<'a>) {
    found.words[0] = tokens.clone();
    let hits = view
        .hits(tokens.clone())
        .iter()
        .rev()
        .filter(|h| tokens.start <= h.start && h.end <= tokens.end);
    found.speaks_for =
        found.speaks_for.take().or_else(|| spoken_for(view, tokens.clone()));
    if !tokens.clone().any(|at| view.has(at, Traits::ROLE)) {
        return;
    }
    let is_role = |h: &&Hit| view.words.traits[h.entry].any(Traits::ROLE);
    // *attorney general* is no general: a longer role hides the shorter inside.
    let mut seen: Option<Range<usize>> = None;
    for hit in hits.filter(is_role) {
        let inside = seen.as_ref().is_some_and(|s| {
            s.start <= hit.start && hit.end <= s.end && s.len() > hit.end - hit.start
        });
        let wider = view
            .covering(hit.end - 1)
            .filter(is_role)
            .any(|h| h.start < hit.start && h.end >= hit.end && h.start >= tokens.start);
        if inside || wider {
            continue;
        }
        seen = Some(hit.start..hit.end);
        let fact = view.fact(hit);
        found.female = fact.female.or(found.female);
        // A title tells the kind of its bearer only where the list says so: *Sen.*
        let kind = match &*fact.category {
            "title" => &*fact.kind,
            category => category,
        };
        if !kind.is_empty() && !found.kinds.contains(&kind) {
            found.kinds.push(kind);
        }
    }
}

/// Gives short forms the full name, joins what is told of one person, and
/// calls persons persons wherever they stand.
pub(super) fn settle(names: &mut Names<'_>) {
    let Names { mentions, persons } = names;
    let places = located(mentions);
    persons.retain(|p| !(p.guessed && is_among(mentions, &places, &p.name)));
    let mut full: Vec<Person<'_>> = Vec::with_capacity(persons.len());
    for person in persons.drain(..) {
        let is_full = full.len() == MOST;
        match full.iter_mut().find(|p| same(&p.name, &person.name)) {
            Some(known) => join(known, person),
            None if is_full => {}
            None => full.push(person),
        }
    }
    *persons = full;
    let last_words: Vec<&str> = persons.iter().map(|p| last_word(&p.name)).collect();
    for at in 0..mentions.len() {
        let mention = &mut mentions[at];
        if !matches!(mention.kind, "person" | "unclassified") {
            continue;
        }
        let last = last_word(&mention.name);
        let may_be = |number: &usize| same_letters(last_words[*number], last);
        let mut known = (0..persons.len()).filter(may_be);
        let person = known.find(|number| same(&persons[*number].name, &mention.name));
        if let Some(person) = person {
            mention.kind = "person";
            mention.name.clone_from(&persons[person].name);
        } else {
            let located = is_among(mentions, &places, &mentions[at].name);
            mentions[at].kind = if located { "place" } else { "unclassified" };
        }
    }
}

/// The mentions of what stands behind *in* or *near* somewhere in the article, one
/// for each name.
fn located(mentions: &[Mention]) -> Vec<usize> {
    let mut places = Vec::new();
    for (at, mention) in mentions.iter().enumerate() {
        if mention.kind == "place" && !is_among(mentions, &places, &mention.name) {
            places.push(at);
        }
        if places.len() == MOST {
            break;
        }
    }
    places
}

fn is_among(mentions: &[Mention], some: &[usize], name: &str) -> bool {
    some.iter().any(|at| mentions[*at].name == name)
}

fn join<'a>(known: &mut Person<'a>, other: Person<'a>) {
    if other.name.len() > known.name.len() {
        known.name = other.name;
    }
    let room = MOST.saturating_sub(known.description.len());
    known.description.extend(other.description.into_iter().take(room));
    for kind in other.kinds {
        if !known.kinds.contains(&kind) {
            known.kinds.push(kind);
        }
    }
    known.female = known.female.or(other.female);
    known.speaks_for = known.speaks_for.take().or(other.speaks_for);
    known.guessed &= other.guessed;
}

/// Whether one name is the other, or its last or first part.
fn same(one: &str, other: &str) -> bool {
    let short = if one.len() >= other.len() { other } else { one };
    !ends_surely_differ(one, other)
        && same_letters(last_word(one), last_word(other))
        && (!short.contains(' ') || same_letters(first_word(one), first_word(other)))
}
