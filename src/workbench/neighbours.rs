//! Words that stand near the hits of a category more often than elsewhere.
//!
//! What is compared: the words up to three places before and behind a hit, in
//! its sentence, each counted once, with all other words of the corpus. The
//! formula is the log-likelihood G² of [`Frequencies::g2`].

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap, FxHashSet};

use super::ground::Ground;
use super::{Bench, Found, Seen};
use crate::compare::Frequencies;
use crate::hash::of_texts;
use crate::measure::Reading;

/// How many places before and behind a hit are near.
const NEAR: usize = 3;
/// Fewer neighbours cannot be told from chance.
const AT_LEAST: u64 = 3;
/// The G² that 1 of 1,000 words reaches by chance (χ², one degree of freedom):
/// strict, because thousands of words are tried.
const CRITICAL: f64 = 10.83;

/// Notes what stands near the hits of an article, and all its phrases.
pub(super) fn note(
    reading: &Reading<'_>,
    bench: &Bench<'_>,
    ground: &Ground,
    seen: &mut Seen,
) {
    let near = near(reading, bench, ground);
    let document = reading.document;
    for &(heading, at) in &near {
        if ground.covers(heading, at) || !document.tokens[at].is_word() {
            continue;
        }
        *seen.near.entry(heading).or_default() += 1;
        let Some(word) = ground.wanted(bench, heading, at) else { continue };
        let mut note = |words: String, end: usize| {
            let found = seen.neighbours.entry((heading, words)).or_default();
            found.note(document.span(at..end));
        };
        note(word.to_string(), at + 1);
        let next = ground.wanted(bench, heading, at + 1);
        if let Some(next) = next.filter(|_| near.contains(&(heading, at + 1))) {
            note(format!("{word} {next}"), at + 2);
        }
    }
    for (at, word) in ground.content.iter().enumerate() {
        let Some(word) = word else { continue };
        seen.phrases.push(of_texts(&[word]));
        if let Some(Some(next)) = ground.content.get(at + 1) {
            seen.phrases.push(of_texts(&[word, next]));
        }
    }
}

/// The tokens near a hit, by heading.
fn near(
    reading: &Reading<'_>,
    bench: &Bench<'_>,
    ground: &Ground,
) -> BTreeSet<(usize, usize)> {
    let sentences = &reading.document.sentences;
    let mut near = BTreeSet::new();
    for hit in reading.marks.hits.iter().filter(|hit| ground.kept[hit.start]) {
        let Some(heading) = bench.asked(hit.entry) else { continue };
        let number = sentences.partition_point(|s| s.tokens.end <= hit.start);
        let Some(sentence) = sentences.get(number) else { continue };
        let from = sentence.tokens.start.max(hit.start.saturating_sub(NEAR));
        let to = sentence.tokens.end.min(hit.end + NEAR);
        near.extend((from..to).map(|at| (heading, at)));
    }
    near
}

/// A neighbour that stands out.
pub(super) struct Neighbour {
    pub(super) heading: usize,
    pub(super) words: String,
    pub(super) found: Found,
    /// How often it stands elsewhere.
    pub(super) elsewhere: u64,
    pub(super) g2: f64,
}

/// The neighbours that stand out, the highest G² first.
///
/// `words` is how many words the corpus has, `phrases` all its phrases, by their
/// hash.
pub(super) fn outstanding(
    neighbours: BTreeMap<(usize, String), Found>,
    near: &BTreeMap<usize, u64>,
    words: u64,
    phrases: impl Iterator<Item = u64>,
) -> Vec<Neighbour> {
    let frequent = neighbours.into_iter().filter(|(_, found)| found.count >= AT_LEAST);
    let candidates: Vec<_> = frequent.collect();
    let key = |words: &str| of_texts(&words.split(' ').collect::<Vec<_>>());
    let mut totals: FxHashMap<u64, u64> =
        candidates.iter().map(|((_, words), _)| (key(words), 0)).collect();
    for phrase in phrases {
        if let Some(total) = totals.get_mut(&phrase) {
            *total += 1;
        }
    }
    let judged = candidates.into_iter().map(|((heading, phrase), found)| {
        let elsewhere = totals[&key(&phrase)].saturating_sub(found.count);
        let words_here = near[&heading];
        let frequencies = Frequencies {
            here: found.count,
            there: elsewhere,
            words_here,
            words_there: words.saturating_sub(words_here),
        };
        let g2 = if is_more(&frequencies) { frequencies.g2() } else { 0.0 };
        Neighbour { heading, words: phrase, found, elsewhere, g2 }
    });
    let mut outstanding: Vec<Neighbour> =
        judged.filter(|neighbour| neighbour.g2 >= CRITICAL).collect();
    outstanding.sort_by(|a, b| b.g2.total_cmp(&a.g2));
    without_parts(outstanding)
}

/// Takes out a word that stands beside hits in a phrase only, which says more.
fn without_parts(mut neighbours: Vec<Neighbour>) -> Vec<Neighbour> {
    let phrases = neighbours.iter().filter(|n| n.words.contains(' '));
    let parts: FxHashSet<(usize, u64, String)> = phrases
        .flat_map(|n| {
            n.words.split(' ').map(|word| (n.heading, n.found.count, word.to_string()))
        })
        .collect();
    neighbours.retain(|n| !parts.contains(&(n.heading, n.found.count, n.words.clone())));
    neighbours
}

/// Whether the word is more frequent here than there, and there is a there.
fn is_more(f: &Frequencies) -> bool {
    let (here, there) = (f.here as f64, f.there as f64);
    f.words_there > 0 && here * f.words_there as f64 > there * f.words_here as f64
}
