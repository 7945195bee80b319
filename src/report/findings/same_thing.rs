//! Different figures for the same thing.

use super::{Finding, on};
use crate::report::figures::{counted, list};
use crate::report::markdown::{Quote, text};
use crate::report::same_thing::SameThing;
use crate::report::view::View;

/// The most outlets that are told.
const OUTLETS: usize = 4;

/// Speaks when two or more outlets on one story give different numbers for a thing
/// whose noun says what it is (*troops*, *people killed*). Most outlets come first.
///
/// It does not say which is right: they may belong to different days, places or ways
/// of counting. Silent on general nouns, money and percent, and on vague numbers.
pub(super) fn find(view: &View<'_>) -> Vec<Finding> {
    let sure = |same: &&SameThing<'_>| same.thing.differ && same.is_sure();
    let mut things: Vec<&SameThing<'_>> = view.things.iter().filter(sure).collect();
    things.sort_by_key(|same| std::cmp::Reverse((same.thing.outlets, same.thing.values)));
    things.into_iter().map(|same| finding(view, same)).collect()
}

fn finding(view: &View<'_>, same: &SameThing<'_>) -> Finding {
    let outlets = same.by_outlet();
    let parts: Vec<String> = outlets
        .iter()
        .take(OUTLETS)
        .map(|(outlet, figures)| format!("{} has {}", text(outlet), text(&list(figures))))
        .collect();
    let mut seen = std::collections::BTreeSet::new();
    let shown = same.rows.iter().filter(|row| seen.insert(&row.outlet)).take(3);
    Finding {
        claim: format!(
            "For “{}”{}, {}",
            text(same.label()),
            on(view, same.story()),
            parts.join("; ")
        ),
        base: format!(
            "{} by {}; they may belong to different days, places or ways of counting",
            counted(same.rows.len() as u64, "figure", "figures"),
            counted(same.thing.outlets, "outlet", "outlets"),
        ),
        outlets: outlets.keys().map(|outlet| outlet.to_string()).collect(),
        quotes: shown.map(|row| Quote::of_quantity(view, row)).collect(),
    }
}
