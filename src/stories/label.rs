//! What a story is called: in its own words.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap, FxHashSet};

use super::Story;
use super::forms::most_frequent;
use super::sketch::Sketch;
use super::terms::Term;
use super::weights::Weights;

/// A label has as many names and words.
const WORDS: usize = 3;
/// Of a large story, so many articles are asked.
const ASKED: usize = 20;

/// The names and words that tell a story from the others, the most telling first:
/// those with the highest sum of weights (tf-idf) over its articles, of all that
/// stand in at least half of them.
pub(super) fn label(members: &[usize], sketches: &[Sketch], weights: &Weights) -> String {
    let asked: Vec<&Sketch> =
        members.iter().take(ASKED).map(|at| &sketches[*at]).collect();
    let mut telling: FxHashMap<Term, (f32, usize)> = FxHashMap::default();
    for sketch in &asked {
        for counted in &sketch.terms {
            let (weight, used) = telling.entry(counted.term()).or_default();
            *weight += weights.weight(*counted);
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
    let label = shown(&terms, &asked);
    if label.is_empty() { asked[0].doc_id.to_string() } else { label }
}

/// Stories with a label become stories with a name.
pub(super) fn named(
    sketches: &[Sketch],
    members: Vec<Vec<usize>>,
    labels: Vec<String>,
) -> Vec<Story> {
    let given =
        |members: &[usize]| members.iter().find_map(|at| sketches[*at].story.as_deref());
    let mut taken: BTreeSet<String> = sketches
        .iter()
        .filter_map(|sketch| sketch.story.as_deref()?.to_string().into())
        .collect();
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
        Some(name) => Story { name: name.to_string(), label, given: true, articles },
        None => Story { name: name(&label), label, given: false, articles },
    };
    members.into_iter().zip(labels).map(story).collect()
}

/// The terms as the articles mostly write them; of two that overlap the longer.
fn shown(terms: &[Term], asked: &[&Sketch]) -> String {
    let wanted: FxHashSet<Term> = terms.iter().copied().collect();
    let mut forms: BTreeMap<Term, BTreeMap<String, u64>> = BTreeMap::new();
    for (term, form) in asked.iter().flat_map(|sketch| sketch.forms.of(&sketch.terms)) {
        if wanted.contains(&term) {
            *forms.entry(term).or_default().entry(form.to_string()).or_default() += 1;
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

/// A label in small letters, with hyphens: `loretta-lynch-trafficking`.
fn hyphened(label: &str) -> String {
    let parts =
        label.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    let name = parts.map(str::to_lowercase).collect::<Vec<_>>().join("-");
    if name.is_empty() { "story".to_string() } else { name }
}
