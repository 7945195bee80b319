//! Sums by story, and what of them is the text of several outlets.

use std::collections::BTreeMap;
use std::ops::AddAssign;

use super::StoryId;
use crate::hash;
use crate::measure::DocumentRow;

/// A text that several articles print, or nearly so: a hash of the id of the
/// article that stands for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::compare) struct Text(pub(in crate::compare) u64);

/// Where an article belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::compare) struct Place {
    pub(in crate::compare) story: StoryId,
    /// The text that it is a copy of, or that others are copies of.
    pub(in crate::compare) text: Option<Text>,
}

/// A copied text in a story.
pub(in crate::compare) type CopyKey = (StoryId, Text);

/// A quantity by story; and what of it stands in texts that others print, too,
/// which is nothing in most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::compare) struct ByStory<V = u64> {
    pub(in crate::compare) stories: BTreeMap<StoryId, V>,
    pub(in crate::compare) copies: BTreeMap<CopyKey, V>,
}

impl Place {
    /// The place of an article.
    pub(super) fn of(document: &DocumentRow) -> Place {
        let text = document.copied.copy_of.as_str();
        Place {
            story: StoryId::of(document),
            text: (!text.is_empty()).then(|| Text(hash::of_texts(&["text", text]))),
        }
    }
}

impl<V> Default for ByStory<V> {
    fn default() -> ByStory<V> {
        ByStory { stories: BTreeMap::new(), copies: BTreeMap::new() }
    }
}

impl<V: AddAssign + Copy + Default> ByStory<V> {
    /// Adds what stands in an article.
    pub(super) fn add(&mut self, place: Place, value: V) {
        *self.stories.entry(place.story).or_default() += value;
        if let Some(text) = place.text {
            *self.copies.entry((place.story, text)).or_default() += value;
        }
    }

    /// Adds other articles.
    pub(super) fn merge(&mut self, other: ByStory<V>) {
        super::join(&mut self.stories, other.stories, |into, from| *into += from);
        super::join(&mut self.copies, other.copies, |into, from| *into += from);
    }

    /// What stands in a story, of all articles and, below that, of copied texts once
    /// more.
    pub(in crate::compare) fn parts(&self) -> impl Iterator<Item = (Place, V)> + '_ {
        let all = self.stories.iter();
        let all = all.map(|(story, value)| (Place { story: *story, text: None }, *value));
        let copies = self.copies.iter().map(|((story, text), value)| {
            (Place { story: *story, text: Some(*text) }, *value)
        });
        all.chain(copies)
    }

    /// The copied texts of a story.
    pub(in crate::compare) fn copies_in(
        &self,
        story: StoryId,
    ) -> impl Iterator<Item = (&CopyKey, &V)> {
        self.copies.range((story, Text(0))..=(story, Text(u64::MAX)))
    }
}
