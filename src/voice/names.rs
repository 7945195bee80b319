//! Who is named where, with one spelling for each within an article.

use std::ops::Range;

use super::Mention;
use super::letters::{last_word, same_letters, surely_differ};
use super::look::Look;
use super::person::{self, Names, Person};
use super::traits::Traits;
use super::view::View;
use crate::page::Section;
use crate::text::TokenKind;

/// Finds the names outside furniture.
///
/// Capitals tell names in running text, but not in headlines, where every word
/// may have one; there only what the text below names is a name.
pub(super) fn names<'a>(view: &View<'a>) -> Names<'a> {
    let mut names = Names::default();
    for run in runs(view) {
        read(view, run, &mut names);
    }
    person::settle(&mut names);
    let mut above = headline(view, &names);
    above.append(&mut names.mentions);
    names.mentions = above;
    names
}

/// Mentions in the headline of what is named below it, or of what a list knows.
fn headline(view: &View<'_>, below: &Names<'_>) -> Vec<Mention> {
    let known_below: Vec<Known<'_>> = below.mentions.iter().map(Known::of).collect();
    let mut found: Vec<Mention> = Vec::new();
    let titled = view.document.sentences.iter().zip(&view.page.sections);
    for (sentence, _) in
        titled.filter(|(_, section)| **section == Some(Section::Headline))
    {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let mention = known(view, at, sentence.tokens.end, &known_below);
            at = mention.as_ref().map_or(at + 1, |mention| mention.tokens.end);
            found.extend(mention);
        }
    }
    found
}

/// A mention below the headline.
struct Known<'n> {
    mention: &'n Mention,
    /// A person's last name; empty for others.
    last: &'n str,
}

impl<'n> Known<'n> {
    fn of(mention: &'n Mention) -> Known<'n> {
        let person = mention.kind == "person";
        Known { mention, last: if person { last_word(&mention.name) } else { "" } }
    }

    /// How many words of a headline from `tokens` on are its name: all, or the last.
    fn length(&self, view: &View<'_>, tokens: Range<usize>) -> usize {
        let word = view.word(tokens.start);
        let name = &self.mention.name;
        let whole = !surely_differ(word, name);
        match if whole { stands(view, tokens, name.split(' ')) } else { 0 } {
            0 => usize::from(same_letters(word, self.last)),
            length => length,
        }
    }
}

/// The longest name, or part of one, that stands at `at`.
fn known(
    view: &View<'_>,
    at: usize,
    limit: usize,
    below: &[Known<'_>],
) -> Option<Mention> {
    if !view.is_capital(at) {
        return None;
    }
    let listed = view.is(at, view.words.place.with(view.words.agency));
    if listed {
        let mut names = Names::default();
        let end = (at + 1..limit)
            .find(|i| !view.is(*i, view.words.place.with(view.words.agency)));
        read(view, at..end.unwrap_or(limit), &mut names);
        return names.mentions.pop();
    }
    let lengths = below.iter().map(|known| (known.length(view, at..limit), known));
    let (length, known) = lengths.max_by_key(|(length, _)| *length)?;
    (length > 0).then(|| Mention { tokens: at..at + length, ..known.mention.clone() })
}

/// How many words stand where the tokens begin, if all of them do; else none.
fn stands<'n>(
    view: &View<'_>,
    tokens: Range<usize>,
    words: impl Iterator<Item = &'n str>,
) -> usize {
    let mut at = tokens.start;
    for word in words {
        if at == tokens.end || !same_letters(view.word(at), word) {
            return 0;
        }
        at += 1;
    }
    at - tokens.start
}

/// Runs of capitalised words below the headline.
fn runs(view: &View<'_>) -> Vec<Range<usize>> {
    let inner = inner_capitals(view);
    let mut runs: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while let Some(start) = capitals(view, at).find(|at| begins_name(view, *at, &inner)) {
        at = start + 1;
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

/// The words with a capital from `from` on, outside headlines.
fn capitals(view: &View<'_>, from: usize) -> impl Iterator<Item = usize> {
    let capital = |look: &Look| {
        look.traits.any(Traits::CAPITAL) && !look.traits.any(Traits::HEADLINE)
    };
    let looks = view.looks[from..].iter().enumerate();
    looks.filter(move |(_, look)| capital(look)).map(move |(at, _)| from + at)
}

/// Whether a name begins with a word that has a capital. `inner` tells of each form
/// whether it has one inside a sentence, too.
fn begins_name(view: &View<'_>, at: usize, inner: &[bool]) -> bool {
    if !(view.is_kept(at) && view.has(at, Traits::WORD)) {
        return false;
    }
    let words = view.words;
    let known = words.place.with(words.agency).with(words.female).with(words.male);
    if view.is(at, known) {
        return true;
    }
    let never = words.closed.with(words.title).with(words.demonym);
    if view.is(at, never) || view.is(at, words.role) && !opens_body(view, at) {
        return false;
    }
    if !is_first_word(view, at) {
        return true;
    }
    let next = at + 1;
    let doubled = next < view.document.tokens.len()
        && view.is_capital(next)
        && view.kind(next) == TokenKind::Word
        && !view.is(next, words.closed);
    let common = words.verb.with(words.adverb).with(words.adjective);
    let plain = !view.is(at, common) && !view.word(at).ends_with("ing");
    doubled
        || plain
            && view.word(at).chars().any(char::is_lowercase)
            && inner[view.marks.words.local(at)]
}

/// *Institute of Hydraulic Engineering*: a body with a capital that goes on.
fn opens_body(view: &View<'_>, at: usize) -> bool {
    is_body(view, at) && joins(view, at + 1)
}

/// Whether a small word joins two parts of one name: *of*, *for*, *and* before a
/// capital.
fn joins(view: &View<'_>, at: usize) -> bool {
    at + 1 < view.document.tokens.len()
        && matches!(view.word(at), "of" | "for")
        && view.is_capital(at + 1)
        && view.kind(at + 1) == TokenKind::Word
        && !view.is(at + 1, view.words.closed.with(view.words.day))
}

/// *Transport and Dock Workers' Union*: *and* in front of what ends in a body.
fn joins_body(view: &View<'_>, at: usize) -> bool {
    view.word(at) == "and"
        && (at + 1..view.document.tokens.len().min(at + 6))
            .take_while(|i| view.is_capital(*i) || matches!(view.word(*i), "'" | "’"))
            .any(|i| is_body(view, i))
}

fn is_first_word(view: &View<'_>, at: usize) -> bool {
    view.opens_sentence(at) || view.is_punctuation(at - 1) && view.is_quoted(at)
}

/// Which forms stand with a capital inside a sentence of the text below the headline,
/// by their number in the article.
fn inner_capitals(view: &View<'_>) -> Vec<bool> {
    let words = &view.marks.words;
    let mut inner = vec![false; words.forms().len()];
    for at in capitals(view, 0).filter(|at| !is_first_word(view, *at)) {
        inner[words.local(at)] = true;
    }
    inner
}

fn continues_name(view: &View<'_>, at: usize, start: usize) -> bool {
    let words = view.words;
    let touches = !view.opens_paragraph(at);
    if !touches || view.is_quoted(at) != view.is_quoted(start) {
        return false;
    }
    match view.kind(at) {
        TokenKind::Word if view.is_capital(at) => {
            let ends = words.title.with(words.day).with(words.demonym).with(words.closed);
            (!view.is(at, words.role) || is_body(view, at))
                && !view.is(at, ends)
                && view.is(at, words.place) == view.is(start, words.place)
                && view.is(at, words.agency) == view.is(start, words.agency)
        }
        TokenKind::Word => {
            let particle = matches!(
                view.word(at),
                "de" | "al" | "bin" | "von" | "van" | "der" | "la" | "del" | "di"
            );
            let next = at + 1 < view.document.tokens.len() && view.is_capital(at + 1);
            particle && next || opens_body(view, at - 1) || joins_body(view, at)
        }
        TokenKind::Punctuation => {
            let initial = view.word(at) == "." && view.word(at - 1).chars().count() == 1;
            let owner =
                matches!(view.word(at), "'" | "’") && view.word(at - 1).ends_with('s');
            let next = at + 1 < view.document.tokens.len() && view.is_capital(at + 1);
            next && (initial || owner && is_body(view, at + 1))
        }
        _ => false,
    }
}

/// Notes what a run of capitals names.
fn read<'a>(view: &View<'a>, run: Range<usize>, names: &mut Names<'a>) {
    let words = view.words;
    let text = name_of(view, run.clone());
    let (name, kind) = if view.is(run.start, words.agency) {
        let agency = view.has(run.start, Traits::AGENCY);
        let kind = if agency { "agency" } else { "medium" };
        (canonical(view, &run, Traits::MEDIUM, text), kind)
    } else if view.is(run.start, words.place) && !is_person_behind_place(view, &run) {
        let institution = view.has(run.start, Traits::INSTITUTION);
        let kind = if institution { "organisation" } else { "place" };
        (canonical(view, &run, Traits::PLACE, text), kind)
    } else if (run.start..run.end).any(|at| is_body(view, at)) {
        (text, "organisation")
    } else {
        match Person::read(view, &run, &text) {
            Some(person) => {
                names.persons.push(person);
                (text, "person")
            }
            None if is_adjective(view, &run) => return,
            None if is_located(view, &run) => (text, "place"),
            None => (text, "unclassified"),
        }
    };
    names.mentions.push(Mention { tokens: run, name, kind });
}

/// *Chad Brock*: a given name that is also a country, in front of a surname.
fn is_person_behind_place(view: &View<'_>, run: &Range<usize>) -> bool {
    run.len() > 1 && view.is(run.start, view.words.female.with(view.words.male))
}

/// *Lethanian exporters*: an adjective made of a name is not a name.
fn is_adjective(view: &View<'_>, run: &Range<usize>) -> bool {
    let ends =
        ["ian", "ean", "ese", "ish"].iter().any(|e| view.word(run.start).ends_with(e));
    let noun_follows = run.end < view.document.tokens.len()
        && view.kind(run.end) == TokenKind::Word
        && !view.is_capital(run.end)
        && !view.is_verb(run.end);
    run.len() == 1 && ends && noun_follows
}

/// *in Port Senna*, *near Halden*.
fn is_located(view: &View<'_>, run: &Range<usize>) -> bool {
    run.start > 0
        && matches!(
            view.word(run.start - 1),
            "in" | "near" | "from" | "across" | "outside"
        )
}

/// The tokens as one name: a single space where the text has some, and straight
/// apostrophes, as outlets differ in them.
pub(super) fn name_of(view: &View<'_>, tokens: Range<usize>) -> String {
    let length: usize = tokens.clone().map(|at| view.word(at).len() + 1).sum();
    let mut name = String::with_capacity(length);
    for at in tokens {
        let spaced = at > 0
            && view.document.tokens[at - 1].span.end
                < view.document.tokens[at].span.start;
        if !name.is_empty() && spaced {
            name.push(' ');
        }
        match view.word(at) {
            word if word.contains('’') => name.push_str(&word.replace('’', "'")),
            word => name.push_str(word),
        }
    }
    name
}

/// The name that a list gives to what stands here, or the text itself.
fn canonical(view: &View<'_>, run: &Range<usize>, list: Traits, text: String) -> String {
    view.hits(run.clone())
        .iter()
        .filter(|h| run.contains(&h.start) && view.words.traits[h.entry].any(list))
        .map(|h| &*view.fact(h).name)
        .find(|name| !name.is_empty())
        .map_or(text, String::from)
}

/// Whether a role noun names a body (a ministry, a campaign), not a person.
pub(super) fn is_body(view: &View<'_>, at: usize) -> bool {
    view.has(at, Traits::BODY)
}
