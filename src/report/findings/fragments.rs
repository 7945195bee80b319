//! Which few words of a source each outlet puts in quotation marks.

use std::collections::{BTreeMap, BTreeSet};

use super::{Finding, on};
use crate::measure::AttributionRow;
use crate::report::figures::{counted, list};
use crate::report::markdown::{Mark, Quote, text};
use crate::report::names::last_name;
use crate::report::view::View;

/// A longer quotation is not singled out for its words.
const WORDS: u64 = 4;
/// With fewer outlets it is an accident.
const OUTLETS: usize = 3;
/// The most fragments that are told of one outlet.
const FRAGMENTS: usize = 2;

/// Speaks when three or more outlets quote the same named source on the same
/// story in fragments of at most four words, and the fragments are not all the
/// same. Most outlets come first.
///
/// It does not say that the fragments come from one remark.
pub(super) fn find(view: &View<'_>) -> Vec<Finding> {
    let mut quoted: BTreeMap<(&str, String), Vec<&AttributionRow>> = BTreeMap::new();
    let short = |row: &&AttributionRow| {
        view.is_shared(&row.story)
            && row.kind == "partial"
            && (1..=WORDS).contains(&row.quoted_words)
            && row.words == row.quoted_words
            && row.source_id.starts_with(char::is_uppercase)
            && row.source_kind != "unnamed"
    };
    for row in view.spoken().filter(short) {
        quoted.entry((&row.story, last_name(&row.source_id))).or_default().push(row);
    }
    let mut findings: Vec<Finding> =
        quoted.into_values().filter_map(|rows| finding(view, &rows)).collect();
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.outlets.len()));
    findings
}

fn finding(view: &View<'_>, rows: &[&AttributionRow]) -> Option<Finding> {
    let mut fragments: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for row in rows {
        let fragment = bare(&row.content);
        let told = fragments.entry(&row.outlet).or_default();
        if !told.contains(&fragment) {
            told.push(fragment);
        }
    }
    let different: BTreeSet<&Vec<String>> = fragments.values().collect();
    if fragments.len() < OUTLETS || different.len() < 2 {
        return None;
    }
    let parts: Vec<String> = fragments
        .iter()
        .map(|(outlet, words)| {
            let words = words.iter().take(FRAGMENTS).map(|w| format!("“{}”", text(w)));
            format!("{} quotes {}", text(outlet), list(&words.collect::<Vec<_>>()))
        })
        .collect();
    let mut seen = BTreeSet::new();
    let shown = rows.iter().filter(|row| seen.insert(&row.outlet)).take(3);
    let first = rows.first()?;
    Some(Finding {
        claim: format!(
            "Of what {} says{}, {}",
            text(&first.source_id),
            on(view, &first.story),
            parts.join("; "),
        ),
        base: format!(
            "{} of at most {WORDS} words, by {}",
            counted(rows.len() as u64, "quotation", "quotations"),
            counted(fragments.len() as u64, "outlet", "outlets"),
        ),
        outlets: fragments.keys().map(|outlet| outlet.to_string()).collect(),
        quotes: shown.map(|r| Quote::of_attribution(view, r, Mark::Content)).collect(),
    })
}

/// Words without the quotation marks and the comma around them.
fn bare(content: &str) -> String {
    content.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}
