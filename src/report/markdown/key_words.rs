//! Terms that each outlet uses more than the others.

use super::escape::text;
use super::layout::Page;
use super::quote::Quote;
use crate::compare::{EvidenceRow, KEYNESS, KeynessRow, OutletSummary};
use crate::report::charts;
use crate::report::figures::{count, rate, some};
use crate::report::key_words::{KeyWords, key_words};
use crate::report::view::View;

/// The most terms that are told of one outlet,
const TERMS: usize = 8;
/// and the terms that a sentence shows.
const SHOWN: usize = 3;

/// A table of terms for each outlet, or why there is none.
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
        "Content words, and phrases of two and three words, that come back in several stories; \
         per 1,000 words of the same voice. Names, and words that stand in few of the stories, \
         stand apart: they tell of whom and what an outlet writes, not how.",
    );
    page.chart(charts::key_words(view));
    for outlet in outlets {
        of_outlet(page, view, outlet, &text(&outlet.outlet));
    }
}

/// The terms of one outlet, after words that lead to them.
pub(super) fn of_outlet(
    page: &mut Page,
    view: &View<'_>,
    outlet: &OutletSummary,
    lead: &str,
) {
    let lead = format!("**{lead}.** ");
    let words = match key_words(view, outlet) {
        Ok(words) => words,
        Err(reason) => {
            return page.paragraph(&format!("{lead}{}", refusal(page, &reason)));
        }
    };
    if words.own.is_empty() {
        page.paragraph(&format!(
            "{lead}No word of its own voice differs clearly from the others’ use."
        ));
    } else {
        page.paragraph(&format!("{lead}In its own voice:"));
        let lines: Vec<Vec<String>> = words.own.iter().take(TERMS).map(line).collect();
        let head =
            ["Word or phrase", "Uses", "Rate", "Others’ rate", "Times", "Articles"];
        page.table(&head, &lines, "");
        let sentences = sentences(view, &words.own);
        page.quotes(&sentences.map(Quote::of_evidence).collect::<Vec<_>>());
    }
    page.list(&apart(&words));
}

fn refusal(page: &Page, reason: &str) -> String {
    let file = page.file("keyness.csv");
    format!("No words are told: {reason}. All that was counted stands in {file}.")
}

fn line(row: &&KeynessRow) -> Vec<String> {
    vec![
        written(row),
        count(row.count),
        rate(row.rate),
        rate(row.others_rate),
        times(row),
        count(row.articles),
    ]
}

/// The term with its other forms: `loans (loan)`.
fn written(row: &KeynessRow) -> String {
    match row.other_forms.as_slice() {
        [] => text(&row.term),
        others => format!("{} ({})", text(&row.term), text(&others.join(", "))),
    }
}

/// The interval of the ratio of the rates: `1.6 to 4.2`.
fn times(row: &KeynessRow) -> String {
    let ratio = |log_ratio: f64| format!("{:.1}", log_ratio.exp2());
    match (row.log_ratio_low, row.log_ratio_high) {
        (Some(low), Some(high)) => format!("{} to {}", ratio(low), ratio(high)),
        _ => String::new(),
    }
}

/// A sentence for each of the first terms.
pub(in crate::report) fn sentences<'a>(
    view: &View<'a>,
    rows: &[&KeynessRow],
) -> impl Iterator<Item = &'a EvidenceRow> {
    let sample = &view.report.comparison.evidence;
    rows.iter()
        .flat_map(|row| sample.of(&row.outlet, KEYNESS, &row.term, row.voice))
        .take(SHOWN)
}

/// What stands apart from the outlet's own words: a line for each sort.
fn apart(words: &KeyWords<'_>) -> Vec<String> {
    let sorts = [
        ("Names in its own voice", &words.names),
        ("Words of few stories in its own voice", &words.topics),
        ("What sources say in quotation marks", &words.quoted),
        ("What sources say in paraphrases", &words.reported),
    ];
    let line = |(sort, rows): (&str, &Vec<&KeynessRow>)| {
        let terms: Vec<String> = rows
            .iter()
            .map(|row| format!("{} ({})", text(&row.term), count(row.count)))
            .collect();
        format!("{sort}: {}.", some(&terms, TERMS))
    };
    sorts.into_iter().filter(|(_, rows)| !rows.is_empty()).map(line).collect()
}
