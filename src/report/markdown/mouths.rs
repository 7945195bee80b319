//! Words that are only quoted or reported.

use super::escape::text;
use super::layout::Page;
use crate::measure::HitRow;
use crate::report::cues::ranked;
use crate::report::figures::count;
use crate::report::view::View;

/// The most words that are told of one outlet.
const WORDS: usize = 5;

/// What the lists of loaded wording find in somebody else's mouth.
pub(super) fn write(page: &mut Page, view: &View<'_>) {
    if view.report.documents.is_empty() {
        return;
    }
    page.heading(2, "In somebody else’s mouth");
    if !view.has_wording() {
        return page.paragraph("No list of loaded wording was asked.");
    }
    page.paragraph(
        "Words of the lists of loaded wording that an outlet quotes or reports. They are the \
         source’s words and count for no rate above; that they were chosen for quotation is \
         the outlet’s doing.",
    );
    let outlets = view.shown();
    let names: Vec<&str> = outlets.iter().map(|o| o.outlet.as_str()).collect();
    table(page, view, &names, WORDS);
}

/// The words, by outlet, the most frequent first.
pub(super) fn table(page: &mut Page, view: &View<'_>, outlets: &[&str], most: usize) {
    let mut rows = Vec::new();
    let mut left = 0;
    for outlet in outlets {
        let hits = wording(view, outlet).filter(|hit| hit.voice != "own");
        let words = ranked(hits.map(|hit| {
            let source =
                if hit.source_id.is_empty() { "nobody named" } else { &hit.source_id };
            (hit.r#match.to_lowercase(), hit.voice, source)
        }));
        left += words.len().saturating_sub(most);
        rows.extend(words.iter().take(most).map(|((word, voice, source), times)| {
            vec![text(outlet), text(word), text(voice), text(source), count(*times)]
        }));
    }
    let head = ["Outlet", "Word", "Voice", "Whose", "Times"];
    let none = "No word of these lists is quoted or reported.";
    page.table_of(&head, rows, none, outlets.len());
    if left > 0 {
        page.paragraph(&format!("Further ones stand in {}.", page.file("hits.csv")));
    }
}

/// The hits of an outlet in the lists of loaded wording. Hits of two categories
/// at one place are one word.
pub(super) fn wording<'v, 'a>(
    view: &'v View<'a>,
    outlet: &str,
) -> impl Iterator<Item = &'a HitRow> + use<'v, 'a> {
    let mut last = ("", usize::MAX);
    let hits = view.of(outlet).hits.iter().copied().filter(|hit| view.is_wording(hit));
    hits.filter(move |hit| {
        let place = (&*hit.doc_id, hit.start as usize);
        std::mem::replace(&mut last, place) != place
    })
}
