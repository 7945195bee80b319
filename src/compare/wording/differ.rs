//! What is distinctive in each rendering of an utterance, and what is left out.

use std::collections::{BTreeMap, BTreeSet};

use super::gathered::Word;
use super::groups::Group;
use super::rank::Utterance;
use super::speakers::Bond;
use super::story::{Item, Story};
use crate::compare::rows::WordingRow;

/// The most words that are told to be left out.
const LEFT_OUT: usize = 12;

/// The words of one outlet's renderings of an utterance.
#[derive(Default)]
struct Said {
    stems: BTreeSet<u64>,
    terms: BTreeSet<u64>,
}

/// The rows of an utterance, by outlet and place.
pub(super) fn utterance(story: &Story<'_>, group: &Group) -> Utterance {
    let mut said: BTreeMap<&str, Said> = BTreeMap::new();
    for item in group.iter().map(|at| &story.items[*at]) {
        let outlet = said.entry(item.outlet).or_default();
        outlet.stems.extend(item.kept.words.iter().map(|word| word.stem));
        outlet.terms.extend(item.kept.words.iter().map(|word| word.term));
    }
    let speakers = speakers(story, group);
    let rows = group.iter().map(|&at| {
        let item = &story.items[at];
        let others: Vec<usize> = others(story, group, item.outlet).collect();
        WordingRow {
            distinctive_words: distinctive(item, &said),
            similarity: similarity(story, at, &others),
            judging_words: judging(item),
            left_out: left_out(story, item.outlet, &others, &said),
            evidence: mean_evidence(story, at, &others),
            speakers,
            ..row(story, item)
        }
    });
    Utterance { outlets: said.len(), rows: rows.collect() }
}

fn row(story: &Story<'_>, item: &Item<'_>) -> WordingRow {
    let kept = item.kept;
    WordingRow {
        utterance: String::new(),
        story: story.name.to_string(),
        outlet: item.outlet.to_string(),
        doc_id: item.doc_id.to_string(),
        kind: kept.kind,
        source_name: kept.source_name.clone(),
        relay: kept.relay.clone(),
        text: kept.text.clone(),
        distinctive_words: Vec::new(),
        similarity: 0.0,
        start: kept.start,
        end: kept.end,
        cue: kept.cue.clone(),
        cue_class: kept.cue_class.clone(),
        source_id: kept.source_id.clone(),
        date: kept.date.clone(),
        left_out: Vec::new(),
        judging_words: Vec::new(),
        evidence: 0.0,
        speakers: "",
    }
}

/// The renderings of the other outlets.
fn others<'a>(
    story: &'a Story<'_>,
    group: &'a Group,
    outlet: &'a str,
) -> impl Iterator<Item = usize> + 'a {
    group.iter().copied().filter(move |at| story.items[*at].outlet != outlet)
}

/// Words of a rendering whose stem no other outlet has, by place.
fn distinctive(item: &Item<'_>, said: &BTreeMap<&str, Said>) -> Vec<String> {
    let elsewhere = |word: &&Word| {
        let mut others = said.iter().filter(|(outlet, _)| **outlet != item.outlet);
        !others.any(|(_, said)| said.stems.contains(&word.stem))
    };
    let words = item.kept.words.iter().filter(elsewhere);
    once(words.map(|word| item.kept.form(word).to_string()))
}

/// Words that judge, by place.
fn judging(item: &Item<'_>) -> Vec<String> {
    let words = item.kept.words.iter().filter(|word| word.judges);
    once(words.map(|word| item.kept.form(word).to_string()))
}

/// Words of most of the other outlets, at least two where there are as many,
/// whose term this outlet has in none of its renderings.
fn left_out(
    story: &Story<'_>,
    outlet: &str,
    others: &[usize],
    said: &BTreeMap<&str, Said>,
) -> Vec<String> {
    let most = said.len().saturating_sub(1) / 2 + 1;
    let most = most.min(said.len().saturating_sub(1));
    let is_left_out = |word: &&Word| {
        let with = said.values().filter(|said| said.terms.contains(&word.term)).count();
        !word.common
            && !word.name
            && with >= most
            && !said[outlet].terms.contains(&word.term)
    };
    let mut seen = BTreeSet::new();
    let mut words = Vec::new();
    for item in others.iter().map(|at| &story.items[*at]) {
        let here = item.kept.words.iter().filter(is_left_out);
        for word in here.filter(|word| seen.insert(word.term)) {
            words.push(item.kept.form(word).to_string());
        }
    }
    words.truncate(LEFT_OUT);
    words
}

/// Each word once, whatever its capitals.
fn once(words: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    words.filter(|word| seen.insert(word.to_lowercase())).collect()
}

/// The mean over the other outlets of the similarity with the most similar
/// rendering of each: 2·*w*(*A* ∩ *B*) / (*w*(*A*) + *w*(*B*)) of the stems, by
/// their weight in the story (the coefficient of Dice 1945, weighted).
fn similarity(story: &Story<'_>, at: usize, others: &[usize]) -> f64 {
    let mut best: BTreeMap<&str, f64> = BTreeMap::new();
    for other in others {
        let dice = dice(story, at, *other);
        let outlet = best.entry(story.items[*other].outlet).or_default();
        *outlet = outlet.max(dice);
    }
    best.values().sum::<f64>() / best.len().max(1) as f64
}

fn dice(story: &Story<'_>, one: usize, other: usize) -> f64 {
    let weights = |at: usize| -> BTreeMap<u64, f64> {
        let words = story.items[at].kept.words.iter();
        words.map(|word| (word.stem, story.weights.of(word))).collect()
    };
    let (one, other) = (weights(one), weights(other));
    let shared: f64 =
        one.iter().filter(|(stem, _)| other.contains_key(stem)).map(|(_, w)| w).sum();
    let all: f64 = one.values().chain(other.values()).sum();
    if all > 0.0 { (2.0 * shared / all).min(1.0) } else { 0.0 }
}

/// The mean evidence for one remark, over the renderings of other outlets.
fn mean_evidence(story: &Story<'_>, at: usize, others: &[usize]) -> f64 {
    let bag = |at: usize| &story.items[at].bag;
    let score = |other: &usize| bag(at).evidence(bag(*other)).map_or(0.0, |e| e.score);
    let scores = others.iter().map(score);
    scores.sum::<f64>() / others.len().max(1) as f64
}

/// Whether one speaker is named, a body and who speaks for it, several who speak
/// for one body, or somebody who is not named.
fn speakers(story: &Story<'_>, group: &Group) -> &'static str {
    let all: BTreeSet<usize> = group.iter().map(|at| story.items[*at].speaker).collect();
    let bonds =
        || all.iter().flat_map(|one| all.range(one + 1..).map(|other| (*one, *other)));
    let has = |bond| bonds().any(|(one, other)| story.speakers.bond(one, other) == bond);
    match () {
        () if has(Bond::Colleagues) => "several",
        () if has(Bond::Unknown) => "unnamed",
        () if has(Bond::Body) => "body",
        () => "one",
    }
}
