//! Who is named where, with one spelling for each within an article.

use std::ops::Range;

use super::Mention;
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

/// Somebody with a name.
#[derive(Debug, Clone, Default)]
pub(super) struct Person {
    /// The fullest form of the name.
    pub(super) name: String,
    /// The words around it that say what the person is, in lower case.
    pub(super) description: Vec<String>,
    /// The kinds of source that those words belong to, nearest first.
    pub(super) kinds: Vec<String>,
    /// Whether a given name or a title tells.
    pub(super) female: Option<bool>,
}

/// Finds the names outside furniture.
pub(super) fn names(view: &View<'_>) -> Names {
    let mut names = Names::default();
    let runs = runs(view);
    for run in &runs {
        read(view, run.clone(), &mut names);
    }
    settle(&mut names);
    names
}

/// Runs of capitalised words, cut where the class of the words changes.
fn runs(view: &View<'_>) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while at < view.document.tokens.len() {
        if !begins_name(view, at) {
            at += 1;
            continue;
        }
        let start = at;
        at += 1;
        while at < view.document.tokens.len() && continues_name(view, at, start) {
            at += 1;
        }
        while at > start + 1 && !(view.is_capital(at - 1) || view.word(at - 1) == ".") {
            at -= 1;
        }
        runs.push(start..at);
    }
    runs
}

fn begins_name(view: &View<'_>, at: usize) -> bool {
    let words = view.words;
    if view.kind(at) != TokenKind::Word
        || !view.is_capital(at)
        || !view.page.keeps(view.sentence_of(at))
    {
        return false;
    }
    let known = words.place.with(words.agency).with(words.female).with(words.male);
    if view.is(at, known) {
        return true;
    }
    let closed = words
        .determiner
        .with(words.preposition)
        .with(words.coordinating)
        .with(words.subordinating);
    let closed = closed
        .with(words.wh)
        .with(words.time)
        .with(words.auxiliary)
        .with(words.subject_pronoun);
    let closed = closed
        .with(words.linking)
        .with(words.indefinite)
        .with(words.demonym)
        .with(words.title);
    if view.is(at, closed) || view.is(at, words.role) {
        return false;
    }
    let opens = is_first_word(view, at);
    !opens
        || at + 1 < view.document.tokens.len()
            && view.is_capital(at + 1)
            && !view.is_punctuation(at + 1)
        || !(view.is(at, words.verb.with(words.adverb).with(words.adjective))
            || view.word(at).ends_with("ing"))
            && view.word(at).chars().filter(|c| c.is_lowercase()).count() > 1
            && is_repeated(view, at)
}

fn is_first_word(view: &View<'_>, at: usize) -> bool {
    let sentence = view.sentence(view.sentence_of(at));
    (sentence.tokens.start..at).all(|i| view.is_punctuation(i))
        || view.is_punctuation(at - 1) && view.is_quoted(at)
}

/// Whether a word at the head of a sentence stands with a capital elsewhere too.
fn is_repeated(view: &View<'_>, at: usize) -> bool {
    let word = view.word(at);
    (0..view.document.tokens.len())
        .any(|i| i != at && view.word(i) == word && !is_first_word(view, i))
}

fn continues_name(view: &View<'_>, at: usize, start: usize) -> bool {
    let words = view.words;
    let touches = !view.document.paragraphs.iter().any(|p| p.tokens.start == at);
    if !touches || view.is_quoted(at) != view.is_quoted(start) {
        return false;
    }
    match view.kind(at) {
        TokenKind::Word if view.is_capital(at) => {
            !view.is(at, words.role.with(words.title).with(words.day).with(words.demonym))
                && view.is(at, words.place) == view.is(start, words.place)
                && view.is(at, words.agency) == view.is(start, words.agency)
        }
        TokenKind::Word => {
            matches!(
                view.word(at),
                "de" | "al" | "bin" | "von" | "van" | "der" | "la" | "del" | "di"
            ) && at + 1 < view.document.tokens.len()
                && view.is_capital(at + 1)
        }
        TokenKind::Punctuation => {
            view.word(at) == "."
                && view.word(at - 1).chars().count() == 1
                && at + 1 < view.document.tokens.len()
                && view.is_capital(at + 1)
        }
        _ => false,
    }
}

fn read(view: &View<'_>, run: Range<usize>, names: &mut Names) {
    let text = name_of(view, run.clone());
    let words = view.words;
    if view.is(run.start, words.agency) {
        let kind = if listed(view, run.start, "agencies", "agency") {
            "agency"
        } else {
            "medium"
        };
        names.mentions.push(Mention {
            name: canonical(view, &run, "agencies", text),
            tokens: run,
            kind,
        });
    } else if view.is(run.start, words.place) {
        let institution = listed(view, run.start, "places", "institution");
        let kind = if institution { "organisation" } else { "place" };
        names.mentions.push(Mention {
            name: canonical(view, &run, "places", text),
            tokens: run,
            kind,
        });
    } else {
        let described = description(view, &run);
        let given = view.is(run.start, words.female.with(words.male));
        let person = given || described.titled || run.len() > 1 && described.aged;
        let kind = if person { "person" } else { "organisation" };
        if person || run.len() > 1 || described.titled {
            note_person(view, &run, &text, person, described, names);
        }
        names.mentions.push(Mention { tokens: run, name: text, kind });
    }
}

fn note_person(
    view: &View<'_>,
    run: &Range<usize>,
    text: &str,
    person: bool,
    described: Description,
    names: &mut Names,
) {
    if !person {
        return;
    }
    let female = if view.is(run.start, view.words.female) {
        Some(true)
    } else if view.is(run.start, view.words.male) {
        Some(false)
    } else {
        described.female
    };
    let mut kinds = described.kinds;
    if described.aged && kinds.is_empty() {
        kinds.push("person".into());
    }
    names.persons.push(Person {
        name: text.to_string(),
        description: described.words,
        kinds,
        female,
    });
}

/// The tokens as one name, single spaces between them.
pub(super) fn name_of(view: &View<'_>, tokens: Range<usize>) -> String {
    let mut name = String::new();
    for at in tokens {
        if !name.is_empty() && view.word(at) != "." && view.kind(at) != TokenKind::Clitic
        {
            name.push(' ');
        }
        name.push_str(view.word(at));
    }
    name
}

/// Whether a hit of this category covers the token.
pub(super) fn listed(view: &View<'_>, at: usize, list: &str, category: &str) -> bool {
    view.marks.hits.iter().any(|h| {
        h.start <= at
            && at < h.end
            && view.lexicons.list_of(h.entry).id == list
            && view.lexicons.category(h.entry).id == category
    })
}

/// The name that a list gives to what stands here, or the text itself.
fn canonical(view: &View<'_>, run: &Range<usize>, list: &str, text: String) -> String {
    view.marks
        .hits
        .iter()
        .filter(|h| run.contains(&h.start) && view.lexicons.list_of(h.entry).id == list)
        .map(|h| view.lexicons.extra(h.entry, "name"))
        .find(|name| !name.is_empty())
        .map_or(text, String::from)
}

/// What the words around a name say of its bearer.
#[derive(Debug, Default)]
struct Description {
    words: Vec<String>,
    kinds: Vec<String>,
    titled: bool,
    aged: bool,
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
        let stop = (behind + 1..view.document.tokens.len().min(behind + BEHIND))
            .find(|i| view.is_punctuation(*i) || view.is(*i, view.words.auxiliary))
            .unwrap_or(behind + 1);
        let names_role = (behind + 1..stop).any(|i| view.is(i, view.words.role));
        if names_role
            && !view.is(behind + 1, view.words.coordinating)
            && !opens_clause(view, behind + 1, stop)
        {
            take(view, behind + 1..stop, &mut found);
            found.titled |= run.len() > 1;
        }
    }
    found
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
        .marks
        .hits
        .iter()
        .rev()
        .filter(|h| tokens.start <= h.start && h.end <= tokens.end);
    for hit in hits.filter(|h| view.lexicons.list_of(h.entry).id == "roles") {
        let category = &view.lexicons.category(hit.entry).id;
        match view.lexicons.extra(hit.entry, "gender") {
            "f" => found.female = Some(true),
            "m" => found.female = Some(false),
            _ => {}
        }
        if category != "title" && !found.kinds.contains(category) {
            found.kinds.push(category.clone());
        }
    }
}

/// Gives short forms the full name, joins what is told of one person, and
/// calls persons persons wherever they stand.
fn settle(names: &mut Names) {
    let mut full: Vec<Person> = Vec::new();
    for person in std::mem::take(&mut names.persons) {
        match full.iter_mut().find(|p| same(&p.name, &person.name)) {
            Some(known) => join(known, person),
            None => full.push(person),
        }
    }
    for mention in &mut names.mentions {
        if mention.kind == "agency" || mention.kind == "medium" || mention.kind == "place"
        {
            continue;
        }
        if let Some(person) = full.iter().find(|p| same(&p.name, &mention.name)) {
            mention.name = person.name.clone();
            mention.kind = "person";
        }
    }
    let longest = longest_forms(&names.mentions);
    for mention in names.mentions.iter_mut().filter(|m| m.kind == "organisation") {
        if let Some(form) = longest.iter().find(|f| same(f, &mention.name)) {
            mention.name = form.clone();
        }
    }
    names.persons = full;
}

fn longest_forms(mentions: &[Mention]) -> Vec<String> {
    let mut forms: Vec<String> = mentions
        .iter()
        .filter(|m| m.kind == "organisation" && m.name.contains(' '))
        .map(|m| m.name.clone())
        .collect();
    forms.sort();
    forms.dedup();
    forms
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
