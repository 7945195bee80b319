//! Whom an outlet lets speak, and how it puts what they say.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::counts::Numbered;
use super::cues::Cues;
use super::place::{Best, Place, first};
use crate::measure::{AttributionRow, Text};
use crate::report::cues::{is_neutral, is_plain};
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

/// An attribution, as it waits to be counted.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) struct Said<'m> {
    pub(super) outlet: &'m str,
    pub(super) source: &'m str,
    pub(super) at: Place,
    /// The number of its cue, and whether it has one.
    pub(super) cue: u32,
    has_cue: bool,
    /// Whether its sentence does not show the cue,
    hidden: bool,
    /// and whether the cue is neutral.
    plain: bool,
    /// Whether two or more outlets tell the story,
    pub(super) shared: bool,
    /// and it can be put beside what others attribute to the same source.
    pub(super) compared: bool,
}

impl<'m> Said<'m> {
    pub(super) fn of(
        row: &'m AttributionRow,
        at: Place,
        cue: u32,
        shared: bool,
    ) -> Said<'m> {
        let named = !row.source_id.is_empty() && &*row.source_kind != "unnamed";
        Said {
            outlet: &row.outlet,
            source: &row.source_id,
            at,
            cue,
            has_cue: !row.cue.is_empty(),
            hidden: is_hidden(row, Mark::Cue),
            plain: is_plain(row),
            shared,
            compared: shared && named,
        }
    }
}

impl SourceUse {
    fn add(&mut self, said: &Said<'_>) {
        self.shared |= said.shared;
        self.first = first(self.first, Some(said.at));
        if !said.compared {
            return self.rest.add(said.cue, 1);
        }
        self.compared.add(said.cue, 1);
        if said.has_cue {
            let shown = Some((said.hidden, said.at));
            self.cue = first(self.cue, shown);
            if !said.plain {
                self.coloured = first(self.coloured, shown);
            }
        }
    }

    /// The cues of all its attributions.
    pub(in crate::report) fn all(&self) -> [&Numbered; 2] {
        [&self.rest, &self.compared]
    }

    /// Of the attributions that can be compared those with a cue, and of these those whose
    /// cue is not neutral.
    pub(in crate::report) fn cues(&self, cues: &Cues) -> (u64, u64) {
        let told = cues.of(&self.compared).filter(|((cue, _), _)| !cue.is_empty());
        told.fold((0, 0), |(all, coloured), ((_, class), times)| {
            (all + times, coloured + if is_neutral(class) { 0 } else { times })
        })
    }
}

/// What each outlet attributes to a source.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::report) struct Compared(BTreeMap<Text, SourceUse>);

impl Compared {
    pub(super) fn add(&mut self, said: &Said<'_>) {
        super::counts::named(&mut self.0, said.outlet).add(said);
    }

    /// Outlet by outlet.
    pub(in crate::report) fn iter(&self) -> impl Iterator<Item = (&Text, &SourceUse)> {
        self.0.iter()
    }

    /// Leaves the outlets that can be compared; none if there are not two of them.
    pub(super) fn compared(mut self) -> Option<Compared> {
        self.0.retain(|_, uses| uses.compared.total() > 0);
        (self.0.len() > 1).then_some(self)
    }

    /// Those of most outlets come first, then the most quoted.
    pub(in crate::report) fn rank(&self) -> Reverse<(usize, u64)> {
        let total = self.0.values().map(|uses| uses.compared.total()).sum();
        Reverse((self.0.len(), total))
    }

    /// How many attributions have a cue that is not neutral, if one outlet has such a cue
    /// and another has neutral cues only.
    pub(in crate::report) fn put_differently(&self, cues: &Cues) -> Option<u64> {
        let told =
            self.0.values().map(|uses| uses.cues(cues)).filter(|(all, _)| *all > 0);
        let coloured: Vec<u64> = told.map(|(_, coloured)| coloured).collect();
        let (least, most) = (coloured.iter().min()?, coloured.iter().max()?);
        (*least == 0 && *most > 0).then(|| coloured.iter().sum())
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
        if said.compared {
            self.compared += 1;
            self.shown = first(self.shown, Some((hidden, said.at)));
        }
    }
}
