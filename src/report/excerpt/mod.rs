//! The rows of the long tables that the pages show, picked out as they pass by.

mod sources;
mod stories;
mod wording;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

pub(super) use sources::{Named, is_named};
pub(super) use stories::{is_named_by_others, outlets};
pub(super) use wording::Remarks;

use super::digest::Digest;
use super::markdown::is_over_time;
use super::view::shown;
use crate::compare::{
    Comparison, EmphasisRow, KeynessRow, MeasureRow, Name, OmissionRow, SourceRow,
    StorySubjectRow, TimelineRow, WordingRow,
};
use crate::error::Result;
use crate::spool::{Row, Rows};

/// The most names, sources or remarks of an outlet that a page lists.
pub(super) const LISTED: usize = 8;

/// A part of the tables that are longer than the memory: rows in their order, among them
/// all that any page shows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Excerpt {
    /// Of whole articles: in the own voice, in all together, and of the outlets that are
    /// shown in every voice.
    pub(super) rates: Vec<MeasureRow>,
    /// What the intervals of all rates stand on.
    pub(super) intervals: BTreeSet<Name>,
    /// Of the stories that most outlets tell; of all where they are few.
    pub(super) story_subjects: Vec<StorySubjectRow>,
    /// Of the same stories, and the first that each outlet leaves out.
    pub(super) omissions: Vec<OmissionRow>,
    /// Of the outlets and measures that are shown over time.
    pub(super) timeline: Vec<TimelineRow>,
    /// The terms that stand out.
    pub(super) keyness: Vec<KeynessRow>,
    /// The first of each outlet.
    pub(super) emphasis: Vec<EmphasisRow>,
    /// The first of each outlet, the one with most words, and one that it alone hears.
    pub(super) sources: Vec<SourceRow>,
    /// All sources of an outlet that have a name, together.
    pub(super) named: BTreeMap<String, Named>,
    /// The first utterances in several wordings, in all and of each outlet, and those that
    /// are a finding.
    pub(super) wording: Vec<WordingRow>,
    /// How many utterances there are.
    pub(super) remarks: Remarks,
}

impl Excerpt {
    /// Reads the long tables once.
    ///
    /// # Errors
    /// When a temporary file cannot be read.
    pub fn of(comparison: &Comparison, digest: &Digest) -> Result<Excerpt> {
        let (rates, intervals) = rates(comparison)?;
        let story_subjects = stories::most_told(&comparison.story_subjects)?;
        let omissions = stories::omissions(&comparison.omissions, &story_subjects)?;
        let (sources, named) = sources::pick(&comparison.sources, &digest.heard)?;
        let (wording, remarks) = wording::pick(&comparison.wording)?;
        Ok(Excerpt {
            rates,
            intervals,
            story_subjects,
            omissions,
            timeline: timeline(comparison)?,
            keyness: picked(&comparison.keyness, KeynessRow::stands_out)?,
            emphasis: emphasis(&comparison.emphasis)?,
            sources,
            named,
            wording,
            remarks,
        })
    }

    /// Outlet and source of all that pages list.
    pub fn listed(&self) -> impl Iterator<Item = (&str, &str)> {
        self.sources.iter().map(|row| (&*row.outlet, &*row.source))
    }
}

fn rates(comparison: &Comparison) -> Result<(Vec<MeasureRow>, BTreeSet<Name>)> {
    let mut intervals = BTreeSet::new();
    let shown = names_shown(comparison);
    let wanted = |row: &MeasureRow| {
        intervals.insert(row.interval);
        let shown = || shown.contains(&*row.outlet);
        row.section == "all" && (["own", "all"].contains(&row.voice) || shown())
    };
    Ok((picked(&comparison.rows, wanted)?, intervals))
}

/// The outlets that are shown.
fn names_shown(comparison: &Comparison) -> BTreeSet<&str> {
    shown(&comparison.outlets).map(|outlet| &*outlet.outlet).collect()
}

fn timeline(comparison: &Comparison) -> Result<Vec<TimelineRow>> {
    let outlets = names_shown(comparison);
    picked(&comparison.timeline.rows, |row| {
        is_over_time(row) && outlets.contains(&*row.outlet)
    })
}

fn emphasis(rows: &Rows<EmphasisRow>) -> Result<Vec<EmphasisRow>> {
    let mut listed = BTreeMap::new();
    picked(rows, |row| is_one_of(&mut listed, &row.outlet, LISTED))
}

/// The rows that are wanted.
fn picked<R: Row>(rows: &Rows<R>, mut want: impl FnMut(&R) -> bool) -> Result<Vec<R>> {
    let wanted = rows.iter().filter(|row| row.as_ref().map_or(true, |row| want(row)));
    wanted.map(|row| row.map(Cow::into_owned)).collect()
}

/// Counts something of an outlet, and says whether it is one of the first.
fn is_one_of(counts: &mut BTreeMap<String, usize>, outlet: &str, first: usize) -> bool {
    if !counts.contains_key(outlet) {
        counts.insert(outlet.to_string(), 0);
    }
    let count = counts.get_mut(outlet);
    count.is_some_and(|count| {
        *count += 1;
        *count <= first
    })
}
