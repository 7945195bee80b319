//! The same source, through different agencies.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::Finding;
use crate::report::digest::{Best, Way};
use crate::report::exhibit::Exhibit;
use crate::report::figures::{counted, list, some};
use crate::report::markdown::{Mark, text};
use crate::report::names;
use crate::report::view::View;

/// The most outlets that are named for a relay.
const OUTLETS: usize = 3;

/// Source → relay → what came that way, outlet by outlet.
type Ways<'a> = BTreeMap<&'a str, BTreeMap<&'a str, BTreeMap<&'a str, &'a Way>>>;

/// Speaks when the words of one named source reach the readers of two or more
/// outlets on shared stories through different agencies or media. The source
/// with most ways comes first.
///
/// Silent when all outlets name the same relay.
pub(super) fn find<'a>(view: &View<'a>) -> Vec<Finding<'a>> {
    let sources = ways(view);
    let mut findings: Vec<(usize, Finding<'a>)> = sources
        .iter()
        .filter_map(|(source, relays)| Some((relays.len(), finding(source, relays)?)))
        .collect();
    findings.sort_by_key(|(ways, _)| Reverse(*ways));
    findings.into_iter().map(|(_, finding)| finding).collect()
}

fn ways<'a>(view: &View<'a>) -> Ways<'a> {
    let mut sources = Ways::new();
    for (outlet, digest) in &view.report.digest.outlets {
        for ((source, relay), way) in &digest.sourcing.ways {
            if way.compared > 0 {
                let relays = sources.entry(source).or_default();
                relays.entry(relay).or_default().insert(outlet, way);
            }
        }
    }
    sources
}

fn finding<'a>(
    source: &str,
    relays: &BTreeMap<&str, BTreeMap<&str, &Way>>,
) -> Option<Finding<'a>> {
    let outlets: BTreeSet<&str> =
        relays.values().flat_map(BTreeMap::keys).copied().collect();
    if relays.len() < 2 || outlets.len() < 2 {
        return None;
    }
    let ways: Vec<String> = relays
        .iter()
        .map(|(relay, outlets)| {
            let outlets: Vec<String> = outlets.keys().map(|o| text(o)).collect();
            format!(
                "through {} in {}",
                text(&names::relay(relay)),
                some(&outlets, OUTLETS)
            )
        })
        .collect();
    let total = relays.values().flat_map(BTreeMap::values).map(|way| way.compared).sum();
    let best = |way: &BTreeMap<&str, &Way>| way.values().filter_map(|w| w.shown).min();
    let mut shown: Vec<Best> = relays.values().filter_map(best).collect();
    shown.sort_by_key(|(hidden, _)| *hidden);
    Some(Finding {
        claim: format!("{} is heard {}", text(source), list(&ways)),
        base: format!(
            "{} by {}",
            counted(total, "relayed attribution", "relayed attributions"),
            counted(outlets.len() as u64, "outlet", "outlets"),
        ),
        outlets: outlets.iter().map(|outlet| outlet.to_string()).collect(),
        exhibits: shown
            .iter()
            .map(|(_, at)| Exhibit::Attribution(*at, Mark::Relay))
            .collect(),
    })
}
