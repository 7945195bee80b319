//! The results as CSV files.

use super::{AgreementRow, Fault, LikenessRow, Results, Score, Share};
use crate::evaluate::sheet;
use crate::report::{decimal, guarded};

/// The files with their names. The same results give the same bytes.
pub fn sheets(results: &Results) -> Vec<(&'static str, Vec<u8>)> {
    let agreements = results.agreements.iter().map(agreement_cells);
    let mut sheets = vec![
        ("agreement.csv", sheet(&AGREEMENT, agreements)),
        ("scores.csv", sheet(&SCORES, results.scores.iter().map(score_cells))),
        ("disagreements.csv", disagreements(results)),
        ("faults.csv", sheet(&FAULTS, results.faults().map(fault_cells))),
    ];
    if !results.likenesses.is_empty() {
        let rows = results.likenesses.iter().map(likeness_cells);
        sheets.push(("spans.csv", sheet(&SPANS, rows)));
    }
    sheets
}

/// The header of `agreement.csv`. `units` are those with two codes or more, `codes`
/// theirs; `percentage` is the share of pairs of codes that is alike.
const AGREEMENT: [&str; 10] = [
    "question",
    "coders",
    "scale",
    "units",
    "codes",
    "percentage",
    "alpha",
    "low",
    "high",
    "articles",
];
/// The header of `scores.csv`: shares of the corpus, weighted by the probabilities.
/// `units` to `both` are counts of drawn units.
const SCORES: [&str; 17] = [
    "question",
    "value",
    "units",
    "undecided",
    "program",
    "coders",
    "both",
    "precision",
    "precision_low",
    "precision_high",
    "recall",
    "recall_low",
    "recall_high",
    "f1",
    "f1_low",
    "f1_high",
    "articles",
];
/// The header of `spans.csv`: `units` are those that both marked, `share` those of them
/// that they mark alike.
const SPANS: [&str; 7] = ["measure", "one", "other", "units", "share", "low", "high"];
/// The header of `faults.csv`. `row` is the one of the spreadsheet.
const FAULTS: [&str; 6] = ["sheet", "row", "unit", "question", "fault", "cell"];

/// A share of the whole in percent.
pub(super) fn percent(share: f64) -> String {
    decimal(share * 100.0)
}

fn agreement_cells(row: &AgreementRow) -> Vec<String> {
    let AgreementRow { question, coders, scale, agreement } = row;
    let coders = if coders.is_empty() { "all".into() } else { coders.join(" × ") };
    let bound = |bound: Option<f64>| bound.map(decimal).unwrap_or_default();
    vec![
        guarded(question),
        guarded(&coders),
        scale.id().to_string(),
        agreement.units.to_string(),
        agreement.codes.to_string(),
        agreement.percentage.map(percent).unwrap_or_default(),
        bound(agreement.alpha),
        bound(agreement.interval.map(|(low, _)| low)),
        bound(agreement.interval.map(|(_, high)| high)),
        agreement.articles.to_string(),
    ]
}

fn likeness_cells(row: &LikenessRow) -> Vec<String> {
    let [one, other] = row.who.each_ref().map(|who| guarded(who));
    let mut cells = vec![row.measure.to_string(), one, other, row.units.to_string()];
    let share =
        row.share.map(|Share { share, low, high }| [share, low, high].map(percent));
    cells.extend(share.unwrap_or_default());
    cells
}

fn score_cells(score: &Score) -> Vec<String> {
    let counts = [score.units, score.undecided, score.program, score.coders, score.both];
    let mut cells = vec![guarded(&score.question), guarded(&score.value)];
    cells.extend(counts.map(|count| count.to_string()));
    for share in [score.precision, score.recall, score.f1] {
        let numbers =
            share.map(|Share { share, low, high }| [share, low, high].map(decimal));
        cells.extend(numbers.unwrap_or_default());
    }
    cells.push(score.articles.to_string());
    cells
}

/// For discussion: what was coded, by whom how, and a blank column to decide in. It
/// does not say what the program thinks.
fn disagreements(results: &Results) -> Vec<u8> {
    let coders = results.coders.iter().map(|sheet| &*sheet.coder);
    let header: Vec<&str> = ["unit", "question", "text"]
        .into_iter()
        .chain(coders)
        .chain(["decided"])
        .collect();
    let rows = results.disagreements().into_iter().map(|(unit, asked)| {
        let (known, question) = (&results.key.units[unit], &results.key.questions[asked]);
        let mut cells =
            vec![known.id.clone(), guarded(&question.id), guarded(&known.text)];
        let code = |code: Option<usize>| code.map(|at| question.values[at].clone());
        let codes = results.coders.iter().map(|sheet| sheet.codes[unit][asked]);
        cells.extend(codes.map(|at| code(at).unwrap_or_default()));
        cells.push(String::new());
        cells
    });
    sheet(&header, rows)
}

fn fault_cells(fault: &Fault) -> Vec<String> {
    let Fault { sheet, row, unit, question, fault, cell } = fault;
    vec![
        guarded(sheet),
        row.map(|row| row.to_string()).unwrap_or_default(),
        guarded(unit),
        guarded(question),
        guarded(fault),
        guarded(cell),
    ]
}
