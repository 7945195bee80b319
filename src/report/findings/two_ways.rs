//! The same source, through different agencies.

use std::collections::{BTreeMap, BTreeSet};

use super::Finding;
use crate::measure::AttributionRow;
use crate::report::figures::{counted, list, some};
use crate::report::markdown::{Mark, Quote, text};
use crate::report::names;
use crate::report::view::{View, relay_of};

/// The most outlets that are named for a relay.
const OUTLETS: usize = 3;

/// Source → relay → the attributions that came that way.
type Ways<'a> = BTreeMap<&'a str, BTreeMap<&'a str, Vec<&'a AttributionRow>>>;

/// Speaks when the words of one named source reach the readers of two or more
/// outlets on shared stories through different agencies or media. The source
/// with most ways comes first.
///
/// Silent when all outlets name the same relay.
pub(super) fn find(view: &View<'_>) -> Vec<Finding> {
    let mut sources = Ways::new();
    let told = |row: &&AttributionRow| {
        view.is_shared(&row.story)
            && relay_of(row).is_some()
            && !row.source_id.is_empty()
            && &*row.source_kind != "unnamed"
    };
    for row in view.spoken().filter(told) {
        let relays = sources.entry(&row.source_id).or_default();
        relays.entry(&row.relay).or_default().push(row);
    }
    let mut findings: Vec<(usize, Finding)> = sources
        .iter()
        .filter_map(|(source, relays)| {
            Some((relays.len(), finding(view, source, relays)?))
        })
        .collect();
    findings.sort_by_key(|(ways, _)| std::cmp::Reverse(*ways));
    findings.into_iter().map(|(_, finding)| finding).collect()
}

fn finding(
    view: &View<'_>,
    source: &str,
    relays: &BTreeMap<&str, Vec<&AttributionRow>>,
) -> Option<Finding> {
    let rows = || relays.values().flatten();
    let outlets: BTreeSet<&str> = rows().map(|row| &*row.outlet).collect();
    if relays.len() < 2 || outlets.len() < 2 {
        return None;
    }
    let ways: Vec<String> = relays
        .iter()
        .map(|(relay, rows)| {
            let outlets: BTreeSet<&str> = rows.iter().map(|r| &*r.outlet).collect();
            let outlets: Vec<String> = outlets.into_iter().map(text).collect();
            format!(
                "through {} in {}",
                text(&names::relay(relay)),
                some(&outlets, OUTLETS)
            )
        })
        .collect();
    let total = rows().count() as u64;
    let mut seen = BTreeSet::new();
    let shown = Quote::best(rows().copied().collect(), Mark::Relay).into_iter();
    let shown = shown.filter(|row| seen.insert(&*row.relay)).take(3);
    Some(Finding {
        claim: format!("{} is heard {}", text(source), list(&ways)),
        base: format!(
            "{} by {}",
            counted(total, "relayed attribution", "relayed attributions"),
            counted(outlets.len() as u64, "outlet", "outlets"),
        ),
        outlets: outlets.iter().map(|outlet| outlet.to_string()).collect(),
        quotes: shown.map(|row| Quote::of_attribution(view, row, Mark::Relay)).collect(),
    })
}
