//! Each outlet beside the others, on the stories that they share.
//!
//! Outlets that report different events differ in their words, whoever writes.
//! An outlet is therefore compared with what the others wrote on the stories
//! that it tells, too, and there only with its own articles on them.

use std::collections::BTreeMap;

use super::tally::{Labels, OutletTally, StoryId, Tally};

/// The outlets of a run, and who tells which story.
pub(super) struct Outlets<'t> {
    pub(super) names: Vec<&'t str>,
    pub(super) tallies: Vec<&'t OutletTally>,
    /// Who tells the stories that more than one outlet tells.
    pub(super) tellers: BTreeMap<StoryId, Vec<usize>>,
    /// How many stories each outlet shares.
    pub(super) shared: Vec<usize>,
}

/// Two sums over shared stories.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Sides {
    /// Of the outlet itself.
    pub(super) own: u64,
    /// Of all others.
    pub(super) others: u64,
}

impl<'t> Outlets<'t> {
    /// Works out who shares what.
    pub(super) fn of(tally: &'t Tally) -> Outlets<'t> {
        let mut tellers: BTreeMap<StoryId, Vec<usize>> = BTreeMap::new();
        for (at, outlet) in tally.outlets.values().enumerate() {
            for story in outlet.stories.keys() {
                tellers.entry(*story).or_default().push(at);
            }
        }
        tellers.retain(|_, outlets| outlets.len() > 1);
        let mut shared = vec![0; tally.outlets.len()];
        tellers.values().flatten().for_each(|&outlet| shared[outlet] += 1);
        Outlets {
            names: tally.outlets.keys().map(String::as_str).collect(),
            tallies: tally.outlets.values().collect(),
            tellers,
            shared,
        }
    }

    /// For each outlet, what it has of something on the stories that it shares,
    /// and what the others have on these.
    ///
    /// `values` gives how much an outlet has in which story; a story may come
    /// more than once. Takes one step for each value and each teller of a story.
    pub(super) fn sides<I>(&self, values: impl Fn(&'t OutletTally) -> I) -> Vec<Sides>
    where
        I: Iterator<Item = (StoryId, u64)>,
    {
        let mut sides = vec![Sides::default(); self.tallies.len()];
        let mut totals: BTreeMap<StoryId, u64> = BTreeMap::new();
        for (outlet, side) in self.tallies.iter().zip(&mut sides) {
            for (story, value) in
                values(outlet).filter(|(s, _)| self.tellers.contains_key(s))
            {
                side.own += value;
                *totals.entry(story).or_default() += value;
            }
        }
        for (story, total) in totals {
            self.tellers[&story].iter().for_each(|&teller| sides[teller].others += total);
        }
        sides.iter_mut().for_each(|side| side.others -= side.own);
        sides
    }

    /// The same; but an outlet that shares no story is put, with all that it
    /// has, beside all that the others have.
    pub(super) fn sides_or_all<I>(
        &self,
        values: impl Fn(&'t OutletTally) -> I,
    ) -> Vec<Sides>
    where
        I: Iterator<Item = (StoryId, u64)>,
    {
        let mut sides = self.sides(&values);
        if self.shared.contains(&0) {
            let sum =
                |outlet: &&'t OutletTally| values(outlet).map(|(_, value)| value).sum();
            let sums: Vec<u64> = self.tallies.iter().map(sum).collect();
            let all: u64 = sums.iter().sum();
            for at in (0..sums.len()).filter(|at| self.shared[*at] == 0) {
                sides[at] = Sides { own: sums[at], others: all - sums[at] };
            }
        }
        sides
    }
}

/// The labels of all names in all outlets, so that a name is written the same
/// way in all of them.
pub(super) fn labels<'t>(
    by_name: impl Iterator<Item = (&'t String, &'t Labels)>,
) -> BTreeMap<&'t str, Labels> {
    let mut all: BTreeMap<&str, Labels> = BTreeMap::new();
    for (name, labels) in by_name {
        all.entry(name).or_default().merge(labels.clone());
    }
    all
}
