//! Who is quoted, and how.

use std::collections::BTreeMap;

use super::SourceRow;
use super::others::{Outlets, labels};
use super::tally::{NONE, OutletTally, SourceTally, UNNAMED};

/// One row for each source of each outlet; the most quoted first.
pub(super) fn rows(outlets: &Outlets<'_>) -> Vec<SourceRow> {
    let everywhere = || outlets.tallies.iter().flat_map(|outlet| &outlet.sources);
    let labels = labels(everywhere().map(|(key, source)| (key, &source.labels)));
    let mut heard: BTreeMap<&str, usize> = BTreeMap::new();
    everywhere().for_each(|(key, _)| *heard.entry(key).or_default() += 1);
    let mut rows = Vec::new();
    for (name, outlet) in outlets.names.iter().zip(&outlets.tallies) {
        let all = outlet.sources.values().map(|source| source.attributions).sum();
        let from = rows.len();
        rows.extend(outlet.sources.iter().map(|(key, tally)| {
            let mut row = row(labels[key.as_str()].name(), tally, all);
            row.outlet = name.to_string();
            row.only_here = is_named(&row.kind) && heard[key.as_str()] == 1;
            row
        }));
        rows[from..].sort_by(|a: &SourceRow, b| {
            let most = (b.attributions, b.words).cmp(&(a.attributions, a.words));
            most.then_with(|| a.source.cmp(&b.source))
        });
    }
    rows
}

/// Different sources of an outlet that have a name.
pub(super) fn named(outlet: &OutletTally) -> u64 {
    outlet.sources.values().filter(|source| is_named(source.labels.kind())).count() as u64
}

/// *Officials* in one outlet need not be *officials* in another.
pub(super) fn is_named(kind: &str) -> bool {
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
fn ranked(counts: &BTreeMap<String, u64>) -> Vec<(String, u64)> {
    let mut ranked: Vec<(String, u64)> =
        counts.iter().map(|(name, count)| (name.clone(), *count)).collect();
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
