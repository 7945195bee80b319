//! Actors that several outlets call something, the most telling first.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::digest::CalledAs;
use super::view::View;

/// An actor with its labels, outlet by outlet.
pub(super) struct Actor<'a> {
    /// The name in all articles.
    pub(super) name: &'a str,
    /// The labels of each outlet.
    pub(super) outlets: BTreeMap<&'a str, Vec<&'a CalledAs>>,
}

/// The actors that two outlets or more call something in their own voice.
///
/// Labels on shared stories decide where there are any. An actor for whom an
/// outlet alone has a label with a word of the wording lists comes first, then
/// the one whose labels differ most, then the one with most labels.
pub(super) fn shared<'a>(view: &View<'a>) -> Vec<Actor<'a>> {
    let shared = told(view, |label| label.label.shared);
    let mut actors = if shared.is_empty() { told(view, |_| true) } else { shared };
    actors.sort_by_cached_key(|actor| {
        (Reverse(actor.alone()), Reverse(actor.differing()), Reverse(actor.uses()))
    });
    actors
}

fn told<'a>(view: &View<'a>, counts: impl Fn(&CalledAs) -> bool) -> Vec<Actor<'a>> {
    let mut actors: BTreeMap<&str, BTreeMap<&str, Vec<&CalledAs>>> = BTreeMap::new();
    for (outlet, digest) in &view.report.digest.outlets {
        for (actor, called) in &digest.called {
            let labels: Vec<&CalledAs> = called.iter().filter(|l| counts(l)).collect();
            if !labels.is_empty() {
                actors.entry(actor).or_default().insert(outlet, labels);
            }
        }
    }
    let actors = actors.into_iter().map(|(name, outlets)| Actor { name, outlets });
    actors.filter(|actor| actor.speaking() > 1).collect()
}

impl Actor<'_> {
    /// How many outlets call it something in their own voice.
    fn speaking(&self) -> usize {
        let speaks = |labels: &&Vec<&CalledAs>| labels.iter().any(|l| l.label.is_own());
        self.outlets.values().filter(speaks).count()
    }

    fn uses(&self) -> u64 {
        self.outlets.values().flatten().map(|label| u64::from(label.times)).sum()
    }

    /// Labels with a word of the wording lists that one outlet alone uses itself.
    fn alone(&self) -> usize {
        let users = self.users(|label| label.label.loaded);
        users.values().filter(|outlets| outlets.len() == 1).count()
    }

    /// Labels other than offices that an outlet gives itself and another does not.
    fn differing(&self) -> usize {
        let users = self.users(|label| !label.label.office);
        users.values().filter(|outlets| outlets.len() < self.outlets.len()).count()
    }

    /// The outlets that give a label themselves, for those labels that count.
    fn users(&self, counts: fn(&CalledAs) -> bool) -> BTreeMap<u64, BTreeSet<&str>> {
        let mut users: BTreeMap<u64, BTreeSet<&str>> = BTreeMap::new();
        for (outlet, labels) in &self.outlets {
            for label in labels.iter().filter(|l| l.label.is_own() && counts(l)) {
                users.entry(label.label.key).or_default().insert(outlet);
            }
        }
        users
    }
}
