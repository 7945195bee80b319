//! The strata, and how many units each gives.

use super::Candidate;

/// What a stratum is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The outlet.
    Outlet,
    /// The story.
    Story,
    /// What the program says of the unit: the first category, by name, that is
    /// asked for and found in it, or the kind of attribution; else `none`.
    Category,
}

impl By {
    /// The criterion with this name.
    pub fn named(name: &str) -> Option<By> {
        match name {
            "outlet" => Some(By::Outlet),
            "story" => Some(By::Story),
            "category" => Some(By::Category),
            _ => None,
        }
    }

    /// The name in files.
    pub fn id(self) -> &'static str {
        match self {
            By::Outlet => "outlet",
            By::Story => "story",
            By::Category => "category",
        }
    }
}

/// The stratum of a unit, as it is written: `Ledger / loaded.negative`.
pub(super) fn of(by: &[By], candidate: &Candidate, found: &str) -> String {
    let part = |by: &By| match by {
        By::Outlet => &candidate.outlet,
        By::Story => &candidate.story,
        By::Category => found,
    };
    if by.is_empty() {
        "all".into()
    } else {
        by.iter().map(part).collect::<Vec<_>>().join(" / ")
    }
}

/// How many units each stratum of these sizes gives of `n`: as many from each, and
/// all of one that has no more, so that rare ones are seen too. The probabilities
/// put the weights right.
pub(super) fn shares(sizes: &[u64], n: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..sizes.len()).collect();
    order.sort_by_key(|at| sizes[*at]);
    let (mut shares, mut rest) = (vec![0; sizes.len()], n);
    for (before, at) in order.into_iter().enumerate() {
        let share = rest / (sizes.len() - before);
        shares[at] = share.min(usize::try_from(sizes[at]).unwrap_or(usize::MAX));
        rest -= shares[at];
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::shares;

    #[test]
    fn as_many_from_each_as_there_are() {
        for (sizes, n, expected) in [
            (&[100, 100][..], 10, &[5, 5][..]),
            (&[2, 100, 50], 12, &[2, 5, 5]),
            (&[3, 2], 10, &[3, 2]),
            (&[9, 9, 9], 10, &[3, 3, 4]),
        ] {
            assert_eq!(shares(sizes, n), expected, "{sizes:?}, {n}");
        }
    }
}
