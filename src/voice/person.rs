//! What an article says of the persons it names.

use std::ops::Range;

use super::Mention;
use super::spoken_for::spoken_for;
use super::view::View;
use crate::text::TokenKind;

/// The names of an article.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Every place where one stands, by place.
    pub(super) mentions: Vec<Mention>,
    /// Persons with what is told of them.
    pub(super) persons: Vec<Person>,
}

impl Names {
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

/// How many mentions back a pronoun is resolved.
const REMEMBERED: usize = 60;

/// Somebody with a name.
#[derive(Debug, Clone, Default)]
pub(super) struct Person {
    /// The fullest form of the name.
    pub(super) name: String,
    /// The words around it that say what the person is, in lower case.
    pub(super) description: Vec<String>,
    /// The kinds of source that those words belong to, nearest first.
    pub(super) kinds: Vec<String>,
    /// The country or body that they say it speaks for.
    pub(super) speaks_for: Option<String>,
    /// Whether a given name or a title tells.
    pub(super) female: Option<bool>,
    /// Whether only a verb of saying beside the name makes it a person's.
    pub(super) guessed: bool,
}

impl Person {
    /// The person that a run of capitals names, if it is one: a given name, a
    /// title, a role, an age, or a verb of saying beside it tells.
    pub(super) fn read(
        view: &View<'_>,
        run: &Range<usize>,
        text: &str,
    ) -> Option<Person> {
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
        let mut kinds = described.kinds.clone();
        if (described.aged || described.apposed) && kinds.is_empty() {
            kinds.push("person".into());
        }
        let guessed = !(given || described.titled || described.aged);
        let name = text.to_string();
        let Description { words: description, speaks_for, .. } = described;
        Some(Person { name, description, kinds, speaks_for, female, guessed })
    }
}

/// Whether a verb of a cue stands directly before or behind the name.
fn is_beside_cue(view: &View<'_>, run: &Range<usize>) -> bool {
    view.is_cue_verb(run.end) || run.start > 0 && view.is_cue_verb(run.start - 1)
}

/// What the words around a name say of its bearer.
#[derive(Debug, Default)]
struct Description {
    words: Vec<String>,
    kinds: Vec<String>,
    speaks_for: Option<String>,
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

fn description(view: &View<'_>, run: &Range<usize>) -> Description {
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
            found.words.extend(behind_name.words);
            found.kinds.extend(behind_name.kinds);
            found.speaks_for = found.speaks_for.take().or(behind_name.speaks_for);
            found.female = found.female.or(behind_name.female);
            found.titled |= run.len() > 1;
        }
    }
    found
}

/// *presidents A and B*: the role of the first name is that of the second.
fn shared(view: &View<'_>, start: usize, found: &mut Description) {
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

fn take(view: &View<'_>, tokens: Range<usize>, found: &mut Description) {
    for at in tokens.clone().filter(|at| view.is_word(*at)) {
        found.words.push(view.word(at).to_lowercase());
    }
    let hits = view
        .hits(tokens.clone())
        .iter()
        .rev()
        .filter(|h| tokens.start <= h.start && h.end <= tokens.end);
    found.speaks_for =
        found.speaks_for.take().or_else(|| spoken_for(view, tokens.clone()));
    // *attorney general* is no general: a longer role hides the shorter inside.
    let mut seen: Option<Range<usize>> = None;
    for hit in hits.filter(|h| view.lexicons.list_of(h.entry).id == "roles") {
        let inside = seen.as_ref().is_some_and(|s| {
            s.start <= hit.start && hit.end <= s.end && s.len() > hit.end - hit.start
        });
        let wider = view
            .covering(hit.end - 1)
            .filter(|h| view.lexicons.list_of(h.entry).id == "roles")
            .any(|h| h.start < hit.start && h.end >= hit.end && h.start >= tokens.start);
        if inside || wider {
            continue;
        }
        seen = Some(hit.start..hit.end);
        let category = &view.lexicons.category(hit.entry).id;
        match view.lexicons.extra(hit.entry, "gender") {
            "f" => found.female = Some(true),
            "m" => found.female = Some(false),
            _ => {}
        }
        // A title tells the kind of its bearer only where the list says so: *Sen.*
        let kind = match category.as_str() {
            "title" => view.lexicons.extra(hit.entry, "kind"),
            category => category,
        };
        if !kind.is_empty() && !found.kinds.iter().any(|k| k == kind) {
            found.kinds.push(kind.to_string());
        }
    }
}

/// Gives short forms the full name, joins what is told of one person, and
/// calls persons persons wherever they stand.
pub(super) fn settle(names: &mut Names) {
    let places = located(&names.mentions);
    names.persons.retain(|p| !(p.guessed && places.contains(&p.name)));
    let mut full: Vec<Person> = Vec::new();
    for person in std::mem::take(&mut names.persons) {
        match full.iter_mut().find(|p| same(&p.name, &person.name)) {
            Some(known) => join(known, person),
            None => full.push(person),
        }
    }
    for mention in &mut names.mentions {
        if !matches!(mention.kind, "person" | "unclassified") {
            continue;
        }
        match full.iter().find(|p| same(&p.name, &mention.name)) {
            Some(person) => {
                mention.name = person.name.clone();
                mention.kind = "person";
            }
            None => mention.kind = "unclassified",
        }
    }
    for mention in names.mentions.iter_mut().filter(|m| m.kind == "unclassified") {
        if places.contains(&mention.name) {
            mention.kind = "place";
        }
    }
    names.persons = full;
}

/// Names that stand behind *in* or *near* somewhere in the article.
fn located(mentions: &[Mention]) -> Vec<String> {
    mentions.iter().filter(|m| m.kind == "place").map(|m| m.name.clone()).collect()
}

fn join(known: &mut Person, other: Person) {
    if other.name.len() > known.name.len() {
        known.name = other.name;
    }
    known.description.extend(other.description);
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
    let (long, short) =
        if one.len() >= other.len() { (one, other) } else { (other, one) };
    let last = |name: &str| name.rsplit(' ').next().map(str::to_lowercase);
    let first = |name: &str| name.split(' ').next().map(str::to_lowercase);
    if long.eq_ignore_ascii_case(short) {
        return true;
    }
    match short.contains(' ') {
        true => last(long) == last(short) && first(long) == first(short),
        false => last(long) == last(short),
    }
}
