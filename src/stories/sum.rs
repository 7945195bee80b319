//! Sparse vectors: products and sums of lists that are sorted by term.

use std::cmp::Ordering;

use super::vocabulary::TermId;

/// A sum keeps as many terms, those that weigh most: more than any article has.
const KEPT: usize = 500;

/// The scalar product.
pub(super) fn product(a: &[(TermId, f32)], b: &[(TermId, f32)]) -> f32 {
    let (mut i, mut j, mut sum) = (0, 0, 0.0);
    while i < a.len() && j < b.len() {
        match a[i].0.cmp(&b[j].0) {
            Ordering::Less => i += 1,
            Ordering::Greater => j += 1,
            Ordering::Equal => {
                sum += a[i].1 * b[j].1;
                i += 1;
                j += 1;
            }
        }
    }
    sum
}

/// The sum, without the least of many terms.
pub(super) fn sum(a: &[(TermId, f32)], b: &[(TermId, f32)]) -> Vec<(TermId, f32)> {
    let mut sum = Vec::with_capacity(a.len() + b.len());
    let (mut i, mut j) = (0, 0);
    while i < a.len() || j < b.len() {
        let next = match (a.get(i), b.get(j)) {
            (Some(x), Some(y)) if x.0 == y.0 => (x.0, x.1 + y.1),
            (Some(x), Some(y)) if x.0 < y.0 => *x,
            (_, Some(y)) => *y,
            (Some(x), None) => *x,
            (None, None) => break,
        };
        i += usize::from(a.get(i).is_some_and(|x| x.0 == next.0));
        j += usize::from(b.get(j).is_some_and(|y| y.0 == next.0));
        sum.push(next);
    }
    if sum.len() > KEPT {
        sum.select_nth_unstable_by(KEPT, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        sum.truncate(KEPT);
        sum.sort_unstable_by_key(|(term, _)| *term);
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::{product, sum};

    #[test]
    fn products_and_sums_are_by_term() {
        let (a, b) = ([(1, 2.0), (3, 1.0)], [(0, 1.0), (1, 4.0), (3, 0.5), (9, 1.0)]);
        assert_eq!(product(&a, &b), 8.5);
        assert_eq!(sum(&a, &b), [(0, 1.0), (1, 6.0), (3, 1.5), (9, 1.0)]);
        assert_eq!(product(&a, &[]), 0.0);
        assert_eq!(sum(&[], &a), a);
    }
}
