//! What a story is called: in its own words.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap, FxHashSet};

use super::Story;
use super::known::Known;
use super::terms::{self, Place, Term};
use super::weights::Weights;
use crate::corpus::Article;
use crate::text::TokenKind;

/// A label has as many names and words.
const WORDS: usize = 3;
/// Of a large story, so many articles are asked.
const ASKED: usize = 20;
/// A name in a label has at most so many words.
const LONGEST_NAME: usize = 3;

/// The names and words that tell a story from the others, the most telling first:
/// those with the highest sum of weights (tf-idf) over its articles, of all that
/// stand in at least half of them.
pub(super) fn label(
    members: &[usize],
    articles: &[Article],
    weights: &Weights,
    known: &Known,
) -> String {
    let asked: Vec<&Article> =
        members.iter().take(ASKED).map(|at| &articles[*at]).collect();
    let mut telling: FxHashMap<Term, (f32, usize)> = FxHashMap::default();
    for article in &asked {
        for (term, count) in terms::counts(article, known) {
            let (weight, used) = telling.entry(term).or_default();
            *weight += weights.weight(term, count, known);
            *used += 1;
        }
    }
    let mut telling: Vec<(Term, f32)> = telling
        .into_iter()
        .filter(|(_, (_, used))| 2 * used >= asked.len())
        .map(|(term, (weight, _))| (term, weight))
        .collect();
    telling.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    // A name has up to three telling words, and numbers name nothing.
    telling.truncate(4 * WORDS);
    let terms: Vec<Term> = telling.into_iter().map(|(term, _)| term).collect();
    let label = shown(&terms, &asked, known);
    if label.is_empty() { asked[0].doc_id.clone() } else { label }
}

/// Stories with a label become stories with a name.
pub(super) fn named(
    articles: &[Article],
    members: Vec<Vec<usize>>,
    labels: Vec<String>,
) -> Vec<Story> {
    let given =
        |members: &[usize]| members.iter().find_map(|at| articles[*at].story.clone());
    let mut taken: BTreeSet<String> =
        articles.iter().filter_map(|article| article.story.clone()).collect();
    let mut last: FxHashMap<String, u64> = FxHashMap::default();
    let mut name = |label: &str| {
        let plain = hyphened(label);
        let number = last.entry(plain.clone()).or_insert(0);
        loop {
            *number += 1;
            let name = match *number {
                1 => plain.clone(),
                more => format!("{plain}-{more}"),
            };
            if taken.insert(name.clone()) {
                return name;
            }
        }
    };
    let story = |(articles, label): (Vec<usize>, String)| match given(&articles) {
        Some(name) => Story { name, label, given: true, articles },
        None => Story { name: name(&label), label, given: false, articles },
    };
    members.into_iter().zip(labels).map(story).collect()
}

/// The terms as the articles mostly write them; of two that overlap the longer.
fn shown(terms: &[Term], articles: &[&Article], known: &Known) -> String {
    let wanted: FxHashSet<Term> = terms.iter().copied().collect();
    let mut forms: BTreeMap<Term, BTreeMap<String, u64>> = BTreeMap::new();
    for article in articles {
        let places = terms::places(article, known);
        for (at, place) in places.iter().enumerate() {
            let is_word = place.token.kind == TokenKind::Word;
            if is_word && wanted.contains(&place.term) {
                let form = form(&places, at, &article.text);
                *forms.entry(place.term).or_default().entry(form).or_default() += 1;
            }
        }
    }
    let mut label: Vec<String> = Vec::new();
    for form in terms.iter().filter_map(|term| most_frequent(forms.get(term)?)) {
        let holds = |long: &str, short: &str| long.split(' ').any(|part| part == short);
        if let Some(short) = label.iter_mut().find(|other| holds(&form, other)) {
            *short = form;
        } else if !label.iter().any(|other| holds(other, &form) || *other == form) {
            label.push(form);
        }
    }
    label.truncate(WORDS);
    label.join(", ")
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

/// The form that is used most, the first by letters of several.
fn most_frequent(forms: &BTreeMap<String, u64>) -> Option<String> {
    let most = forms.values().max()?;
    forms.iter().find(|(_, count)| *count == most).map(|(form, _)| form.clone())
}

/// A label in small letters, with hyphens: `loretta-lynch-trafficking`.
fn hyphened(label: &str) -> String {
    let parts =
        label.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    let name = parts.map(str::to_lowercase).collect::<Vec<_>>().join("-");
    if name.is_empty() { "story".to_string() } else { name }
}
