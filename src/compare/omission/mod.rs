//! What is mentioned and what is not, story by story.
//!
//! # What it says
//! Of each story that two or more outlets tell: its subjects (names, noun phrases that
//! come back, sources, frame vocabularies), and which outlet has them in the headline,
//! in the lead, how far down, in what share of its words. From that two patterns: what
//! most outlets mention and others do not, and what one outlet alone mentions.
//!
//! # What it promises
//! An outlet *does not mention* a subject only if no form of it stands anywhere in its
//! articles on the story, captions, quotations, headlines and furniture included
//! (`measure/traces.rs` has the forms). Where any does, nothing is said: the subject is
//! neither mentioned nor left out there.
//!
//! # When it misleads
//! A subject may be meant without any word of it: *he*, *the visitors*, a synonym. A
//! short article cannot mention everything; rows have the words of those who do not,
//! and a caveat. Nothing says why something is not mentioned.
//!
//! # Reference
//! Entman 1993, *Journal of Communication* 43(4): “frames are defined by what they omit
//! as well as include”.

mod matrix;
mod notes;
mod patterns;

use super::rows::{OmissionRow, StorySubjectRow};
use crate::measure::Measured;
use matrix::{Cell, Matrix, Outlet, Told};

/// The most subjects of a story that are listed.
const SUBJECTS: usize = 40;
/// The most rows of a story that say who does not mention what.
const OMISSIONS: usize = 30;

/// The subjects of a story, and who leaves out what; nothing of a story that one outlet
/// tells alone.
pub(super) fn of_story<'m>(
    articles: impl Iterator<Item = &'m Measured>,
) -> (Vec<StorySubjectRow>, Vec<OmissionRow>) {
    let notes = notes::notes(articles);
    let matrix = Matrix::of(&notes);
    match matrix.outlets.len() {
        0 | 1 => (Vec::new(), Vec::new()),
        _ => (subjects(&matrix), patterns::rows(&matrix, OMISSIONS)),
    }
}

/// The first subjects of a story, each with all outlets.
fn subjects(matrix: &Matrix<'_>) -> Vec<StorySubjectRow> {
    let mut rows = Vec::new();
    for told in matrix.subjects.iter().take(SUBJECTS) {
        let cells = told.cells.iter().zip(&matrix.outlets);
        rows.extend(cells.map(|(cell, outlet)| row(matrix.story, told, outlet, cell)));
    }
    rows
}

fn row(
    story: &str,
    told: &Told<'_>,
    outlet: &Outlet<'_>,
    cell: &Cell<'_>,
) -> StorySubjectRow {
    let (subject, kind) = told.name();
    StorySubjectRow {
        story: story.to_string(),
        subject: subject.to_string(),
        kind: kind.to_string(),
        outlet: outlet.name.to_string(),
        mentioned: cell.mentioned(),
        articles: cell.articles,
        of_articles: outlet.articles.len() as u64,
        mentions: cell.mentions,
        headlines: cell.headlines,
        leads: cell.leads,
        first_position: cell.first.map(|first| f64::from(first) / 1000.0),
        prominence: prominence(outlet, cell),
        space_share: 100.0 * cell.space_words as f64 / outlet.words.max(1) as f64,
        headline_seen: cell.headline_seen,
    }
}

/// Mentions per article of the outlet on the story, weighted by their place.
fn prominence(outlet: &Outlet<'_>, cell: &Cell<'_>) -> f64 {
    cell.prominence as f64 / 1000.0 / outlet.articles.len().max(1) as f64
}
