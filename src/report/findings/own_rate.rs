//! Who spends more, or fewer, of its own words on a category.

use std::collections::BTreeSet;

use super::Finding;
use crate::compare::MeasureRow;
use crate::report::exhibit::Exhibit;
use crate::report::figures::{counted, interval, of, rate};
use crate::report::markdown::{q_value, text};
use crate::report::view::{View, is_own_words};

/// Fewer hits than this are an anecdote.
const HITS: u64 = 5;
/// A shorter base makes every rate extreme, in words.
const WORDS: u64 = 500;
/// A smaller difference is not worth a sentence, as a ratio.
const RATIO: f64 = 1.5;

/// Speaks when an outlet's own words hit a category of a wording list at least
/// half as often again as the others' on the same stories, or the reverse, and
/// the verdict is that they differ. The largest ratio comes first,
/// and each category and each outlet is told once.
///
/// Silent below five hits or 500 own words, and on lists that do not claim to
/// be loaded wording: their rates stand in the section on word choice.
pub(super) fn find<'a>(view: &View<'a>) -> Vec<Finding<'a>> {
    let mut rows: Vec<(f64, &MeasureRow, f64)> =
        view.report.excerpt.rates.iter().filter_map(|row| told(view, row)).collect();
    rows.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (mut categories, mut outlets) = (BTreeSet::new(), BTreeSet::new());
    rows.into_iter()
        .filter(|(_, row, _)| {
            categories.insert(&row.category) & outlets.insert(&row.outlet)
        })
        .map(|(_, row, others)| finding(view, row, others))
        .collect()
}

/// How strong the difference is, if it is worth a sentence.
fn told<'a>(view: &View<'_>, row: &'a MeasureRow) -> Option<(f64, &'a MeasureRow, f64)> {
    let wording = view.lexicon(&row.category).is_some_and(|lexicon| lexicon.wording);
    if !is_own_words(row) || !wording || row.count < HITS || row.out_of < WORDS {
        return None;
    }
    let others = row.others_rate?;
    let strength = row.ratio.filter(|r| *r > 0.0).map_or(f64::MAX, |r| r.ln().abs());
    (row.verdict.is_difference() && strength >= RATIO.ln())
        .then_some((strength, row, others))
}

fn finding<'a>(view: &View<'a>, row: &MeasureRow, others: f64) -> Finding<'a> {
    let here = others + row.difference.unwrap_or_default();
    let more = if here > others { "more" } else { "less" };
    let quotes = view.report.comparison.evidence.of(
        &row.outlet,
        row.measure,
        &row.category,
        row.voice,
    );
    let mut seen = BTreeSet::new();
    let quotes = quotes.into_iter().filter(|row| seen.insert(&row.sentence)).take(2);
    let articles = counted(row.articles, "article", "articles");
    Finding {
        claim: format!(
            "{} uses words of the category “{}” {more} often than the others on the same \
             stories: {} per 1,000 of its own words, the others {}",
            text(&row.outlet),
            text(&view.label(&row.category)),
            rate(here),
            rate(others),
        ),
        base: format!(
            "{} own words in {articles}; {}, ratio {}, 95% interval {}, {} among {}",
            of(row.count, row.out_of),
            counted(row.shared_stories, "shared story", "shared stories"),
            row.ratio.map_or("–".to_string(), rate),
            interval(row.ratio_low, row.ratio_high),
            q_value(row.q_value.unwrap_or(1.0)),
            counted(row.family.unwrap_or(1), "comparison", "comparisons"),
        ),
        outlets: vec![row.outlet.clone()],
        exhibits: quotes.map(Exhibit::Evidence).collect(),
    }
}
