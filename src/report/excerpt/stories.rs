//! Which stories the pages show.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{LISTED, is_one_of, picked};
use crate::compare::{OmissionRow, Pattern, StorySubjectRow};
use crate::error::Result;
use crate::measure::{FRAME, PHRASE};
use crate::report::digest::FEW;
use crate::spool::Rows;

/// The rows of the stories that most outlets tell, by story.
pub(super) fn most_told(rows: &Rows<StorySubjectRow>) -> Result<Vec<StorySubjectRow>> {
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
pub(in crate::report) fn outlets(rows: &[StorySubjectRow]) -> impl Iterator<Item = &str> {
    let first = rows.first().map(|row| (&row.subject, &row.kind));
    let same =
        rows.iter().take_while(move |row| Some((&row.subject, &row.kind)) == first);
    same.map(|row| row.outlet.as_str())
}

pub(super) fn omissions(
    rows: &Rows<OmissionRow>,
    told: &[StorySubjectRow],
) -> Result<Vec<OmissionRow>> {
    let told: BTreeSet<&str> = told.iter().map(|row| &*row.story).collect();
    let mut left_out: BTreeMap<String, usize> = BTreeMap::new();
    let wanted = |row: &OmissionRow| {
        let mut first = false;
        for outlet in row.omitted_by.iter().filter(|_| is_named_by_others(row)) {
            first |= is_one_of(&mut left_out, outlet, LISTED);
        }
        first || told.contains(&*row.story)
    };
    picked(rows, wanted)
}

/// Whether most outlets on a story bring a name and others do not.
pub(in crate::report) fn is_named_by_others(row: &OmissionRow) -> bool {
    row.pattern == Pattern::Omitted && ![PHRASE, FRAME].contains(&row.kind.as_str())
}
