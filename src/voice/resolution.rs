//! Who a pronoun or a role stands for: *he*, *who*, *the Russian president*.

use std::ops::Range;

use super::Source;
use super::letters::same_letters;
use super::mention::{core, described, head, kind_of, kind_of_name, named, role_kind};
use super::names::{self, is_body};
use super::person::{self, Names, Person};
use super::view::View;

/// What came before a mention.
pub(super) struct Context<'c> {
    pub(super) spoken: &'c [Spoken],
    /// Which tokens somebody says: who is named there is only talked of.
    pub(super) said: &'c [bool],
}

/// A source that has been named.
pub(super) struct Spoken {
    pub(super) at: usize,
    /// The number of its draft.
    pub(super) draft: usize,
    pub(super) source: Source,
}

/// *he*, *she*, *who*: the person that it stands for.
pub(super) fn pronoun(
    view: &View<'_>,
    mention: &Range<usize>,
    names: &Names<'_>,
    context: &Context<'_>,
) -> Option<(String, String)> {
    let words = view.words;
    let spoken = context.spoken;
    let at = mention.start;
    let personal = view.is(at, words.subject_pronoun)
        || view.is(at, words.possessive) && mention.len() <= 3;
    if view.is(at, words.relative) && mention.len() == 1 {
        let start = view.sentence(view.sentence_of(at)).tokens.start;
        let end = if at > start && view.is_comma(at - 1) { at - 1 } else { at };
        let before = super::phrase::phrase_left(view, end, start)?;
        return named(view, &before, names)
            .or_else(|| Some(described(view, &before, names)));
    }
    let word = view.small(at);
    if !personal && word != "it" || mention.len() > 1 && !view.is(at, words.possessive) {
        return None;
    }
    let female = match word {
        "he" | "his" => Some(false),
        "she" | "her" => Some(true),
        "it" | "its" => return last_group(view, names, at, spoken, "organisation"),
        "they" | "their" => return last_group(view, names, at, spoken, ""),
        _ => return None,
    };
    let Some(person) = person_before(view, names, at, female, context) else {
        return last_person(view, at, spoken);
    };
    let owned = names::name_of(view, at + 1..mention.end);
    Some(match role_kind(view, mention).filter(|_| mention.len() > 1) {
        Some(kind) => (format!("{}’s {owned}", person.name), kind.to_string()),
        None => (person.name.clone(), kind_of(person)),
    })
}

/// A person without a name who spoke in one of the last sentences: *the mayor*.
fn last_person(
    view: &View<'_>,
    at: usize,
    spoken: &[Spoken],
) -> Option<(String, String)> {
    let groups = ["agency", "medium", "document"];
    spoken
        .iter()
        .rev()
        .take_while(|s| view.sentence_of(at) - view.sentence_of(s.at) <= 3)
        .find(|s| {
            !groups.contains(&s.source.kind.as_str()) && !s.source.name.ends_with('s')
        })
        .map(|s| (s.source.name.clone(), s.source.kind.clone()))
}

/// The person who was spoken of last: who spoke in this or the last paragraphs
/// before who is merely mentioned, unless the mention opens a sentence since.
fn person_before<'n>(
    view: &View<'_>,
    names: &'n Names<'_>,
    at: usize,
    female: Option<bool>,
    context: &Context<'_>,
) -> Option<&'n Person<'n>> {
    let spoken = context.spoken;
    let fits =
        |p: &&Person<'_>| p.female.is_none() || female.is_none() || p.female == female;
    let person = |name: &str| names.persons.iter().find(|p| p.name == name).filter(fits);
    let sentence = view.sentence_of(at);
    let subject = names
        .before(at)
        .take_while(|m| sentence - view.sentence_of(m.tokens.start) <= 1)
        .filter(|m| m.kind == "person" && !context.said[m.tokens.start])
        .filter(|m| is_subject(view, m.tokens.clone()))
        .find_map(|m| person(&m.name));
    let speaker = spoken
        .iter()
        .rev()
        .take_while(|s| sentence - view.sentence_of(s.at) <= 6)
        .find_map(|s| person(&s.source.name));
    let nearest =
        names.before(at).filter(|m| m.kind == "person").find_map(|m| person(&m.name));
    subject.or(speaker).or(nearest)
}

/// Whether a verb follows the name, with at most an insertion between.
fn is_subject(view: &View<'_>, name: Range<usize>) -> bool {
    let sentence = view.sentence(view.sentence_of(name.start));
    (name.end..sentence.tokens.end.min(name.end + 3)).any(|at| view.is_verb(at))
}

/// The last source that is not one person, or the last name of that kind.
fn last_group(
    view: &View<'_>,
    names: &Names<'_>,
    at: usize,
    spoken: &[Spoken],
    kind: &str,
) -> Option<(String, String)> {
    let person = |name: &str| names.persons.iter().any(|p| p.name == name);
    let recent = |s: &&Spoken| view.sentence_of(at) - view.sentence_of(s.at) <= 4;
    let said = spoken.iter().rev().take_while(recent).find(|s| !person(&s.source.name));
    if let Some(spoken) = said {
        return Some((spoken.source.name.clone(), spoken.source.kind.clone()));
    }
    let named = names.before(at).find(|m| {
        m.kind != "person" && view.sentence_of(at) - view.sentence_of(m.tokens.start) <= 1
    });
    named
        .filter(|_| !kind.is_empty())
        .map(|m| (m.name.clone(), kind_of_name(view, m.tokens.clone())))
}

/// *the Russian president*, *the Kremlin official*: the person so described.
pub(super) fn by_role(
    view: &View<'_>,
    mention: &Range<usize>,
    names: &Names<'_>,
    spoken: &[Spoken],
) -> Option<(String, String)> {
    let core = core(view, mention);
    let definite = matches!(
        view.small(core.start),
        "the" | "his" | "her" | "their" | "this" | "that"
    );
    let head = head(view, &core);
    if !definite
        || !view.is(head, view.words.role)
        || is_body(view, head)
        || view.word(head).ends_with('s')
    {
        return None;
    }
    let described: Vec<usize> = (core.start + 1..=head)
        .filter(|at| view.is_word(*at) && !view.is(*at, view.words.determiner))
        .collect();
    let is_of = |p: &Person<'_>, at: usize| {
        let mut words = p.description.iter().flat_map(Range::clone);
        words.any(|word| same_letters(view.word(word), view.word(at)))
    };
    let common = |p: &&Person<'_>| described.iter().all(|at| is_of(p, *at));
    let all = names.persons.iter().filter(|p| !described.is_empty() && common(p));
    let latest = || spoken.iter().rev().take(person::MOST);
    let recent = |p: &Person<'_>| latest().position(|s| s.source.name == p.name);
    if let Some(person) = all.min_by_key(|p| recent(p).unwrap_or(usize::MAX)) {
        return Some((person.name.clone(), kind_of(person)));
    }
    let modifiers = &described[..described.len() - 1];
    let kind = role_kind(view, &core);
    let last = spoken
        .iter()
        .rev()
        .filter(|s| view.sentence_of(core.start) - view.sentence_of(s.at) <= 3);
    let person = last
        .filter_map(|s| names.persons.iter().find(|p| p.name == s.source.name))
        .find(|p| {
            let same_kind = kind.is_some_and(|k| p.kinds.contains(&k) || k == "official");
            let modified = modifiers.iter().all(|at| is_of(p, *at) || is_rank(view, *at));
            same_kind && modified
        })?;
    Some((person.name.clone(), kind_of(person)))
}

/// *top*, *senior*: words that rank a person and say nothing else.
fn is_rank(view: &View<'_>, at: usize) -> bool {
    view.words.ranks.contains(view.small(at))
}
