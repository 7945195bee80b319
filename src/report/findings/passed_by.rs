//! Who is heard by all outlets but one.

use std::collections::{BTreeMap, BTreeSet};

use super::Finding;
use crate::measure::AttributionRow;
use crate::report::figures::{counted, list};
use crate::report::markdown::{Mark, Quote, text};
use crate::report::view::View;

/// With fewer outlets, “all but one” says nothing.
const OUTLETS: usize = 3;

/// Speaks, story by story, when a named source is quoted or reported by every
/// outlet on the story but one. One source of each story is told, the one
/// that is quoted most.
///
/// Silent on stories with fewer than three outlets, and with five or more
/// shared stories, which are too many to be told one by one.
pub(super) fn find(view: &View<'_>) -> Vec<Finding> {
    if !view.has_few_stories() {
        return Vec::new();
    }
    let stories = view.shared().iter().filter(|(_, outlets)| outlets.len() >= OUTLETS);
    stories.filter_map(|(story, outlets)| of_story(view, story, outlets)).collect()
}

fn of_story(view: &View<'_>, story: &str, outlets: &BTreeSet<&str>) -> Option<Finding> {
    let mut sources: BTreeMap<&str, Vec<&AttributionRow>> = BTreeMap::new();
    let named = |row: &&AttributionRow| {
        row.story == story && row.source_kind != "unnamed" && !row.source_name.is_empty()
    };
    for row in view.spoken().filter(named) {
        sources.entry(&row.source_name).or_default().push(row);
    }
    let quoting = |rows: &[&AttributionRow]| -> BTreeSet<String> {
        rows.iter().map(|row| row.outlet.clone()).collect()
    };
    let (source, rows) = sources
        .into_iter()
        .filter(|(_, rows)| quoting(rows).len() + 1 == outlets.len())
        .max_by_key(|(_, rows)| rows.len())?;
    let quoting = quoting(&rows);
    let silent = outlets.iter().find(|outlet| !quoting.contains(**outlet))?;
    let names: Vec<String> = quoting.iter().map(|outlet| text(outlet)).collect();
    let shown = rows.iter().take(1).map(|r| Quote::of_attribution(view, r, Mark::Source));
    Some(Finding {
        claim: format!(
            "On “{}”, {} is heard in {}, but not in {}",
            text(story),
            text(source),
            list(&names),
            text(silent),
        ),
        base: counted(rows.len() as u64, "attribution", "attributions"),
        outlets: outlets.iter().map(|outlet| outlet.to_string()).collect(),
        quotes: shown.collect(),
    })
}
