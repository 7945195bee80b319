//! The rates of one outlet beside the others'.

use crate::compare::MeasureRow;
use crate::report::figures::{count, interval, rate};
use crate::report::markdown::escape::text;
use crate::report::markdown::layout::Page;
use crate::report::markdown::words::caveats;

/// A table of rates, each line under its name.
pub(super) fn table(page: &mut Page, head: [&str; 3], rows: &[(String, &MeasureRow)]) {
    let [what, unit, base] = head;
    let line = |(name, row): &(String, &MeasureRow)| {
        vec![
            name.clone(),
            rate(row.rate),
            interval(row.low, row.high),
            row.others_rate.map_or("–".into(), rate),
            count(row.count),
            count(row.out_of),
        ]
    };
    let lines: Vec<Vec<String>> = rows.iter().map(line).collect();
    page.table(&[what, unit, "Interval", "Others", "Count", base], &lines, "");
    page.paragraph(&remarks(rows));
}

/// The caveats of the rows: those of all rows, then those of some.
fn remarks(rows: &[(String, &MeasureRow)]) -> String {
    let Some((_, first)) = rows.first() else { return String::new() };
    let everywhere = |caveat| rows.iter().all(|(_, row)| row.caveats.contains(caveat));
    let all: Vec<String> = first
        .caveats
        .iter()
        .filter(|caveat| everywhere(caveat))
        .map(|caveat| text(caveat.code()))
        .collect();
    match all.len() {
        0 if rows.len() == 1 => caveats(&[first]),
        0 => String::new(),
        1 => format!("Caveat: {}.", all[0]),
        _ => format!("Caveats: {}.", all.join("; ")),
    }
}
