//! The same source, put in different verbs.

use std::collections::BTreeMap;

use super::Finding;
use crate::measure::AttributionRow;
use crate::report::cues::{cues, is_plain};
use crate::report::figures::{counted, list};
use crate::report::markdown::{Mark, Quote, text};
use crate::report::view::View;

/// The most cues that are told of one outlet.
const CUES: usize = 3;
/// The most outlets that are told of one source.
const OUTLETS: usize = 4;

/// Speaks when two or more outlets quote the same named source on shared
/// stories, one of them with a cue that is not neutral and another with neutral
/// cues only. The source with most cues that are not neutral comes first.
///
/// Silent on sources without a name: two outlets' “officials” are not the same.
pub(super) fn find(view: &View<'_>) -> Vec<Finding> {
    let mut sources: BTreeMap<&str, BTreeMap<&str, Vec<&AttributionRow>>> =
        BTreeMap::new();
    let told = |row: &&AttributionRow| {
        view.is_shared(&row.story)
            && &*row.source_kind != "unnamed"
            && !row.source_id.is_empty()
            && !row.cue.is_empty()
    };
    for row in view.spoken().filter(told) {
        let outlets = sources.entry(&row.source_id).or_default();
        outlets.entry(&row.outlet).or_default().push(row);
    }
    let mut findings: Vec<(usize, Finding)> = sources
        .iter()
        .filter_map(|(source, outlets)| finding(view, source, outlets))
        .collect();
    findings.sort_by_key(|(coloured, _)| std::cmp::Reverse(*coloured));
    findings.into_iter().map(|(_, finding)| finding).collect()
}

fn finding(
    view: &View<'_>,
    source: &str,
    outlets: &BTreeMap<&str, Vec<&AttributionRow>>,
) -> Option<(usize, Finding)> {
    let coloured =
        |rows: &[&AttributionRow]| rows.iter().filter(|r| !is_plain(r)).count();
    let mut told: Vec<(&str, &Vec<&AttributionRow>)> =
        outlets.iter().map(|(outlet, rows)| (*outlet, rows)).collect();
    told.sort_by_key(|(_, rows)| std::cmp::Reverse(coloured(rows)));
    let (first, last) = (told.first()?, told.last()?);
    if told.len() < 2 || coloured(first.1) == 0 || coloured(last.1) > 0 {
        return None;
    }
    let strength = told.iter().map(|(_, rows)| coloured(rows)).sum();
    let total = outlets.values().map(Vec::len).sum::<usize>() as u64;
    let marked = first.1.iter().find(|row| !is_plain(row))?;
    let finding = Finding {
        claim: format!("What {} says is put differently: {}", text(source), verbs(&told)),
        base: format!(
            "{} with a cue, by {}",
            counted(total, "attribution", "attributions"),
            counted(outlets.len() as u64, "outlet", "outlets"),
        ),
        outlets: outlets.keys().map(|outlet| outlet.to_string()).collect(),
        quotes: vec![
            Quote::of_attribution(view, marked, Mark::Cue),
            Quote::of_attribution(view, last.1.first()?, Mark::Cue),
        ],
    };
    Some((strength, finding))
}

/// `X writes “claimed” and “insisted”; Y writes “said”`; the last outlet, which
/// keeps to neutral cues, is always told.
fn verbs(outlets: &[(&str, &Vec<&AttributionRow>)]) -> String {
    let last = outlets.len() - 1;
    let told =
        outlets.iter().enumerate().filter(|(at, _)| *at < OUTLETS - 1 || *at == last);
    let parts: Vec<String> = told
        .map(|(_, (outlet, rows))| {
            let cues = cues(rows.iter().copied());
            let cues: Vec<String> = cues
                .iter()
                .take(CUES)
                .map(|(cue, _)| format!("“{}”", text(cue)))
                .collect();
            format!("{} writes {}", text(outlet), list(&cues))
        })
        .collect();
    parts.join("; ")
}
