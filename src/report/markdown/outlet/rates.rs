//! The rates of one outlet beside the others'.

use crate::compare::{MeasureRow, Verdict};
use crate::report::figures::{count, interval_of, others_of, rate_of};
use crate::report::markdown::escape::text;
use crate::report::markdown::layout::Page;
use crate::report::markdown::verdict;

/// The columns of verdicts and intervals.
const VERDICT: usize = 1;
const INTERVAL: usize = 3;

/// A table of rates, each line under its name. Verdicts that are all *cannot tell* are told
/// below it, and intervals that are not there not at all.
pub(super) fn table(page: &mut Page, head: [&str; 3], rows: &[(String, &MeasureRow)]) {
    let [what, unit, base] = head;
    let line = |(name, row): &(String, &MeasureRow)| {
        vec![
            name.clone(),
            verdict::of(row),
            rate_of(row),
            interval_of(row),
            others_of(row),
            count(row.count),
            count(row.out_of),
        ]
    };
    let mut lines: Vec<Vec<String>> = rows.iter().map(line).collect();
    let mut head = vec![what, "Verdict", unit, "Interval", "Others", "Count", base];
    let no_interval = lines.iter().all(|line| line[INTERVAL] == "–");
    for (column, empty) in [(INTERVAL, no_interval), (VERDICT, nothing_told(rows))] {
        if empty {
            head.remove(column);
            lines.iter_mut().for_each(|line| drop(line.remove(column)));
        }
    }
    page.table(&head, &lines, "");
    page.paragraph(&remarks(rows));
    if rows.iter().any(|(_, row)| row.family.is_some()) {
        page.paragraph(&verdict::family(rows.iter().map(|(_, row)| *row)));
    }
    let named = rows.iter().map(|(name, row)| (name.as_str(), *row));
    page.paragraph(&verdict::needed(named));
}

fn nothing_told(rows: &[(String, &MeasureRow)]) -> bool {
    rows.iter().all(|(_, row)| row.verdict == Verdict::CannotTell)
}

/// Explains brackets, and names the caveats that hold for all rows.
fn remarks(rows: &[(String, &MeasureRow)]) -> String {
    let Some((_, first)) = rows.first() else { return String::new() };
    let everywhere = |caveat| rows.iter().all(|(_, row)| row.caveats.contains(caveat));
    let caveats = first.caveats.iter().filter(|caveat| everywhere(caveat));
    let caveats = caveats.map(|caveat| text(caveat.code()));
    let mut remarks = Vec::new();
    if rows.iter().any(|(_, row)| rate_of(row).starts_with('(')) {
        remarks.push("In brackets: fewer than five hits, or a small base.".to_string());
    }
    let verdict = nothing_told(rows).then_some("the verdict is *cannot tell*");
    let all: Vec<String> = verdict.map(String::from).into_iter().chain(caveats).collect();
    if !all.is_empty() {
        remarks.push(format!("All rates: {}.", all.join("; ")));
    }
    remarks.join(" ")
}
