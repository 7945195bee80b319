//! Labels that style guides leave to those who say them.

use super::escape::text;
use super::layout::Page;
use super::quote::Quote;
use crate::report::digest::Place;
use crate::report::figures::{count, counted, of};
use crate::report::view::View;

/// The most uses that are shown with their sentences,
const SHOWN: usize = 8;
/// and on the page of one outlet.
const SHOWN_OF_ONE: usize = 3;

/// How often each outlet leaves such labels to a source, then the uses in an
/// outlet's own voice, one by one.
pub(super) fn write(page: &mut Page, view: &View<'_>) {
    page.heading(2, "Labels that ask for an attribution");
    let outlets: Vec<&str> = view.shown().iter().map(|o| o.outlet.as_str()).collect();
    let rows: Vec<Vec<String>> = outlets.iter().filter_map(|o| row(view, o)).collect();
    if rows.is_empty() {
        return page.paragraph(
            "No label is used for which the lists ask an attribution (their column `rule`).",
        );
    }
    page.paragraph(
        "Words such as “terrorist” and “regime” are one side’s words; style guides ask writers \
         to leave them to those who say them. A use in the own voice is not a mistake by \
         itself: read the sentence.",
    );
    let head = ["Outlet", "Uses", "Own voice", "A source is told", "Nobody is told"];
    page.table_of(&head, rows, "", outlets.len());
    in_own_voice(page, view, &outlets, SHOWN);
}

/// The uses of one outlet; a sentence if there is none.
pub(super) fn of_outlet(page: &mut Page, view: &View<'_>, outlet: &str) {
    if view.digest(outlet).ruled.own > 0 {
        page.heading(3, "Labels that ask for an attribution, in its own voice");
    }
    in_own_voice(page, view, &[outlet], SHOWN_OF_ONE);
}

/// The uses of some outlets in their own voice, with what the list would put.
fn in_own_voice(page: &mut Page, view: &View<'_>, outlets: &[&str], most: usize) {
    let uses: u64 = outlets.iter().map(|outlet| view.digest(outlet).ruled.own).sum();
    if uses == 0 {
        return page.paragraph(
            "No label that asks for an attribution is used in an outlet’s own voice.",
        );
    }
    for hit in spread(view, outlets, most).into_iter().filter_map(|at| view.hit(at)) {
        page.paragraph(&format!(
            "**{}** (the list would put: {})",
            text(&hit.r#match),
            text(&hit.listed.instead)
        ));
        page.quote(&Quote::of_hit(view, hit));
    }
    let left = uses.saturating_sub(most as u64);
    if left > 0 {
        page.paragraph(&format!(
            "{} in {}: `rule` is attribute, `attributed` is own_voice.",
            counted(left, "further use stands", "further uses stand"),
            page.file("hits.csv")
        ));
    }
}

/// The first uses, each word of each outlet once before any comes again.
fn spread(view: &View<'_>, outlets: &[&str], most: usize) -> Vec<Place> {
    let shown: Vec<_> =
        outlets.iter().map(|outlet| view.digest(outlet).ruled.shown()).collect();
    let first = shown.iter().flat_map(|(first, _)| first);
    let again = shown.iter().flat_map(|(_, again)| *again);
    first.chain(again).copied().take(most).collect()
}

fn row(view: &View<'_>, outlet: &str) -> Option<Vec<String>> {
    let ruled = &view.digest(outlet).ruled.uses;
    let uses = ruled.values().sum();
    let with = |verdict: &str| of(ruled.get(verdict).copied().unwrap_or_default(), uses);
    (uses > 0).then(|| {
        let [own, told, untold] = ["own_voice", "attributed", "unattributed"].map(with);
        vec![text(outlet), count(uses), own, told, untold]
    })
}
