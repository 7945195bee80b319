//! Who lets sources speak without a name.

use super::Finding;
use super::share::{Share, enough, shares};
use crate::report::exhibit::Exhibit;
use crate::report::figures::of;
use crate::report::markdown::{Mark, text};
use crate::report::view::View;

/// A single unnamed source is no habit.
const UNNAMED: u64 = 2;
/// A smaller difference is not worth a sentence, as a ratio.
const RATIO: f64 = 1.5;

/// Speaks of the outlet with the highest share of unnamed sources, when it has
/// two or more of them, ten or more attributions (a hundred where stories are
/// many), and a share at least half as large again as the others' on the same
/// stories.
pub(super) fn find<'a>(view: &View<'a>) -> Vec<Finding<'a>> {
    let mut told: Vec<Share<'_>> = shares(view, |told| told.spoken, |told| told.unnamed)
        .into_iter()
        .filter(|s| s.part >= UNNAMED && s.whole >= enough(view) && s.others_whole > 0)
        .filter(|s| s.share() >= RATIO * s.others())
        .collect();
    told.sort_by(|a, b| b.share().total_cmp(&a.share()));
    told.iter().take(1).map(|share| finding(view, share)).collect()
}

fn finding<'a>(view: &View<'a>, share: &Share<'_>) -> Finding<'a> {
    let shown = &view.digest(share.outlet).sourcing.nameless;
    Finding {
        claim: format!(
            "{} leaves the source of {} attributions without a name; the others {}",
            text(share.outlet),
            of(share.part, share.whole),
            of(share.others_part, share.others_whole),
        ),
        base: share.base("attributions"),
        outlets: vec![share.outlet.to_string()],
        exhibits: Exhibit::pair(shown, Mark::Source),
    }
}
