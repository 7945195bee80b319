//! The articles that an outlet is compared on: its own and the others', story
//! by story.

use std::collections::BTreeMap;

use super::topic::StoryWords;
use crate::compare::others::Outlets;
use crate::compare::tally::{ArticleId, ArticleWords, StoryId};

/// The stories of a run, with the articles on them and whose they are.
pub(super) type Stories<'t> = BTreeMap<StoryId, Vec<(usize, &'t ArticleWords)>>;

/// All stories.
pub(super) fn stories<'t>(outlets: &Outlets<'t>) -> Stories<'t> {
    let mut stories = Stories::new();
    for (at, outlet) in outlets.tallies.iter().enumerate() {
        for article in outlet.vocabulary.articles.values() {
            stories.entry(article.place.story).or_default().push((at, article));
        }
    }
    stories
}

/// What one outlet is compared on.
pub(super) struct Compared<'t> {
    outlets: &'t Outlets<'t>,
    /// Its number.
    pub(super) outlet: usize,
    /// Whether it shares no story: then all its articles stand beside all others.
    pub(super) alone: bool,
    /// The articles on each story, copies and all: see [`Compared::on`].
    pub(super) stories: Vec<&'t [(usize, &'t ArticleWords)]>,
    /// Its own ones.
    pub(super) articles: Vec<(ArticleId, &'t ArticleWords)>,
}

/// The words of one voice on both sides, and how they fall on the stories.
#[derive(Debug, Default)]
pub(super) struct Base {
    pub(super) here: u64,
    pub(super) there: u64,
    /// Sums over the stories of words here², there², and here · there.
    pub(super) squares: (u64, u64, u64),
    /// The fewest words of an own article that has any.
    pub(super) smallest: u64,
    /// The words of each story.
    pub(super) stories: StoryWords,
}

impl<'t> Compared<'t> {
    /// Looks out the articles of an outlet.
    pub(super) fn of(
        outlets: &'t Outlets<'t>,
        stories: &'t Stories<'t>,
        outlet: usize,
    ) -> Compared<'t> {
        let tally = outlets.tallies[outlet];
        let alone = outlets.shared[outlet] == 0;
        let told = |story: &StoryId| outlets.compares(outlet, *story);
        let own = tally.stories.stories.keys().filter(|story| told(story));
        let compared: Vec<&[(usize, &ArticleWords)]> = match alone {
            true => stories.values().map(Vec::as_slice).collect(),
            false => own.filter_map(|s| stories.get(s)).map(Vec::as_slice).collect(),
        };
        let articles = tally.vocabulary.articles.iter();
        let articles = articles
            .filter(|(_, article)| alone || told(&article.place.story))
            .map(|(id, article)| (*id, article))
            .collect();
        Compared { outlets, outlet, alone, stories: compared, articles }
    }

    /// The articles on a story that count: of a text that several outlets print, the
    /// outlet's own, or else that of the first one. Beside an outlet that shares no
    /// story all count.
    pub(super) fn on(
        &self,
        story: &'t [(usize, &'t ArticleWords)],
    ) -> impl Iterator<Item = (usize, &'t ArticleWords)> {
        let counts = |(outlet, article): &(usize, &ArticleWords)| {
            let Some(text) = article.place.text else { return true };
            let copy = (article.place.story, text);
            let own =
                self.outlets.tallies[self.outlet].stories.copies.contains_key(&copy);
            let first = self.outlets.first.get(&copy) == Some(outlet);
            self.alone || *outlet == self.outlet || !own && first
        };
        story.iter().copied().filter(counts)
    }

    /// The independent units that an interval can stand on: stories, or those of
    /// the side that has fewer where none is shared.
    pub(super) fn units(&self) -> u64 {
        let all = self.stories.len();
        let own = |story: &&&[(usize, &ArticleWords)]| story[0].0 == self.outlet;
        let own = || self.stories.iter().filter(own).count();
        let units = if self.alone { own().min(all - own()) } else { all };
        units as u64
    }

    /// The words of one voice.
    pub(super) fn base(&self, voice: usize) -> Base {
        let mut base = Base::default();
        for story in &self.stories {
            let (mut here, mut there) = (0, 0);
            for (outlet, article) in self.on(story) {
                let side = if outlet == self.outlet { &mut here } else { &mut there };
                *side += article.words[voice];
            }
            base.here += here;
            base.there += there;
            base.squares.0 += here * here;
            base.squares.1 += there * there;
            base.squares.2 += here * there;
            base.stories.add(here + there);
        }
        let words = self.articles.iter().map(|(_, article)| article.words[voice]);
        base.smallest = words.filter(|words| *words > 0).min().unwrap_or_default();
        base
    }
}
