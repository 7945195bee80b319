//! What a mention says by itself: its core, its head, the name in it, its kind.

use std::ops::Range;

use super::names::{self, is_body};
use super::person::{Names, Person};
use super::traits::Traits;
use super::view::View;
use crate::lexicon::Hit;
use crate::text::TokenKind;

/// A mention with a name in it.
pub(super) fn named(
    view: &View<'_>,
    mention: &Range<usize>,
    names: &Names<'_>,
) -> Option<(String, String)> {
    let core = core(view, mention);
    let inside =
        || names.within(core.clone()).iter().filter(|m| m.tokens.end <= core.end);
    let head = head(view, &core);
    if let Some(joined) = joined(view, &core, names) {
        return Some(joined);
    }
    if let Some(person) = inside()
        .rev()
        .find(|m| m.kind == "person" && is_head(view, m.tokens.clone(), &core))
    {
        let known = names.persons.iter().find(|p| p.name == person.name);
        return Some((person.name.clone(), known.map_or("unclassified".into(), kind_of)));
    }
    let last = inside().rev().find(|m| m.tokens.end == head + 1);
    if let Some(named) = last {
        let mine = core.start..named.tokens.end;
        let kind = match named.kind {
            "agency" | "medium" => named.kind.to_string(),
            _ => match role_kind(view, &mine) {
                Some(kind) => kind.to_string(),
                None => kind_of_name(view, named.tokens.clone()),
            },
        };
        return Some((named.name.clone(), kind));
    }
    apposed_person(view, mention, &core, names)
}

/// *Venn and Haddad*, *Denmark, Norway and Sweden*: all that are named.
fn joined(
    view: &View<'_>,
    core: &Range<usize>,
    names: &Names<'_>,
) -> Option<(String, String)> {
    let and = core.clone().find(|at| view.word(*at) == "and")?;
    let all = names.within(core.clone());
    let heads: Vec<_> = all
        .iter()
        .filter(|m| {
            let next = m.tokens.end;
            next <= core.end
                && (next == core.end || view.word(next) == "and" || view.is_comma(next))
        })
        .collect();
    let both = heads.iter().any(|m| m.tokens.end <= and)
        && heads.iter().any(|m| m.tokens.start > and);
    if heads.len() < 2 || !both {
        return None;
    }
    let name = heads.iter().map(|m| m.name.as_str()).collect::<Vec<_>>().join(" and ");
    let kind = match heads[0].kind {
        "person" => names.persons.iter().find(|p| p.name == heads[0].name).map(kind_of),
        _ => Some(kind_of_name(view, heads[0].tokens.clone())),
    };
    Some((name, kind.unwrap_or_else(|| "unclassified".into())))
}

/// *the deputy minister, Milo Karsk,*: a role whose bearer is named behind the
/// comma.
fn apposed_person(
    view: &View<'_>,
    mention: &Range<usize>,
    core: &Range<usize>,
    names: &Names<'_>,
) -> Option<(String, String)> {
    let begins = core.end + 1;
    let comma = core.end < mention.end && view.is_comma(core.end);
    let role = view.is(head(view, core), view.words.role);
    let person = names.within(begins..begins + 1).iter().find(|m| m.kind == "person")?;
    let known = names.persons.iter().find(|p| p.name == person.name)?;
    let kind = role_kind(view, core).map_or_else(|| kind_of(known), String::from);
    (comma && role).then(|| (person.name.clone(), kind))
}

/// The mention up to its first comma, dash, bracket or relative pronoun.
pub(super) fn core(view: &View<'_>, mention: &Range<usize>) -> Range<usize> {
    let end = (mention.start + 1..mention.end)
        .find(|at| {
            view.is_comma(*at)
                || view.is_dash(*at)
                || view.word(*at) == "("
                || matches!(view.word(*at), "who" | "which" | "whose")
        })
        .unwrap_or(mention.end);
    mention.start..end
}

/// The token that heads a noun phrase: the last before a preposition.
pub(super) fn head(view: &View<'_>, core: &Range<usize>) -> usize {
    let end = (core.start + 1..core.end)
        .find(|at| {
            view.is(*at, view.words.preposition)
                && !view.is(
                    *at,
                    view.words.role.with(view.words.agency).with(view.words.place),
                )
                && !view.is_capital(*at)
                || view.word(*at) == "of" && !view.is(*at, view.words.role)
        })
        .unwrap_or(core.end);
    let mut head = end - 1;
    while head > core.start && !view.is_word(head) {
        head -= 1;
    }
    head
}

/// A person heads a mention when no role noun stands behind the name and no
/// possessive follows it.
fn is_head(view: &View<'_>, name: Range<usize>, core: &Range<usize>) -> bool {
    let owned = name.end < core.end
        && (view.kind(name.end) == TokenKind::Clitic
            || matches!(view.word(name.end), "'" | "’"));
    let titled = view.words.role.with(view.words.place);
    let of = (core.start..name.start).any(|at| {
        view.is(at, view.words.preposition)
            && !(view.is(at, titled)
                && view.is(at + 1, titled)
                && view.is(at - 1, titled))
    });
    !owned && !of && head(view, core) < name.end
}

/// A mention without a name: what it says, and the kind of its head.
pub(super) fn described(
    view: &View<'_>,
    mention: &Range<usize>,
    names: &Names<'_>,
) -> (String, String) {
    let core = core(view, mention);
    let mut start = core.start;
    while start + 1 < core.end
        && view.is(start, view.words.determiner)
        && !view.is(start, view.words.number.with(view.words.indefinite))
    {
        start += 1;
    }
    let name = names::name_of(view, start..core.end);
    let named = names.within(start..start + 1).iter().any(|m| m.tokens.contains(&start));
    let words = view.words;
    let common = words.role.with(words.closed).with(words.adjective).with(words.unnamed);
    let plain = view.is(start, common)
        || start + 1 < core.end && view.is_word(start + 1) && !view.is_capital(start + 1);
    let name = if named || is_name_like(view, start) || !plain {
        name
    } else {
        lower_first(&name)
    };
    let head = head(view, &core);
    let kind = if view.is(head, view.words.unnamed)
        || mention.clone().any(|at| view.is(at, view.words.unnamed) && at > head)
    {
        "unnamed".into()
    } else if view.is(head, view.words.document) {
        "document".into()
    } else if view.is(head, view.words.generic_medium) {
        "medium".into()
    } else {
        match role_kind(view, &core) {
            Some(kind)
                if kind == "person" || kind == "spokesperson" || is_body(view, head) =>
            {
                kind.to_string()
            }
            Some(kind) if is_identified(view, &core, head) => kind.to_string(),
            Some(_) => "unnamed".into(),
            None if view.is(head, view.words.demonym)
                || view.is(head, view.words.indefinite) =>
            {
                "person".into()
            }
            None => "unclassified".into(),
        }
    };
    (name, kind)
}

/// *the mayor*, *Lethany’s minister*: one person whom the office identifies, even
/// where the article does not name him.
fn is_identified(view: &View<'_>, core: &Range<usize>, head: usize) -> bool {
    let singular = !view.word(head).ends_with('s') && !view.word(head).ends_with("men");
    let first = view.small(core.start);
    let definite = matches!(first, "the" | "his" | "her" | "their" | "its");
    let owned = (core.start..head).any(|at| view.kind(at) == TokenKind::Clitic);
    let counted = view.is(core.start, view.words.number);
    singular && (definite && !counted || owned)
}

fn is_name_like(view: &View<'_>, at: usize) -> bool {
    view.is(at, view.words.place.with(view.words.demonym).with(view.words.agency))
        || view.word(at).chars().filter(|c| c.is_uppercase()).count() > 1
}

fn lower_first(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map_or(String::new(), |c| c.to_lowercase().chain(chars).collect())
}

/// The kind of the role noun that heads a phrase, if one does.
pub(super) fn role_kind<'a>(view: &View<'a>, core: &Range<usize>) -> Option<&'a str> {
    let head = head(view, core);
    if !view.has(head, Traits::ROLE) {
        return None;
    }
    let hits = view.covering(head).filter(|h| {
        view.words.traits[h.entry].any(Traits::ROLE) && core.start <= h.start
    });
    hits.filter(|h| &*view.fact(h).category != "title")
        .max_by_key(|h| (h.end - h.start, std::cmp::Reverse(h.entry)))
        .map(|h| &*view.fact(h).category)
}

/// The kind of a name that is no person's: what the list says, or official for
/// a country or a capital that speaks for its government.
pub(super) fn kind_of_name(view: &View<'_>, tokens: Range<usize>) -> String {
    let listed = |hit: &Hit| {
        let traits = view.words.traits[hit.entry];
        if traits.any(Traits::AGENCY) {
            Some("agency")
        } else if traits.any(Traits::MEDIUM) {
            Some("medium")
        } else if traits.any(Traits::PLACE) {
            Some(&*view.fact(hit).kind)
                .map(|kind| if kind.is_empty() { "official" } else { kind })
        } else {
            None
        }
    };
    let mut hits = view.hits(tokens.clone()).iter().filter(|h| tokens.contains(&h.start));
    hits.find_map(listed).unwrap_or("unclassified").to_string()
}

/// What the words around a person's name say, the nearest first.
pub(super) fn kind_of(person: &Person<'_>) -> String {
    person.kinds.first().copied().unwrap_or("unclassified").to_string()
}
