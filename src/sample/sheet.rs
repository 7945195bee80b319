//! What a coder fills in.

use super::{DrawnUnit, Plan, Question, Sample};
use crate::evaluate;
use crate::report::guarded;

/// The columns that coders fill in beside the questions; no question is called like one.
pub(super) const FILLED: [&str; 4] = ["source", "content", "words", "remark"];
/// Those for the words of the source and of what is said.
pub const SPANS: [&str; 2] = ["source", "content"];
/// What a coder writes as source where nobody is named.
pub const NOBODY: &str = "nobody";
/// What a coder writes as content where the words in `[[…]]` are it.
pub const SAME: &str = "same";

/// A column of the sheets.
#[derive(Debug)]
pub(super) struct Column<'p> {
    pub(super) header: String,
    pub(super) fill: Fill<'p>,
}

/// Who fills a column in, and with what.
#[derive(Debug, Clone, Copy)]
pub(super) enum Fill<'p> {
    /// The program: a name.
    Name,
    /// The program: text to be read.
    Text,
    /// The coder: one of the codes.
    Code(&'p Question),
    /// The coder: words.
    Words,
}

/// The columns: a blank one for each question with its allowed codes in the header, and
/// one for remarks; where the whole text is coded, one for the words that it was coded for
/// too; for attributions, what their source and content are.
pub(super) fn columns(plan: &Plan, with_outlet: bool) -> Vec<Column<'_>> {
    let column = |header: &str, fill| Column { header: header.to_string(), fill };
    let mut columns = vec![column("unit", Fill::Name)];
    columns.extend(with_outlet.then(|| column("outlet", Fill::Name)));
    columns.extend(["before", "text", "behind"].map(|name| column(name, Fill::Text)));
    columns.extend(plan.questions.iter().map(|question| Column {
        header: format!("{} [{}]", question.id, question.values.join("|")),
        fill: Fill::Code(question),
    }));
    if plan.unit.asks_for_spans() {
        columns.push(column(
            &format!("source [words of the text, or {NOBODY}]"),
            Fill::Words,
        ));
        columns.push(column(
            &format!("content [{SAME}, or words of the text]"),
            Fill::Words,
        ));
    }
    columns.extend(plan.unit.covers_all().then(|| column("words", Fill::Words)));
    columns.push(column("remark", Fill::Words));
    columns
}

/// What the program writes into the columns of a unit, from the first on.
pub(super) fn shown(drawn: &DrawnUnit, with_outlet: bool) -> Vec<&str> {
    let unit = &drawn.unit;
    let mut cells = vec![&*drawn.id];
    cells.extend(with_outlet.then_some(&*unit.outlet));
    cells.extend([&*unit.before, &*unit.text, &*unit.behind]);
    cells
}

/// The sheet as CSV, the same for every coder: a row for each unit.
pub fn sheet(sample: &Sample, with_outlet: bool) -> Vec<u8> {
    let columns = columns(&sample.plan, with_outlet);
    let header: Vec<&str> = columns.iter().map(|column| &*column.header).collect();
    let rows = sample.units.iter().map(|drawn| {
        let shown = shown(drawn, with_outlet).into_iter().map(guarded);
        let mut cells: Vec<String> = shown.collect();
        cells.resize(columns.len(), String::new());
        cells
    });
    evaluate::sheet(&header, rows)
}
