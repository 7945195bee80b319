//! What a coder fills in.

use super::Sample;
use crate::evaluate;
use crate::report::guarded;

/// The sheet, the same for every coder: a row for each unit, a blank column for
/// each question with its allowed codes in the header, and one for remarks; where
/// the whole text is coded, one for the words that it was coded for too.
pub fn sheet(sample: &Sample, with_outlet: bool) -> Vec<u8> {
    let mut header: Vec<String> = Vec::from(["unit".to_string()]);
    header.extend(with_outlet.then(|| "outlet".to_string()));
    header.extend(["before", "text", "behind"].map(String::from));
    for question in &sample.plan.questions {
        header.push(format!("{} [{}]", question.id, question.values.join("|")));
    }
    let asks_words = sample.plan.unit.covers_all();
    header.extend(asks_words.then(|| "words".to_string()));
    header.push("remark".to_string());
    let blank = sample.plan.questions.len() + 1 + usize::from(asks_words);
    let rows = sample.units.iter().map(|drawn| {
        let unit = &drawn.unit;
        let mut cells = vec![drawn.id.clone()];
        cells.extend(with_outlet.then(|| guarded(&unit.outlet)));
        cells.extend([&unit.before, &unit.text, &unit.behind].map(|text| guarded(text)));
        cells.resize(cells.len() + blank, String::new());
        cells
    });
    let header: Vec<&str> = header.iter().map(String::as_str).collect();
    evaluate::sheet(&header, rows)
}
