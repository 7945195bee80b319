//! Pairs of renderings that are probably one remark.

use std::collections::BTreeMap;

use super::story::Story;

/// What an aligned neighbour adds: remarks of one speech come in one order.
pub(super) const NEIGHBOUR: f64 = 2.0;
/// A term of more renderings leads to no candidates.
const FREQUENT: usize = 200;
/// Candidates share so many terms.
const SHARED: u32 = 2;

/// Two renderings by their numbers, the smaller first.
pub(super) type Pair = (usize, usize);

/// The pairs that reach what their speakers need, with their score.
///
/// Candidates come from an index of terms, so that time grows with the renderings
/// and not with their square.
pub(super) fn pairs(story: &Story<'_>) -> BTreeMap<Pair, f64> {
    let candidates = candidates(story);
    let alone: BTreeMap<Pair, f64> =
        candidates.iter().filter(|(_, over)| *over >= 0.0).copied().collect();
    let mut found = BTreeMap::new();
    for ((one, other), over) in candidates {
        let beside = neighbours(story, one, other).any(|pair| alone.contains_key(&pair));
        let over = if beside { over + NEIGHBOUR } else { over };
        if over >= 0.0 {
            found.insert((one, other), over);
        }
    }
    found
}

/// What the score of two renderings has over what their speakers need; none if
/// nothing speaks for one remark.
fn over(story: &Story<'_>, one: usize, other: usize) -> Option<f64> {
    let (one, other) = (&story.items[one], &story.items[other]);
    let evidence = one.bag.evidence(&other.bag)?;
    Some(story.speakers.bond(one.speaker, other.speaker).over(&evidence))
}

/// Pairs with what their score has over what they need.
fn candidates(story: &Story<'_>) -> Vec<(Pair, f64)> {
    let mut index: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    let mut found = Vec::new();
    for (number, item) in story.items.iter().enumerate() {
        let mut shared: BTreeMap<usize, u32> = BTreeMap::new();
        for term in item.bag.terms() {
            let others = index.entry(term).or_default();
            others.iter().for_each(|other| *shared.entry(*other).or_default() += 1);
            if others.len() < FREQUENT {
                others.push(number);
            }
        }
        for (other, _) in shared.into_iter().filter(|(_, terms)| *terms >= SHARED) {
            let over = over(story, other, number).filter(|over| *over >= -NEIGHBOUR);
            found.extend(over.map(|over| ((other, number), over)));
        }
    }
    found
}

/// The pairs of the renderings before and of those behind, in the same articles.
fn neighbours(story: &Story<'_>, one: usize, other: usize) -> impl Iterator<Item = Pair> {
    let step = |at: usize, by: isize| {
        let next = at.checked_add_signed(by)?;
        let item = story.items.get(next)?;
        let here = &story.items[at];
        (item.is_beside(here) && item.speaker == here.speaker).then_some(next)
    };
    let apart = !story.items[one].is_beside(&story.items[other]);
    let steps = [-1, 1].map(|by| Some((step(one, by)?, step(other, by)?)));
    steps.into_iter().flatten().filter(move |_| apart)
}
