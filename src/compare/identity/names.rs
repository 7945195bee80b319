//! The names that articles use, before it is said who is who.

use std::collections::BTreeSet;
use std::path::Path;

use super::Identities;
use super::named::{Note, UNTOLD};
use crate::compare::tally::StoryId;
use crate::error::Result;
use crate::lexicon::{normal, spelling};
use crate::measure::Measured;
use crate::spool::Buckets;

/// The names that articles use.
///
/// They wait sorted out by their last word, on disk where they are many: names that may
/// be one have one spelling key of it. The names of different articles merge in any order.
#[derive(Debug)]
pub struct Names(Buckets);

impl Names {
    /// No names yet; a file, if one is needed, is made in `folder`.
    pub fn new(folder: &Path) -> Names {
        Names(Buckets::new(folder))
    }

    /// Adds the names of an article: subjects as often as they are mentioned,
    /// sources that are no subjects as often as something is attributed to them.
    ///
    /// # Errors
    /// When the disk is full.
    pub fn add(&mut self, measured: &Measured) -> Result<()> {
        let story = StoryId::of(&measured.document);
        let subjects: BTreeSet<&str> =
            measured.subjects.iter().map(|row| &*row.subject).collect();
        for row in &measured.subjects {
            self.note(story, &row.subject, row.kind, row.mentions)?;
        }
        let sources = measured.attributions.iter().map(|row| &*row.source_name);
        sources
            .filter(|name| !name.is_empty() && !subjects.contains(name))
            .try_for_each(|name| self.note(story, name, UNTOLD, 1))
    }

    /// Joins the names of different articles.
    #[must_use]
    pub fn merge(self, other: Names) -> Names {
        Names(self.0.merge(other.0))
    }

    /// Says who is who. A person is shown with the most frequent spelling of the
    /// name; of several with the fewest capitals, then the shortest, then the
    /// first of the alphabet.
    ///
    /// # Errors
    /// When a temporary file cannot be read.
    pub fn identities(&self) -> Result<Identities> {
        let mut found = Identities::default();
        self.0.parts().try_for_each(|part| found.take(&part))?;
        Ok(found)
    }

    fn note(&mut self, story: StoryId, name: &str, kind: &str, times: u64) -> Result<()> {
        let key = normal(name);
        let last = spelling(key.split_whitespace().next_back().unwrap_or_default());
        self.0.put(&last, &Note { key: &key, name, kind, times, story: story.0 })
    }
}
