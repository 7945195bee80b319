//! Word choice in the outlets' own voice.

use std::collections::BTreeMap;

use super::escape::text;
use super::layout::Page;
use super::quote::Quote;
use super::verdict;
use crate::compare::{Caveat, MeasureRow, OutletSummary};
use crate::report::charts;
use crate::report::cues::ranked;
use crate::report::figures::{
    count, counted, interval_of, list, others_of, rate_of, some,
};
use crate::report::view::{View, is_own_words};

/// The most words that are told of one outlet.
const WORDS: usize = 10;
/// The most categories that are shown.
const CATEGORIES: usize = 6;
/// Fewer hits in all outlets are told in `measures.csv` only,
const SOME_HITS: u64 = 3;
/// and fewer in one do not lift a category of another list into the report.
const HITS: u64 = 5;

/// A table for each category that matters, with a sentence.
pub(super) fn write(page: &mut Page, view: &View<'_>) {
    if view.is_empty() {
        return;
    }
    page.heading(2, "Word choice in the outlets’ own voice");
    let (told, left) = categories(view);
    if told.is_empty() {
        page.paragraph(
            "No category has enough hits in anybody’s own voice for a table of rates.",
        );
    } else {
        page.paragraph(&format!(
            "Hits per 1,000 words of the outlet’s own voice; words that are quoted or \
             reported are left out of both the hits and the base. *Others* are the other \
             outlets on the stories that they share with the outlet. A rate in brackets stands on \
             fewer than five hits or on fewer than 500 words. {}",
            resampled(view)
        ));
        let rows = view.report.excerpt.rates.iter().filter(|row| is_own_words(row));
        page.paragraph(&verdict::family(rows));
    }
    page.chart(charts::rates(view));
    own_words(page, view);
    for category in told {
        page.heading(3, &heading(view, category));
        table(page, view, category);
    }
    if left > 0 {
        page.paragraph(&format!(
            "{} counted as well; the rates stand in [measures.csv](measures.csv).",
            match left {
                1 => "1 more category was".to_string(),
                left => format!("{} more categories were", count(left as u64)),
            }
        ));
    }
}

/// The words themselves, where a list claims to be loaded wording.
fn own_words(page: &mut Page, view: &View<'_>) {
    let row = |outlet: &&OutletSummary| {
        let own = &view.digest(&outlet.outlet).wording.own;
        let words = ranked(own.iter().map(|(word, times)| (word, *times)));
        let words: Vec<String> = words
            .iter()
            .map(|(word, times)| match times {
                1 => text(word),
                n => format!("{} ({n})", text(word)),
            })
            .collect();
        (!words.is_empty()).then(|| vec![text(&outlet.outlet), some(&words, WORDS)])
    };
    if view.report.digest.has_wording() {
        page.heading(3, "The words of the lists of loaded wording");
        let rows: Vec<Vec<String>> = view.shown().iter().filter_map(row).collect();
        let none = "No outlet uses one in its own voice.";
        page.table(&["Outlet", "In its own voice"], &rows, none);
    }
}

/// A category with the name of its list.
pub(super) fn heading(view: &View<'_>, category: &str) -> String {
    let label = text(&view.label(category));
    match view.lexicon(category).map(|lexicon| lexicon.name.as_str()) {
        Some(name) if !name.is_empty() => format!("{label} · {}", text(name)),
        _ => label,
    }
}

/// Says what the intervals stand on.
fn resampled(view: &View<'_>) -> String {
    let units = &view.report.excerpt.intervals;
    match (units.iter().any(|unit| unit.starts_with("stories")), units.contains("sentences")) {
        (true, true) => {
            "Intervals (95%) are over stories; over sentences where an outlet has one article."
        }
        (true, false) => "Intervals (95%) are over stories.",
        (false, true) => "Intervals (95%) are over the sentences of the article.",
        (false, false) => "",
    }
    .to_string()
}

/// Whether the interval of a rate with enough hits leaves the others' rate out,
/// or the verdict is a difference.
fn is_apart(row: &MeasureRow) -> bool {
    let below = |bound: Option<f64>, rate: f64| bound.is_some_and(|bound| bound < rate);
    let above = |bound: Option<f64>, rate: f64| bound.is_some_and(|bound| bound > rate);
    let apart = |rate| above(row.low, rate) || below(row.high, rate);
    row.verdict.is_difference()
        || (row.count >= HITS && row.others_rate.is_some_and(apart))
}

/// The categories that are shown.
pub(in crate::report) fn told_categories<'a>(view: &View<'a>) -> Vec<&'a str> {
    categories(view).0
}

/// The categories that are shown, and how many are not.
///
/// Categories of wording lists come first, with most hits first; then those of
/// other lists in which some outlet stands apart from the others.
fn categories<'a>(view: &View<'a>) -> (Vec<&'a str>, usize) {
    let mut hits: BTreeMap<&str, (u64, bool)> = BTreeMap::new();
    for row in view.report.excerpt.rates.iter().filter(|row| is_own_words(row)) {
        let entry = hits.entry(&row.category).or_default();
        entry.0 += row.count;
        entry.1 |= is_apart(row);
    }
    hits.retain(|_, (count, _)| *count > 0);
    let wording = |category: &str| view.lexicon(category).is_some_and(|l| l.wording);
    let mut told: Vec<(bool, u64, &str)> = hits
        .iter()
        .map(|(category, (count, apart))| (wording(category), *count, *category, *apart))
        .filter(|(wording, count, _, apart)| (*wording && *count >= SOME_HITS) || *apart)
        .map(|(wording, count, category, _)| (wording, count, category))
        .collect();
    told.sort_by(|a, b| (b.0, b.1).cmp(&(a.0, a.1)).then(a.2.cmp(b.2)));
    told.truncate(CATEGORIES);
    let left = hits.len() - told.len();
    (told.into_iter().map(|(_, _, category)| category).collect(), left)
}

fn table(page: &mut Page, view: &View<'_>, category: &str) {
    let outlets = view.shown();
    let (rows, none): (Vec<&MeasureRow>, Vec<&MeasureRow>) = outlets
        .iter()
        .filter_map(|o| view.own_rate(&o.outlet, category))
        .partition(|row| row.count > 0);
    let line = |row: &&MeasureRow| {
        vec![
            text(&row.outlet),
            verdict::of(row),
            rate_of(row),
            interval_of(row),
            others_of(row),
            count(row.count),
            count(row.out_of),
        ]
    };
    let lines: Vec<Vec<String>> = rows.iter().map(line).collect();
    let head =
        ["Outlet", "Verdict", "Per 1,000", "Interval", "Others", "Hits", "Own words"];
    page.table(&head, &lines, "");
    page.paragraph(&remarks(&rows, &none));
    let compared = rows.iter().chain(&none).copied();
    page.paragraph(&verdict::needed(compared.map(|row| (row.outlet.as_str(), row))));
    let highest = rows.iter().max_by(|a, b| a.rate.total_cmp(&b.rate));
    let evidence = &view.report.comparison.evidence;
    if let Some(row) = highest
        && let Some(shown) =
            evidence.of(&row.outlet, "word_choice", category, "own").first()
    {
        page.quote(&Quote::of_evidence(shown));
    }
}

/// Who has no hit, and whose hits stand in one article.
fn remarks(rows: &[&MeasureRow], none: &[&MeasureRow]) -> String {
    let mut remarks = Vec::new();
    let without = |row: &&MeasureRow| {
        let words = counted(row.out_of, "own word", "own words");
        let verdict = match row.verdict.is_difference() {
            true => format!("; verdict: {}", verdict::of(row)),
            false => String::new(),
        };
        format!("{} ({words}{verdict})", text(&row.outlet))
    };
    if !none.is_empty() {
        let names: Vec<String> = none.iter().map(without).collect();
        remarks.push(format!("No hit in {}.", list(&names)));
    }
    let told = |row: &&&MeasureRow| {
        row.articles > 1
            && row.count > 1
            && row.caveats.contains(&Caveat::OneArticleDominates)
    };
    let one: Vec<String> =
        rows.iter().filter(told).map(|row| text(&row.outlet)).collect();
    if !one.is_empty() {
        remarks.push(format!(
            "One article holds more than half of the hits of {}.",
            list(&one)
        ));
    }
    remarks.join(" ")
}

/// How many hits of how many words, for a sentence.
pub(super) fn base(row: &MeasureRow) -> String {
    format!("{} in {} own words", counted(row.count, "hit", "hits"), count(row.out_of))
}
