//! What to know before reading one rate.

use super::others::Outlets;
use super::shared::Matched;
use super::{Caveat, FEW_STORIES, MeasureRow};
use crate::measure::Unit;

/// Fewer hits say little.
pub(super) const FEW_HITS: u64 = 5;
/// One part in so many, left out of the others because it is a copy, moves a number.
const COPIED: u64 = 5;

/// The caveats of a row. `most` is the highest count of one article, `matched` has
/// the bases on the shared stories; `copied` says whether the outlet prints much that
/// others print.
pub(super) fn of(
    outlets: &Outlets<'_>,
    outlet: usize,
    row: &MeasureRow,
    most: u64,
    matched: &Matched,
    copied: bool,
) -> Vec<Caveat> {
    let bases = matched.bases;
    let one_article = outlets.articles[outlet] == 1;
    let alone = outlets.len() == 1;
    let small = small_base(row.unit);
    let found = [
        (alone, Caveat::OneOutlet),
        (!alone && outlets.shared[outlet] == 0, Caveat::NoSharedStories),
        (bases.others > 0 && bases.own < row.out_of, Caveat::SharedStoriesOnly),
        (one_article, Caveat::OneArticle),
        (!one_article && row.stories < FEW_STORIES, Caveat::FewStories),
        (row.out_of < small, Caveat::SmallBase),
        (outlets.shared[outlet] > 0 && bases.others < small, Caveat::SmallOthersBase),
        (row.count < FEW_HITS, Caveat::FewHits),
        (copied || COPIED * matched.copied >= bases.others.max(1), Caveat::Copies),
        (
            row.articles > 1 && most > 1 && 2 * most > row.count,
            Caveat::OneArticleDominates,
        ),
        (row.interval.is_empty() && varies_not(row), Caveat::NoVariation),
    ];
    found.into_iter().filter(|(holds, _)| *holds).map(|(_, caveat)| caveat).collect()
}

/// Whether there would be an interval, if something varied.
fn varies_not(row: &MeasureRow) -> bool {
    row.stories > 1 || row.count == 0
}

/// A smaller base than this makes a rate jump: one hit more in 500 words moves
/// it by 2 per 1,000, one attribution more in 20 by 5 %.
pub(super) fn small_base(unit: Unit) -> u64 {
    match unit {
        Unit::PercentOfAttributions
        | Unit::PercentOfLabelUses
        | Unit::PercentOfViolence => 20,
        Unit::PerThousandWords
        | Unit::PercentOfWords
        | Unit::PercentOfAttributedWords => 500,
    }
}
