//! Rates over time: each outlet's, by day, week or month.
//!
//! An article counts in the period of its own date, a story in every period in
//! which it is told; within a period the story is the unit that intervals stand
//! on, as everywhere. Periods are not compared: an outlet tells other stories
//! every week.

mod days;
mod period;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::{IntoParallelIterator, ParallelIterator};

pub use days::DayTally;
pub use period::Period;

use super::interval::{Interval, Resampled};
use super::row_caveats::{FEW_HITS, small_base};
use super::tally::{BaseKey, BaseTally, CountTally};
use super::{Caveat, FEW_STORIES, Options, TimelineRow, rates};
use crate::corpus::day::written;
use crate::measure::{MEASURES, Unit};
use days::OutletDays;
use period::Span;

/// The rates of all outlets over time.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Timeline {
    /// How time is cut; none where there is no timeline.
    pub period: Option<Period>,
    /// Articles with a date.
    pub dated: u64,
    /// Articles without one, which stand in no row.
    pub undated: u64,
    /// By measure, category, outlet and time.
    pub rows: Vec<TimelineRow>,
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
pub(super) fn timeline(days: &DayTally, options: &Options) -> Timeline {
    let DayTally { dated, undated, .. } = *days;
    let nothing = Timeline { dated, undated, ..Timeline::default() };
    let Some((first, last)) = days.range().filter(|_| dated >= undated) else {
        return nothing;
    };
    let period = options.period.unwrap_or_else(|| Period::suiting(first, last));
    if period.around(first) == period.around(last) {
        return nothing;
    }
    Timeline { period: Some(period), rows: rows(days, period, options), ..nothing }
}

/// The categories of each base that are found anywhere: what nobody ever wrote
/// needs no row for each week.
type Found<'d> = BTreeMap<BaseKey, BTreeSet<&'d str>>;

fn rows(days: &DayTally, period: Period, options: &Options) -> Vec<TimelineRow> {
    let mut found = Found::new();
    for (key, base) in days.outlets.values().flat_map(|outlet| &outlet.bases) {
        let categories = base.counts.keys().map(String::as_str);
        found.entry(*key).or_default().extend(categories);
    }
    let spans = |(name, outlet)| {
        spans(outlet, period).into_iter().map(move |span| (name, outlet, span))
    };
    let work: Vec<(&String, &OutletDays, Span)> =
        days.outlets.iter().flat_map(spans).collect();
    let made: Vec<Vec<(BaseKey, TimelineRow)>> = work
        .into_par_iter()
        .map(|(name, outlet, span)| {
            rows_of_span(outlet, &span, &found, options)
                .map(|(key, row)| (key, of(name, period, row)))
                .collect()
        })
        .collect();
    let mut rows: Vec<(BaseKey, TimelineRow)> = made.into_iter().flatten().collect();
    // The sort is stable: outlets came by name, and their periods in time.
    rows.sort_by(|(a, x), (b, y)| {
        let of = |key: &BaseKey| rates::order(*key);
        of(a).cmp(&of(b)).then_with(|| x.category.cmp(&y.category))
    });
    rows.into_iter().map(|(_, row)| row).collect()
}

fn of(outlet: &str, period: Period, row: TimelineRow) -> TimelineRow {
    TimelineRow { outlet: outlet.to_string(), unit_of_time: period.id(), ..row }
}

/// The periods in which an outlet has an article.
fn spans(outlet: &OutletDays, period: Period) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for day in outlet.days() {
        if spans.last().is_none_or(|last| day > last.end) {
            spans.push(period.around(day));
        }
    }
    spans
}

/// The rows of an outlet in one period; outlet and unit of time are missing.
fn rows_of_span(
    outlet: &OutletDays,
    span: &Span,
    found: &Found<'_>,
    options: &Options,
) -> impl Iterator<Item = (BaseKey, TimelineRow)> {
    let stories = outlet.stories(span).into_keys().collect();
    let resampled = Resampled::of(stories, options);
    let mut rows = Vec::new();
    for (key, days) in &outlet.bases {
        let unit = MEASURES.iter().find(|m| m.id == key.measure).map(|m| m.unit);
        let base = days.base(span);
        let Some(unit) = unit.filter(|_| base.out_of > 0) else { continue };
        let drawn = resampled.base(&base);
        for category in &found[key] {
            let count = days.count(category, span);
            let interval = drawn.interval(&count);
            let row = row(*key, category, unit, (&base, &count), interval, span);
            rows.push((*key, row));
        }
    }
    rows.into_iter()
}

fn row(
    key: BaseKey,
    category: &str,
    unit: Unit,
    (base, count): (&BaseTally, &CountTally),
    interval: Option<Interval>,
    span: &Span,
) -> TimelineRow {
    let scale = unit.scale();
    let mut row = TimelineRow {
        outlet: String::new(),
        period: span.name.clone(),
        unit_of_time: "",
        start: written(span.start),
        end: written(span.end),
        measure: key.measure,
        category: category.to_string(),
        voice: key.voice,
        count: count.count,
        out_of: base.out_of,
        rate: count.count as f64 / base.out_of as f64 * scale,
        unit,
        low: interval.map(|i| i.low * scale),
        high: interval.map(|i| i.high * scale),
        interval: interval.map_or("", |i| i.units),
        articles: base.articles,
        stories: base.stories.stories.len() as u64,
        caveats: Vec::new(),
    };
    row.caveats = caveats(&row);
    row
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
