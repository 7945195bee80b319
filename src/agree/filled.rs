//! A sheet that a coder filled in.

use std::collections::BTreeMap;

use super::Key;
use super::cells::{cells, columns};
use crate::sample::Question;

/// What one coder says.
#[derive(Debug, Clone)]
pub struct Filled {
    /// The coder: the name of the sheet without its ending.
    pub coder: String,
    /// By unit and question of the key: the number of the code; none where there
    /// is no code, or none that can be used.
    pub codes: Vec<Vec<Option<usize>>>,
    /// By unit: the words that the coder names.
    pub words: Vec<String>,
    /// What is wrong with the sheet.
    pub faults: Vec<Fault>,
}

/// Something on a sheet that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The sheet.
    pub sheet: String,
    /// The row, as a spreadsheet counts; none where it is not there.
    pub row: Option<usize>,
    /// The unit.
    pub unit: String,
    /// The question; empty where the whole row is meant.
    pub question: String,
    /// What is wrong, and what became of it.
    pub fault: String,
    /// The cell as it stands.
    pub cell: String,
}

/// What stands in the cells of a unit so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Code {
    /// No row yet, or nothing in it.
    Blank,
    Of(usize),
    /// Two codes that differ.
    Disputed,
}

/// Reads the sheet with this name, whatever program saved it.
pub fn filled(sheet: &str, bytes: &[u8], key: &Key) -> Filled {
    let rows = cells(bytes);
    let header = rows.first().cloned().unwrap_or_default();
    let mut reading = Reading::new(sheet, key, &header);
    for (number, row) in (1..).zip(&rows).skip(1) {
        reading.row(number, row);
    }
    reading.end()
}

struct Reading<'k> {
    sheet: &'k str,
    key: &'k Key,
    unit: Option<usize>,
    words: Option<usize>,
    /// The column of each question.
    questions: Vec<Option<usize>>,
    by_id: BTreeMap<&'k str, usize>,
    /// The row of each unit.
    seen: Vec<Option<usize>>,
    codes: Vec<Vec<Code>>,
    noted: Vec<String>,
    faults: Vec<Fault>,
}

impl<'k> Reading<'k> {
    fn new(sheet: &'k str, key: &'k Key, header: &[String]) -> Reading<'k> {
        let first = |name: &str| columns(header, name).first().copied();
        let units = key.units.len();
        let by_id = key.units.iter().enumerate().map(|(at, u)| (u.id.as_str(), at));
        let mut reading = Reading {
            sheet,
            key,
            unit: first("unit"),
            words: first("words"),
            questions: Vec::new(),
            by_id: by_id.collect(),
            seen: vec![None; units],
            codes: vec![vec![Code::Blank; key.questions.len()]; units],
            noted: vec![String::new(); units],
            faults: Vec::new(),
        };
        if reading.unit.is_none() {
            reading.fault(
                Some(1),
                "",
                "",
                "no column unit: nothing of the sheet counts",
                "",
            );
        }
        for question in &key.questions {
            let found = columns(header, &question.id);
            if found.len() != 1 {
                let fault = match found.len() {
                    0 => "no column for the question",
                    _ => "two columns for the question: neither counts",
                };
                reading.fault(Some(1), "", &question.id, fault, "");
            }
            reading.questions.push(found.first().copied().filter(|_| found.len() == 1));
        }
        reading
    }

    fn fault(
        &mut self,
        row: Option<usize>,
        unit: &str,
        question: &str,
        fault: &str,
        cell: &str,
    ) {
        let [unit, question, fault, cell] =
            [unit, question, fault, cell].map(String::from);
        let sheet = self.sheet.to_string();
        self.faults.push(Fault { sheet, row, unit, question, fault, cell });
    }

    fn row(&mut self, number: usize, row: &[String]) {
        let Some(unit) = self.unit.and_then(|at| row.get(at)) else { return };
        if row.iter().all(String::is_empty) {
            return;
        }
        let Some(at) = self.by_id.get(unit.as_str()).copied() else {
            self.fault(Some(number), unit, "", "no such unit in the key: left out", unit);
            return;
        };
        if let Some(first) = self.seen[at] {
            let fault = format!("the unit stands in row {first} too");
            self.fault(Some(number), unit, "", &fault, "");
        } else {
            self.seen[at] = Some(number);
        }
        let key = self.key;
        for (asked, question) in key.questions.iter().enumerate() {
            let Some(column) = self.questions[asked] else { continue };
            let cell = row.get(column).map_or("", String::as_str);
            self.cell((number, at, asked), question, cell);
        }
        if let Some(words) = self.words.and_then(|at| row.get(at)) {
            self.noted[at].clone_from(words);
        }
    }

    fn cell(
        &mut self,
        (row, unit, asked): (usize, usize, usize),
        question: &Question,
        cell: &str,
    ) {
        let code = match code(question, cell) {
            Ok(code) => code,
            Err(fault) => {
                let id = &self.key.units[unit].id;
                self.fault(Some(row), id, &question.id, &fault, cell);
                return;
            }
        };
        let known = &mut self.codes[unit][asked];
        match *known {
            Code::Blank => *known = Code::Of(code),
            Code::Of(other) if other != code => {
                *known = Code::Disputed;
                let fault = "coded twice, and not alike: neither counts";
                let id = &self.key.units[unit].id;
                self.fault(Some(row), id, &question.id, fault, cell);
            }
            Code::Of(_) | Code::Disputed => (),
        }
    }

    fn end(mut self) -> Filled {
        let units = self.seen.iter().zip(&self.key.units);
        let missing: Vec<&str> =
            units.filter(|(row, _)| row.is_none()).map(|(_, unit)| &*unit.id).collect();
        for unit in missing {
            self.fault(None, unit, "", "the unit has no row: not coded", "");
        }
        let used = |code: &Code| match code {
            Code::Of(code) => Some(*code),
            Code::Blank | Code::Disputed => None,
        };
        let codes = self.codes.iter().map(|codes| codes.iter().map(used).collect());
        let coder = self.sheet.rsplit_once('.').map_or(self.sheet, |(name, _)| name);
        Filled {
            coder: coder.to_string(),
            codes: codes.collect(),
            words: self.noted,
            faults: self.faults,
        }
    }
}

/// The number of the code that a cell says; else what is wrong with it.
fn code(question: &Question, cell: &str) -> Result<usize, String> {
    if cell.is_empty() {
        return Err("blank: not coded".to_string());
    }
    if let Some(code) = allowed(question, cell) {
        return Ok(code);
    }
    let parts: Vec<&str> = cell
        .split(|c: char| c.is_whitespace() || [';', ',', '/', '|', '+', '&'].contains(&c))
        .filter(|part| !part.is_empty())
        .collect();
    let values = question.values.join(", ");
    if parts.len() > 1 && parts.iter().all(|part| allowed(question, part).is_some()) {
        return Err(format!("two codes in one cell: not coded; one of {values}"));
    }
    Err(format!("no such code: not coded; one of {values}"))
}

/// A spreadsheet may write `1` as `1.0` or `1,0`.
fn allowed(question: &Question, cell: &str) -> Option<usize> {
    let number = |text: &str| text.replace(',', ".").parse::<f64>().ok();
    let is_it = |value: &String| {
        value.eq_ignore_ascii_case(cell)
            || number(value).is_some_and(|value| number(cell) == Some(value))
    };
    question.values.iter().position(is_it)
}
