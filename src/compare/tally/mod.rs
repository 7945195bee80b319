//! The counts of a run: all that a comparison needs to know.
//!
//! Whole numbers only, added up by outlet, story and key; what grows with the corpus
//! waits on disk (`spool`) and is read column by column, name by name or story by story.

mod article_terms;
mod column;
mod columns;
mod counts;
mod names;
mod sources;
mod subjects;
mod terms;
mod totals;
mod vocabulary;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

pub(super) use article_terms::ArticleTerms;
pub(super) use column::{Column, Copy, Part, Text};
pub(super) use columns::{BaseKey, Columns, Counted, OutletSum};
pub(super) use counts::Counts;
pub(super) use names::Labels;
pub(super) use sources::{NONE, SourceTally, Sources, UNNAMED, sources_of};
pub(super) use subjects::{SubjectSums, SubjectTally, Subjects, subjects_of};
pub(super) use terms::{TermId, Terms, VoicedTerm, Written};
pub(super) use totals::Totals;
pub(super) use vocabulary::{StoryTerms, Term, Vocabulary};

use serde::{Deserialize, Serialize};

use super::register::Entry;
use crate::error::Result;
use crate::hash;
use crate::measure::{Categories, DocumentRow, Measured};

/// What was counted.
#[derive(Debug)]
pub(super) struct Tally {
    /// The names of what was counted.
    pub(super) categories: Arc<Categories>,
    pub(super) columns: Columns,
    /// By outlet.
    pub(super) totals: Vec<Totals>,
    /// The words of each article, by its number in the register.
    pub(super) words: Vec<u32>,
    pub(super) sources: Sources,
    pub(super) subjects: Subjects,
    pub(super) vocabulary: Vocabulary,
}

/// A story, or an article that belongs to none: a hash of its name, which is
/// enough to tell stories apart (two of three million collide with a chance of
/// 1 in 4 million).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct StoryId(pub(super) u64);

/// An article: a hash of its `doc_id`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ArticleId(u64);

impl StoryId {
    /// The story of an article.
    pub(super) fn of(document: &DocumentRow) -> StoryId {
        StoryId::named(&document.story, &document.outlet, &document.doc_id)
    }

    /// The story of this name; without a name, that of the article alone.
    pub(super) fn named(story: &str, outlet: &str, doc_id: &str) -> StoryId {
        StoryId(match story {
            "" => hash::of_texts(&["article", outlet, doc_id]),
            story => hash::of_texts(&["story", story]),
        })
    }
}

impl ArticleId {
    /// The article with this `doc_id`.
    pub fn of(doc_id: &str) -> ArticleId {
        ArticleId(hash::of_texts(&[doc_id]))
    }

    /// The hash.
    pub(in crate::compare) fn number(self) -> u64 {
        self.0
    }
}

impl Tally {
    /// Nothing yet, for so many outlets.
    pub(super) fn new(
        outlets: usize,
        categories: Arc<Categories>,
        folder: &Path,
    ) -> Tally {
        Tally {
            columns: Columns::new(categories.len(), folder),
            categories,
            totals: vec![Totals::default(); outlets],
            words: Vec::new(),
            sources: Sources::new(folder),
            subjects: Subjects::new(folder),
            vocabulary: Vocabulary::new(folder),
        }
    }

    /// Adds the next article of the register, which has this number.
    pub(super) fn add(
        &mut self,
        number: u32,
        entry: &Entry,
        measured: &Measured,
        terms: &ArticleTerms,
    ) -> Result<()> {
        debug_assert_eq!(self.categories, measured.categories, "one table for all");
        self.totals[entry.outlet as usize].add(measured);
        self.words.push(measured.document.words as u32);
        for observation in &measured.observations {
            self.columns.add(number, entry.outlet, observation)?;
        }
        self.sources.add(number, entry.outlet, measured)?;
        self.subjects.add(number, measured)?;
        self.vocabulary.add(entry.story, terms)
    }

    /// The name of a category.
    pub(super) fn category(&self, number: usize) -> &str {
        self.categories.at(number).map_or("", |id| self.categories.name(id))
    }
}

/// The value of `key`, made if there is none; the key is only copied then.
pub(super) fn slot<'m, V: Default>(
    map: &'m mut BTreeMap<String, V>,
    key: &str,
) -> &'m mut V {
    if !map.contains_key(key) {
        map.insert(key.to_string(), V::default());
    }
    map.get_mut(key).expect("it was put there above")
}
