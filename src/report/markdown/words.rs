//! Word choice in the outlets' own voice.

use std::collections::{BTreeMap, BTreeSet};

use super::escape::text;
use super::layout::Page;
use super::quote::Quote;
use crate::compare::MeasureRow;
use crate::report::figures::{count, counted, interval, list, rate};
use crate::report::view::View;

/// The most categories that are shown.
const CATEGORIES: usize = 8;
/// Fewer hits than this do not lift a category of another list into the report.
const HITS: u64 = 5;

/// A table for each category that matters, with a sentence.
pub(super) fn write(page: &mut Page, view: &View<'_>) {
    if view.report.documents.is_empty() {
        return;
    }
    page.heading(2, "Word choice in the outlets’ own voice");
    let (told, left) = categories(view);
    if told.is_empty() {
        page.paragraph("No category of the lists stands out in anybody’s own voice.");
    } else {
        page.paragraph(&format!(
            "Hits per 1,000 words of the outlet’s own voice; words that are quoted or \
             reported are left out of both the hits and the base. *Others* are the other \
             outlets on the stories that they share with the outlet. {}",
            resampled(view)
        ));
    }
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

/// A category with the name of its list.
pub(super) fn heading(view: &View<'_>, category: &str) -> String {
    let label = text(&view.label(category));
    match view.lexicon(category).map(|lexicon| lexicon.name.as_str()) {
        Some(name) if !name.is_empty() => format!("{label} · {}", text(name)),
        _ => label,
    }
}

/// Says what the intervals stand on.
pub(super) fn resampled(view: &View<'_>) -> String {
    let rows = view.report.comparison.rows.iter();
    let units: BTreeSet<&str> =
        rows.map(|row| row.interval).filter(|unit| !unit.is_empty()).collect();
    match units.len() {
        0 => String::new(),
        _ => format!(
            "Intervals are 95% intervals over {}.",
            text(&list(&units.into_iter().collect::<Vec<_>>()))
        ),
    }
}

/// The rates of all outlets in the own voice, over whole articles.
pub(super) fn own<'a>(view: &View<'a>) -> impl Iterator<Item = &'a MeasureRow> {
    let rows = view.report.comparison.rows.iter();
    rows.filter(|r| r.measure == "word_choice" && r.voice == "own" && r.section == "all")
}

/// Whether the interval of a rate with enough hits leaves the others' rate out.
fn is_apart(row: &MeasureRow) -> bool {
    let below = |bound: Option<f64>, rate: f64| bound.is_some_and(|bound| bound < rate);
    let above = |bound: Option<f64>, rate: f64| bound.is_some_and(|bound| bound > rate);
    row.count >= HITS
        && row
            .others_rate
            .is_some_and(|rate| above(row.low, rate) || below(row.high, rate))
}

/// The categories that are shown, and how many are not.
///
/// Categories of wording lists come first, with most hits first; then those of
/// other lists in which some outlet stands apart from the others.
fn categories<'a>(view: &View<'a>) -> (Vec<&'a str>, usize) {
    let mut hits: BTreeMap<&str, (u64, bool)> = BTreeMap::new();
    for row in own(view) {
        let entry = hits.entry(&row.category).or_default();
        entry.0 += row.count;
        entry.1 |= is_apart(row);
    }
    hits.retain(|_, (count, _)| *count > 0);
    let wording = |category: &str| view.lexicon(category).is_some_and(|l| l.wording);
    let mut told: Vec<(bool, u64, &str)> = hits
        .iter()
        .map(|(category, (count, apart))| (wording(category), *count, *category, *apart))
        .filter(|(wording, _, _, apart)| *wording || *apart)
        .map(|(wording, count, category, _)| (wording, count, category))
        .collect();
    told.sort_by(|a, b| (b.0, b.1).cmp(&(a.0, a.1)).then(a.2.cmp(b.2)));
    told.truncate(CATEGORIES);
    let left = hits.len() - told.len();
    (told.into_iter().map(|(_, _, category)| category).collect(), left)
}

fn table(page: &mut Page, view: &View<'_>, category: &str) {
    let outlets = view.shown();
    let rows: Vec<&MeasureRow> = outlets
        .iter()
        .filter_map(|o| view.rate(&o.outlet, "word_choice", category, "own"))
        .collect();
    let line = |row: &&MeasureRow| {
        vec![
            text(&row.outlet),
            rate(row.rate),
            interval(row.low, row.high),
            row.others_rate.map_or("–".into(), rate),
            count(row.count),
            count(row.out_of),
        ]
    };
    let lines: Vec<Vec<String>> = rows.iter().map(line).collect();
    let head = ["Outlet", "Per 1,000", "Interval", "Others", "Hits", "Own words"];
    page.table(&head, &lines, "");
    page.paragraph(&caveats(&rows));
    let highest =
        rows.iter().filter(|r| r.count > 0).max_by(|a, b| a.rate.total_cmp(&b.rate));
    let evidence = &view.report.comparison.evidence;
    if let Some(row) = highest
        && let Some(shown) =
            evidence.of(&row.outlet, "word_choice", category, "own").first()
    {
        page.quote(&Quote::of_evidence(view, shown));
    }
}

/// `Caveats: few hits (A, B); small base (all).`
pub(super) fn caveats(rows: &[&MeasureRow]) -> String {
    let mut outlets: BTreeMap<_, Vec<String>> = BTreeMap::new();
    for row in rows {
        for caveat in &row.caveats {
            outlets.entry(caveat).or_default().push(text(&row.outlet));
        }
    }
    let parts: Vec<String> = outlets
        .iter()
        .map(|(caveat, outlets)| match outlets.len() == rows.len() && rows.len() > 1 {
            true => format!("{} (all)", text(caveat.code())),
            false => format!("{} ({})", text(caveat.code()), list(outlets)),
        })
        .collect();
    match parts.len() {
        0 => String::new(),
        n => format!(
            "{}: {}.",
            if n == 1 { "Caveat" } else { "Caveats" },
            parts.join("; ")
        ),
    }
}

/// How many hits of how many words, for a sentence.
pub(super) fn base(row: &MeasureRow) -> String {
    format!("{} in {} own words", counted(row.count, "hit", "hits"), count(row.out_of))
}
