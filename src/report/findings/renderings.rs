//! One source, and different words in its mouth.

use std::collections::{BTreeMap, BTreeSet};

use super::{Finding, on};
use crate::measure::HitRow;
use crate::report::figures::{counted, list};
use crate::report::markdown::{Quote, text};
use crate::report::names::last_name;
use crate::report::view::View;

/// The most outlets that are told.
const OUTLETS: usize = 4;

/// Speaks when two or more outlets let the same source say words of the same
/// category of a wording list on the same story, and the words differ:
/// *lamentable* here, *deplorable* there. Most outlets come first, then most words.
///
/// It does not say that it was one remark. Silent on sources without a name,
/// and when the outlets have a word in common.
pub(super) fn find(view: &View<'_>) -> Vec<Finding> {
    let mut said: BTreeMap<(&str, String, &str), Vec<&HitRow>> = BTreeMap::new();
    let in_a_mouth = |hit: &&HitRow| {
        view.is_wording(hit)
            && view.is_shared(&hit.story)
            && hit.voice != "own"
            && hit.source_id.starts_with(char::is_uppercase)
    };
    for hit in view.report.hits.iter().filter(in_a_mouth) {
        let key = (hit.story.as_str(), last_name(&hit.source_id), hit.category.as_str());
        said.entry(key).or_default().push(hit);
    }
    let mut findings: Vec<(usize, Finding)> =
        said.into_values().filter_map(|hits| finding(view, &hits)).collect();
    findings.sort_by_key(|(words, finding)| {
        std::cmp::Reverse((finding.outlets.len(), *words))
    });
    findings.into_iter().map(|(_, finding)| finding).collect()
}

fn finding(view: &View<'_>, hits: &[&HitRow]) -> Option<(usize, Finding)> {
    let mut words: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for hit in hits {
        words.entry(&hit.outlet).or_default().insert(hit.r#match.to_lowercase());
    }
    let mut sets = words.values();
    let mut common = sets.next()?.clone();
    sets.for_each(|set| common.retain(|word| set.contains(word)));
    if words.len() < 2 || !common.is_empty() {
        return None;
    }
    let parts: Vec<String> = words
        .iter()
        .take(OUTLETS)
        .map(|(outlet, words)| {
            let words: Vec<String> =
                words.iter().map(|w| format!("“{}”", text(w))).collect();
            format!("{} has {}", text(outlet), list(&words))
        })
        .collect();
    let mut seen = BTreeSet::new();
    let shown = hits.iter().filter(|hit| seen.insert(&hit.outlet)).take(3);
    let first = hits.first()?;
    let different: BTreeSet<&String> = words.values().flatten().collect();
    let finding = Finding {
        claim: format!(
            "In what {} says{}, {}",
            text(&first.source_id),
            on(view, &first.story),
            parts.join("; "),
        ),
        base: format!(
            "{} in the category “{}”, by {}",
            counted(hits.len() as u64, "word", "words"),
            text(&view.label(&first.category)),
            counted(words.len() as u64, "outlet", "outlets"),
        ),
        outlets: words.keys().map(|outlet| outlet.to_string()).collect(),
        quotes: shown.map(|hit| Quote::of_hit(view, hit)).collect(),
    };
    Some((different.len(), finding))
}
