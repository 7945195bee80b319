//! What the comparisons of a table come to, and out of how many.

use std::collections::BTreeMap;

use super::escape::text;
use crate::compare::{MeasureRow, Verdict};
use crate::report::figures::{count, counted, rate, some};

/// The most comparisons of which it is told what they need.
const NEEDED: usize = 3;

/// The verdict of a row, with the q-value of a difference: `higher (q 0.012)`.
pub(super) fn of(row: &MeasureRow) -> String {
    match row.q_value.filter(|_| row.verdict.is_difference()) {
        Some(q) => format!("{} ({})", row.verdict.text(), q_value(q)),
        None => row.verdict.text(),
    }
}

/// A q-value with three decimals: `q 0.012`.
pub(in crate::report) fn q_value(q: f64) -> String {
    if q < 0.001 { "q below 0.001".to_string() } else { format!("q {q:.3}") }
}

/// How many comparisons the verdicts on some rows were picked from.
pub(super) fn family<'a>(rows: impl Iterator<Item = &'a MeasureRow>) -> String {
    let mut families: BTreeMap<(&str, &str, &str), u64> = BTreeMap::new();
    for row in rows {
        let key = (row.measure, row.voice, row.section);
        families.extend(row.family.map(|size| (key, size)));
    }
    let sizes: Vec<String> = families.values().map(|size| count(*size)).collect();
    match &sizes[..] {
        [] => {
            "No outlet shares five stories and five hits with the others, so no difference is \
             tested: every verdict is *cannot tell*."
                .to_string()
        }
        [size] if size == "1" => {
            "The verdict is that of a single comparison on shared stories.".to_string()
        }
        sizes => format!(
            "The verdicts are those of {} comparisons on shared stories, all categories and \
             outlets together; the q-values are corrected for so many (Benjamini & Hochberg).",
            sizes.join(" + ")
        ),
    }
}

/// What it would take to tell, for the comparisons that need least; nothing if
/// nothing was tested in vain.
pub(super) fn needed<'a>(
    rows: impl Iterator<Item = (&'a str, &'a MeasureRow)>,
) -> String {
    let open = rows.filter(|(_, row)| row.verdict == Verdict::CannotTell);
    let mut open: Vec<(u64, f64, &str, u64)> = open
        .filter_map(|(name, row)| {
            Some((row.needed_stories?, row.needed_ratio?, name, row.shared_stories))
        })
        .collect();
    open.sort_by(|a, b| (a.0, a.2).cmp(&(b.0, b.2)));
    let line = |(stories, ratio, name, shared): &(u64, f64, &str, u64)| {
        let stories = counted(*stories, "story", "stories");
        format!(
            "{} {stories} for a ratio of {} (now {})",
            text(name),
            rate(*ratio),
            count(*shared)
        )
    };
    let lines: Vec<String> = open.iter().map(line).collect();
    match lines.is_empty() {
        true => String::new(),
        false => {
            format!("Shared stories needed to tell, about: {}.", some(&lines, NEEDED))
        }
    }
}
