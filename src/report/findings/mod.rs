//! What stands out: differences with their numbers and their sentences.
//!
//! Each file makes one kind of finding and says when it speaks and when it is
//! silent. None says why outlets differ, and none calls a difference by a name.

mod fragments;
mod headlines;
mod keyness;
mod labels;
mod only_here;
mod own_rate;
mod passed_by;
mod quoting;
mod relays;
mod renderings;
mod same_source;
mod same_thing;
mod scare;
mod share;
mod two_ways;
mod unnamed;

use super::Report;
use super::markdown::{Quote, text};
use super::view::View;

/// A difference between outlets.
#[derive(Debug, Clone)]
pub struct Finding {
    /// A plain sentence in Markdown, without its full stop.
    pub claim: String,
    /// What it rests on: `12 attributions in 3 articles`.
    pub base: String,
    /// The outlets that it is about.
    pub outlets: Vec<String>,
    /// A few sentences that show it.
    pub quotes: Vec<Quote>,
}

/// The most findings of one kind.
const OF_A_KIND: usize = 2;
/// The most findings of one kind that the pages of all outlets choose from.
const KEPT: usize = 1000;
/// The most findings of a report.
const ALL: usize = 12;

/// A maker of findings.
type Maker = fn(&View<'_>) -> Vec<Finding>;

/// The makers whose findings stand on single stories. They come first where the
/// stories are few, and can be told, and last where they are many.
const OF_STORIES: [Maker; 5] = [
    renderings::find,
    fragments::find,
    same_thing::find,
    headlines::find,
    passed_by::find,
];

/// The makers whose findings stand on all stories, in the order in which a
/// report tells them.
const OF_ALL: [Maker; 10] = [
    labels::find,
    own_rate::find,
    same_source::find,
    two_ways::find,
    relays::find,
    unnamed::find,
    quoting::find,
    only_here::find,
    scare::find,
    keyness::find,
];

/// The findings of a report, the first of each kind before any second.
pub fn findings(report: &Report<'_>) -> Vec<Finding> {
    let all = all(&View::new(report));
    chosen(&all, |_| true).cloned().collect()
}

/// All findings, kind by kind, but no more of a kind than anybody could use.
pub(super) fn all(view: &View<'_>) -> Vec<Vec<Finding>> {
    if view.outlets().len() < 2 {
        return Vec::new();
    }
    let some = |mut findings: Vec<Finding>| {
        findings.truncate(KEPT);
        findings
    };
    let makers: Vec<&Maker> = match view.has_few_stories() {
        true => OF_STORIES.iter().chain(&OF_ALL).collect(),
        false => OF_ALL.iter().chain(&OF_STORIES).collect(),
    };
    makers.into_iter().map(|make| some(make(view))).collect()
}

/// The findings that are told of those that are `wanted`: the first of each
/// kind, then the second, until there are enough; in the order of the kinds.
pub(super) fn chosen(
    kinds: &[Vec<Finding>],
    wanted: impl Fn(&Finding) -> bool,
) -> impl Iterator<Item = &Finding> {
    let kinds: Vec<Vec<&Finding>> =
        kinds.iter().map(|kind| kind.iter().filter(|f| wanted(f)).collect()).collect();
    let rounds =
        (0..OF_A_KIND).flat_map(|at| (0..kinds.len()).map(move |kind| (kind, at)));
    let mut places: Vec<(usize, usize)> =
        rounds.filter(|(kind, at)| *at < kinds[*kind].len()).take(ALL).collect();
    places.sort_unstable();
    places.into_iter().map(move |(kind, at)| kinds[kind][at])
}

/// ` on “the story”`; nothing if there is only one.
fn on(view: &View<'_>, story: &str) -> String {
    match view.has_stories() {
        true => format!(" on “{}”", text(story)),
        false => String::new(),
    }
}
