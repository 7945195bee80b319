//! Who a mention is, and what kind of source that makes.

use std::ops::Range;

use super::Source;
use super::draft::Draft;
use super::names::{self, is_body};
use super::person::{Names, Person};
use super::spoken_for::spoken_for;
use super::view::View;
use crate::text::TokenKind;

/// Names the sources of all drafts, in the order of the text, so that a
/// pronoun can lean on who spoke before.
pub(super) fn sources(
    view: &View<'_>,
    drafts: &[Draft],
    names: &Names,
) -> Vec<Option<Source>> {
    let mut order: Vec<usize> = (0..drafts.len()).collect();
    order.sort_by_key(|n| {
        drafts[*n].source.as_ref().map_or(drafts[*n].cue[0].start, |s| s.start)
    });
    let mut found: Vec<Option<Source>> = vec![None; drafts.len()];
    let mut spoken: Vec<Spoken> = Vec::new();
    let mut said = vec![false; view.document.tokens.len()];
    for piece in drafts.iter().flat_map(|d| &d.content) {
        said[piece.clone()].fill(true);
    }
    for number in order {
        let Some(mention) = drafts[number].source.clone() else { continue };
        let source = source(
            view,
            mention.clone(),
            names,
            &Context { spoken: &spoken, said: &said },
        );
        spoken.push(Spoken {
            at: mention.start,
            name: source.name.clone(),
            kind: source.kind.clone(),
        });
        found[number] = Some(source);
    }
    found
}

/// What came before a mention.
struct Context<'c> {
    spoken: &'c [Spoken],
    /// Which tokens somebody says: who is named there is only talked of.
    said: &'c [bool],
}

/// A source that has been named.
struct Spoken {
    at: usize,
    name: String,
    kind: String,
}

fn source(
    view: &View<'_>,
    mention: Range<usize>,
    names: &Names,
    context: &Context<'_>,
) -> Source {
    if let Some((name, kind)) = label(view, &mention, names) {
        return Source { mention: vec![mention], name, kind, speaks_for: None };
    }
    let (name, kind) = pronoun(view, &mention, names, context)
        .or_else(|| named(view, &mention, names))
        .or_else(|| by_role(view, &mention, names, context.spoken))
        .unwrap_or_else(|| described(view, &mention, names));
    let known = names.persons.iter().find(|p| p.name == name);
    let speaks_for = known
        .and_then(|p| p.speaks_for.clone())
        .or_else(|| spoken_for(view, core(view, &mention)))
        .filter(|body| *body != name);
    Source { mention: vec![mention], name, kind, speaks_for }
}

/// *ELEANOR TACK* in front of a turn: the person of that name, or a new one.
fn label(
    view: &View<'_>,
    mention: &Range<usize>,
    names: &Names,
) -> Option<(String, String)> {
    let capitals =
        mention.clone().all(|at| !view.word(at).chars().any(char::is_lowercase));
    let turn = mention.end < view.document.tokens.len() && view.word(mention.end) == ":";
    let plain =
        mention.clone().all(|at| !view.is(at, view.words.place.with(view.words.role)));
    if !(capitals && turn && plain && view.opens_paragraph(mention.start)) {
        return None;
    }
    let name = super::colon::spoken_name(view, mention.clone());
    let known = names
        .persons
        .iter()
        .find(|p| p.name == name || p.name.ends_with(&format!(" {name}")));
    Some(match known {
        Some(person) => (person.name.clone(), kind_of(person)),
        None => (name, "unclassified".into()),
    })
}

/// *he*, *she*, *who*: the person that it stands for.
fn pronoun(
    view: &View<'_>,
    mention: &Range<usize>,
    names: &Names,
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
    let word = view.word(at).to_lowercase();
    if !personal && word != "it" || mention.len() > 1 && !view.is(at, words.possessive) {
        return None;
    }
    let female = match word.as_str() {
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
        Some(kind) => (format!("{}’s {owned}", person.name), kind),
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
        .find(|s| !groups.contains(&s.kind.as_str()) && !s.name.ends_with('s'))
        .map(|s| (s.name.clone(), s.kind.clone()))
}

/// The person who was spoken of last: who spoke in this or the last paragraphs
/// before who is merely mentioned, unless the mention opens a sentence since.
fn person_before<'n>(
    view: &View<'_>,
    names: &'n Names,
    at: usize,
    female: Option<bool>,
    context: &Context<'_>,
) -> Option<&'n Person> {
    let spoken = context.spoken;
    let fits = |p: &&Person| p.female.is_none() || female.is_none() || p.female == female;
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
        .find_map(|s| person(&s.name));
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
    names: &Names,
    at: usize,
    spoken: &[Spoken],
    kind: &str,
) -> Option<(String, String)> {
    let person = |name: &str| names.persons.iter().any(|p| p.name == name);
    let recent = |s: &&Spoken| view.sentence_of(at) - view.sentence_of(s.at) <= 4;
    let said = spoken.iter().rev().take_while(recent).find(|s| !person(&s.name));
    if let Some(spoken) = said {
        return Some((spoken.name.clone(), spoken.kind.clone()));
    }
    let named = names.before(at).find(|m| {
        m.kind != "person" && view.sentence_of(at) - view.sentence_of(m.tokens.start) <= 1
    });
    named
        .filter(|_| !kind.is_empty())
        .map(|m| (m.name.clone(), kind_of_name(view, m.tokens.clone())))
}

/// A mention with a name in it.
fn named(
    view: &View<'_>,
    mention: &Range<usize>,
    names: &Names,
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
            _ => role_kind(view, &mine)
                .unwrap_or_else(|| kind_of_name(view, named.tokens.clone())),
        };
        return Some((named.name.clone(), kind));
    }
    apposed_person(view, mention, &core, names)
}

/// *Venn and Haddad*, *Denmark, Norway and Sweden*: all that are named.
fn joined(
    view: &View<'_>,
    core: &Range<usize>,
    names: &Names,
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
    names: &Names,
) -> Option<(String, String)> {
    let begins = core.end + 1;
    let comma = core.end < mention.end && view.is_comma(core.end);
    let role = view.is(head(view, core), view.words.role);
    let person = names.within(begins..begins + 1).iter().find(|m| m.kind == "person")?;
    let known = names.persons.iter().find(|p| p.name == person.name)?;
    let kind = role_kind(view, core).unwrap_or_else(|| kind_of(known));
    (comma && role).then(|| (person.name.clone(), kind))
}

/// The mention up to its first comma, dash, bracket or relative pronoun.
fn core(view: &View<'_>, mention: &Range<usize>) -> Range<usize> {
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
fn head(view: &View<'_>, core: &Range<usize>) -> usize {
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

/// *the Russian president*, *the Kremlin official*: the person so described.
fn by_role(
    view: &View<'_>,
    mention: &Range<usize>,
    names: &Names,
    spoken: &[Spoken],
) -> Option<(String, String)> {
    let core = core(view, mention);
    let definite = matches!(
        view.word(core.start).to_lowercase().as_str(),
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
    let described: Vec<String> = (core.start + 1..=head)
        .filter(|at| view.is_word(*at) && !view.is(*at, view.words.determiner))
        .map(|at| view.word(at).to_lowercase())
        .collect();
    let common =
        |p: &&Person| described.iter().filter(|w| p.description.contains(w)).count();
    let all = names
        .persons
        .iter()
        .filter(|p| common(p) == described.len() && !described.is_empty());
    let recent = |p: &Person| spoken.iter().rev().position(|s| s.name == p.name);
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
        .filter_map(|s| names.persons.iter().find(|p| p.name == s.name))
        .find(|p| {
            let same_kind =
                kind.as_ref().is_some_and(|k| p.kinds.contains(k) || k == "official");
            let modified =
                modifiers.iter().all(|m| p.description.contains(m) || is_rank(view, m));
            same_kind && modified
        })?;
    Some((person.name.clone(), kind_of(person)))
}

/// *top*, *senior*: words that rank a person and say nothing else.
fn is_rank(view: &View<'_>, word: &str) -> bool {
    view.lexicons.terms("grammar", "adjective.common").any(|t| t.text == word)
}

/// A mention without a name: what it says, and the kind of its head.
fn described(view: &View<'_>, mention: &Range<usize>, names: &Names) -> (String, String) {
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
    let plain =
        view.is(start, common) || start + 1 < core.end && !view.is_capital(start + 1);
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
                kind
            }
            Some(kind) if is_identified(view, &core, head) => kind,
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
    let first = view.word(core.start).to_lowercase();
    let definite = matches!(first.as_str(), "the" | "his" | "her" | "their" | "its");
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
fn role_kind(view: &View<'_>, core: &Range<usize>) -> Option<String> {
    let head = head(view, core);
    let hits = view.covering(head).filter(|h| {
        view.lexicons.list_of(h.entry).id == "roles" && core.start <= h.start
    });
    hits.filter(|h| view.lexicons.category(h.entry).id != "title")
        .max_by_key(|h| (h.end - h.start, std::cmp::Reverse(h.entry)))
        .map(|h| view.lexicons.category(h.entry).id.clone())
}

/// The kind of a name that is no person's: what the list says, or official for
/// a country or a capital that speaks for its government.
fn kind_of_name(view: &View<'_>, tokens: Range<usize>) -> String {
    let listed =
        view.hits(tokens.clone()).iter().filter(|h| tokens.contains(&h.start)).find_map(
            |h| {
                let list = view.lexicons.list_of(h.entry).id.as_str();
                let category = view.lexicons.category(h.entry).id.as_str();
                match (list, category) {
                    ("agencies", "agency") => Some("agency"),
                    ("agencies", _) => Some("medium"),
                    ("places", _) => Some(match view.lexicons.extra(h.entry, "kind") {
                        "" => "official",
                        kind => kind,
                    }),
                    _ => None,
                }
                .map(String::from)
            },
        );
    listed.unwrap_or_else(|| "unclassified".into())
}

/// What the words around a person's name say, the nearest first.
fn kind_of(person: &Person) -> String {
    person.kinds.first().cloned().unwrap_or_else(|| "unclassified".into())
}
