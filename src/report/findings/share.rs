//! Parts of the outlets' attributions, each beside the others' on the same
//! stories.

use std::collections::{BTreeMap, BTreeSet};

use crate::measure::Text;
use crate::report::digest::Told;
use crate::report::figures::{count, counted};
use crate::report::view::View;

/// A part of an outlet's attributions on the stories that it shares, and the
/// same part of the other outlets' attributions on these stories.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Share<'a> {
    pub(super) outlet: &'a str,
    pub(super) articles: u64,
    pub(super) others_articles: u64,
    pub(super) part: u64,
    pub(super) whole: u64,
    pub(super) others_part: u64,
    pub(super) others_whole: u64,
}

/// How many attributions an outlet must have for its share to be told. Among
/// many outlets the extreme ones are extreme by chance more easily.
pub(super) fn enough(view: &View<'_>) -> u64 {
    if view.has_few_stories() { 10 } else { 100 }
}

/// The share of each outlet, by name, of what is counted in a whole and in its part.
pub(super) fn shares<'a>(
    view: &View<'a>,
    whole: fn(&Told) -> u32,
    part: fn(&Told) -> u32,
) -> Vec<Share<'a>> {
    let mut shares = Shares::new();
    for (_, outlets) in view.stories().told() {
        add(
            &mut shares,
            &outlets,
            |told| told.articles,
            |share, own, others| {
                share.articles += own;
                share.others_articles += others;
            },
        );
        add(&mut shares, &outlets, whole, |share, own, others| {
            share.whole += own;
            share.others_whole += others;
        });
        add(&mut shares, &outlets, part, add_part);
    }
    by_outlet(view, &shares)
}

/// The share of each outlet in which the attributions through a relay are the part; for
/// each relay.
pub(super) fn shares_of_relays<'a>(view: &View<'a>) -> Vec<(&'a str, Share<'a>)> {
    let mut parts: BTreeMap<&str, Shares<'_>> = BTreeMap::new();
    for (_, outlets) in view.stories().told() {
        let relays = outlets.values().flat_map(|told| &told.relays);
        let relays: BTreeSet<&Text> = relays.map(|(relay, _)| relay).collect();
        for relay in relays {
            let shares = parts.entry(relay).or_default();
            add(shares, &outlets, |told| told.through(relay), add_part);
        }
    }
    let wholes = shares(view, |told| told.spoken, |_| 0);
    let share = |(relay, parts): (&'a str, Shares<'a>)| {
        let parts = by_outlet(view, &parts).into_iter().zip(wholes.clone());
        let share = |(part, whole): (Share<'a>, Share<'a>)| {
            let Share { part, others_part, .. } = part;
            (relay, Share { part, others_part, ..whole })
        };
        parts.map(share).collect::<Vec<_>>()
    };
    parts.into_iter().flat_map(share).collect()
}

/// Outlet to share.
type Shares<'a> = BTreeMap<&'a str, Share<'a>>;

fn by_outlet<'a>(view: &View<'a>, shares: &Shares<'a>) -> Vec<Share<'a>> {
    let share = |outlet: &'a str| {
        let share = shares.get(outlet).copied().unwrap_or_default();
        Share { outlet, ..share }
    };
    view.outlets().iter().map(|o| share(&o.outlet)).collect()
}

fn add_part(share: &mut Share<'_>, own: u64, others: u64) {
    share.part += own;
    share.others_part += others;
}

/// Tells `add` how much on a story is an outlet's own and how much the others'.
fn add<'a>(
    to: &mut Shares<'a>,
    outlets: &BTreeMap<&'a str, &'a Told>,
    count: impl Fn(&Told) -> u32,
    add: impl Fn(&mut Share<'a>, u64, u64),
) {
    let all: u64 = outlets.values().map(|told| u64::from(count(told))).sum();
    for (outlet, told) in outlets {
        let own = u64::from(count(told));
        add(to.entry(outlet).or_default(), own, all - own);
    }
}

impl Share<'_> {
    /// The outlet's share, 0 without a base.
    pub(super) fn share(&self) -> f64 {
        self.part as f64 / self.whole.max(1) as f64
    }

    /// The others' share, 0 without a base.
    pub(super) fn others(&self) -> f64 {
        self.others_part as f64 / self.others_whole.max(1) as f64
    }

    /// What both stand on: `12 attributions in 3 articles; the others 38 in 9`.
    pub(super) fn base(&self, what: &str) -> String {
        format!(
            "{} {what} in {} on shared stories; the others {} in {}",
            count(self.whole),
            counted(self.articles, "article", "articles"),
            count(self.others_whole),
            counted(self.others_articles, "article", "articles"),
        )
    }
}
