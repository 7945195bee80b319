//! What stands out: differences with their numbers and their sentences.
//!
//! Each file makes one kind of finding and says when it speaks and when it is
//! silent. None says why outlets differ, and none calls a difference by a name.

mod headlines;
mod keyness;
mod labels;
mod only_here;
mod own_rate;
mod passed_by;
mod quoting;
mod relays;
mod same_source;
mod scare;
mod share;
mod two_ways;
mod unnamed;

use super::Report;
use super::markdown::Quote;
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
/// The most findings of a report.
const ALL: usize = 10;

/// The makers of findings, in the order in which a report tells them.
const MAKERS: [fn(&View<'_>) -> Vec<Finding>; 12] = [
    labels::find,
    own_rate::find,
    same_source::find,
    two_ways::find,
    relays::find,
    headlines::find,
    passed_by::find,
    only_here::find,
    unnamed::find,
    quoting::find,
    scare::find,
    keyness::find,
];

/// The findings of a report, the first of each kind before any second.
pub fn findings(report: &Report<'_>) -> Vec<Finding> {
    let all = all(&View::new(report));
    chosen(&all, |_| true).cloned().collect()
}

/// All findings, kind by kind.
pub(super) fn all(view: &View<'_>) -> Vec<Vec<Finding>> {
    if view.outlets().len() < 2 {
        return Vec::new();
    }
    MAKERS.iter().map(|make| make(view)).collect()
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
