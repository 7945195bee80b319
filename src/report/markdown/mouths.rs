//! Words that are only quoted or reported.

use super::escape::text;
use super::layout::Page;
use crate::report::cues::ranked;
use crate::report::figures::count;
use crate::report::view::View;

/// The most words that are told of one outlet.
const WORDS: usize = 5;

/// What the lists of loaded wording find in somebody else's mouth.
pub(super) fn write(page: &mut Page, view: &View<'_>) {
    if view.is_empty() {
        return;
    }
    page.heading(2, "In somebody else’s mouth");
    if !view.report.digest.has_wording() {
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
        let others = &view.digest(outlet).wording.others;
        let words = ranked(others.iter().map(|((word, voice, source), times)| {
            let source = if source.is_empty() { "nobody named" } else { source };
            ((word, *voice, source), *times)
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
