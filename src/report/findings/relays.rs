//! Whose words pass through an agency or another medium on their way.

use std::collections::BTreeMap;

use super::Finding;
use super::share::{Share, Wholes};
use crate::measure::AttributionRow;
use crate::report::cues::ranked;
use crate::report::figures::{count, of};
use crate::report::markdown::{Mark, Quote, text};
use crate::report::names;
use crate::report::view::{View, relay_of};

/// Fewer relayed attributions are an accident,
const RELAYED: u64 = 2;
/// and so is a smaller part of all.
const SHARE: f64 = 0.1;

/// Speaks when an outlet passes two or more attributions on through the same
/// agency or medium, a tenth of all or more, and at least twice as large a part
/// as the others do on the same stories. The highest share comes first.
///
/// Silent on relays that all outlets use alike.
pub(super) fn find(view: &View<'_>) -> Vec<Finding> {
    let relays =
        ranked(view.spoken().filter_map(|row| Some((relay_of(row)?, &row.outlet))));
    let often = relays.iter().filter(|(_, times)| *times >= RELAYED);
    let mut relays: BTreeMap<&str, Vec<&AttributionRow>> =
        often.map(|((relay, _), _)| (*relay, Vec::new())).collect();
    for row in view.spoken() {
        if let Some(rows) = relay_of(row).and_then(|relay| relays.get_mut(relay)) {
            rows.push(row);
        }
    }
    let wholes = Wholes::of(view, view.spoken());
    let mut told: Vec<(&str, Share<'_>)> = relays
        .into_iter()
        .flat_map(|(relay, rows)| {
            let shares = wholes.shares(view, rows.into_iter());
            shares.into_iter().map(move |share| (relay, share))
        })
        .filter(|(_, s)| s.part >= RELAYED && s.others_whole > 0)
        .filter(|(_, s)| s.share() >= SHARE.max(2.0 * s.others()))
        .collect();
    told.sort_by(|a, b| b.1.share().total_cmp(&a.1.share()));
    told.into_iter().map(|(relay, share)| finding(view, relay, &share)).collect()
}

fn finding(view: &View<'_>, relay: &str, share: &Share<'_>) -> Finding {
    let through = |row: &&AttributionRow| {
        &*row.outlet == share.outlet
            && relay_of(row) == Some(relay)
            && view.is_shared(&row.story)
    };
    let rows = view.of(share.outlet).spoken().filter(through).collect();
    let others = match share.others_part {
        0 => "no other outlet on the same stories does so".to_string(),
        _ => format!("the others {}", of(share.others_part, share.others_whole)),
    };
    Finding {
        claim: format!(
            "{} passes {} of its {} attributions on through {}; {others}",
            text(share.outlet),
            count(share.part),
            count(share.whole),
            text(&names::relay(relay)),
        ),
        base: share.base("attributions"),
        outlets: vec![share.outlet.to_string()],
        quotes: Quote::of_attributions(view, rows, Mark::Relay),
    }
}
