//! Who is heard in one outlet only.

use std::collections::BTreeSet;

use super::Finding;
use crate::compare::SourceRow;
use crate::report::figures::{count, counted};
use crate::report::markdown::{Mark, Quote, text};
use crate::report::names::last_name;
use crate::report::view::View;

/// A single remark is not much of a voice.
const ATTRIBUTIONS: u64 = 2;

/// Speaks when a named source is quoted or reported twice or more by one
/// outlet and by no other. The source with most words comes first, and each
/// outlet is told once.
///
/// Silent when another outlet has a source with the same last name, which may be
/// a spelling of it, and when no story is shared.
pub(super) fn find(view: &View<'_>) -> Vec<Finding> {
    let told = |row: &&SourceRow| {
        row.only_here
            && !row.source.is_empty()
            && row.kind != "unnamed"
            && row.attributions >= ATTRIBUTIONS
            && !view.is_heard_elsewhere(&last_name(&row.source), &row.outlet)
    };
    if view.shared.is_empty() {
        return Vec::new();
    }
    let mut rows: Vec<&SourceRow> =
        view.report.comparison.sources.iter().filter(told).collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.words));
    let mut outlets = BTreeSet::new();
    rows.into_iter()
        .filter(|row| outlets.insert(row.outlet.as_str()))
        .filter_map(|row| finding(view, row))
        .collect()
}

fn finding(view: &View<'_>, row: &SourceRow) -> Option<Finding> {
    let rows = view.of(&row.outlet);
    let of_source = || rows.spoken().filter(|a| *a.source_id == *row.source);
    let first = of_source().next()?;
    let all: u64 = rows.spoken().map(|a| a.words).sum();
    let shared = of_source().any(|a| view.is_shared(&a.story));
    shared.then(|| Finding {
        claim: format!(
            "{} is heard by name in {} only",
            text(&row.source),
            text(&row.outlet)
        ),
        base: format!(
            "{} in {}; {} of the outlet’s {} attributed words",
            counted(row.attributions, "attribution", "attributions"),
            counted(row.articles, "article", "articles"),
            count(row.words),
            count(all),
        ),
        outlets: vec![row.outlet.clone()],
        quotes: vec![Quote::of_attribution(view, first, Mark::Source)],
    })
}
