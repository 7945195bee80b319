//! What two texts share, to the word.

use std::cmp::Ordering;

use super::running_text::{Words, grams};

/// Shorter passages stand in two texts by chance.
const SHORTEST: usize = 6;
/// A sequence that comes again and again in a text is looked up at its first few
/// places.
const PLACES: usize = 8;

/// A stretch of words that stands in the other text, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Passage {
    /// Its first word, counted with the quotations.
    pub(super) at: usize,
    /// How many, counted so.
    pub(super) length: usize,
    /// Its words, the quotations left out.
    pub(super) words: u32,
}

/// A text, ready to be compared with others.
#[derive(Debug)]
pub(super) struct Text {
    pub(super) words: Words,
    /// A hash of every sequence of [`SHORTEST`] words with its place, sorted.
    sequences: Vec<Sequence>,
}

/// Two sequences that agree by accident are found out when their words are compared.
type Sequence = (u32, u32);

/// Places of one text, and those of another where the same words begin.
type Common<'t> = (&'t [Sequence], &'t [Sequence]);

impl Text {
    /// Files every sequence.
    pub(super) fn new(words: Words) -> Text {
        let hashes = grams(&words.hashes, SHORTEST).map(|hash| (hash >> 32) as u32);
        let mut sequences: Vec<Sequence> = hashes.zip(0..).collect();
        sequences.sort_unstable();
        Text { words, sequences }
    }
}

/// The passages of either text that stand in the other, in order and side by side:
/// from left to right the longest that begins there.
pub(super) fn passages(one: &Text, other: &Text) -> [Vec<Passage>; 2] {
    let common = common(&one.sequences, &other.sequences);
    let back = common.iter().map(|(here, there)| (*there, *here));
    [taken(one, other, common.iter().copied()), taken(other, one, back)]
}

/// The sequences that both have, as two sorted lists are merged.
fn common<'t>(mut one: &'t [Sequence], mut other: &'t [Sequence]) -> Vec<Common<'t>> {
    let mut common = Vec::new();
    while let (Some((a, _)), Some((b, _))) = (one.first(), other.first()) {
        let equal =
            |all: &[Sequence], hash| all.iter().take_while(|s| s.0 == hash).count();
        match a.cmp(b) {
            Ordering::Less => one = &one[1..],
            Ordering::Greater => other = &other[1..],
            Ordering::Equal => {
                let (here, one_behind) = one.split_at(equal(one, *a));
                let (there, other_behind) = other.split_at(equal(other, *a));
                common.push((here, there));
                (one, other) = (one_behind, other_behind);
            }
        }
    }
    common
}

/// The passages of `text` among what it has in common with `other`.
fn taken<'t>(
    text: &Text,
    other: &Text,
    common: impl Iterator<Item = Common<'t>>,
) -> Vec<Passage> {
    let each =
        |(here, there): Common<'t>| here.iter().map(move |(_, at)| (*at as usize, there));
    let mut places: Vec<(usize, &[Sequence])> = common.flat_map(each).collect();
    places.sort_unstable_by_key(|(at, _)| *at);
    let mut passages = Vec::new();
    let mut free = 0;
    for (at, there) in places {
        if at < free {
            continue;
        }
        let run = |(_, place): &Sequence| {
            let there = &other.words.hashes[*place as usize..];
            let words = there.iter().zip(&text.words.hashes[at..]);
            words.take_while(|(there, here)| there == here).count()
        };
        let length = there.iter().take(PLACES).map(run).max().unwrap_or_default();
        let words = text.words.before[at + length] - text.words.before[at];
        if words as usize >= SHORTEST {
            passages.push(Passage { at, length, words });
            free = at + length;
        }
    }
    passages
}
