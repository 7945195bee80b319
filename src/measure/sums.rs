//! Categories that sum up what lies below them.
//!
//! A heading without terms that a list declares above others (`affect` above
//! `affect.posemo`) counts every place where a category below it is hit: once,
//! however many of them are hit there.

use rustc_hash::FxHashMap;

use super::HitRow;
use crate::lexicon::{Lexicon, Lexicons};

/// Tells every row, by place, for which sums it counts.
pub(super) fn add(lexicons: &Lexicons, rows: &mut [HitRow]) {
    let above: FxHashMap<&str, Vec<&str>> =
        lexicons.measured().flat_map(of_list).collect();
    let mut counted_to: FxHashMap<&str, usize> = FxHashMap::default();
    for row in rows {
        let Some(sums) = above.get(&*row.counted_as) else { continue };
        for sum in sums {
            let end = counted_to.entry(sum).or_default();
            if row.start >= *end {
                *end = row.end;
                row.sums.push(sum.to_string());
            }
        }
    }
}

/// The categories of `list` that have others of it above them, with those.
fn of_list(list: &Lexicon) -> impl Iterator<Item = (&str, Vec<&str>)> {
    list.categories.iter().filter_map(|category| {
        let above: Vec<&str> = list.above(category).collect();
        (!above.is_empty()).then_some((&*category.id, above))
    })
}
