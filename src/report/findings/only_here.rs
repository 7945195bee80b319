//! Who is heard in one outlet only.

use std::collections::BTreeSet;

use super::Finding;
use crate::compare::SourceRow;
use crate::report::digest::Heard;
use crate::report::exhibit::Exhibit;
use crate::report::figures::{count, counted};
use crate::report::markdown::{Mark, text};
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
pub(super) fn find<'a>(view: &View<'a>) -> Vec<Finding<'a>> {
    if view.stories().shared() == 0 {
        return Vec::new();
    }
    let (rows, heard) = (&view.report.excerpt.sources, &view.report.digest.heard);
    let mut rows: Vec<&SourceRow> =
        rows.iter().filter(|row| is_only_here(row, heard)).collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.words));
    let mut outlets = BTreeSet::new();
    rows.into_iter()
        .filter(|row| outlets.insert(row.outlet.as_str()))
        .filter_map(|row| finding(view, row))
        .collect()
}

/// Whether a named source is heard by its outlet twice or more, and by no other.
pub(in crate::report) fn is_only_here(row: &SourceRow, heard: &Heard) -> bool {
    row.only_here
        && !row.source.is_empty()
        && row.kind != "unnamed"
        && row.attributions >= ATTRIBUTIONS
        && !heard.is_elsewhere(&last_name(&row.source), &row.outlet)
}

fn finding<'a>(view: &View<'a>, row: &SourceRow) -> Option<Finding<'a>> {
    let sourcing = &view.digest(&row.outlet).sourcing;
    let uses = sourcing.listed.get(&*row.source)?;
    let first = uses.first?;
    uses.shared.then(|| Finding {
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
            count(sourcing.words),
        ),
        outlets: vec![row.outlet.clone()],
        exhibits: vec![Exhibit::Attribution(first, Mark::Source)],
    })
}
