//! What a terminal shows when a run is over.

use super::figures::{count, counted, percent};
use super::{Report, visible};

/// Wider lines are cut, in characters.
const WIDTH: usize = 100;
/// The most outlets that get a line.
const OUTLETS: usize = 6;

/// About ten lines: what was read, the outlets, how many findings are told, where to
/// look. Plain text without controls; it ends with a line end.
pub fn summary(report: &Report<'_>, findings: usize) -> String {
    let run = report.run;
    let mut lines = vec![format!(
        "read {}, used {}, skipped {}; set aside {} of page furniture",
        counted(run.read, "record", "records"),
        count(run.used),
        count(run.skipped),
        counted(run.removed, "line", "lines"),
    )];
    if let Some(first) = report.skipped.first() {
        lines.push(format!("first skipped: {}", one_line(&first.to_string())));
    }
    lines.extend(outlets(report));
    lines.push(remark(findings));
    lines.extend(run.evidence.summary().map(String::from));
    lines.iter().map(|line| cut(line) + "\n").collect()
}

fn outlets(report: &Report<'_>) -> Vec<String> {
    let outlets = &report.comparison.outlets;
    let width =
        outlets.iter().take(OUTLETS).map(|o| one_line(&o.outlet).chars().count()).max();
    let width = width.unwrap_or_default().min(30);
    let mut lines: Vec<String> = outlets
        .iter()
        .take(OUTLETS)
        .map(|o| {
            format!(
                "  {:width$}  {}, {}, {} own voice, {}",
                one_line(&o.outlet),
                counted(o.articles, "article", "articles"),
                counted(o.words, "word", "words"),
                percent(o.own_words, o.words),
                counted(o.attributions, "attribution", "attributions"),
            )
        })
        .collect();
    if outlets.len() > OUTLETS {
        lines.push(format!(
            "  and {}",
            counted((outlets.len() - OUTLETS) as u64, "more outlet", "more outlets")
        ));
    }
    lines
}

fn remark(findings: usize) -> String {
    let told = match findings as u64 {
        0 => "No difference is".to_string(),
        n => counted(n, "difference is", "differences are"),
    };
    format!("{told} told in report.md; the tables are the CSV files beside it")
}

/// Data on one line without anything that a terminal would obey.
fn one_line(text: &str) -> String {
    visible(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn cut(line: &str) -> String {
    match line.chars().count() {
        n if n <= WIDTH => line.to_string(),
        _ => line.chars().take(WIDTH - 1).chain(['…']).collect(),
    }
}
