//! The rows of the long tables that the pages show, picked out as they pass by.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::digest::FEW;
use crate::compare::{Comparison, OmissionRow, Pattern, StorySubjectRow};
use crate::error::Result;
use crate::measure::{FRAME, PHRASE};
use crate::spool::{Row, Rows};

/// The most names that others bring and an outlet does not, on its page.
pub(super) const LEFT_OUT: usize = 8;

/// A part of the tables that are longer than the memory: rows in their order, among them
/// all that any page shows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Excerpt {
    /// Of the stories that most outlets tell; of all where they are few.
    pub(super) story_subjects: Vec<StorySubjectRow>,
    /// Of the same stories, and the first that each outlet leaves out.
    pub(super) omissions: Vec<OmissionRow>,
}

impl Excerpt {
    /// Reads the long tables once.
    ///
    /// # Errors
    /// When a temporary file cannot be read.
    pub fn of(comparison: &Comparison) -> Result<Excerpt> {
        let story_subjects = most_told(&comparison.story_subjects)?;
        let omissions = omissions(&comparison.omissions, &story_subjects)?;
        Ok(Excerpt { story_subjects, omissions })
    }
}

/// The rows of the stories that most outlets tell, by story.
fn most_told(rows: &Rows<StorySubjectRow>) -> Result<Vec<StorySubjectRow>> {
    let mut kept: Vec<Vec<StorySubjectRow>> = Vec::new();
    let mut story: Vec<StorySubjectRow> = Vec::new();
    for row in rows.iter() {
        let row = row?;
        if story.last().is_some_and(|last| last.story != row.story) {
            keep(&mut kept, std::mem::take(&mut story));
        }
        story.push(row.into_owned());
    }
    keep(&mut kept, story);
    kept.sort_by(|a, b| a[0].story.cmp(&b[0].story));
    Ok(kept.into_iter().flatten().collect())
}

/// Keeps the stories that most outlets tell; of those alike, the first.
fn keep(kept: &mut Vec<Vec<StorySubjectRow>>, story: Vec<StorySubjectRow>) {
    if !story.is_empty() {
        kept.push(story);
        kept.sort_by_key(|rows| Reverse(outlets(rows).count()));
        kept.truncate(FEW);
    }
}

/// The outlets on a story, by name: the rows of its first subject.
pub(super) fn outlets(rows: &[StorySubjectRow]) -> impl Iterator<Item = &str> {
    let first = rows.first().map(|row| (&row.subject, &row.kind));
    let same =
        rows.iter().take_while(move |row| Some((&row.subject, &row.kind)) == first);
    same.map(|row| row.outlet.as_str())
}

fn omissions(
    rows: &Rows<OmissionRow>,
    told: &[StorySubjectRow],
) -> Result<Vec<OmissionRow>> {
    let told: BTreeSet<&str> = told.iter().map(|row| &*row.story).collect();
    let mut left_out: BTreeMap<String, usize> = BTreeMap::new();
    let wanted = |row: &OmissionRow| {
        let mut first = false;
        for outlet in row.omitted_by.iter().filter(|_| is_named_by_others(row)) {
            let count = left_out.entry(outlet.clone()).or_default();
            *count += 1;
            first |= *count <= LEFT_OUT;
        }
        first || told.contains(&*row.story)
    };
    picked(rows, wanted)
}

/// Whether most outlets on a story bring a name and others do not.
pub(super) fn is_named_by_others(row: &OmissionRow) -> bool {
    row.pattern == Pattern::Omitted && ![PHRASE, FRAME].contains(&row.kind.as_str())
}

/// The rows that are wanted.
fn picked<R: Row>(rows: &Rows<R>, mut want: impl FnMut(&R) -> bool) -> Result<Vec<R>> {
    let wanted = rows.iter().filter(|row| row.as_ref().map_or(true, |row| want(row)));
    wanted.map(|row| row.map(Cow::into_owned)).collect()
}
