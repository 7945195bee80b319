//! A name, with what all articles make of it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::spelling::{self, Key};
use crate::compare::tally::{Labels, StoryId, slot};
use crate::error::Result;
use crate::spool::Part;

/// The kind of subject that is a person.
const PERSON: &str = "person";
/// The kind of subject of which nothing is told but the name.
const UNCLASSIFIED: &str = "unclassified";
/// The kind of a source that is no subject.
pub(super) const UNTOLD: &str = "";

/// A name in one article, as it waits.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Note<'a> {
    /// The name in small letters.
    pub(super) key: &'a str,
    pub(super) name: &'a str,
    pub(super) kind: &'a str,
    pub(super) times: u64,
    pub(super) story: u64,
}

/// A name: how it is written, what bears it, and where.
#[derive(Debug, Default)]
pub(super) struct Named {
    pub(super) labels: Labels,
    /// The stories that it stands in, and whether it may be a person there; some come
    /// twice.
    stories: Vec<(StoryId, bool)>,
}

/// The names of a part, by small letters.
///
/// # Errors
/// When a temporary file cannot be read.
pub(super) fn named_of(part: &Part<'_>) -> Result<BTreeMap<String, Named>> {
    let mut names = BTreeMap::new();
    part.each(|record| {
        let note: Note<'_> = postcard::from_bytes(record).ok()?;
        slot::<Named>(&mut names, note.key).add(&note);
        Some(())
    })?;
    Ok(names)
}

impl Named {
    fn add(&mut self, note: &Note<'_>) {
        self.labels.add(note.name, note.kind, note.times);
        self.stories.push((StoryId(note.story), may_be_person(note.kind)));
    }

    /// The stories that it stands in.
    pub(super) fn stories(&self) -> impl Iterator<Item = StoryId> {
        self.stories.iter().map(|(story, _)| *story)
    }

    /// Those in which it may be a person.
    pub(super) fn stories_of_person(&self) -> impl Iterator<Item = StoryId> {
        self.stories.iter().filter(|(_, person)| *person).map(|(story, _)| *story)
    }

    /// The key of the name, if a person may bear it.
    pub(super) fn key(&self) -> Option<Key> {
        let may_be = may_be_person(self.labels.kind());
        may_be.then(|| spelling::key(self.labels.name())).flatten()
    }

    /// Whether it is known for a person’s.
    pub(super) fn is_person(&self) -> bool {
        self.labels.kind() == PERSON
    }
}

fn may_be_person(kind: &str) -> bool {
    matches!(kind, PERSON | UNCLASSIFIED | UNTOLD)
}
