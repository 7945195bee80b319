//! Pairs of articles with passages in common.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::passages::{Passage, Text, passages};
use super::running_text::Words;
use super::{ALIKE, Carrier, NOTICE, PART, Texts};
use crate::error::Result;

/// A passage of this many words makes two articles a pair. Names of offices and
/// fixed phrases are shorter.
const TELLING: u32 = 12;
/// So many pairs are looked at in one go; the words of their articles are in
/// memory meanwhile.
const AT_ONCE: usize = 1024;

/// Two articles that share passages.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Found {
    /// The article that came out earlier, as far as dates tell, then the other.
    pub(super) sides: [Side; 2],
    /// Passages of the second.
    pub(super) passages: u32,
    /// The longest of them, in words …
    pub(super) longest: u32,
    /// … and where its words stand in the second article, in bytes, part by part: a
    /// quotation inside it, which may be another one there, is left out.
    pub(super) parts: Vec<(u32, u32)>,
    /// Whether the two are one text.
    pub(super) alike: bool,
}

/// An article of a pair.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Side {
    /// Its place in the corpus.
    pub(super) article: usize,
    /// How many of its words stand in the other.
    pub(super) shared: u32,
    /// Which they are: stretches of words, counted without the quotations.
    pub(super) stretches: Vec<(u32, u32)>,
}

/// Looks at all `pairs` of places in `order`, in this order.
pub(super) fn found(
    carriers: &[Carrier],
    texts: &(impl Texts + ?Sized),
    order: &[u32],
    pairs: &[(u32, u32)],
) -> Result<Vec<Found>> {
    let mut found = Vec::new();
    for pairs in pairs.chunks(AT_ONCE) {
        let mut places: Vec<u32> = pairs.iter().flat_map(|(a, b)| [*a, *b]).collect();
        places.sort_unstable();
        places.dedup();
        let at = |place: &u32| order[*place as usize] as usize;
        let read = |place: &u32| {
            let article = at(place);
            let (text, stretches) = texts.running(article)?;
            let words = Words::of(&text, &stretches);
            Ok((*place, Text::new(words)))
        };
        let texts: Result<FxHashMap<u32, Text>> = places.par_iter().map(read).collect();
        let texts = texts?;
        let look = |(first, second): &(u32, u32)| {
            let [a, b] = [first, second].map(at);
            let found = compare([(a, &texts[first]), (b, &texts[second])])?;
            let twice = carriers[a].outlet == carriers[b].outlet;
            (found.alike || !twice).then_some(found)
        };
        found.par_extend(pairs.par_iter().filter_map(look));
    }
    Ok(found)
}

/// What two articles share, if it is enough to make them a pair.
fn compare([(a, first), (b, second)]: [(usize, &Text); 2]) -> Option<Found> {
    let [back, passages] = passages(first, second);
    let longest = *passages.iter().rev().max_by_key(|passage| passage.words)?;
    let [first, second] = [&first.words, &second.words];
    let sides = [side(a, first, &back), side(b, second, &passages)];
    let shared = sides[0].shared.max(sides[1].shared);
    let shorter = first.count().min(second.count());
    let telling =
        longest.words >= TELLING || f64::from(shared) >= PART * f64::from(shorter);
    (telling && shared >= TELLING).then(|| Found {
        alike: alike([first.count(), second.count()], &sides),
        sides,
        passages: passages.len() as u32,
        longest: longest.words,
        parts: parts(second, longest),
    })
}

fn side(article: usize, words: &Words, passages: &[Passage]) -> Side {
    let stretch = |p: &Passage| (words.before[p.at], words.before[p.at] + p.words);
    let shared = passages.iter().map(|p| p.words).sum();
    Side { article, shared, stretches: passages.iter().map(stretch).collect() }
}

/// Whether two texts with so many words are one.
fn alike(words: [u32; 2], sides: &[Side; 2]) -> bool {
    words.iter().zip(sides).all(|(words, side)| {
        *words >= NOTICE && f64::from(side.shared) >= ALIKE * f64::from(*words)
    })
}

/// Where the words of a passage stand, without the quotations inside it.
fn parts(words: &Words, passage: Passage) -> Vec<(u32, u32)> {
    let all: Vec<usize> = (passage.at..passage.at + passage.length).collect();
    all.split(|at| words.is_quotation(*at))
        .filter_map(|part| {
            let (first, last) = (part.first()?, part.last()?);
            Some((words.spans[*first].0, words.spans[*last].1))
        })
        .collect()
}
