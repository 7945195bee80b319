//! Who is heard by all outlets but one.

use std::collections::{BTreeMap, BTreeSet};

use super::{Finding, on};
use crate::measure::AttributionRow;
use crate::report::figures::{counted, some};
use crate::report::markdown::{Mark, Quote, text};
use crate::report::names::{last_name, words};
use crate::report::view::View;

/// With fewer outlets, “all but one” says nothing.
const OUTLETS: usize = 3;
/// The most outlets that are named.
const OTHERS: usize = 4;

/// Speaks, story by story, when a named source is quoted or reported by every
/// outlet on the story but one, which does not name it at all as far as the
/// last name tells. One source of each story is told, the one quoted most.
///
/// Silent on stories with fewer than three outlets, and with five or more
/// shared stories, which are too many to be told one by one.
pub(super) fn find(view: &View<'_>) -> Vec<Finding> {
    if !view.has_few_stories() {
        return Vec::new();
    }
    let stories = view.shared.iter().filter(|(_, story)| story.outlets.len() >= OUTLETS);
    stories.filter_map(|(name, story)| of_story(view, name, &story.outlets)).collect()
}

fn of_story(view: &View<'_>, story: &str, outlets: &BTreeSet<&str>) -> Option<Finding> {
    let mut sources: BTreeMap<&str, Vec<&AttributionRow>> = BTreeMap::new();
    let named = |row: &&AttributionRow| {
        row.story == story && row.source_kind != "unnamed" && !row.source_id.is_empty()
    };
    for row in view.spoken().filter(named) {
        sources.entry(&row.source_id).or_default().push(row);
    }
    let mut sources: Vec<_> = sources.into_iter().collect();
    sources.sort_by_key(|(_, rows)| std::cmp::Reverse(rows.len()));
    let (source, rows, quoting, silent) =
        sources.into_iter().find_map(|(source, rows)| {
            let quoting: BTreeSet<&str> =
                rows.iter().map(|row| row.outlet.as_str()).collect();
            let mut left = outlets.iter().filter(|outlet| !quoting.contains(*outlet));
            let silent = left.next().filter(|_| quoting.len() + 1 == outlets.len())?;
            let named = names(view, story, silent, &last_name(source));
            (!named).then_some((source, rows, quoting, silent))
        })?;
    let heard: Vec<String> = quoting.iter().map(|outlet| text(outlet)).collect();
    let shown = rows.iter().take(1).map(|r| Quote::of_attribution(view, r, Mark::Source));
    Some(Finding {
        claim: format!(
            "{} is heard{} in {}; {} does not name this source",
            text(source),
            on(view, story),
            some(&heard, OTHERS),
            text(silent),
        ),
        base: counted(rows.len() as u64, "attribution", "attributions"),
        outlets: outlets.iter().map(|outlet| outlet.to_string()).collect(),
        quotes: shown.collect(),
    })
}

/// Whether an outlet names somebody of that last name in its articles on the
/// story: as a subject, as a source, or anywhere in a sentence that is listed.
fn names(view: &View<'_>, story: &str, outlet: &str, name: &str) -> bool {
    let has = |text: &str| words(text).any(|word| word == name);
    let rows = view.of(outlet);
    let subjects = view.shared.get(story).map_or(&[][..], |story| &story.subjects);
    let attributions = rows.attributions.iter().filter(|row| row.story == story);
    let hits = rows.hits.iter().filter(|hit| hit.story == story);
    subjects.iter().any(|s| s.outlet == outlet && has(&s.subject))
        || attributions.into_iter().any(|a| {
            [&a.sentence, &a.source_name, &a.source].iter().any(|text| has(text))
        })
        || hits.into_iter().any(|hit| has(&hit.sentence))
}
