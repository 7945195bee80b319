//! The rates of one outlet beside the others'.

use crate::compare::MeasureRow;
use crate::report::figures::{count, interval_of, others_of, rate_of};
use crate::report::markdown::escape::text;
use crate::report::markdown::layout::Page;
use crate::report::markdown::verdict;

/// A table of rates, each line under its name.
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
    let lines: Vec<Vec<String>> = rows.iter().map(line).collect();
    let head = [what, "Verdict", unit, "Interval", "Others", "Count", base];
    page.table(&head, &lines, "");
    page.paragraph(&remarks(rows));
    if rows.iter().any(|(_, row)| row.family.is_some()) {
        page.paragraph(&verdict::family(rows.iter().map(|(_, row)| *row)));
    }
    let named = rows.iter().map(|(name, row)| (name.as_str(), *row));
    page.paragraph(&verdict::needed(named));
}

/// Explains brackets, and names the caveats that hold for all rows.
fn remarks(rows: &[(String, &MeasureRow)]) -> String {
    let Some((_, first)) = rows.first() else { return String::new() };
    let everywhere = |caveat| rows.iter().all(|(_, row)| row.caveats.contains(caveat));
    let all: Vec<&str> = first
        .caveats
        .iter()
        .filter(|caveat| everywhere(caveat))
        .map(|caveat| caveat.code())
        .collect();
    let mut remarks = Vec::new();
    if rows.iter().any(|(_, row)| rate_of(row).starts_with('(')) {
        remarks.push("In brackets: fewer than five hits, or a small base.".to_string());
    }
    if !all.is_empty() {
        remarks.push(format!("All rates: {}.", text(&all.join("; "))));
    }
    remarks.join(" ")
}
