//! Who says a word, and who only quotes it.

use std::collections::{BTreeMap, BTreeSet};

use super::Finding;
use crate::measure::HitRow;
use crate::report::figures::{counted, some};
use crate::report::markdown::{Quote, text};
use crate::report::view::View;

/// The most outlets that are named.
const OUTLETS: usize = 4;

/// Speaks when, on shared stories, exactly one outlet uses a word of a wording
/// list in its own voice and another has it only in somebody else's mouth.
/// The word that is used most comes first.
///
/// Silent on words that two outlets use themselves or that nobody quotes.
pub(super) fn find(view: &View<'_>) -> Vec<Finding> {
    let mut words: BTreeMap<String, Uses<'_>> = BTreeMap::new();
    let wording = |hit: &&HitRow| view.is_wording(hit) && view.is_shared(&hit.story);
    for hit in view.report.hits.iter().filter(wording) {
        words.entry(plain(&hit.listed.term)).or_default().add(hit);
    }
    let mut told: Vec<(usize, Finding)> = words
        .iter()
        .filter_map(|(word, uses)| Some((uses.len(), finding(view, word, uses)?)))
        .collect();
    told.sort_by_key(|(uses, _)| std::cmp::Reverse(*uses));
    told.into_iter().map(|(_, finding)| finding).collect()
}

/// The uses of a word, by outlet.
#[derive(Default)]
struct Uses<'a> {
    own: BTreeMap<&'a str, Vec<&'a HitRow>>,
    others: BTreeMap<&'a str, Vec<&'a HitRow>>,
}

impl<'a> Uses<'a> {
    fn add(&mut self, hit: &'a HitRow) {
        let side = match hit.voice {
            "own" if hit.counted.is_none() => return,
            "own" => &mut self.own,
            _ => &mut self.others,
        };
        let uses = side.entry(&hit.outlet).or_default();
        let same = |last: &&HitRow| last.start == hit.start && last.doc_id == hit.doc_id;
        // Hits come in the order of their places.
        if !uses.last().is_some_and(same) {
            uses.push(hit);
        }
    }

    fn len(&self) -> usize {
        self.own.values().chain(self.others.values()).map(Vec::len).sum()
    }
}

fn finding(view: &View<'_>, word: &str, uses: &Uses<'_>) -> Option<Finding> {
    let (outlet, own) = uses.own.first_key_value().filter(|_| uses.own.len() == 1)?;
    let quoting: Vec<_> =
        uses.others.iter().filter(|(other, _)| *other != outlet).collect();
    let (_, first) = quoting.first()?;
    let names: Vec<String> = quoting.iter().map(|(other, _)| text(other)).collect();
    let only = if names.len() == 1 { "only has it" } else { "only have it" };
    let articles: BTreeSet<&str> = own.iter().map(|hit| &*hit.doc_id).collect();
    let base: Vec<String> = quoting
        .iter()
        .map(|(other, hits)| format!("{} {}", text(other), hits.len()))
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
            counted(own.len() as u64, "use", "uses"),
            counted(articles.len() as u64, "article", "articles"),
            some(&base, OUTLETS),
        ),
        outlets: std::iter::once(*outlet)
            .chain(quoting.iter().map(|(other, _)| **other))
            .map(String::from)
            .collect(),
        quotes: vec![
            Quote::of_hit(view, own.first()?),
            Quote::of_hit(view, first.first()?),
        ],
    })
}

/// A term without the marks that a list writes it with.
fn plain(term: &str) -> String {
    term.replace(['~', '*'], "").replace('_', "…")
}
