//! Each outlet beside the others, on the stories that they share.
//!
//! Outlets that report different events differ in their words, whoever writes.
//! An outlet is therefore compared with what the others wrote on the stories
//! that it tells, too, and there only with its own articles on them.
//!
//! A text that several outlets print is one voice. Among the others it counts once,
//! with the words of the first of them by name, and not at all beside an outlet that
//! prints it itself: an outlet is not compared with its own words. On its own side
//! an outlet has everything that it printed.

use std::collections::{BTreeMap, BTreeSet};

use super::tally::{CopyKey, Labels, OutletTally, Place, StoryId, Tally};

/// The outlets of a run, and who tells which story.
pub(super) struct Outlets<'t> {
    pub(super) names: Vec<&'t str>,
    pub(super) tallies: Vec<&'t OutletTally>,
    /// The outlets of each story that have others to be compared with.
    pub(super) tellers: BTreeMap<StoryId, Vec<usize>>,
    /// How many stories each outlet shares.
    pub(super) shared: Vec<usize>,
    /// The first outlet that prints a copied text.
    pub(super) first: BTreeMap<CopyKey, usize>,
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
        let mut first = BTreeMap::new();
        for (at, outlet) in tally.outlets.values().enumerate() {
            for story in outlet.stories.stories.keys() {
                tellers.entry(*story).or_default().push(at);
            }
            for copy in outlet.stories.copies.keys() {
                first.entry(*copy).or_insert(at);
            }
        }
        let tallies: Vec<&OutletTally> = tally.outlets.values().collect();
        leave_out_copies(&mut tellers, &tallies, &first);
        tellers.retain(|_, outlets| outlets.len() > 1);
        let mut shared = vec![0; tally.outlets.len()];
        tellers.values().flatten().for_each(|&outlet| shared[outlet] += 1);
        let names = tally.outlets.keys().map(String::as_str).collect();
        Outlets { names, tallies, tellers, shared, first }
    }

    /// Whether an outlet has others to be compared with on a story.
    pub(super) fn compares(&self, outlet: usize, story: StoryId) -> bool {
        self.tellers.get(&story).is_some_and(|t| t.binary_search(&outlet).is_ok())
    }

    /// For each outlet, what it has of something on the stories that it shares,
    /// and what the others have on these.
    ///
    /// `values` gives how much an outlet has in which story, and how much of that in
    /// which copied text; either may come more than once. Takes one step for each
    /// value and each teller of a story.
    pub(super) fn sides<I>(&self, values: impl Fn(&'t OutletTally) -> I) -> Vec<Sides>
    where
        I: Iterator<Item = (Place, u64)>,
    {
        self.summed(values, &self.tellers, |story| story)
    }

    /// The same; but an outlet that shares no story is put, with all that it
    /// has, beside all that the others have.
    pub(super) fn sides_or_all<I>(
        &self,
        values: impl Fn(&'t OutletTally) -> I,
    ) -> Vec<Sides>
    where
        I: Iterator<Item = (Place, u64)>,
    {
        let mut sides = self.sides(&values);
        if self.shared.contains(&0) {
            let one = StoryId(0);
            let everybody = BTreeMap::from([(one, (0..sides.len()).collect())]);
            let all = self.summed(&values, &everybody, |_| one);
            for at in (0..sides.len()).filter(|at| self.shared[*at] == 0) {
                sides[at] = all[at];
            }
        }
        sides
    }

    /// Sums by the stories that `told` gives to the stories of the outlets.
    fn summed<I>(
        &self,
        values: impl Fn(&'t OutletTally) -> I,
        tellers: &BTreeMap<StoryId, Vec<usize>>,
        told: impl Fn(StoryId) -> StoryId,
    ) -> Vec<Sides>
    where
        I: Iterator<Item = (Place, u64)>,
    {
        let mut sides = vec![Sides::default(); self.tallies.len()];
        let mut totals: BTreeMap<StoryId, u64> = BTreeMap::new();
        let mut copies: BTreeMap<(CopyKey, usize), u64> = BTreeMap::new();
        let compares = |at: usize, story| tellers[&story].binary_search(&at).is_ok();
        for (at, outlet) in self.tallies.iter().enumerate() {
            for (place, value) in values(outlet) {
                let story = told(place.story);
                match place.text {
                    _ if !tellers.contains_key(&story) => {}
                    Some(text) => {
                        *copies.entry(((place.story, text), at)).or_default() += value;
                    }
                    None => {
                        *totals.entry(story).or_default() += value;
                        sides[at].own += value * u64::from(compares(at, story));
                    }
                }
            }
        }
        let first = |copy| copies.get(&(copy, self.first[&copy])).copied().unwrap_or(0);
        for ((copy, at), value) in &copies {
            if self.first[copy] != *at {
                *totals.entry(told(copy.0)).or_default() -= value;
            }
        }
        for (story, total) in totals {
            tellers[&story].iter().for_each(|&teller| sides[teller].others += total);
        }
        // What an outlet prints is not among its others, be it in another's words.
        for ((copy, at), value) in &copies {
            if compares(*at, told(copy.0)) {
                sides[*at].others = sides[*at].others + value - first(*copy);
            }
        }
        sides.iter_mut().for_each(|side| side.others -= side.own);
        sides
    }
}

/// Takes the outlets away that have no others on a story: nobody else tells it, or
/// only with texts that the outlet prints, too.
fn leave_out_copies(
    tellers: &mut BTreeMap<StoryId, Vec<usize>>,
    tallies: &[&OutletTally],
    first: &BTreeMap<CopyKey, usize>,
) {
    let stories: BTreeSet<StoryId> = first.keys().map(|(story, _)| *story).collect();
    let texts = |at: usize, story| tallies[at].stories.copies_in(story).count();
    // Articles of the outlet that nobody else prints.
    let own = |at: usize, story: StoryId| {
        let copies = tallies[at].stories.copies_in(story).map(|(_, copy)| copy.articles);
        tallies[at].stories.stories[&story].articles > copies.sum()
    };
    for story in stories {
        let from = (story, super::tally::Text(0));
        let all = first.range(from..).take_while(|((of, _), _)| *of == story).count();
        let Some(outlets) = tellers.get_mut(&story) else { continue };
        let owners = outlets.iter().filter(|at| own(**at, story)).count();
        outlets.retain(|at| {
            owners > usize::from(own(*at, story)) || all > texts(*at, story)
        });
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
