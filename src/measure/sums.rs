//! Categories that sum up what lies below them.
//!
//! A heading without terms that a list declares above others (`affect` above
//! `affect.posemo`) counts every place where a category below it is hit: once,
//! however many of them are hit there.

use super::{CategoryId, HitRow};

/// Tells every row, by place, for which sums it counts.
pub(super) fn add(rows: &mut [HitRow]) {
    let mut counted_to: Vec<(CategoryId, u32)> = Vec::new();
    for row in rows {
        let Some(heading) = &row.counted else { continue };
        for ((sum, _), at) in heading.above.iter().zip(0..u32::BITS) {
            let known = counted_to.iter().position(|(known, _)| known == sum);
            let known = known.unwrap_or_else(|| {
                counted_to.push((*sum, 0));
                counted_to.len() - 1
            });
            let end = &mut counted_to[known].1;
            if row.start >= *end {
                *end = row.end;
                row.sums |= 1 << at;
            }
        }
    }
}
