//! What was set aside, and what was not read.

use super::escape::text;
use super::layout::Page;
use crate::report::cues::ranked;
use crate::report::figures::{count, counted, some};
use crate::report::view::View;

/// The most skipped records that are named here.
const SKIPPED: usize = 20;
/// The most outlets in a cell.
const OUTLETS: usize = 4;

/// The furniture by rule, and the skipped records.
pub(super) fn write(page: &mut Page, view: &View<'_>) {
    page.heading(2, "What was set aside");
    let outlets: Vec<&str> = view.outlets().iter().map(|o| o.outlet.as_str()).collect();
    furniture(page, view, &outlets);
    page.heading(2, "What was not read");
    skipped(page, view);
}

/// The furniture of some outlets by what told that it is no part of the article.
pub(super) fn furniture(page: &mut Page, view: &View<'_>, outlets: &[&str]) {
    let removed = |outlet: &str| &view.digest(outlet).removed;
    let line = |(told, lines): &(&String, u64)| {
        let with = outlets.iter().filter(|outlet| removed(outlet).contains_key(*told));
        let outlets: Vec<String> = with.map(|outlet| text(outlet)).collect();
        vec![rule(view, told), count(*lines), some(&outlets, OUTLETS)]
    };
    let lines = outlets.iter().flat_map(|outlet| removed(outlet));
    let rules = ranked(lines.map(|(rule, lines)| (rule, *lines)));
    let lines: Vec<Vec<String>> = rules.iter().map(line).collect();
    let none = "Nothing: no line of the pages looks like page furniture.";
    page.table(&["What told it", "Lines", "Outlets"], &lines, none);
    if !lines.is_empty() {
        let file = page.file("removed.csv");
        page.paragraph(&format!(
            "Every line stands in {file} with the rule that found it."
        ));
    }
}

/// A rule in words: the ids of categories in it become their labels.
fn rule(view: &View<'_>, rule: &str) -> String {
    let word = |word: &str| match view.report.labels.get(word) {
        Some(label) => format!("“{label}”"),
        None => word.to_string(),
    };
    let words: Vec<String> = rule.split_whitespace().map(word).collect();
    text(&words.join(" "))
}

fn skipped(page: &mut Page, view: &View<'_>) {
    let skipped = view.report.skipped;
    let lines: Vec<Vec<String>> = skipped
        .iter()
        .take(SKIPPED)
        .map(|s| {
            let line = s.line.map_or("–".to_string(), count);
            vec![text(&s.place), line, text(&s.reason)]
        })
        .collect();
    page.table(&["Place", "Line", "Reason"], &lines, "Everything was read.");
    if skipped.len() > SKIPPED {
        let more = (skipped.len() - SKIPPED) as u64;
        let more = counted(more, "more record stands", "more records stand");
        page.paragraph(&format!("{more} in [skipped.csv](skipped.csv)."));
    }
}
