//! Pairs become groups: the renderings of one utterance.

use std::collections::{BTreeMap, BTreeSet};

use super::pairs::Pair;
use super::speakers::Bond;
use super::story::Story;

/// The mean over all pairs of two groups may fall short of what the pairs need by
/// so much, in nats.
const LINK: f64 = 1.0;
/// What an article says twice may fall short by so much.
const REPEAT: f64 = 2.0;
/// No pair speaks louder than that, for or against.
const FARTHEST: f64 = 6.0;
/// So many renderings of a group stand for it.
const LOOKED_AT: usize = 12;

/// The renderings of one utterance, by number.
pub(super) type Group = Vec<usize>;

/// The groups with renderings of two or more outlets.
///
/// Pairs join groups, the best pair first, where the mean over all pairs of the two
/// agrees, no speaker is a stranger to another, and no article says two different
/// things at once.
pub(super) fn groups(story: &Story<'_>, pairs: &BTreeMap<Pair, f64>) -> Vec<Group> {
    let mut best: Vec<(Pair, f64)> =
        pairs.iter().map(|(pair, score)| (*pair, *score)).collect();
    best.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let mut of: Vec<usize> = (0..story.items.len()).collect();
    let mut groups: Vec<Group> = of.iter().map(|at| vec![*at]).collect();
    for ((one, other), _) in best {
        let (into, from) = (of[one].min(of[other]), of[one].max(of[other]));
        if into == from || !may_join(story, &groups[into], &groups[from]) {
            continue;
        }
        let moved = std::mem::take(&mut groups[from]);
        moved.iter().for_each(|at| of[*at] = into);
        groups[into].extend(moved);
        groups[into].sort_unstable();
    }
    groups.retain(|group| outlets(story, group) > 1);
    groups
}

fn outlets(story: &Story<'_>, group: &[usize]) -> usize {
    group.iter().map(|at| story.items[*at].outlet).collect::<BTreeSet<_>>().len()
}

/// Whether two groups may be one utterance.
fn may_join(story: &Story<'_>, one: &[usize], other: &[usize]) -> bool {
    let (mut over, mut met) = (0.0, 0);
    for &here in one.iter().take(LOOKED_AT) {
        for &there in other.iter().take(LOOKED_AT) {
            let [first, second] = [here, there].map(|at| &story.items[at]);
            let bond = story.speakers.bond(first.speaker, second.speaker);
            let evidence = first.bag.evidence(&second.bag);
            let over_by = evidence.map_or(-FARTHEST, |evidence| bond.over(&evidence));
            let beside = first.is_beside(second);
            let repeats =
                over_by >= -REPEAT || follow(story, (here.min(there), here.max(there)));
            if bond == Bond::Different || beside && !repeats {
                return false;
            }
            if !beside && bond != Bond::Colleagues {
                over += over_by.clamp(-FARTHEST, FARTHEST);
                met += 1;
            }
        }
    }
    met == 0 || over >= -LINK * f64::from(met)
}

/// Whether two renderings follow one another in one attribution.
fn follow(story: &Story<'_>, (one, other): Pair) -> bool {
    other == one + 1 && story.items[one].attribution == story.items[other].attribution
}
