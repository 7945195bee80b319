//! Whose words pass through an agency or another medium on their way.

use std::collections::BTreeSet;

use super::Finding;
use super::share::{Share, shares};
use crate::report::figures::of;
use crate::report::markdown::{Mark, Quote, text};
use crate::report::view::View;

/// Fewer relayed attributions are an accident.
const RELAYED: u64 = 2;

/// Speaks when an outlet passes two or more attributions on through the same
/// agency or medium, and does so at least twice as often as the others do on
/// the same stories. The highest share comes first.
///
/// Silent on relays that all outlets use alike.
pub(super) fn find(view: &View<'_>) -> Vec<Finding> {
    let relays: BTreeSet<&str> =
        view.spoken().map(|row| row.relay.as_str()).filter(|r| !r.is_empty()).collect();
    let mut told: Vec<(&str, Share<'_>)> = relays
        .iter()
        .flat_map(|relay| {
            let shares = shares(view, view.spoken(), |row| row.relay == *relay);
            shares.into_iter().map(|share| (*relay, share))
        })
        .filter(|(_, s)| s.part >= RELAYED && s.others_whole > 0)
        .filter(|(_, s)| s.share() >= 2.0 * s.others())
        .collect();
    told.sort_by(|a, b| b.1.share().total_cmp(&a.1.share()));
    told.into_iter().map(|(relay, share)| finding(view, relay, &share)).collect()
}

fn finding(view: &View<'_>, relay: &str, share: &Share<'_>) -> Finding {
    let through = |row: &&crate::measure::AttributionRow| {
        row.outlet == share.outlet && row.relay == relay && view.is_shared(&row.story)
    };
    let rows = view.spoken().filter(through);
    let others = match share.others_part {
        0 => "no other outlet on the same stories does".to_string(),
        _ => format!("the others {}", of(share.others_part, share.others_whole)),
    };
    Finding {
        claim: format!(
            "{} passes {} attributions on through {}; {others}",
            text(share.outlet),
            of(share.part, share.whole),
            text(relay),
        ),
        base: share.base("attributions"),
        outlets: vec![share.outlet.to_string()],
        quotes: rows
            .take(2)
            .map(|r| Quote::of_attribution(view, r, Mark::Relay))
            .collect(),
    }
}
