//! The counts of a run by day: all that a timeline needs to know.
//!
//! Days and not weeks or months, because which of them is only known when all
//! dates are. Kept are whole articles (no sections), in the own voice; in all
//! voices only where a measure does not tell them apart. That is a third of what
//! the tally of the comparison keeps.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::period::Span;
use crate::compare::tally::{
    BaseKey, BaseTally, ByStory, CountTally, StoryId, join, slot,
};
use crate::corpus::day;
use crate::measure::{Categories, Measured, Observation};

/// What voices or sections together are called.
const ALL: &str = "all";

/// What was counted, by outlet and day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DayTally {
    /// Articles with a date.
    pub(super) dated: u64,
    /// Articles without one; nothing else is kept of them.
    pub(super) undated: u64,
    pub(super) outlets: BTreeMap<String, OutletDays>,
}

/// One outlet, day by day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct OutletDays {
    /// Articles.
    pub(super) stories: BTreeMap<Unit, u64>,
    pub(super) bases: BTreeMap<BaseKey, DayBase>,
}

/// A base, and what was counted out of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct DayBase {
    units: BTreeMap<Unit, Sum>,
    pub(super) counts: BTreeMap<String, BTreeMap<Unit, u64>>,
}

/// What an outlet wrote on a story on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Unit {
    day: i32,
    pub(super) story: StoryId,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Sum {
    out_of: u64,
    articles: u64,
}

impl DayTally {
    /// Adds an article.
    pub(in crate::compare) fn add(&mut self, measured: &Measured) {
        let document = &measured.document;
        let Some(day) = document.date.as_deref().and_then(day::number) else {
            self.undated += 1;
            return;
        };
        self.dated += 1;
        let unit = Unit { day, story: StoryId::of(document) };
        slot(&mut self.outlets, &document.outlet).add(unit, measured);
    }

    /// Joins what was counted in different articles.
    pub(in crate::compare) fn merge(mut self, other: DayTally) -> DayTally {
        self.dated += other.dated;
        self.undated += other.undated;
        join(&mut self.outlets, other.outlets, OutletDays::merge);
        self
    }

    /// The first and the last day.
    pub(super) fn range(&self) -> Option<(i32, i32)> {
        let days = || self.outlets.values().flat_map(|o| o.stories.keys()).map(|u| u.day);
        Some((days().min()?, days().max()?))
    }
}

impl OutletDays {
    fn add(&mut self, unit: Unit, measured: &Measured) {
        *self.stories.entry(unit).or_default() += 1;
        let whole = || measured.observations.iter().filter(|o| o.section == ALL);
        let apart =
            |of: &Observation| whole().any(|o| o.measure == of.measure && o.voice != ALL);
        for observation in whole() {
            let own = observation.voice == "own";
            if own || observation.voice == ALL && !apart(observation) {
                let base = self.bases.entry(BaseKey::of(observation)).or_default();
                base.add(unit, observation, &measured.categories);
            }
        }
    }

    fn merge(&mut self, other: OutletDays) {
        join(&mut self.stories, other.stories, |into, from| *into += from);
        join(&mut self.bases, other.bases, DayBase::merge);
    }

    /// The days with an article.
    pub(super) fn days(&self) -> impl Iterator<Item = i32> {
        self.stories.keys().map(|unit| unit.day)
    }

    /// The stories of a span, in their order, and how many articles tell them.
    pub(super) fn stories(&self, span: &Span) -> BTreeMap<StoryId, u64> {
        by_story(&self.stories, span)
    }
}

impl DayBase {
    fn add(&mut self, unit: Unit, observation: &Observation, names: &Categories) {
        let sum = self.units.entry(unit).or_default();
        sum.out_of += observation.out_of;
        sum.articles += 1;
        for (category, count) in &observation.counts {
            let units = slot(&mut self.counts, names.name(*category));
            *units.entry(unit).or_default() += count.count;
        }
    }

    fn merge(&mut self, other: DayBase) {
        join(&mut self.units, other.units, |into, from| {
            into.out_of += from.out_of;
            into.articles += from.articles;
        });
        join(&mut self.counts, other.counts, |into, from| {
            join(into, from, |into, from| *into += from);
        });
    }

    /// The base of a span.
    pub(super) fn base(&self, span: &Span) -> BaseTally {
        let mut base = BaseTally::default();
        for (unit, sum) in self.units.range(units(span)) {
            base.out_of += sum.out_of;
            base.articles += sum.articles;
            *base.stories.stories.entry(unit.story).or_default() += sum.out_of;
        }
        base
    }

    /// What was counted of a category in a span.
    pub(super) fn count(&self, category: &str, span: &Span) -> CountTally {
        let counts = self.counts.get(category);
        let stories = counts.map(|units| by_story(units, span)).unwrap_or_default();
        let count = stories.values().sum();
        let stories = ByStory { stories, ..ByStory::default() };
        CountTally { count, stories, ..CountTally::default() }
    }
}

/// Sums of a span, story by story.
fn by_story(values: &BTreeMap<Unit, u64>, span: &Span) -> BTreeMap<StoryId, u64> {
    let mut stories = BTreeMap::new();
    for (unit, value) in values.range(units(span)) {
        *stories.entry(unit.story).or_default() += value;
    }
    stories
}

fn units(span: &Span) -> RangeInclusive<Unit> {
    let from = Unit { day: span.start, story: StoryId(0) };
    from..=Unit { day: span.end, story: StoryId(u64::MAX) }
}
