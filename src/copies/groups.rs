//! Articles that are one text.

use super::carrier::Carrier;
use super::found::Found;

/// What each article is a copy of.
#[derive(Debug)]
pub(super) struct Groups {
    /// The earliest article of its text, for every article that is not alone.
    pub(super) first: Vec<Option<usize>>,
    /// The earliest article of its outlet with the text, if it is another one.
    pub(super) repeats: Vec<Option<usize>>,
}

impl Groups {
    /// Joins what is alike, and what that is alike to (single link: a text that
    /// changes from edition to edition stays one).
    pub(super) fn of(carriers: &[Carrier], order: &[u32], found: &[Found]) -> Groups {
        let mut place = vec![0; order.len()];
        for (at, article) in order.iter().enumerate() {
            place[*article as usize] = at;
        }
        // Every root is the earliest of its group, so that no order matters.
        let mut parents: Vec<usize> = (0..carriers.len()).collect();
        for pair in found.iter().filter(|pair| pair.alike) {
            let [a, b] = [0, 1].map(|side| root(&mut parents, pair.sides[side].article));
            let (early, late) = if place[a] <= place[b] { (a, b) } else { (b, a) };
            parents[late] = early;
        }
        let mut groups = Groups {
            first: vec![None; carriers.len()],
            repeats: vec![None; carriers.len()],
        };
        let mut members: Vec<(usize, &str, usize)> = (0..carriers.len())
            .map(|at| (root(&mut parents, at), &*carriers[at].outlet, place[at]))
            .collect();
        members.sort_unstable();
        for group in members.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1) {
            for outlet in group.chunk_by(|a, b| a.1 == b.1) {
                let first = order[outlet[0].2] as usize;
                for (root, _, place) in outlet {
                    let article = order[*place] as usize;
                    groups.first[article] = Some(*root);
                    groups.repeats[article] =
                        Some(first).filter(|first| *first != article);
                }
            }
        }
        groups
    }
}

/// The root of `at`; the way there is halved.
fn root(parents: &mut [usize], mut at: usize) -> usize {
    while parents[at] != at {
        parents[at] = parents[parents[at]];
        at = parents[at];
    }
    at
}
