//! What coders must not see: where units come from, how likely each was to be
//! drawn, and what the program says of them.

use super::{Question, Sample};
use crate::evaluate;
use crate::report::{decimal, guarded};

/// The file with a row for each unit.
pub const UNITS: &str = "units.csv";
/// The file with a row for each question.
pub const QUESTIONS: &str = "questions.csv";
/// The file that says how it was drawn.
pub const DESIGN: &str = "design.csv";

/// The files of the key with their names.
pub fn key(sample: &Sample) -> [(&'static str, Vec<u8>); 3] {
    [(UNITS, units(sample)), (QUESTIONS, questions(sample)), (DESIGN, design(sample))]
}

/// Columns that `units.csv` begins with; one for each question follows, with what
/// the program says.
const UNIT_COLUMNS: [&str; 10] = [
    "unit",
    "doc_id",
    "outlet",
    "start",
    "end",
    "stratum",
    "drawn",
    "out_of",
    "probability",
    "text",
];

fn units(sample: &Sample) -> Vec<u8> {
    let asked = sample.plan.questions.iter().map(|question| &*question.id);
    let header: Vec<&str> = UNIT_COLUMNS.into_iter().chain(asked).collect();
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
            guarded(&unit.text),
        ];
        cells.extend(unit.program.iter().cloned());
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

fn design(sample: &Sample) -> Vec<u8> {
    let plan = &sample.plan;
    let by: Vec<&str> = plan.by.iter().map(|by| by.id()).collect();
    let rows = [
        ("unit", plan.unit.id().to_string()),
        ("n", sample.units.len().to_string()),
        ("by", by.join(";")),
        ("seed", plan.seed.to_string()),
        ("parallax", env!("CARGO_PKG_VERSION").to_string()),
    ];
    let rows = rows.into_iter().map(|(name, value)| vec![name.to_string(), value]);
    evaluate::sheet(&["name", "value"], rows)
}
