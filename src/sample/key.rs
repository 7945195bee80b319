//! What coders must not see: where units come from, how likely each was to be
//! drawn, and what the program says of them.

use super::{Origin, Question, Sample};
use crate::evaluate;
use crate::report::{decimal, guarded};

/// The file with a row for each unit.
pub const UNITS: &str = "units.csv";
/// The file with a row for each question.
pub const QUESTIONS: &str = "questions.csv";
/// The file that says how it was drawn.
pub const DESIGN: &str = "design.csv";

/// The files of the key with their names.
pub fn key(sample: &Sample, of: &Origin) -> [(&'static str, Vec<u8>); 3] {
    [(UNITS, units(sample)), (QUESTIONS, questions(sample)), (DESIGN, design(sample, of))]
}

/// Columns that `units.csv` begins with; behind them stands one for each question, with
/// what the program says, and for attributions one for each of [`PROGRAM`]. Of these names
/// [`ON_SHEETS`] head columns of the sheets, too. No question is called like one.
pub(super) const UNIT_COLUMNS: [&str; 13] = [
    "unit",
    "doc_id",
    "outlet",
    "start",
    "end",
    "stratum",
    "drawn",
    "out_of",
    "probability",
    "voice",
    "before",
    "text",
    "behind",
];

/// The words that the program takes for the source and for what is said, all of it.
pub const PROGRAM: [&str; 2] = ["program_source", "program_content"];

fn units(sample: &Sample) -> Vec<u8> {
    let asked = sample.plan.questions.iter().map(|question| &*question.id);
    let spans: &[&str] = if sample.plan.unit.asks_for_spans() { &PROGRAM } else { &[] };
    let spans = spans.iter().copied();
    let header: Vec<&str> =
        UNIT_COLUMNS.into_iter().chain(asked).chain(spans.clone()).collect();
    let rows = sample.units.iter().map(|drawn| {
        let unit = &drawn.unit;
        let probability = drawn.drawn as f64 / drawn.out_of as f64;
        let mut cells = vec![
            drawn.id.clone(),
            guarded(&unit.doc_id),
            guarded(&unit.outlet),
            unit.start.to_string(),
            unit.end.to_string(),
            guarded(&unit.stratum),
            drawn.drawn.to_string(),
            drawn.out_of.to_string(),
            decimal(probability),
            unit.voice.to_string(),
            guarded(&unit.before),
            guarded(&unit.text),
            guarded(&unit.behind),
        ];
        cells.extend(unit.program.iter().cloned());
        cells.extend(spans.clone().zip(&unit.spans).map(|(_, span)| guarded(span)));
        cells
    });
    evaluate::sheet(&header, rows)
}

fn questions(sample: &Sample) -> Vec<u8> {
    let cells = |question: &Question| {
        let [values, scored] =
            [&question.values, &question.scored].map(|values| values.join(";"));
        vec![guarded(&question.id), question.scale.id().to_string(), values, scored]
    };
    let header = ["question", "scale", "values", "scored"];
    evaluate::sheet(&header, sample.plan.questions.iter().map(cells))
}

fn design(sample: &Sample, of: &Origin) -> Vec<u8> {
    let plan = &sample.plan;
    let by: Vec<&str> = plan.by.iter().map(|by| by.id()).collect();
    let rows = [
        ("unit", plan.unit.id().to_string()),
        ("n", sample.units.len().to_string()),
        ("by", by.join(";")),
        ("seed", plan.seed.to_string()),
    ];
    let rows = rows.map(|(name, value)| (name.to_string(), value)).into_iter();
    let rows = rows.chain(of.rows()).map(|(name, value)| vec![name, value]);
    evaluate::sheet(&["name", "value"], rows)
}
