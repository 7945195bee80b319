//! Who is quoted, and how.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::path::Path;

use super::SourceRow;
use super::concentration::Spread;
use super::others::Outlets;
use super::tally::{
    Counts, Labels, NONE, SourceTally, Tally, Totals, UNNAMED, sources_of,
};
use super::turns::in_turn;
use crate::error::Result;
use crate::spool::{Rows, Sorter};

/// One row for each source of each outlet; the most quoted first. And how the words of
/// those with a name are spread, by outlet.
///
/// # Errors
/// When a temporary file cannot be read.
pub(super) fn rows(
    outlets: &Outlets<'_>,
    tally: &Tally,
    folder: &Path,
) -> Result<(Rows<SourceRow>, Vec<Spread>)> {
    let mut named = vec![Spread::default(); outlets.len()];
    let mut sorted = Sorter::new(folder, order);
    in_turn(
        tally.sources.parts(),
        |part| {
            let sources = sources_of(&part)?.into_values();
            let rows = sources.flat_map(|one| of_source(outlets, &one, &tally.totals));
            Ok(rows.collect::<Vec<_>>())
        },
        |rows| {
            rows.into_iter().try_for_each(|(outlet, row)| {
                if is_named(&row.kind) {
                    named[outlet as usize].add(row.words);
                }
                sorted.put(row)
            })
        },
    )?;
    Ok((sorted.end()?, named))
}

fn order(a: &SourceRow, b: &SourceRow) -> Ordering {
    let most = (b.attributions, b.words).cmp(&(a.attributions, a.words));
    a.outlet.cmp(&b.outlet).then(most).then_with(|| a.source.cmp(&b.source))
}

/// The rows of one source: its name is written the same way in all outlets.
fn of_source(
    outlets: &Outlets<'_>,
    source: &BTreeMap<u32, SourceTally>,
    totals: &[Totals],
) -> Vec<(u32, SourceRow)> {
    let mut labels = Labels::default();
    source.values().for_each(|tally| labels.merge(&tally.labels));
    let row = |(outlet, tally): (&u32, &SourceTally)| {
        let at = *outlet as usize;
        let [direct, partial, indirect, _] = totals[at].kinds;
        let mut row = row(labels.name(), tally, direct + partial + indirect);
        row.outlet = outlets.name(at).to_string();
        row.only_here = is_named(&row.kind) && source.len() == 1;
        (*outlet, row)
    };
    source.iter().map(row).collect()
}

/// *Officials* in one outlet need not be *officials* in another.
fn is_named(kind: &str) -> bool {
    kind != NONE && kind != UNNAMED
}

/// Everything but the outlet and who else quotes it.
fn row(source: &str, tally: &SourceTally, all: u64) -> SourceRow {
    SourceRow {
        outlet: String::new(),
        source: source.to_string(),
        kind: tally.labels.kind().to_string(),
        attributions: tally.attributions,
        share: 100.0 * tally.attributions as f64 / all as f64,
        direct: tally.direct,
        partial: tally.partial,
        indirect: tally.indirect,
        words: tally.words,
        quoted_words: tally.quoted_words,
        articles: tally.first_places.values().sum(),
        first_position: median(&tally.first_places) / 1000.0,
        relayed: tally.relayed,
        only_here: false,
        cue_classes: ranked(&tally.cue_classes),
    }
}

/// Counts, the highest first, then by name.
fn ranked(counts: &Counts) -> Vec<(String, u64)> {
    let mut ranked: Vec<(String, u64)> =
        counts.iter().map(|(name, count)| (name.to_string(), count)).collect();
    ranked.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    ranked
}

/// The median of values with their frequencies; the mean of the middle two
/// where they are even in number.
fn median(values: &BTreeMap<u32, u64>) -> f64 {
    let count: u64 = values.values().sum();
    let number = |wanted: u64| {
        let mut before = 0;
        let found = values.iter().find(|(_, times)| {
            before += **times;
            before > wanted
        });
        found.map_or(0.0, |(value, _)| f64::from(*value))
    };
    let middle = [count.saturating_sub(1) / 2, count / 2];
    middle.iter().map(|at| number(*at)).sum::<f64>() / 2.0
}
