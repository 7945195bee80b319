//! The rates of all outlets, side by side.

use std::collections::BTreeSet;

use rayon::prelude::{IntoParallelIterator, ParallelIterator};

use super::interval::{Interval, Resampled};
use super::others::Outlets;
use super::shared::{Matched, SharedBase, SharedCount};
use super::tally::{BaseKey, BaseTally, CountTally};
use super::tested::{self, Tested};
use super::{MeasureRow, Options, Verdict, row_caveats};
use crate::measure::{MEASURES, Measure, Unit};

/// A base with all categories counted out of it, for all outlets.
pub(super) struct Base<'t> {
    pub(super) key: BaseKey,
    pub(super) measure: &'static Measure,
    pub(super) shared: SharedBase,
    pub(super) categories: Vec<(&'t str, SharedCount)>,
}

/// A row with its place: the base, the category.
type Placed = (usize, usize, MeasureRow, Option<Tested>);

/// One row for each outlet and key with a base: by measure, voice, section,
/// category and outlet.
///
/// Outlets are worked on side by side; every row is made by one thread from
/// whole numbers, so that their order and number changes nothing.
pub(super) fn rows(
    outlets: &Outlets<'_>,
    asked: &BTreeSet<String>,
    options: &Options,
) -> Vec<MeasureRow> {
    let bases = bases(outlets, asked);
    let by_outlet: Vec<Vec<Placed>> = (0..outlets.names.len())
        .into_par_iter()
        .map(|outlet| rows_of_outlet(outlets, outlet, &bases, options))
        .collect();
    let mut rows: Vec<Placed> = by_outlet.into_iter().flatten().collect();
    // The sort is stable and outlets came by name.
    rows.sort_by_key(|(base, category, ..)| (*base, *category));
    let mut rows: Vec<(MeasureRow, Option<Tested>)> =
        rows.into_iter().map(|(_, _, row, tested)| (row, tested)).collect();
    tested::judge(&mut rows);
    rows.into_iter().map(|(row, _)| row).collect()
}

/// The bases of all measures, in their order.
pub(super) fn bases<'t>(
    outlets: &Outlets<'t>,
    asked: &'t BTreeSet<String>,
) -> Vec<Base<'t>> {
    let keys: BTreeSet<BaseKey> =
        outlets.tallies.iter().flat_map(|outlet| outlet.bases.keys().copied()).collect();
    let keys: Vec<BaseKey> = keys.into_iter().collect();
    let mut bases: Vec<Base<'t>> =
        keys.into_par_iter().filter_map(|key| base(outlets, asked, key)).collect();
    bases.sort_by_key(|base| order(base.key));
    bases
}

fn base<'t>(
    outlets: &Outlets<'t>,
    asked: &'t BTreeSet<String>,
    key: BaseKey,
) -> Option<Base<'t>> {
    let measure = MEASURES.iter().find(|measure| measure.id == key.measure)?;
    let tallies = outlets.tallies.iter().enumerate();
    let own = tallies.filter_map(|(at, outlet)| Some((at, outlet.bases.get(&key)?)));
    let found = own.clone().flat_map(|(_, base)| base.counts.keys());
    let mut names: BTreeSet<&str> = found.map(String::as_str).collect();
    if measure.unit == Unit::PerThousandWords {
        names.extend(asked.iter().map(String::as_str));
    }
    let shared = SharedBase::of(outlets, &key);
    let counts = |name: &str| {
        let of =
            |(at, base): (usize, &'t BaseTally)| Some((at, base, base.counts.get(name)?));
        shared.count(outlets, own.clone().filter_map(of))
    };
    let categories = names.into_iter().map(|name| (name, counts(name))).collect();
    Some(Base { key, measure, shared, categories })
}

/// Measures as in their table, voices and sections as in an article.
pub(super) fn order(key: BaseKey) -> (Option<usize>, usize, usize) {
    const VOICES: [&str; 3] = ["own", "quoted", "reported"];
    const SECTIONS: [&str; 4] = ["headline", "lead", "body", "caption"];
    let place = |names: &[&str], name| names.iter().position(|n| *n == name).unwrap_or(9);
    let measure = MEASURES.iter().position(|measure| measure.id == key.measure);
    (measure, place(&VOICES, key.voice), place(&SECTIONS, key.section))
}

fn rows_of_outlet(
    outlets: &Outlets<'_>,
    outlet: usize,
    bases: &[Base<'_>],
    options: &Options,
) -> Vec<Placed> {
    let tally = outlets.tallies[outlet];
    let resampled =
        Resampled::of(tally.stories.stories.keys().copied().collect(), options);
    let nothing = CountTally::default();
    let mut rows = Vec::new();
    for (place, base) in bases.iter().enumerate() {
        let Some(own) = tally.bases.get(&base.key) else { continue };
        let drawn = resampled.base(own);
        let matched = base.shared.matched(own);
        for (at, (category, all)) in base.categories.iter().enumerate() {
            let count = own.counts.get(*category).unwrap_or(&nothing);
            let interval = drawn.interval(count);
            let mut row = row(base, category, own, count, interval);
            row.outlet = outlets.names[outlet].to_string();
            row.caveats = row_caveats::of(outlets, outlet, &row, count.most, &matched);
            let tested = compare(&mut row, base, all, (&matched, own, count), options);
            rows.push((place, at, row, tested));
        }
    }
    rows
}

/// Puts a row beside the others on the stories that they share.
fn compare(
    row: &mut MeasureRow,
    base: &Base<'_>,
    all: &SharedCount,
    (matched, own, count): (&Matched, &BaseTally, &CountTally),
    options: &Options,
) -> Option<Tested> {
    let sums = base.shared.stratified(all, matched, own, count);
    let tested = tested::test(&sums, matched, all.dispersion, options.seed);
    row.shared_stories = matched.stories;
    tested::fill(row, &sums, tested);
    tested
}

/// What a row says without the others; the outlet and the caveats are missing.
fn row(
    base: &Base<'_>,
    category: &str,
    own: &BaseTally,
    count: &CountTally,
    interval: Option<Interval>,
) -> MeasureRow {
    let scale = base.measure.unit.scale();
    MeasureRow {
        outlet: String::new(),
        measure: base.key.measure.to_string(),
        category: category.to_string(),
        voice: base.key.voice.to_string(),
        section: base.key.section.to_string(),
        count: count.count,
        out_of: own.out_of,
        rate: count.count as f64 / own.out_of as f64 * scale,
        unit: base.measure.unit,
        low: interval.map(|i| i.low * scale),
        high: interval.map(|i| i.high * scale),
        interval: interval.map_or("", |i| i.units),
        others_rate: None,
        ratio: None,
        difference: None,
        p_value: None,
        q_value: None,
        articles: own.articles,
        stories: own.stories.stories.len() as u64,
        caveats: Vec::new(),
        verdict: Verdict::CannotTell,
        needed_stories: None,
        needed_ratio: None,
        family: None,
        shared_stories: 0,
        ratio_low: None,
        ratio_high: None,
    }
}
