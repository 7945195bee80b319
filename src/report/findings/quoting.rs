//! Who quotes, and who paraphrases.

use super::Finding;
use super::share::{Share, enough, shares};
use crate::report::figures::{of, percent};
use crate::report::markdown::text;
use crate::report::view::View;

/// A smaller distance is not worth a sentence, as a part of one.
const APART: f64 = 0.25;

/// Speaks of the two outlets with the highest and the lowest share of quotation
/// among their attributions on shared stories, when both have ten or more (a
/// hundred where stories are many) and the shares are 25 points apart.
///
/// It has no sentences of its own: every attribution of both outlets stands in
/// `attributions.csv` with its kind.
pub(super) fn find<'a>(view: &View<'a>) -> Vec<Finding<'a>> {
    let mut told: Vec<Share<'_>> = shares(view, |told| told.spoken, |told| told.quoting)
        .into_iter()
        .filter(|share| share.whole >= enough(view))
        .collect();
    told.sort_by(|a, b| b.share().total_cmp(&a.share()));
    match told.as_slice() {
        [most, .., least] if most.share() - least.share() >= APART => {
            vec![finding(most, least)]
        }
        _ => Vec::new(),
    }
}

fn finding<'a>(most: &Share<'_>, least: &Share<'_>) -> Finding<'a> {
    Finding {
        claim: format!(
            "{} quotes, wholly or in part, in {} of its attributions; {} in {}",
            text(most.outlet),
            percent(most.part, most.whole),
            text(least.outlet),
            percent(least.part, least.whole),
        ),
        base: format!(
            "{} and {} attributions on shared stories; the rest are paraphrases",
            of(most.part, most.whole),
            of(least.part, least.whole),
        ),
        outlets: vec![most.outlet.to_string(), least.outlet.to_string()],
        exhibits: Vec::new(),
    }
}
