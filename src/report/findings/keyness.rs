//! Words that one outlet writes more than the others.

use super::Finding;
use crate::compare::OutletSummary;
use crate::report::exhibit::Exhibit;
use crate::report::figures::{count, list};
use crate::report::key_words::key_words;
use crate::report::markdown::{sentences_of_terms, text};
use crate::report::view::View;

/// The most words that are told of one outlet.
const WORDS: usize = 5;

/// Speaks when an outlet has words or phrases of its own voice, neither names nor
/// words of few stories, that it writes clearly more often than the others, by the
/// rules of the section on them: five or more shared stories, 2,000 or more own
/// words, and of a term a `q_stories` below 0.05 and three or more articles.
///
/// Silent otherwise, because then the words tell the stories apart and not the
/// outlets.
pub(super) fn find<'a>(view: &View<'a>) -> Vec<Finding<'a>> {
    view.outlets().iter().filter_map(|outlet| finding(view, outlet)).collect()
}

fn finding<'a>(view: &View<'a>, outlet: &OutletSummary) -> Option<Finding<'a>> {
    let rows = key_words(view, outlet).ok()?.own;
    let shown = rows.iter().take(WORDS);
    let words: Vec<String> =
        shown.clone().map(|r| format!("“{}”", text(&r.term))).collect();
    let uses: u64 = shown.map(|row| row.count).sum();
    (!words.is_empty()).then(|| Finding {
        claim: format!(
            "{} writes {} more often than the others, in its own voice",
            text(&outlet.outlet),
            list(&words),
        ),
        base: format!("{} uses in {} own words", count(uses), count(outlet.own_words)),
        outlets: vec![outlet.outlet.clone()],
        exhibits: sentences_of_terms(view, &rows).map(Exhibit::Evidence).collect(),
    })
}
