//! The articles that an outlet is compared on: its own and the others', story
//! by story.

use super::topic::StoryWords;
use crate::compare::others::Outlets;
use crate::compare::register::Entry;
use crate::compare::tally::Vocabulary;

/// What one outlet is compared on.
pub(super) struct Compared<'t> {
    pub(super) outlets: &'t Outlets<'t>,
    pub(super) vocabulary: &'t Vocabulary,
    /// Its number.
    pub(super) outlet: u32,
    /// Whether it shares no story: then all its articles stand beside all others.
    pub(super) alone: bool,
    /// The stories, by number.
    pub(super) stories: Vec<u32>,
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
    /// Looks out the stories of an outlet.
    pub(super) fn of(
        outlets: &'t Outlets<'t>,
        vocabulary: &'t Vocabulary,
        outlet: usize,
    ) -> Compared<'t> {
        let alone = outlets.shared[outlet] == 0;
        let outlet = outlet as u32;
        let all = 0..outlets.register.stories().len() as u32;
        let stories = all.filter(|story| alone || outlets.compares(outlet, *story));
        Compared { outlets, vocabulary, outlet, alone, stories: stories.collect() }
    }

    /// The articles on a story that count, by number: of a text that several outlets
    /// print, the outlet's own, or else that of the first one. Beside an outlet that
    /// shares no story all count.
    pub(super) fn on(&self, story: u32) -> impl Iterator<Item = (u32, &'t Entry)> {
        let articles = self.outlets.register.on(story);
        articles.clone().filter(move |(_, article)| {
            let Some(text) = article.text else { return true };
            let own = articles
                .clone()
                .any(|(_, other)| self.is_own(other) && other.text == Some(text));
            let first = self.outlets.first(story, text) == article.outlet;
            self.alone || self.is_own(article) || !own && first
        })
    }

    /// Whether an article is by the outlet.
    pub(super) fn is_own(&self, article: &Entry) -> bool {
        article.outlet == self.outlet
    }

    /// The articles of the outlet, by number, story by story.
    pub(super) fn own(&self) -> impl Iterator<Item = (u32, &'t Entry)> {
        let stories = self.stories.iter();
        let articles = stories.flat_map(|story| self.outlets.register.on(*story));
        articles.filter(|(_, article)| self.is_own(article))
    }

    /// Whether an outlet that shares no story has any articles on this one.
    pub(super) fn tells(&self, story: u32) -> bool {
        self.outlets.register.on(story).any(|(_, article)| self.is_own(article))
    }

    /// The independent units that an interval can stand on: stories, or those of
    /// the side that has fewer where none is shared.
    pub(super) fn units(&self) -> u64 {
        let all = self.stories.len();
        let own = || self.stories.iter().filter(|story| self.tells(**story)).count();
        let units = if self.alone { own().min(all - own()) } else { all };
        units as u64
    }

    /// The words of one voice.
    pub(super) fn base(&self, voice: usize) -> Base {
        let words =
            |number: u32| u64::from(self.vocabulary.words[number as usize][voice]);
        let mut base = Base::default();
        for story in &self.stories {
            let (mut here, mut there) = (0, 0);
            for (number, article) in self.on(*story) {
                let side = if self.is_own(article) { &mut here } else { &mut there };
                *side += words(number);
            }
            base.here += here;
            base.there += there;
            base.squares.0 += here * here;
            base.squares.1 += there * there;
            base.squares.2 += here * there;
            base.stories.add(here + there);
        }
        let own = self.own().map(|(number, _)| words(number));
        base.smallest = own.filter(|words| *words > 0).min().unwrap_or_default();
        base
    }
}
