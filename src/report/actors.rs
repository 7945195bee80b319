//! Actors that several outlets call something, the most telling first.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::view::View;
use crate::measure::LabelRow;

/// An actor with its labels, outlet by outlet.
pub(super) struct Actor<'a> {
    /// The name in all articles.
    pub(super) name: &'a str,
    /// The labels of each outlet, by place.
    pub(super) outlets: BTreeMap<&'a str, Vec<&'a LabelRow>>,
}

/// The actors that two outlets or more call something in their own voice.
///
/// Labels on shared stories decide where there are any. An actor for whom an
/// outlet alone has a label with a word of the wording lists comes first, then
/// the one whose labels differ most, then the one with most labels.
pub(super) fn shared<'a>(view: &View<'a>) -> Vec<Actor<'a>> {
    let all = || view.report.actor_labels.iter();
    let shared = told(all().filter(|row| view.is_shared(&row.story)));
    let mut actors = if shared.is_empty() { told(all()) } else { shared };
    actors.sort_by_key(|actor| {
        (Reverse(actor.alone(view)), Reverse(actor.differing()), Reverse(actor.uses()))
    });
    actors
}

fn told<'a>(rows: impl Iterator<Item = &'a LabelRow>) -> Vec<Actor<'a>> {
    let mut actors: BTreeMap<&str, BTreeMap<&str, Vec<&LabelRow>>> = BTreeMap::new();
    for row in rows {
        let outlets = actors.entry(&row.actor).or_default();
        outlets.entry(&row.outlet).or_default().push(row);
    }
    let actors = actors.into_iter().map(|(name, outlets)| Actor { name, outlets });
    actors.filter(|actor| actor.speaking() > 1).collect()
}

impl Actor<'_> {
    /// How many outlets call it something in their own voice.
    fn speaking(&self) -> usize {
        self.outlets.values().filter(|rows| rows.iter().any(|row| is_own(row))).count()
    }

    fn uses(&self) -> usize {
        self.outlets.values().map(Vec::len).sum()
    }

    /// Labels with a word of the wording lists that one outlet alone uses itself.
    fn alone(&self, view: &View<'_>) -> usize {
        let mut users: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for (outlet, rows) in &self.outlets {
            for row in rows.iter().filter(|row| is_own(row) && is_loaded(view, row)) {
                users.entry(&row.key).or_default().insert(outlet);
            }
        }
        users.values().filter(|outlets| outlets.len() == 1).count()
    }

    /// Labels other than offices that an outlet gives itself and another does not.
    fn differing(&self) -> usize {
        let mut users: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for (outlet, rows) in &self.outlets {
            for row in rows.iter().filter(|r| is_own(r) && r.relation != "title") {
                users.entry(&row.key).or_default().insert(outlet);
            }
        }
        users.values().filter(|outlets| outlets.len() < self.outlets.len()).count()
    }
}

/// Whether the outlet itself says it.
pub(super) fn is_own(row: &LabelRow) -> bool {
    row.voice == "own" && !row.negated
}

/// Whether a word of the wording lists stands in the label.
pub(super) fn is_loaded(view: &View<'_>, row: &LabelRow) -> bool {
    row.categories.iter().any(|id| view.lexicon(id).is_some_and(|list| list.wording))
}
