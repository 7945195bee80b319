//! The same source, put in different verbs.

use std::cmp::Reverse;

use super::Finding;
use crate::report::cues::cues;
use crate::report::digest::{Compared, SourceUse};
use crate::report::exhibit::Exhibit;
use crate::report::figures::{counted, list};
use crate::report::markdown::{Mark, text};
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
pub(super) fn find<'a>(view: &View<'a>) -> Vec<Finding<'a>> {
    let sources = &view.report.digest.compared;
    let mut findings: Vec<(u64, Finding<'a>)> = sources
        .iter()
        .filter_map(|(source, outlets)| finding(view, source, outlets))
        .collect();
    findings.sort_by_key(|(coloured, _)| Reverse(*coloured));
    findings.into_iter().map(|(_, finding)| finding).collect()
}

/// What an outlet attributes to a source with a cue.
struct Put<'a> {
    outlet: &'a str,
    uses: &'a SourceUse,
    /// Attributions with a cue,
    all: u64,
    /// and those whose cue is not neutral.
    coloured: u64,
}

impl<'a> Put<'a> {
    fn of(view: &View<'a>, outlet: &'a str, uses: &'a SourceUse) -> Put<'a> {
        let (all, coloured) = uses.cues(&view.report.digest.cues);
        Put { outlet, uses, all, coloured }
    }
}

fn finding<'a>(
    view: &View<'a>,
    source: &str,
    outlets: &'a Compared,
) -> Option<(u64, Finding<'a>)> {
    let strength = outlets.put_differently(&view.report.digest.cues)?;
    let put = outlets.iter().map(|(outlet, uses)| Put::of(view, outlet, uses));
    let mut told: Vec<Put<'_>> = put.filter(|put| put.all > 0).collect();
    told.sort_by_key(|put| Reverse(put.coloured));
    let total = told.iter().map(|put| put.all).sum();
    let base = format!(
        "{} with a cue, by {}",
        counted(total, "attribution", "attributions"),
        counted(told.len() as u64, "outlet", "outlets"),
    );
    // The last outlet, which keeps to neutral cues, is always told.
    let last = told.pop()?;
    told.truncate(OUTLETS - 1);
    told.push(last);
    let finding = Finding {
        claim: format!("{}, put differently: {}", text(source), verbs(view, &told)),
        base,
        outlets: told.iter().map(|put| put.outlet.to_string()).collect(),
        exhibits: exhibits(&told),
    };
    Some((strength, finding))
}

/// A sentence of each outlet: the first and the last, which differ most, then the others.
fn exhibits<'a>(told: &[Put<'_>]) -> Vec<Exhibit<'a>> {
    let [first, between @ .., last] = told else { return Vec::new() };
    let put = [first, last].into_iter().chain(between);
    put.filter_map(|put| put.uses.coloured.or(put.uses.cue))
        .map(|(_, at)| Exhibit::Attribution(at, Mark::Cue))
        .collect()
}

/// `X writes “claimed” and “insisted”; Y writes “said”`.
fn verbs(view: &View<'_>, outlets: &[Put<'_>]) -> String {
    let parts: Vec<String> = outlets
        .iter()
        .map(|put| {
            let cues = cues(&view.report.digest.cues, [&put.uses.compared]);
            let cues: Vec<String> = cues
                .iter()
                .take(CUES)
                .map(|(cue, _)| format!("“{}”", text(cue)))
                .collect();
            format!("{} writes {}", text(put.outlet), list(&cues))
        })
        .collect();
    parts.join("; ")
}
