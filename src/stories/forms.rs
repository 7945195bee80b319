//! How an article writes the words that its story may be called by.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::terms::{self, Counted, Place, Term};
use crate::text::TokenKind;

/// An article proposes as many words, those that count most in it.
const PROPOSED: usize = 32;
/// A name has at most so many words.
const LONGEST_NAME: usize = 3;
/// A longer word is no word, and a longer name no name; in bytes.
const LONGEST: usize = 60;

/// The written forms of some terms of an article.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Forms {
    /// The places of the terms in the sketch.
    of: Box<[u16]>,
    /// The form of each, a line for one.
    lines: Box<str>,
}

impl Forms {
    /// The terms with their forms; `terms` are those of the sketch.
    pub(super) fn of<'a>(
        &'a self,
        terms: &'a [Counted],
    ) -> impl Iterator<Item = (Term, &'a str)> {
        let at = self.of.iter().map(|at| terms[usize::from(*at)].term());
        at.zip(self.lines.split('\n'))
    }
}

/// The terms that count most, each as the text mostly writes it. Numbers name
/// nothing.
pub(super) fn forms(places: &[Place], text: &str, terms: &[Counted]) -> Forms {
    let mut most: Vec<u16> = (0..terms.len() as u16).collect();
    let count = |at: u16| terms[usize::from(at)].count();
    most.sort_by(|a, b| count(*b).total_cmp(&count(*a)));
    most.truncate(PROPOSED);
    let mut written: FxHashMap<Term, BTreeMap<String, u64>> =
        most.iter().map(|at| (terms[usize::from(*at)].term(), BTreeMap::new())).collect();
    for (at, place) in places.iter().enumerate() {
        if place.token.kind == TokenKind::Word
            && let Some(forms) = written.get_mut(&place.term)
        {
            let form = form(places, at, text);
            if form.len() <= LONGEST {
                *forms.entry(form).or_default() += 1;
            }
        }
    }
    let mut of = Vec::new();
    let mut lines: Vec<String> = Vec::new();
    for at in most {
        let term = &terms[usize::from(at)].term();
        if let Some(form) = most_frequent(&written[term]) {
            of.push(at);
            lines.push(form);
        }
    }
    Forms { of: of.into(), lines: lines.join("\n").into() }
}

/// The form that is used most, the first by letters of several.
pub(super) fn most_frequent(forms: &BTreeMap<String, u64>) -> Option<String> {
    let most = forms.values().max()?;
    forms.iter().find(|(_, count)| *count == most).map(|(form, _)| form.clone())
}

/// What stands at a place: below the title the whole name, if it is part of one.
fn form(places: &[Place], at: usize, text: &str) -> String {
    let of = |at: usize| &places[at];
    let alone = of(at).token.span.of(text);
    let is_capital = |at: usize| {
        !of(at).in_title
            && of(at).token.kind == TokenKind::Word
            && terms::is_name(of(at).token, text)
    };
    let touch = |left: usize| {
        &text[of(left).token.span.end..of(left + 1).token.span.start] == " "
    };
    if of(at).in_title {
        return alone.to_lowercase();
    }
    if !is_capital(at) {
        return alone.to_string();
    }
    let (mut from, mut to) = (at, at);
    while from > 0 && is_capital(from - 1) && touch(from - 1) && to - from < LONGEST_NAME
    {
        from -= 1;
    }
    while to + 1 < places.len()
        && is_capital(to + 1)
        && touch(to)
        && to - from < LONGEST_NAME
    {
        to += 1;
    }
    if to - from >= LONGEST_NAME {
        return alone.to_string();
    }
    of(from).token.span.join(of(to).token.span).of(text).to_string()
}
