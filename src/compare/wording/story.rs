//! The renderings of one story, ready to be compared.

use std::collections::BTreeMap;

use super::gathered::{Kept, Renderings};
use super::score::Bag;
use super::speakers::Speakers;
use super::weights::Weights;

/// A rendering in its place.
pub(super) struct Item<'a> {
    pub(super) outlet: &'a str,
    pub(super) doc_id: &'a str,
    /// Where the attribution begins.
    pub(super) attribution: usize,
    pub(super) kept: &'a Kept,
    pub(super) bag: Bag,
    /// The number of its speaker.
    pub(super) speaker: usize,
}

/// A story: its renderings by outlet, article and place.
pub(super) struct Story<'a> {
    pub(super) name: &'a str,
    pub(super) items: Vec<Item<'a>>,
    pub(super) speakers: Speakers,
    pub(super) weights: Weights,
}

impl<'a> Story<'a> {
    pub(super) fn new(
        name: &'a str,
        outlets: &'a BTreeMap<String, Renderings>,
    ) -> Story<'a> {
        let all = || outlets.values().flat_map(|renderings| renderings.values());
        let weights = Weights::new(all());
        let mut speakers = Speakers::new(all());
        let mut items = Vec::new();
        for (outlet, renderings) in outlets {
            for ((doc_id, attribution, _), kept) in renderings {
                let bag = Bag::new(kept, &weights);
                let speaker = speakers.number(kept);
                let attribution = *attribution;
                items.push(Item { outlet, doc_id, attribution, kept, bag, speaker });
            }
        }
        Story { name, items, speakers, weights }
    }
}

impl Item<'_> {
    /// Whether two renderings stand in one article.
    pub(super) fn is_beside(&self, other: &Item<'_>) -> bool {
        self.outlet == other.outlet && self.doc_id == other.doc_id
    }
}
