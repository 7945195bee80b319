//! Whose words pass through an agency or another medium on their way.

use super::Finding;
use super::share::{Share, shares_of_relays};
use crate::report::exhibit::Exhibit;
use crate::report::figures::{count, of};
use crate::report::markdown::{Mark, text};
use crate::report::names;
use crate::report::view::View;

/// Fewer relayed attributions are an accident,
const RELAYED: u64 = 2;
/// and so is a smaller part of all.
const SHARE: f64 = 0.1;

/// Speaks when an outlet passes two or more attributions on through the same
/// agency or medium, a tenth of all or more, and at least twice as large a part
/// as the others do on the same stories. The highest share comes first.
///
/// Silent on relays that all outlets use alike.
pub(super) fn find<'a>(view: &View<'a>) -> Vec<Finding<'a>> {
    let mut told: Vec<(&str, Share<'_>)> = shares_of_relays(view)
        .into_iter()
        .filter(|(_, s)| s.part >= RELAYED && s.others_whole > 0)
        .filter(|(_, s)| s.share() >= SHARE.max(2.0 * s.others()))
        .collect();
    told.sort_by(|a, b| b.1.share().total_cmp(&a.1.share()));
    told.into_iter().map(|(relay, share)| finding(view, relay, &share)).collect()
}

fn finding<'a>(view: &View<'a>, relay: &str, share: &Share<'_>) -> Finding<'a> {
    let shown = view.digest(share.outlet).sourcing.relays.get(relay);
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
        exhibits: shown.map(|s| Exhibit::pair(s, Mark::Relay)).unwrap_or_default(),
    }
}
