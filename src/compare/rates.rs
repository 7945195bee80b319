//! The rates of all outlets, side by side.

use std::collections::BTreeSet;

use rayon::prelude::{IntoParallelIterator, ParallelIterator};

use super::interval::{Interval, Resampled};
use super::others::{Outlets, Sides};
use super::row_caveats;
use super::tally::{BaseKey, BaseTally, CountTally};
use super::{MeasureRow, Options};
use crate::measure::{MEASURES, Measure, Unit};

/// A base with all categories counted out of it, for all outlets.
struct Base<'t> {
    key: BaseKey,
    measure: &'static Measure,
    sides: Vec<Sides>,
    categories: Vec<(&'t str, Vec<Sides>)>,
}

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
    let by_outlet: Vec<Vec<(usize, usize, MeasureRow)>> = (0..outlets.names.len())
        .into_par_iter()
        .map(|outlet| rows_of_outlet(outlets, outlet, &bases, options))
        .collect();
    let mut rows: Vec<_> = by_outlet.into_iter().flatten().collect();
    // The sort is stable and outlets came by name.
    rows.sort_by_key(|(base, category, _)| (*base, *category));
    rows.into_iter().map(|(_, _, row)| row).collect()
}

fn bases<'t>(outlets: &Outlets<'t>, asked: &'t BTreeSet<String>) -> Vec<Base<'t>> {
    let keys: BTreeSet<BaseKey> =
        outlets.tallies.iter().flat_map(|outlet| outlet.bases.keys().copied()).collect();
    let mut bases: Vec<Base<'t>> =
        keys.into_iter().filter_map(|key| base(outlets, asked, key)).collect();
    bases.sort_by_key(|base| order(base.key));
    bases
}

fn base<'t>(
    outlets: &Outlets<'t>,
    asked: &'t BTreeSet<String>,
    key: BaseKey,
) -> Option<Base<'t>> {
    let measure = MEASURES.iter().find(|measure| measure.id == key.measure)?;
    let own = outlets.tallies.iter().filter_map(|outlet| outlet.bases.get(&key));
    let found = own.flat_map(|base| base.counts.keys());
    let mut names: BTreeSet<&str> = found.map(String::as_str).collect();
    if measure.unit == Unit::PerThousandWords {
        names.extend(asked.iter().map(String::as_str));
    }
    let sides = outlets.sides(|outlet| {
        let base = outlet.bases.get(&key).into_iter();
        base.flat_map(|b| &b.stories).map(|(story, out_of)| (*story, *out_of))
    });
    let counts = |name: &str| {
        outlets.sides(|outlet| {
            let count =
                outlet.bases.get(&key).and_then(|b| b.counts.get(name)).into_iter();
            count.flat_map(|c| &c.stories).map(|(story, count)| (*story, *count))
        })
    };
    let categories = names.into_iter().map(|name| (name, counts(name))).collect();
    Some(Base { key, measure, sides, categories })
}

/// Measures as in their table, voices and sections as in an article.
fn order(key: BaseKey) -> (Option<usize>, usize, usize) {
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
) -> Vec<(usize, usize, MeasureRow)> {
    let tally = outlets.tallies[outlet];
    let resampled = Resampled::of(tally, options);
    let nothing = CountTally::default();
    let mut rows = Vec::new();
    for (place, base) in bases.iter().enumerate() {
        let Some(own) = tally.bases.get(&base.key) else { continue };
        let drawn = resampled.base(own);
        for (at, (category, sides)) in base.categories.iter().enumerate() {
            let count = own.counts.get(*category).unwrap_or(&nothing);
            let sides = [sides[outlet], base.sides[outlet]];
            let interval = drawn.interval(count);
            let mut row = row(base, category, own, count, sides, interval);
            row.outlet = outlets.names[outlet].to_string();
            row.caveats = row_caveats::of(outlets, outlet, &row, count.most, sides[1]);
            rows.push((place, at, row));
        }
    }
    rows
}

/// Everything but the outlet and the caveats.
fn row(
    base: &Base<'_>,
    category: &str,
    own: &BaseTally,
    count: &CountTally,
    [counts, bases]: [Sides; 2],
    interval: Option<Interval>,
) -> MeasureRow {
    let scale = base.measure.unit.scale();
    let own_rate = rate(counts.own, bases.own, scale);
    let others_rate = rate(counts.others, bases.others, scale);
    let both = own_rate.zip(others_rate);
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
        others_rate,
        ratio: both.and_then(|(own, others)| (others > 0.0).then(|| own / others)),
        difference: both.map(|(own, others)| own - others),
        p_value: None,
        q_value: None,
        articles: own.articles,
        stories: own.stories.len() as u64,
        caveats: Vec::new(),
    }
}

fn rate(count: u64, out_of: u64, scale: f64) -> Option<f64> {
    (out_of > 0).then(|| count as f64 / out_of as f64 * scale)
}
