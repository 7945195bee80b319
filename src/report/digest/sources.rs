//! Whom an outlet lets speak, and how it puts what they say.

use super::counts::Numbered;
use super::place::{Best, Place, first};
use crate::measure::AttributionRow;
use crate::report::cues::is_plain;
use crate::report::markdown::{Mark, is_hidden};

/// What an outlet attributes to one source.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::report) struct SourceUse {
    /// The cues on stories that nobody else tells, or where the source has no name,
    rest: Numbered,
    /// and those that can be compared: of a source with a name, on shared stories.
    pub(in crate::report) compared: Numbered,
    /// Whether it is heard on a shared story.
    pub(in crate::report) shared: bool,
    /// Its first attribution,
    pub(in crate::report) first: Option<Place>,
    /// the best to show of those that can be compared and have a cue: the first whose
    /// sentence shows it,
    pub(in crate::report) cue: Option<Best>,
    /// and of these whose cue is not neutral.
    pub(in crate::report) coloured: Option<Best>,
}

/// An attribution on its way into a digest.
pub(super) struct Said<'m> {
    pub(super) row: &'m AttributionRow,
    pub(super) at: Place,
    /// The number of its cue.
    pub(super) cue: u32,
    /// Whether two or more outlets tell the story.
    pub(super) shared: bool,
}

impl Said<'_> {
    /// Whether it can be put beside what others attribute to the same source.
    pub(super) fn is_compared(&self) -> bool {
        let row = self.row;
        self.shared && !row.source_id.is_empty() && &*row.source_kind != "unnamed"
    }
}

impl SourceUse {
    pub(super) fn add(&mut self, said: &Said<'_>) {
        self.shared |= said.shared;
        self.first = first(self.first, Some(said.at));
        if !said.is_compared() {
            return self.rest.add(said.cue, 1);
        }
        self.compared.add(said.cue, 1);
        if !said.row.cue.is_empty() {
            let shown = Some((is_hidden(said.row, Mark::Cue), said.at));
            self.cue = first(self.cue, shown);
            if !is_plain(said.row) {
                self.coloured = first(self.coloured, shown);
            }
        }
    }

    pub(super) fn merge(&mut self, other: &SourceUse, cue: impl Fn(u32) -> u32) {
        self.rest.merge(&other.rest, &cue);
        self.compared.merge(&other.compared, &cue);
        self.shared |= other.shared;
        self.first = first(self.first, other.first);
        self.cue = first(self.cue, other.cue);
        self.coloured = first(self.coloured, other.coloured);
    }

    /// The cues of all its attributions.
    pub(in crate::report) fn all(&self) -> [&Numbered; 2] {
        [&self.rest, &self.compared]
    }
}

/// What an outlet has of one source through one relay.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::report) struct Way {
    pub(in crate::report) times: u64,
    pub(in crate::report) cues: Numbered,
    /// How many of them can be compared.
    pub(in crate::report) compared: u64,
    /// The best of these to show.
    pub(in crate::report) shown: Option<Best>,
}

impl Way {
    /// Adds an attribution; `hidden` if its sentence does not show the relay.
    pub(super) fn add(&mut self, said: &Said<'_>, hidden: bool) {
        self.times += 1;
        self.cues.add(said.cue, 1);
        if said.is_compared() {
            self.compared += 1;
            self.shown = first(self.shown, Some((hidden, said.at)));
        }
    }

    pub(super) fn merge(&mut self, other: &Way, cue: impl Fn(u32) -> u32) {
        self.times += other.times;
        self.cues.merge(&other.cues, cue);
        self.compared += other.compared;
        self.shown = first(self.shown, other.shown);
    }
}
