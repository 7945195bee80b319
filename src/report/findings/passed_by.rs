//! Who is heard by all outlets but one.

use std::collections::BTreeSet;

use super::{Finding, on};
use crate::compare::{OmissionRow, Pattern};
use crate::measure::SOURCE;
use crate::report::exhibit::Exhibit;
use crate::report::figures::{counted, some};
use crate::report::markdown::text;
use crate::report::view::View;

/// With fewer outlets, “all but one” says nothing.
const OUTLETS: u64 = 3;
/// The most outlets that are named.
const OTHERS: usize = 4;

/// Speaks, story by story, when a named source is quoted or reported by every
/// outlet on the story but one, in whose articles no form of the name stands
/// (`omissions.csv`). One source of each story is told, the most prominent.
///
/// Silent on stories with fewer than three outlets, and with five or more
/// shared stories, which are too many to be told one by one.
pub(super) fn find<'a>(view: &View<'a>) -> Vec<Finding<'a>> {
    if !view.has_few_stories() {
        return Vec::new();
    }
    let all_but_one = |row: &&OmissionRow| {
        row.kind == SOURCE
            && row.pattern == Pattern::Omitted
            && row.outlets >= OUTLETS
            && row.mentioned_by.len() as u64 + 1 == row.outlets
    };
    let mut stories = BTreeSet::new();
    let rows = view.report.excerpt.omissions.iter().filter(all_but_one);
    rows.filter(|row| stories.insert(&row.story)).map(|row| finding(view, row)).collect()
}

fn finding<'a>(view: &View<'a>, row: &'a OmissionRow) -> Finding<'a> {
    let heard: Vec<String> = row.mentioned_by.iter().map(|outlet| text(outlet)).collect();
    let silent = row.omitted_by.iter().map(|outlet| text(outlet)).collect::<String>();
    let outlets = row.mentioned_by.iter().chain(&row.omitted_by);
    Finding {
        claim: format!(
            "{} is heard{} in {}; {silent} does not name this source",
            text(&row.subject),
            on(view, &row.story),
            some(&heard, OTHERS),
        ),
        base: counted(row.mentions, "attribution", "attributions"),
        outlets: outlets.cloned().collect(),
        exhibits: vec![Exhibit::Omission(row)],
    }
}
