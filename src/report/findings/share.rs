//! Parts of the outlets' attributions, each beside the others' on the same
//! stories.

use std::collections::BTreeMap;

use crate::measure::AttributionRow;
use crate::report::figures::{count, counted};
use crate::report::view::View;

/// A part of an outlet's attributions on the stories that it shares, and the
/// same part of the other outlets' attributions on these stories.
#[derive(Debug, Clone, Copy, PartialEq)]
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
    let mut stories: BTreeMap<&str, BTreeMap<&str, [u64; 3]>> = BTreeMap::new();
    for row in rows.filter(|row| view.is_shared(&row.story)) {
        let outlets = stories.entry(&row.story).or_default();
        add(outlets.entry(&row.outlet).or_default(), [u64::from(is(row)), 1, 0]);
    }
    for (name, story) in &view.shared {
        let outlets = stories.entry(name).or_default();
        for article in &story.articles {
            add(outlets.entry(&article.outlet).or_default(), [0, 0, 1]);
        }
    }
    let mut sides: BTreeMap<&str, [[u64; 3]; 2]> = BTreeMap::new();
    for outlets in stories.values() {
        let all = outlets.values().fold([0; 3], |mut all, own| add(&mut all, *own));
        for (outlet, own) in outlets {
            let [mine, others] = sides.entry(outlet).or_default();
            add(mine, *own);
            add(others, [all[0] - own[0], all[1] - own[1], all[2] - own[2]]);
        }
    }
    let share = |outlet: &'a str| {
        let [own, others] = sides.get(outlet).copied().unwrap_or_default();
        let [part, whole, articles] = own;
        let [others_part, others_whole, others_articles] = others;
        Share {
            outlet,
            part,
            whole,
            articles,
            others_part,
            others_whole,
            others_articles,
        }
    };
    view.outlets().iter().map(|o| share(&o.outlet)).collect()
}

/// Adds part, whole and articles, and returns the sum.
fn add(sum: &mut [u64; 3], more: [u64; 3]) -> [u64; 3] {
    sum.iter_mut().zip(more).for_each(|(sum, more)| *sum += more);
    *sum
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
