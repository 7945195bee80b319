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
mod renderings;
mod same_source;
mod scare;
mod share;
mod two_ways;
mod unnamed;

pub(super) use only_here::is_only_here;
pub(super) use renderings::is_told as is_rendered_differently;

use super::Report;
use super::digest::COMPARED;
use super::exhibit::Exhibit;
use super::markdown::{Quote, text};
use super::view::View;

/// A difference between outlets.
#[derive(Debug, Clone)]
pub struct Finding<'a> {
    /// A plain sentence in Markdown, without its full stop.
    pub claim: String,
    /// What it rests on: `12 attributions in 3 articles`.
    pub base: String,
    /// The outlets that it is about.
    pub outlets: Vec<String>,
    /// Sentences that show it, the best first.
    pub(super) exhibits: Vec<Exhibit<'a>>,
}

impl Finding<'_> {
    /// The sentences that show it best, as far as they were looked up.
    pub(super) fn quotes(&self, view: &View<'_>) -> Vec<Quote> {
        self.shown(view).take(SENTENCES).collect()
    }

    /// The same for the page of one outlet, whose own sentence comes first.
    pub(super) fn quotes_of(&self, view: &View<'_>, outlet: &str) -> Vec<Quote> {
        let mut quotes: Vec<Quote> = self.shown(view).collect();
        quotes.sort_by_key(|quote| quote.origin.outlet != outlet);
        quotes.truncate(SENTENCES_OF_ONE);
        quotes
    }

    fn shown(&self, view: &View<'_>) -> impl Iterator<Item = Quote> {
        self.exhibits.iter().filter_map(|exhibit| exhibit.quote(view))
    }

    /// How many sentences show it.
    pub fn sentences(&self) -> usize {
        self.exhibits.len()
    }
}

/// The most findings of one kind.
const OF_A_KIND: usize = 2;
/// The most findings of one kind that the pages of all outlets choose from.
pub(super) const MOST: usize = COMPARED;
/// The most findings of the report on all outlets,
pub(super) const ALL: usize = 12;
/// and of the page of one.
pub(super) const OF_ONE: usize = 5;
/// The most sentences below a finding on the page on all outlets,
const SENTENCES: usize = 3;
/// and on the page of one.
const SENTENCES_OF_ONE: usize = 2;

/// A maker of findings.
type Maker = for<'v, 'a> fn(&'v View<'a>) -> Vec<Finding<'a>>;

/// The makers whose findings stand on single stories. They come first where the
/// stories are few, and can be told, and last where they are many.
const OF_STORIES: [Maker; 3] = [renderings::find, headlines::find, passed_by::find];

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
pub fn findings<'a>(report: &'a Report<'a>) -> Vec<Finding<'a>> {
    let all = all(&View::new(report));
    chosen(&all, ALL, |_| true).cloned().collect()
}

/// All findings, kind by kind, but no more of a kind than anybody could use.
pub(super) fn all<'a>(view: &View<'a>) -> Vec<Vec<Finding<'a>>> {
    if view.outlets().len() < 2 {
        return Vec::new();
    }
    let some = |mut findings: Vec<Finding<'a>>| {
        findings.truncate(MOST);
        findings
    };
    let makers: Vec<&Maker> = match view.has_few_stories() {
        true => OF_STORIES.iter().chain(&OF_ALL).collect(),
        false => OF_ALL.iter().chain(&OF_STORIES).collect(),
    };
    makers.into_iter().map(|make| some(make(view))).collect()
}

/// The findings that are told of those that are `wanted`: the first of each
/// kind, then the second, until there are `most`; in the order of the kinds.
pub(super) fn chosen<'f, 'a>(
    kinds: &'f [Vec<Finding<'a>>],
    most: usize,
    wanted: impl Fn(&Finding<'a>) -> bool,
) -> impl Iterator<Item = &'f Finding<'a>> {
    let kinds: Vec<Vec<&Finding<'a>>> =
        kinds.iter().map(|kind| kind.iter().filter(|f| wanted(f)).collect()).collect();
    let rounds =
        (0..OF_A_KIND).flat_map(|at| (0..kinds.len()).map(move |kind| (kind, at)));
    let mut places: Vec<(usize, usize)> =
        rounds.filter(|(kind, at)| *at < kinds[*kind].len()).take(most).collect();
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
