//! What all outlets have of something, story by story, where a text that several of
//! them print counts once.

use std::collections::BTreeMap;

use super::others::Outlets;
use super::tally::{ByStory, CopyKey, StoryId};

/// The sums over the outlets.
#[derive(Debug, Default)]
pub(super) struct Pool {
    pub(super) stories: BTreeMap<StoryId, Total>,
    /// What the first outlet that prints a copied text has of it.
    pub(super) first: BTreeMap<CopyKey, u64>,
}

/// All outlets together on one story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Total {
    /// Copies counted once.
    pub(super) value: u64,
    /// Copies counted as often as they are printed.
    pub(super) printed: u64,
    /// Outlets with anything.
    pub(super) tellers: u64,
    /// Outlets with anything that is not another one's text.
    pub(super) voices: u64,
}

impl Pool {
    /// Adds up, on stories that outlets share.
    pub(super) fn of<'p>(
        outlets: &Outlets<'_>,
        parts: impl Iterator<Item = (usize, &'p ByStory)>,
    ) -> Pool {
        let mut pool = Pool::default();
        for (at, part) in parts {
            for (story, printed) in part.stories.iter().filter(|(_, value)| **value > 0) {
                if outlets.tellers.contains_key(story) {
                    let value = once(outlets, at, part, *story);
                    let total = pool.stories.entry(*story).or_default();
                    total.value += value;
                    total.printed += printed;
                    total.tellers += 1;
                    total.voices += u64::from(value > 0);
                }
            }
            let first = part.copies.iter().filter(|(copy, _)| outlets.first[copy] == at);
            pool.first.extend(first);
        }
        pool
    }

    /// What the others have on a story that an outlet with `own` tells: all that is
    /// printed, less what the outlet prints, be it in the words of the first outlet
    /// that prints it.
    pub(super) fn others(&self, story: StoryId, own: &ByStory) -> u64 {
        let mut others = self.stories.get(&story).map_or(0, |total| total.value);
        for (copy, value) in own.copies_in(story) {
            others = others + value - self.first.get(copy).copied().unwrap_or_default();
        }
        others - own.stories.get(&story).copied().unwrap_or_default()
    }
}

/// What an outlet has on a story, texts left out that an outlet before it prints.
pub(super) fn once(
    outlets: &Outlets<'_>,
    outlet: usize,
    part: &ByStory,
    story: StoryId,
) -> u64 {
    let copies = part.copies_in(story).filter(|(copy, _)| outlets.first[copy] != outlet);
    part.stories[&story] - copies.map(|(_, value)| value).sum::<u64>()
}
