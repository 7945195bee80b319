//! Parts of the outlets' attributions, each beside the others' on the same
//! stories.

use std::collections::BTreeMap;

use crate::measure::AttributionRow;
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

/// The share of each outlet, by name. `rows` are what is counted in, and `is`
/// tells what counts.
pub(super) fn shares<'a>(
    view: &View<'a>,
    rows: impl Iterator<Item = &'a AttributionRow>,
    is: impl Fn(&AttributionRow) -> bool,
) -> Vec<Share<'a>> {
    let mut parts = Vec::new();
    let rows = rows.inspect(|row| parts.extend(is(row).then_some(*row)));
    let wholes = Wholes::of(view, rows);
    wholes.shares(view, parts.into_iter())
}

/// What the shares of the outlets are parts of.
pub(super) struct Wholes<'a> {
    outlets: BTreeMap<&'a str, Share<'a>>,
}

impl<'a> Wholes<'a> {
    /// Counts what the shares are parts of: attributions, and articles.
    pub(super) fn of(
        view: &View<'a>,
        rows: impl Iterator<Item = &'a AttributionRow>,
    ) -> Wholes<'a> {
        let mut outlets = BTreeMap::new();
        let rows = rows.map(|row| (&*row.story, &*row.outlet));
        add(view, &mut outlets, rows, |share, own, others| {
            share.whole += own;
            share.others_whole += others;
        });
        let articles = view.shared.values().flat_map(|story| &story.articles);
        let articles = articles.map(|article| (&*article.story, &*article.outlet));
        add(view, &mut outlets, articles, |share, own, others| {
            share.articles += own;
            share.others_articles += others;
        });
        Wholes { outlets }
    }

    /// The share of each outlet, by name, if these are the part.
    pub(super) fn shares(
        &self,
        view: &View<'a>,
        parts: impl Iterator<Item = &'a AttributionRow>,
    ) -> Vec<Share<'a>> {
        let mut outlets = self.outlets.clone();
        let parts = parts.map(|row| (&*row.story, &*row.outlet));
        add(view, &mut outlets, parts, |share, own, others| {
            share.part += own;
            share.others_part += others;
        });
        let share = |outlet: &'a str| {
            let share = outlets.get(outlet).copied().unwrap_or_default();
            Share { outlet, ..share }
        };
        view.outlets().iter().map(|o| share(&o.outlet)).collect()
    }
}

/// Counts places, each a story and an outlet, and tells `add` how many of them on its
/// shared stories are an outlet's own and how many the others'.
fn add<'a>(
    view: &View<'a>,
    to: &mut BTreeMap<&'a str, Share<'a>>,
    places: impl Iterator<Item = (&'a str, &'a str)>,
    add: impl Fn(&mut Share<'a>, u64, u64),
) {
    let mut stories: BTreeMap<&str, BTreeMap<&str, u64>> = BTreeMap::new();
    for (story, outlet) in places.filter(|(story, _)| view.is_shared(story)) {
        *stories.entry(story).or_default().entry(outlet).or_default() += 1;
    }
    for (story, counts) in stories {
        let all: u64 = counts.values().sum();
        for outlet in view.shared.get(story).iter().flat_map(|story| &story.outlets) {
            let own = counts.get(outlet).copied().unwrap_or_default();
            add(to.entry(outlet).or_default(), own, all - own);
        }
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
