//! Do two quantities count the same thing?

use std::collections::BTreeMap;

use super::gathered::Quantity;
use crate::measure::Amount;

/// How much two sentences must have in common.
struct Needed {
    /// Content words.
    words: usize,
    /// The part of the weight of the shorter sentence.
    share: f64,
}

/// Where the noun says what is counted (`troops`) and the numbers are near.
const LITTLE: Needed = Needed { words: 2, share: 0.05 };
/// Where the noun says too little (`people`) and the numbers are the same.
const MORE: Needed = Needed { words: 2, share: 0.2 };
/// Where the noun says too little, or the numbers are far from each other.
const MOST: Needed = Needed { words: 3, share: 0.4 };

/// Numbers that differ by more than this factor are seldom of the same thing.
const FAR: u64 = 3;
/// Smaller numbers count anything in a story, so that two of them that differ are
/// seldom of the same thing, whatever the factor.
const SMALL: u64 = 100;
/// Small numbers are near if they differ by no more than one in so many: `46` and
/// `45.9 percent`.
const ROUNDED: u64 = 50;

/// In how many quantities of a story each content word stands.
pub(super) struct Weights {
    quantities: usize,
    holding: BTreeMap<u32, usize>,
}

impl Weights {
    pub(super) fn of<'q>(quantities: impl Iterator<Item = &'q Quantity>) -> Weights {
        let mut weights = Weights { quantities: 0, holding: BTreeMap::new() };
        for quantity in quantities {
            weights.quantities += 1;
            for word in &quantity.context {
                *weights.holding.entry(*word).or_default() += 1;
            }
        }
        weights
    }

    /// The rarer, the heavier; a word of all quantities weighs little.
    fn weight(&self, word: u32) -> f64 {
        let holding = self.holding.get(&word).copied().unwrap_or(1);
        (1.0 + self.quantities as f64 / holding as f64).ln()
    }

    fn sum(&self, words: &[u32]) -> f64 {
        words.iter().map(|word| self.weight(*word)).sum()
    }
}

/// Whether nothing parts the quantities and their sentences speak of the same.
pub(super) fn agree(a: &Quantity, b: &Quantity, weights: &Weights) -> bool {
    a.key == b.key
        && a.more == b.more
        && fits(&a.modifiers, &b.modifiers, a.generic)
        && !differ(&a.of_country, &b.of_country)
        && !differ(&a.in_country, &b.in_country)
        && (a.person == b.person || a.person == 0 || b.person == 0)
        && speaks_of(a, &b.of_country)
        && speaks_of(b, &a.of_country)
        && same_words(a, b, weights)
}

/// Modifiers of a general noun must be the same; elsewhere one may say less.
fn fits(a: &[u32], b: &[u32], generic: bool) -> bool {
    let within = |few: &[u32], many: &[u32]| few.iter().all(|word| many.contains(word));
    match generic {
        true => a == b,
        false => within(a, b) || within(b, a),
    }
}

fn differ(a: &[u32], b: &[u32]) -> bool {
    !a.is_empty() && !b.is_empty() && !a.iter().any(|word| b.contains(word))
}

/// Whether the sentence of a quantity names one of the countries that the other
/// belongs to.
fn speaks_of(quantity: &Quantity, countries: &[u32]) -> bool {
    let named = |country: &u32| {
        quantity.context.contains(country) || quantity.of_country.contains(country)
    };
    countries.is_empty() || countries.iter().any(named)
}

/// Whether neither number is vague or more than some times the other; small ones
/// must be the same but for rounding.
fn near(a: &Quantity, b: &Quantity) -> bool {
    let Some((a, b)) = a.value[0].zip(b.value[0]) else { return false };
    let (few, many) = (a.min(b), a.max(b));
    match Amount::whole(SMALL).is_some_and(|small| few < small) {
        true => many.times(ROUNDED) <= few.times(ROUNDED + 1),
        false => few.times(FAR).is_none_or(|most| many <= most),
    }
}

fn same_words(a: &Quantity, b: &Quantity, weights: &Weights) -> bool {
    let common: Vec<u32> =
        a.context.iter().filter(|word| b.context.contains(word)).copied().collect();
    let equal = a.value == b.value && a.value[0].is_some();
    let needed = match (a.generic || b.generic, equal) {
        (false, _) if near(a, b) => LITTLE,
        (true, true) => MORE,
        _ => MOST,
    };
    let lighter = weights.sum(&a.context).min(weights.sum(&b.context));
    common.len() >= needed.words && weights.sum(&common) >= needed.share * lighter
}
