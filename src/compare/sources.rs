//! Who is quoted, and how.

use std::collections::{BTreeMap, BTreeSet};

use super::SourceRow;
use super::others::Outlets;
use super::tally::{NONE, SourceTally, UNNAMED};

/// One row for each source of each outlet; the most quoted first.
pub(super) fn rows(outlets: &Outlets<'_>) -> Vec<SourceRow> {
    let heard = heard_by(outlets);
    let mut rows = Vec::new();
    for (name, outlet) in outlets.names.iter().zip(&outlets.tallies) {
        let all = outlet.sources.values().map(|source| source.attributions).sum();
        let from = rows.len();
        rows.extend(outlet.sources.iter().map(|((source, kind), tally)| {
            let mut row = row(source, kind, tally, all);
            row.outlet = name.to_string();
            row.only_here = is_named(kind) && heard[source.as_str()].len() == 1;
            row
        }));
        rows[from..].sort_by(|a: &SourceRow, b| {
            let most = (b.attributions, b.words).cmp(&(a.attributions, a.words));
            most.then_with(|| (&a.source, &a.kind).cmp(&(&b.source, &b.kind)))
        });
    }
    rows
}

/// Different sources of an outlet that have a name.
pub(super) fn named<'t>(sources: impl Iterator<Item = &'t (String, String)>) -> u64 {
    let names = sources.filter(|(_, kind)| is_named(kind)).map(|(name, _)| name);
    names.collect::<BTreeSet<_>>().len() as u64
}

/// *Officials* in one outlet need not be *officials* in another.
fn is_named(kind: &str) -> bool {
    kind != NONE && kind != UNNAMED
}

/// Which outlets quote which name.
fn heard_by<'t>(outlets: &Outlets<'t>) -> BTreeMap<&'t str, BTreeSet<usize>> {
    let mut heard: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (at, outlet) in outlets.tallies.iter().enumerate() {
        for (name, _) in outlet.sources.keys() {
            heard.entry(name).or_default().insert(at);
        }
    }
    heard
}

/// Everything but the outlet and who else quotes it.
fn row(source: &str, kind: &str, tally: &SourceTally, all: u64) -> SourceRow {
    SourceRow {
        outlet: String::new(),
        source: source.to_string(),
        kind: kind.to_string(),
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
    }
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
