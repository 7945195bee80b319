//! Who puts words in quotation marks without saying whose they are.

use super::Finding;
use super::share::{Share, shares};
use crate::report::figures::of;
use crate::report::markdown::{Mark, Quote, text};
use crate::report::view::View;

/// A single pair of marks is no habit.
const MARKS: u64 = 2;

/// Speaks of the outlet in which quotation marks with nobody who speaks make up
/// the largest share of its attributions, when there are two or more and the
/// share is at least twice the others' on the same stories.
pub(super) fn find(view: &View<'_>) -> Vec<Finding> {
    let mut told: Vec<Share<'_>> =
        shares(view, view.attributions(), |row| row.kind == "scare")
            .into_iter()
            .filter(|share| share.part >= MARKS && share.others_whole > 0)
            .filter(|share| share.share() >= 2.0 * share.others())
            .collect();
    told.sort_by(|a, b| b.share().total_cmp(&a.share()));
    told.iter().take(1).map(|share| finding(view, share)).collect()
}

fn finding(view: &View<'_>, share: &Share<'_>) -> Finding {
    let rows = view.attributions().filter(|row| {
        row.outlet == share.outlet && row.kind == "scare" && view.is_shared(&row.story)
    });
    Finding {
        claim: format!(
            "{} puts words in quotation marks without saying whose they are {} times; the \
             others {}",
            text(share.outlet),
            share.part,
            of(share.others_part, share.others_whole),
        ),
        base: share.base("attributions and quotation marks"),
        outlets: vec![share.outlet.to_string()],
        quotes: rows
            .take(2)
            .map(|r| Quote::of_attribution(view, r, Mark::Content))
            .collect(),
    }
}
