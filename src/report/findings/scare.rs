//! Who puts words in quotation marks without saying whose they are.

use super::Finding;
use super::share::{Share, enough, shares};
use crate::report::exhibit::Exhibit;
use crate::report::figures::{count, counted};
use crate::report::markdown::{Mark, text};
use crate::report::view::View;

/// A single pair of marks is no habit.
const MARKS: u64 = 2;

/// Speaks of the outlet in which quotation marks with nobody who speaks make up
/// the largest share of its attributions, when there are two or more in ten
/// attributions or more (a hundred where stories are many) and the share is at
/// least twice the others' on the same stories.
pub(super) fn find<'a>(view: &View<'a>) -> Vec<Finding<'a>> {
    let mut told: Vec<Share<'_>> = shares(view, |told| told.said, |told| told.scare)
        .into_iter()
        .filter(|share| share.part >= MARKS && share.whole >= enough(view))
        .filter(|share| share.others_whole > 0)
        .filter(|share| share.share() >= 2.0 * share.others())
        .collect();
    told.sort_by(|a, b| b.share().total_cmp(&a.share()));
    told.iter().take(1).map(|share| finding(view, share)).collect()
}

fn finding<'a>(view: &View<'a>, share: &Share<'_>) -> Finding<'a> {
    let shown = &view.digest(share.outlet).sourcing.scare;
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
        exhibits: Exhibit::pair(shown, Mark::Content),
    }
}
