//! What the outlet puts first, and what only the others name.

use std::collections::BTreeSet;

use crate::compare::{OmissionRow, OutletSummary, Pattern};
use crate::measure::{FRAME, HitRow, PHRASE};
use crate::report::figures::{count, counted, some};
use crate::report::markdown::escape::text;
use crate::report::markdown::layout::Page;
use crate::report::markdown::quote::Quote;
use crate::report::markdown::{emphasis, headlines, mouths};
use crate::report::stories::Story;
use crate::report::view::View;

/// The most names that are told.
const SUBJECTS: usize = 8;
/// The most sentences of headlines and leads.
const QUOTES: usize = 3;

/// Headlines, names, loaded wording at the top, and names left out.
pub(super) fn write(page: &mut Page, view: &View<'_>, outlet: &OutletSummary) {
    page.heading(2, "What it puts first");
    if view.has_few_stories() {
        let own = outlet.outlet.as_str();
        let tells = |story: &Story<'_>| story.outlets.contains(own);
        headlines::table(page, view, tells);
    }
    emphasis::subjects(page, view, &[outlet], SUBJECTS);
    at_the_top(page, view, outlet);
    let rows = named_by_others(view, outlet);
    if !rows.is_empty() {
        page.heading(3, "What only the others name");
        page.paragraph(
            "Names that most other outlets on a story bring, and of which no form stands \
             anywhere in this one’s articles on it.",
        );
        let stories = if view.has_stories() { view.shared.len() } else { 1 };
        page.table_of(&["Story", "Name", "Brought by", "Mentions"], rows, "", stories);
    }
}

/// Words of the wording lists in the own voice of headlines and leads.
fn at_the_top(page: &mut Page, view: &View<'_>, outlet: &OutletSummary) {
    if !view.has_wording() {
        return;
    }
    page.heading(3, "Loaded wording in headlines and leads, own voice");
    let own = |hit: &&HitRow| hit.voice == "own" && hit.counted.is_some();
    let top = |hit: &&HitRow| matches!(hit.section, "headline" | "lead");
    let hits = mouths::wording(view, &outlet.outlet).filter(own).filter(top);
    let hits: Vec<&HitRow> = hits.collect();
    if hits.is_empty() {
        return page.paragraph("None was found.");
    }
    let found = counted(hits.len() as u64, "hit", "hits");
    page.paragraph(&format!(
        "{found} in {}.",
        counted(outlet.articles, "article", "articles")
    ));
    let mut sentences = BTreeSet::new();
    let shown = hits.iter().filter(|hit| sentences.insert((&hit.doc_id, &hit.sentence)));
    let quotes: Vec<Quote> =
        shown.take(QUOTES).map(|hit| Quote::of_hit(view, hit)).collect();
    page.quotes(&quotes);
}

/// Names by story that other outlets bring, the most prominent first.
fn named_by_others(view: &View<'_>, outlet: &OutletSummary) -> Vec<Vec<String>> {
    let told = |row: &&OmissionRow| {
        row.pattern == Pattern::Omitted && ![PHRASE, FRAME].contains(&row.kind.as_str())
    };
    let line = |row: &OmissionRow| {
        let by: Vec<String> =
            row.mentioned_by.iter().map(|outlet| text(outlet)).collect();
        vec![
            text(&row.story),
            text(&row.subject),
            some(&by, SUBJECTS),
            count(row.mentions),
        ]
    };
    let rows = view.of(&outlet.outlet).left_out.iter().copied().filter(told);
    rows.take(SUBJECTS).map(line).collect()
}
