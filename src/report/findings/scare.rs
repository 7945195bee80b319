//! Who puts words in quotation marks without saying whose they are.

use super::Finding;
use super::share::{Share, enough, shares};
use crate::report::figures::{count, counted};
use crate::report::markdown::{Mark, Quote, text};
use crate::report::view::View;

/// A single pair of marks is no habit.
const MARKS: u64 = 2;

/// Speaks of the outlet in which quotation marks with nobody who speaks make up
/// the largest share of its attributions, when there are two or more in ten
/// attributions or more (a hundred where stories are many) and the share is at
/// least twice the others' on the same stories.
pub(super) fn find(view: &View<'_>) -> Vec<Finding> {
    let all = view.report.attributions.iter().filter(|row| !row.nested);
    let mut told: Vec<Share<'_>> = shares(view, all, |row| row.kind == "scare")
        .into_iter()
        .filter(|share| share.part >= MARKS && share.whole >= enough(view))
        .filter(|share| share.others_whole > 0)
        .filter(|share| share.share() >= 2.0 * share.others())
        .collect();
    told.sort_by(|a, b| b.share().total_cmp(&a.share()));
    told.iter().take(1).map(|share| finding(view, share)).collect()
}

fn finding(view: &View<'_>, share: &Share<'_>) -> Finding {
    let rows = view.of(share.outlet).attributions.iter().copied();
    let rows = rows.filter(|row| row.kind == "scare" && view.is_shared(&row.story));
    let rows = rows.collect();
    Finding {
        claim: format!(
            "{} puts words in quotation marks without saying whose they are {} times; the \
             others do so {}",
            text(share.outlet),
            count(share.part),
            counted(share.others_part, "time", "times"),
        ),
        base: share.base("attributions and quotation marks"),
        outlets: vec![share.outlet.to_string()],
        quotes: Quote::of_attributions(view, rows, Mark::Content),
    }
}
