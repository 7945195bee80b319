//! Words that each outlet writes more than the others.

use super::escape::text;
use super::layout::Page;
use crate::compare::{KeynessRow, OutletSummary};
use crate::report::figures::{count, rate};
use crate::report::key_words::key_words;
use crate::report::view::View;

/// The most words that are told of one outlet.
const WORDS: usize = 8;

/// A table of words, or why there is none.
pub(super) fn write(page: &mut Page, view: &View<'_>) {
    if view.outlets().len() < 2 {
        return;
    }
    page.heading(2, "Words that one outlet writes more than the others");
    let outlets = view.shown();
    if outlets.iter().all(|outlet| key_words(view, outlet).is_err()) {
        let reason = outlets.iter().find_map(|outlet| key_words(view, outlet).err());
        return page.paragraph(&refusal(page, &reason.unwrap_or_default()));
    }
    page.paragraph(
        "Content words of the own voice, by how sure the difference is; per 1,000 own words.",
    );
    for outlet in outlets {
        of_outlet(page, view, outlet, true);
    }
}

/// The words of one outlet.
pub(super) fn of_outlet(
    page: &mut Page,
    view: &View<'_>,
    outlet: &OutletSummary,
    name: bool,
) {
    let lead =
        if name { format!("**{}.** ", text(&outlet.outlet)) } else { String::new() };
    match key_words(view, outlet) {
        Err(reason) => page.paragraph(&format!("{lead}{}", refusal(page, &reason))),
        Ok(rows) if rows.is_empty() => {
            page.paragraph(&format!(
                "{lead}No word differs clearly from the others’ use."
            ));
        }
        Ok(rows) => {
            page.paragraph(lead.trim_end());
            let lines: Vec<Vec<String>> =
                rows.iter().take(WORDS).map(|row| line(row)).collect();
            let head = ["Word", "Uses", "Rate", "Others’ rate", "Articles"];
            page.table(&head, &lines, "");
        }
    }
}

fn refusal(page: &Page, reason: &str) -> String {
    let file = page.file("keyness.csv");
    format!("No words are told: {reason}. All that was counted stands in {file}.")
}

fn line(row: &KeynessRow) -> Vec<String> {
    let cells =
        [count(row.count), rate(row.rate), rate(row.others_rate), count(row.articles)];
    std::iter::once(text(&row.term)).chain(cells).collect()
}
