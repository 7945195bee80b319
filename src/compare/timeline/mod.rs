//! Rates over time: each outlet's, by day, week or month.
//!
//! An article counts in the period of its own date, a story in every period in
//! which it is told; within a period the story is the unit that intervals stand
//! on, as everywhere. Periods are not compared: an outlet tells other stories
//! every week.

mod cut;
mod period;

use std::cmp::Ordering;
use std::path::Path;

use rayon::prelude::*;

pub use period::Period;

use super::interval::{Interval, Resampled};
use super::others::Outlets;
use super::rates::{self, Base};
use super::row_caveats::{FEW_HITS, small_base};
use super::tally::{OutletSum, Tally};
use super::turns::in_turn;
use super::{Caveat, FEW_STORIES, Options, TimelineRow};
use crate::corpus::day::written;
use crate::error::Result;
use crate::spool::{Rows, Sorter};
use cut::Cut;
use period::Span;

/// What voices or sections together are called.
const ALL: &str = "all";

/// The rates of all outlets over time.
#[derive(Debug, PartialEq, Default)]
pub struct Timeline {
    /// How time is cut; none where there is no timeline.
    pub period: Option<Period>,
    /// Articles with a date.
    pub dated: u64,
    /// Articles without one, which stand in no row.
    pub undated: u64,
    /// By measure, category, outlet and time.
    pub rows: Rows<TimelineRow>,
}

impl Timeline {
    /// What a reader must know of the dates; none if all articles have one and
    /// they lie in two or more periods.
    pub fn note(&self) -> Option<String> {
        let Timeline { dated, undated, .. } = self;
        match self.period {
            Some(_) if *undated == 0 => None,
            Some(_) => Some(format!(
                "timeline.csv: articles without a date, which stand in no row: {undated} of \
                 {}",
                dated + undated
            )),
            None if dated < undated => Some(format!(
                "timeline.csv is empty: too few articles have a date ({dated} of {})",
                dated + undated
            )),
            None => Some("timeline.csv is empty: all dates lie in one period".into()),
        }
    }
}

/// The timeline; without rows where fewer than half of the articles have a date,
/// or where all lie in one period.
///
/// # Errors
/// When a temporary file cannot be read.
pub(super) fn timeline(
    outlets: &Outlets<'_>,
    tally: &Tally,
    options: &Options,
    folder: &Path,
) -> Result<Timeline> {
    let entries = outlets.register.entries();
    let days = || entries.iter().filter_map(|entry| entry.day);
    let dated = days().count() as u64;
    let undated = entries.len() as u64 - dated;
    let nothing = Timeline { dated, undated, ..Timeline::default() };
    let range = days().min().zip(days().max());
    let Some((first, last)) = range.filter(|_| dated >= undated) else {
        return Ok(nothing);
    };
    let period = options.period.unwrap_or_else(|| Period::suiting(first, last));
    if period.around(first) == period.around(last) {
        return Ok(nothing);
    }
    let cut = Cut::of(outlets.register, period);
    let rows = rows(outlets, &cut, tally, options, folder)?;
    Ok(Timeline { period: Some(period), rows, ..nothing })
}

/// A row with its place: the base, the category, the outlet and its period.
type Placed = ((usize, usize, usize), TimelineRow);

fn rows(
    outlets: &Outlets<'_>,
    cut: &Cut<'_>,
    tally: &Tally,
    options: &Options,
    folder: &Path,
) -> Result<Rows<TimelineRow>> {
    let bases = kept(rates::bases(tally));
    let all = cut.stories(&(0..cut.spans.len()));
    let stories: Vec<u64> = all.iter().map(|stories| stories.len() as u64).collect();
    drop(all);
    let mut placed = Sorter::new(folder, |(a, _): &Placed, (b, _)| a.cmp(b));
    for group in rates::groups(&stories, options) {
        let drawn =
            cut.stories(&group).into_par_iter().enumerate().map(|(at, stories)| {
                (
                    group.start + at,
                    Resampled::of(stories, outlets.register.stories(), options),
                )
            });
        let table = Table { outlets, cut, tally, drawn: drawn.collect() };
        in_turn(
            bases.iter().enumerate(),
            |(at, base)| table.rows(at, base),
            |rows| rows.into_iter().try_for_each(|row| placed.put(row)),
        )?;
    }
    let mut rows = Sorter::new(folder, |_, _| Ordering::Equal);
    placed.end()?.iter().try_for_each(|row| rows.put(row?.into_owned().1))?;
    rows.end()
}

/// The bases that are told over time: of whole articles, in the own voice, or in all
/// where a measure does not tell voices apart.
fn kept(mut bases: Vec<Base>) -> Vec<Base> {
    bases.retain(|base| base.key.section == ALL);
    let apart: Vec<&str> =
        bases.iter().filter(|b| b.key.voice != ALL).map(|b| b.key.measure).collect();
    let apart = |base: &Base| apart.contains(&base.key.measure);
    let kept: Vec<bool> = bases
        .iter()
        .map(|base| base.key.voice == "own" || base.key.voice == ALL && !apart(base))
        .collect();
    let mut kept = kept.into_iter();
    bases.retain(|_| kept.next().unwrap_or(false));
    bases
}

/// The rows of some outlets in some periods.
struct Table<'t> {
    outlets: &'t Outlets<'t>,
    cut: &'t Cut<'t>,
    tally: &'t Tally,
    drawn: Vec<(usize, Resampled)>,
}

impl Table<'_> {
    fn rows(&self, at: usize, base: &Base) -> Result<Vec<Placed>> {
        let columns = &self.tally.columns;
        let Some(own) = self.cut.sums(&columns.values(base.key, None)?) else {
            return Ok(Vec::new());
        };
        let drawn = self.drawn.iter().filter(|(span, _)| own[*span].sum > 0);
        let drawn: Vec<_> =
            drawn.map(|(span, drawn)| (*span, drawn.base(&own[*span]))).collect();
        let mut rows = Vec::new();
        for (place, category) in base.categories.iter().enumerate() {
            // What nobody ever wrote needs no row for each week.
            let counts = self.cut.sums(&columns.values(base.key, Some(*category))?);
            let Some(counts) = counts else { continue };
            for (span, drawn) in &drawn {
                let count = &counts[*span];
                let interval = drawn.interval(count);
                let row =
                    self.row(*span, base, *category, (&own[*span], count), interval);
                rows.push(((at, place, *span), row));
            }
        }
        Ok(rows)
    }

    fn row(
        &self,
        at: usize,
        base: &Base,
        category: usize,
        (own, count): (&OutletSum, &OutletSum),
        interval: Option<Interval>,
    ) -> TimelineRow {
        let (outlet, span) = &self.cut.spans[at];
        let mut row = row(base, (own, count), interval, span);
        row.unit_of_time = self.cut.period.id();
        row.outlet = self.outlets.name(*outlet as usize).to_string();
        row.category = self.tally.category(category).to_string();
        row.caveats = caveats(&row);
        row
    }
}

/// What a row says; outlet, category, unit of time and caveats are missing.
fn row(
    base: &Base,
    (own, count): (&OutletSum, &OutletSum),
    interval: Option<Interval>,
    span: &Span,
) -> TimelineRow {
    let scale = base.measure.unit.scale();
    TimelineRow {
        outlet: String::new(),
        period: span.name.clone(),
        unit_of_time: "",
        start: written(span.start),
        end: written(span.end),
        measure: base.key.measure,
        category: String::new(),
        voice: base.key.voice,
        count: count.sum,
        out_of: own.sum,
        rate: count.sum as f64 / own.sum as f64 * scale,
        unit: base.measure.unit,
        low: interval.map(|i| i.low * scale),
        high: interval.map(|i| i.high * scale),
        interval: interval.map_or("", |i| i.units),
        articles: own.articles,
        stories: own.stories.len() as u64,
        caveats: Vec::new(),
    }
}

fn caveats(row: &TimelineRow) -> Vec<Caveat> {
    let one_article = row.articles == 1;
    let found = [
        (one_article, Caveat::OneArticle),
        (!one_article && row.stories < FEW_STORIES, Caveat::FewStories),
        (row.out_of < small_base(row.unit), Caveat::SmallBase),
        (row.count < FEW_HITS, Caveat::FewHits),
        (row.interval.is_empty() && row.stories > 1, Caveat::NoVariation),
    ];
    found.into_iter().filter(|(holds, _)| *holds).map(|(_, caveat)| caveat).collect()
}
