//! Things that two or more outlets give a figure for.

use std::collections::{BTreeMap, BTreeSet};

use super::agree::{Weights, agree};
use super::gathered::{Quantity, quantities};
use crate::measure::Measured;

/// The most things that share one noun in a story: a quantity is compared with no
/// more than these.
const THINGS: usize = 24;

/// Something that two or more outlets on one story give a figure for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Thing {
    /// Where its figures stand: article and first code point, sorted.
    pub places: BTreeSet<(String, usize)>,
    /// How many outlets give one.
    pub outlets: u64,
    /// How many different figures they give; vague ones count as one.
    pub values: u64,
    /// Whether the outlets differ: not all give the same figures.
    pub differ: bool,
}

/// An outlet and a quantity of it.
type Told<'q> = (&'q str, &'q Quantity);

/// The things of a story.
pub(in crate::compare) fn of_story<'m>(
    articles: impl Iterator<Item = &'m Measured>,
) -> Vec<Thing> {
    let outlets = quantities(articles);
    if outlets.len() < 2 {
        return Vec::new();
    }
    let all = || {
        outlets.iter().flat_map(|(outlet, set)| set.iter().map(move |q| (&**outlet, q)))
    };
    let weights = Weights::of(all().map(|(_, quantity)| quantity));
    let mut nouns: BTreeMap<u64, Vec<Told<'_>>> = BTreeMap::new();
    for told in all() {
        nouns.entry(told.1.key).or_default().push(told);
    }
    let groups = nouns.into_values().flat_map(|told| groups(told, &weights));
    groups.filter_map(|group| thing(&group)).collect()
}

/// The quantities of one noun, thing by thing; those that stand first in their
/// articles begin.
fn groups<'q>(mut told: Vec<Told<'q>>, weights: &Weights) -> Vec<Vec<Told<'q>>> {
    told.sort_by_key(|(outlet, quantity)| (quantity.start, *outlet, &quantity.doc_id));
    let mut groups: Vec<Vec<Told<'q>>> = Vec::new();
    for one in told {
        match groups.iter().position(|group| agree(group[0].1, one.1, weights)) {
            Some(at) => groups[at].push(one),
            None if groups.len() < THINGS => groups.push(vec![one]),
            None => {}
        }
    }
    groups
}

fn thing(group: &[Told<'_>]) -> Option<Thing> {
    let mut given: BTreeMap<&str, BTreeSet<_>> = BTreeMap::new();
    for (outlet, quantity) in group {
        given.entry(outlet).or_default().insert(quantity.value);
    }
    let values: BTreeSet<_> = given.values().flatten().collect();
    let first = given.values().next()?;
    (given.len() > 1).then(|| Thing {
        places: group.iter().map(|(_, q)| (q.doc_id.clone(), q.start)).collect(),
        outlets: given.len() as u64,
        values: values.len() as u64,
        differ: given.values().any(|set| set != first),
    })
}
