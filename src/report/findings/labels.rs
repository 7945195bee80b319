//! Who says a word, and who only quotes it.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::Finding;
use crate::report::digest::{Use, Uses};
use crate::report::exhibit::Exhibit;
use crate::report::figures::{counted, some};
use crate::report::markdown::text;
use crate::report::view::View;

/// The most outlets that are named.
const OUTLETS: usize = 4;

/// Speaks when, on shared stories, exactly one outlet uses a word of a wording
/// list in its own voice and another has it only in somebody else's mouth.
/// The word that is used most comes first.
///
/// Silent on words that two outlets use themselves or that nobody quotes.
pub(super) fn find<'a>(view: &View<'a>) -> Vec<Finding<'a>> {
    let mut told: Vec<(u64, Finding<'a>)> = view
        .report
        .digest
        .terms
        .by_word()
        .iter()
        .filter_map(|(word, outlets)| Some((total(outlets), finding(word, outlets)?)))
        .collect();
    told.sort_by_key(|(uses, _)| Reverse(*uses));
    told.into_iter().map(|(_, finding)| finding).collect()
}

fn total(outlets: &BTreeMap<&str, &Uses>) -> u64 {
    outlets.values().map(|uses| uses.own.times + uses.others.times).sum()
}

fn finding<'a>(word: &str, outlets: &BTreeMap<&'a str, &'a Uses>) -> Option<Finding<'a>> {
    let mut using = outlets.iter().filter(|(_, uses)| uses.own.times > 0);
    let (outlet, Uses { own, .. }) = using.next().filter(|_| using.next().is_none())?;
    let quoting: Vec<(&str, &Use)> = outlets
        .iter()
        .filter(|(other, uses)| *other != outlet && uses.others.times > 0)
        .map(|(other, uses)| (*other, &uses.others))
        .collect();
    let (_, first) = quoting.first()?;
    let names: Vec<String> = quoting.iter().map(|(other, _)| text(other)).collect();
    let only = if names.len() == 1 { "only has it" } else { "only have it" };
    let base: Vec<String> = quoting
        .iter()
        .map(|(other, uses)| format!("{} {}", text(other), uses.times))
        .collect();
    Some(Finding {
        claim: format!(
            "{} alone uses “{}” in its own voice; {} {only} in somebody else’s mouth",
            text(outlet),
            text(word),
            some(&names, OUTLETS),
        ),
        base: format!(
            "own voice: {} in {} on shared stories; quoted or reported: {}",
            counted(own.times, "use", "uses"),
            counted(own.articles, "article", "articles"),
            some(&base, OUTLETS),
        ),
        outlets: std::iter::once(*outlet)
            .chain(quoting.iter().map(|(other, _)| *other))
            .map(String::from)
            .collect(),
        exhibits: vec![Exhibit::Hit(own.first?), Exhibit::Hit(first.first?)],
    })
}
