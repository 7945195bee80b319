//! The rates of all outlets, side by side.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::ops::Range;
use std::path::Path;

use rayon::prelude::*;

use super::interval::{Interval, Resampled};
use super::others::Outlets;
use super::shared::{SharedBase, SharedCount};
use super::tally::{BaseKey, Columns, Counted, OutletSum, Tally};
use super::tested::{self, Tested};
use super::turns::in_turn;
use super::{MeasureRow, Options, Verdict, row_caveats};
use crate::error::Result;
use crate::measure::{MEASURES, Measure, Unit};
use crate::spool::{Rows, Sorter};

/// A base with the categories that are counted out of it.
pub(super) struct Base {
    pub(super) key: BaseKey,
    pub(super) measure: &'static Measure,
    /// The categories, by number and so by name.
    pub(super) categories: Vec<usize>,
}

/// A row with its place: the base, the category, the outlet.
type Placed = ((usize, usize, usize), MeasureRow, Option<Tested>);

/// What is drawn of the stories of some outlets at once takes so many bytes at most,
/// or one outlet's.
const DRAWN: usize = 64 << 20;

/// One row for each outlet and key with a base: by measure, voice, section,
/// category and outlet.
///
/// Columns are worked on side by side; every row is made by one thread from
/// whole numbers, so that their order and number changes nothing.
///
/// # Errors
/// When a temporary file cannot be read.
pub(super) fn rows(
    outlets: &Outlets<'_>,
    tally: &Tally,
    options: &Options,
    folder: &Path,
) -> Result<Rows<MeasureRow>> {
    let bases = bases(tally);
    let mut placed = Sorter::new(folder, |(a, ..): &Placed, (b, ..)| a.cmp(b));
    for group in groups(&outlets.stories, options) {
        let table =
            Table { outlets, tally, options, drawn: drawn(outlets, group, options) };
        in_turn(
            bases.iter().enumerate(),
            |(at, base)| table.rows(at, base),
            |rows| rows.into_iter().try_for_each(|row| placed.put(row)),
        )?;
    }
    judged(&placed.end()?, folder)
}

/// The rows, judged base by base.
fn judged(placed: &Rows<Placed>, folder: &Path) -> Result<Rows<MeasureRow>> {
    let mut judged = Sorter::new(folder, |_, _| Ordering::Equal);
    let (mut base, mut family) = (0, Vec::new());
    let mut judge = |family: &mut Vec<_>| {
        tested::judge(family);
        family.drain(..).try_for_each(|(row, _)| judged.put(row))
    };
    for row in placed.iter() {
        let ((at, ..), row, tested) = row?.into_owned();
        if at != base {
            judge(&mut family)?;
            base = at;
        }
        family.push((row, tested));
    }
    judge(&mut family)?;
    judged.end()
}

/// The bases of all measures, in their order.
pub(super) fn bases(tally: &Tally) -> Vec<Base> {
    let mut bases: Vec<Base> =
        tally.columns.keys().iter().filter_map(|key| base(tally, *key)).collect();
    bases.sort_by_key(|base| (order(base.key), base.key));
    bases
}

fn base(tally: &Tally, key: BaseKey) -> Option<Base> {
    let measure = MEASURES.iter().find(|measure| measure.id == key.measure)?;
    let mut categories: BTreeSet<usize> = tally.columns.categories(key).collect();
    if measure.unit == Unit::PerThousandWords {
        // What the lexicons ask for and nobody wrote has a rate of 0, not none.
        categories.extend(tally.categories.measured().iter().map(|id| id.index()));
    }
    Some(Base { key, measure, categories: categories.into_iter().collect() })
}

/// Measures as in their table, voices and sections as in an article.
pub(super) fn order(key: BaseKey) -> (Option<usize>, usize, usize) {
    const VOICES: [&str; 3] = ["own", "quoted", "reported"];
    const SECTIONS: [&str; 4] = ["headline", "lead", "body", "caption"];
    let place = |names: &[&str], name| names.iter().position(|n| *n == name).unwrap_or(9);
    let measure = MEASURES.iter().position(|measure| measure.id == key.measure);
    (measure, place(&VOICES, key.voice), place(&SECTIONS, key.section))
}

/// Neighbours whose stories are drawn at once; `stories` is how many each of them has.
pub(super) fn groups(stories: &[u64], options: &Options) -> Vec<Range<usize>> {
    let (mut groups, mut from, mut size) = (Vec::new(), 0, 0);
    for (at, count) in stories.iter().enumerate() {
        let more = Resampled::size(*count as usize, options);
        if at > from && size + more > DRAWN {
            groups.push(from..at);
            (from, size) = (at, 0);
        }
        size += more;
    }
    groups.push(from..stories.len());
    groups
}

fn drawn(
    outlets: &Outlets<'_>,
    group: Range<usize>,
    options: &Options,
) -> Vec<(usize, Resampled)> {
    let register = outlets.register;
    let mut stories: Vec<Vec<u32>> = vec![Vec::new(); group.len()];
    for entry in register.entries() {
        if let Some(at) = (entry.outlet as usize).checked_sub(group.start)
            && let Some(stories) = stories.get_mut(at)
            && stories.last() != Some(&entry.story)
        {
            stories.push(entry.story);
        }
    }
    let drawn = stories.into_par_iter().enumerate().map(|(at, stories)| {
        (group.start + at, Resampled::of(stories, register.stories(), options))
    });
    drawn.collect()
}

/// The rows of some outlets.
struct Table<'t> {
    outlets: &'t Outlets<'t>,
    tally: &'t Tally,
    options: &'t Options,
    drawn: Vec<(usize, Resampled)>,
}

impl Table<'_> {
    fn rows(&self, at: usize, base: &Base) -> Result<Vec<Placed>> {
        let columns: &Columns = &self.tally.columns;
        let counted =
            |category| columns.counted(self.outlets.register, base.key, category);
        let own = counted(None)?;
        let shared = SharedBase::of(self.outlets, &own.column);
        let drawn: Vec<_> = self
            .drawn
            .iter()
            .filter(|(outlet, _)| own.outlets[*outlet].articles > 0)
            .map(|(outlet, drawn)| (*outlet, drawn.base(&own.outlets[*outlet])))
            .collect();
        let of_category = |(place, category): (usize, &usize)| -> Result<Vec<Placed>> {
            let counts = counted(Some(*category))?;
            let all = shared.count(&counts.column);
            let row = |outlet: usize, interval: Option<Interval>| {
                let (row, tested) = self.row(
                    (outlet, *category),
                    base,
                    (&own, &counts),
                    interval,
                    (&shared, &all),
                );
                ((at, place, outlet), row, tested)
            };
            let rows = drawn.iter().map(|(outlet, drawn)| {
                row(*outlet, drawn.interval(&counts.outlets[*outlet]))
            });
            Ok(rows.collect())
        };
        let categories: Vec<(usize, &usize)> =
            base.categories.iter().enumerate().collect();
        let made: Result<Vec<Vec<Placed>>> =
            categories.into_par_iter().map(of_category).collect();
        Ok(made?.into_iter().flatten().collect())
    }

    /// A row, with what it says beside the others on the stories that they share.
    fn row(
        &self,
        (outlet, category): (usize, usize),
        base: &Base,
        (own, counts): (&Counted, &Counted),
        interval: Option<Interval>,
        (shared, all): (&SharedBase<'_>, &SharedCount),
    ) -> (MeasureRow, Option<Tested>) {
        let (own, count) = (&own.outlets[outlet], &counts.outlets[outlet]);
        let matched = &shared.matched[outlet];
        let mut row = row(base, own, count, interval);
        row.category = self.tally.category(category).to_string();
        row.outlet = self.outlets.name(outlet).to_string();
        let copied = self.tally.totals[outlet].is_copied();
        row.caveats =
            row_caveats::of(self.outlets, outlet, &row, count.most, matched, copied);
        let sums = &all.outlets[outlet];
        let tested = tested::test(sums, matched, all.dispersion, self.options.seed);
        row.shared_stories = matched.stories;
        tested::fill(&mut row, sums, tested);
        (row, tested)
    }
}

/// What a row says without the others; outlet, category and caveats are missing.
fn row(
    base: &Base,
    own: &OutletSum,
    count: &OutletSum,
    interval: Option<Interval>,
) -> MeasureRow {
    let scale = base.measure.unit.scale();
    MeasureRow {
        outlet: String::new(),
        measure: base.key.measure,
        category: String::new(),
        voice: base.key.voice,
        section: base.key.section,
        count: count.sum,
        out_of: own.sum,
        rate: count.sum as f64 / own.sum as f64 * scale,
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
        stories: own.stories.len() as u64,
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
