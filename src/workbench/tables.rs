//! The results as text for a terminal.

use std::fmt::Write;

use super::carriers::{Carried, carried};
use super::{CoverageRow, OverlapRow, Results, SuggestionKind, SuggestionRow};
use crate::lexicon::Reason;
use crate::report::visible;

/// The tables, each with at most `top` things, but for the coverage, which is
/// whole; plain text without controls, ending with a line end.
pub fn tables(results: &Results, top: usize) -> String {
    let mut out = String::new();
    let (articles, words) = (results.articles, results.words);
    line(&mut out, &format!("in use: {articles} articles, {words} words"));
    if results.coverage.is_empty() {
        line(&mut out, "  closed classes leave no hits to count");
        return out;
    }
    coverage(&mut out, &results.coverage);
    carriers(&mut out, &carried(results), top);
    for kind in [SuggestionKind::Neighbour, SuggestionKind::Form] {
        let rows = results.suggestions.iter().filter(|row| row.kind == kind);
        suggestions(&mut out, &rows.collect::<Vec<_>>(), kind, top);
    }
    overlaps(&mut out, &results.overlaps, top);
    visible(&out)
}

fn coverage(out: &mut String, rows: &[CoverageRow]) {
    let stood = |row: &&CoverageRow| row.hits > 0 || row.passed_over != [0; 6];
    let wide = width(rows.iter().filter(stood).map(|row| row.category.as_str()));
    line(
        out,
        &format!(
            "\n  {:<wide$}{:>7}{:>5}{:>7}{:>9}{:>10}{:>6}{:>8}{:>10}{:>9}  passed over",
            "category",
            "terms",
            "hit",
            "hits",
            "per 1000",
            "articles",
            "own",
            "quoted",
            "reported",
            "negated"
        ),
    );
    for row in rows.iter().filter(stood) {
        let CoverageRow { category, terms, used, hits, articles, .. } = row;
        let rate = row.rate().map_or("–".into(), |rate| format!("{rate:.2}"));
        let [own, quoted, reported] = row.voices.map(|n| percent(row.share(n)));
        let negated = percent(row.share(row.negated));
        let passed_over = passed_over(&row.passed_over);
        let shares = format!("{own:>6}{quoted:>8}{reported:>10}{negated:>9}");
        line(
            out,
            &format!(
                "  {category:<wide$}{terms:>7}{used:>5}{hits:>7}{rate:>9}{articles:>10}{shares}  {passed_over}"
            ),
        );
    }
    let never: Vec<&str> =
        rows.iter().filter(|r| !stood(r)).map(|r| r.category.as_str()).collect();
    if !never.is_empty() {
        line(out, &format!("  never: {}", never.join(", ")));
    }
    let terms: u64 = rows.iter().map(|row| row.terms).sum();
    let used: u64 = rows.iter().map(|row| row.used).sum();
    line(
        out,
        &format!("  {} of {terms} terms never hit; terms.csv names them", terms - used),
    );
}

/// `5 in_name, 2 unless`: the most frequent reason first.
fn passed_over(counts: &[u64; 6]) -> String {
    let mut reasons: Vec<(u64, &str)> =
        counts.iter().zip(Reason::ALL).map(|(n, reason)| (*n, reason.column())).collect();
    reasons.sort_by_key(|(count, _)| u64::MAX - count);
    let reasons = reasons.iter().filter(|(count, _)| *count > 0);
    reasons.map(|(n, column)| format!("{n} {column}")).collect::<Vec<_>>().join(", ")
}

fn carriers(out: &mut String, categories: &[Carried<'_>], top: usize) {
    if categories.is_empty() {
        return;
    }
    line(out, "\n  what carries a category");
    for Carried { row, terms, warning } in categories.iter().take(top) {
        let warning = warning.map_or(String::new(), |warning| format!("  ! {warning}"));
        line(out, &format!("  {} ({} hits){warning}", row.category, row.hits));
        for term in terms {
            let share = percent(term.share);
            line(out, &format!("    {share:>5} {}", term.term));
            for (context, doc_id) in &term.contexts {
                line(out, &format!("          {context}  ({doc_id})"));
            }
        }
    }
    more(out, categories.len(), top, "; terms.csv has all");
}

fn suggestions(
    out: &mut String,
    rows: &[&SuggestionRow],
    kind: SuggestionKind,
    top: usize,
) {
    if rows.is_empty() {
        return;
    }
    line(
        out,
        match kind {
            SuggestionKind::Neighbour => {
                "\n  to consider: words beside hits more than elsewhere"
            }
            SuggestionKind::Form => {
                "\n  to consider: forms of a term that it does not match"
            }
        },
    );
    for row in rows.iter().take(top) {
        let SuggestionRow { category, words, count, .. } = row;
        let why = match (row.g2, row.elsewhere) {
            (Some(g2), Some(elsewhere)) => {
                format!("{} beside, {elsewhere} elsewhere, G² {g2:.1}", times(*count))
            }
            _ => format!("of {}, {}", row.of, times(*count)),
        };
        line(out, &format!("  {words}  ({category}: {why})"));
        line(out, &format!("          {}  ({})", row.context.0, row.context.1));
    }
    more(out, rows.len(), top, "; suggestions.csv has all");
}

/// Smaller overlaps are no reason to look,
const MUCH: f64 = 0.1;
/// nor are those of fewer words.
const AT_LEAST: u64 = 3;

fn overlaps(out: &mut String, rows: &[OverlapRow], top: usize) {
    let is_much = |r: &&OverlapRow| r.jaccard() > MUCH && r.shared >= AT_LEAST;
    let much: Vec<&OverlapRow> = rows.iter().filter(is_much).collect();
    if much.is_empty() {
        return;
    }
    line(out, "\n  categories that catch the same words");
    for row in much.iter().take(top) {
        let OverlapRow { category, other, shared, .. } = row;
        let either = row.words + row.other_words - shared;
        let share = percent(Some(row.jaccard()));
        line(out, &format!("  {share:>5} {category} and {other}: {shared} of {either}"));
    }
    more(out, much.len(), top, "; overlaps.csv has all");
}

/// Says how many things are not shown, if some are not, and where they are.
pub(super) fn more(out: &mut String, all: usize, top: usize, place: &str) {
    if all > top {
        line(out, &format!("  and {} more{place}", all - top));
    }
}

/// Adds a line without blanks at its end.
pub(super) fn line(out: &mut String, text: &str) {
    let _ = writeln!(out, "{}", text.trim_end());
}

/// The width of a column that holds all names, and its heading.
pub(super) fn width<'a>(names: impl Iterator<Item = &'a str>) -> usize {
    names.map(|name| name.chars().count()).max().unwrap_or(0).max("category".len())
}

fn percent(part: Option<f64>) -> String {
    part.map_or("–".into(), |part| format!("{:.0} %", 100.0 * part))
}

fn times(count: u64) -> String {
    format!("{count} time{}", if count == 1 { "" } else { "s" })
}
