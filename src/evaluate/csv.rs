//! The rows and the scores as CSV files, in the manner of the reports: UTF-8
//! with a byte-order mark, absent values empty, text that no spreadsheet runs.

use csv::{Terminator, WriterBuilder};

use super::{Group, MatchRow, Score, Scores};
use crate::report::{decimal, guarded};

/// `matches.csv`: one row for each gold attribution and each surplus prediction.
pub fn matches(scores: &Scores) -> Vec<u8> {
    file(&MATCHES, scores.matches.iter().map(match_cells))
}

/// `scores.csv`: one row for each metric, of all texts (no outlet) and of each
/// outlet.
pub fn scores(scores: &Scores) -> Vec<u8> {
    let groups = std::iter::once(&scores.overall).chain(&scores.outlets);
    file(&SCORES, groups.flat_map(|g| g.scores.iter().map(|s| score_cells(g, s))))
}

/// The header of `matches.csv`.
const MATCHES: [&str; 23] = [
    "doc_id",
    "outlet",
    "outcome",
    "overlap",
    "source_outcome",
    "quoted",
    "gold_kind",
    "predicted_kind",
    "gold_content",
    "predicted_content",
    "gold_source",
    "predicted_source",
    "gold_cue",
    "predicted_cue",
    "gold_source_name",
    "predicted_source_name",
    "gold_source_kind",
    "predicted_source_kind",
    "gold_relay",
    "predicted_relay",
    "rule",
    "start",
    "end",
];
/// The header of `scores.csv`. Of an accuracy, `gold` and `predicted` are the
/// pairs.
const SCORES: [&str; 10] = [
    "outlet",
    "metric",
    "precision",
    "recall",
    "f1",
    "accuracy",
    "low",
    "high",
    "gold",
    "predicted",
];

fn match_cells(row: &MatchRow) -> Vec<String> {
    let mut cells = vec![
        guarded(&row.doc_id),
        guarded(&row.outlet),
        row.outcome.id().to_string(),
        number(row.overlap),
        row.source_outcome.to_string(),
        row.quoted.to_string(),
    ];
    let spans = [&row.content, &row.source, &row.cue];
    let fields = [&row.source_name, &row.source_kind, &row.relay];
    let roles = std::iter::once(&row.kind).chain(spans).chain(fields);
    cells.extend(roles.flatten().map(|text| guarded(text)));
    cells.extend([guarded(&row.rule), row.start.to_string(), row.end.to_string()]);
    cells
}

fn score_cells(group: &Group, score: &Score) -> Vec<String> {
    vec![
        guarded(group.outlet.as_deref().unwrap_or_default()),
        score.metric.to_string(),
        number(score.precision),
        number(score.recall),
        number(score.f1),
        number(score.accuracy),
        number(score.interval.map(|(low, _)| low)),
        number(score.interval.map(|(_, high)| high)),
        score.gold.to_string(),
        score.predicted.to_string(),
    ]
}

pub(super) fn number(number: Option<f64>) -> String {
    number.map(decimal).unwrap_or_default()
}

/// A table as a CSV file; every row has as many cells as the header.
pub(crate) fn file(header: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::Any(b'\n'))
        .from_writer("\u{FEFF}".as_bytes().to_vec());
    let header = header.iter().map(|name| name.to_string()).collect();
    for cells in std::iter::once(header).chain(rows) {
        // Writing to memory does not fail, and all rows are of one length.
        let written = writer.write_record(&cells);
        debug_assert!(written.is_ok(), "uneven row");
    }
    writer.into_inner().unwrap_or_default()
}
