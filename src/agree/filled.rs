//! A sheet that a coder filled in.

use std::collections::BTreeMap;

use super::table::{Table, columns};
use super::{Key, Places};
use crate::error::{Error, Result};
use crate::sample::{NOBODY, Question, SAME, SPANS};

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
    /// By unit: where the source and what is said stand, of attributions; none where the
    /// coder does not say so.
    pub spans: Vec<[Option<Places>; 2]>,
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

/// The question for the kind of an attribution, and its code for what is none.
const KIND: &str = "kind";
const NONE: &str = "none";

const BLANK: &str = "blank: not coded";
const ELSEWHERE: &str =
    "these words do not stand there, as they are written: not counted";

/// What stands in the cells of a unit so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Code {
    /// No row yet, or nothing in it.
    Blank,
    Of(usize),
    /// Two codes that differ.
    Disputed,
}

impl Filled {
    /// Whether the coder has coded anything.
    pub fn is_coded(&self) -> bool {
        let mut spans = self.spans.iter().flatten();
        self.codes.iter().flatten().any(Option::is_some) || spans.any(Option::is_some)
    }
}

/// Reads the sheet with this name, whatever program saved it: a workbook if it ends in
/// `.xlsx`, else text.
///
/// # Errors
/// When a workbook cannot be read, or it is not clear which of its sheets counts.
pub fn filled(sheet: &str, bytes: &[u8], key: &Key) -> Result<Filled> {
    let table =
        Table::read(sheet, bytes).map_err(|message| Error::data(sheet, message))?;
    let mut reading = Reading::new(sheet, key, &table);
    for (number, row) in &table.rows {
        reading.row(*number, row);
    }
    Ok(reading.end())
}

struct Reading<'k> {
    sheet: &'k str,
    key: &'k Key,
    unit: Option<usize>,
    words: Option<usize>,
    /// The columns of source and content; none where they are not asked for.
    spans: [Option<usize>; 2],
    /// The column of each question.
    questions: Vec<Option<usize>>,
    by_id: BTreeMap<&'k str, usize>,
    /// The row of each unit.
    seen: Vec<Option<usize>>,
    codes: Vec<Vec<Code>>,
    marks: Vec<[Option<Places>; 2]>,
    noted: Vec<String>,
    faults: Vec<Fault>,
}

impl<'k> Reading<'k> {
    fn new(sheet: &'k str, key: &'k Key, table: &Table) -> Reading<'k> {
        let (header, top) = (&table.header, Some(table.header_row.max(1)));
        let first = |name: &str| columns(header, name).first().copied();
        let units = key.units.len();
        let by_id = key.units.iter().enumerate().map(|(at, u)| (u.id.as_str(), at));
        let mut reading = Reading {
            sheet,
            key,
            unit: first("unit"),
            words: first("words"),
            spans: SPANS.map(|name| first(name).filter(|_| key.unit.asks_for_spans())),
            questions: Vec::new(),
            by_id: by_id.collect(),
            seen: vec![None; units],
            codes: vec![vec![Code::Blank; key.questions.len()]; units],
            marks: vec![[None, None]; units],
            noted: vec![String::new(); units],
            faults: Vec::new(),
        };
        if reading.unit.is_none() {
            let fault = "no column unit: nothing of the sheet counts";
            reading.fault(top, "", "", fault, "");
        }
        for (at, name) in SPANS.into_iter().enumerate() {
            if key.unit.asks_for_spans() && reading.spans[at].is_none() {
                reading.fault(top, "", name, "no column for it", "");
            }
        }
        for question in &key.questions {
            let found = columns(header, &question.id);
            if found.len() != 1 {
                let fault = match found.len() {
                    0 => "no column for the question",
                    _ => "two columns for the question: neither counts",
                };
                reading.fault(top, "", &question.id, fault, "");
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
            let fault = match unit.is_empty() {
                true => "no unit in the row: left out",
                false => "no such unit in the key: left out",
            };
            self.fault(Some(number), unit, "", fault, unit);
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
        self.mark(number, at, row);
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

    /// The source and what is said, of a unit that the coder takes for an attribution.
    fn mark(&mut self, row: usize, unit: usize, cells: &[String]) {
        let key = self.key;
        let kind = key.questions.iter().position(|question| question.id == KIND);
        let code = kind.map(|asked| self.codes[unit][asked]);
        let (Some(kind), Some(Code::Of(code))) = (kind, code) else { return };
        if key.questions[kind].values[code] == NONE {
            return;
        }
        for (at, name) in SPANS.into_iter().enumerate() {
            let Some(column) = self.spans[at] else { continue };
            let cell = cells.get(column).map_or("", String::as_str);
            let known = &key.units[unit];
            let found = match (name, cell) {
                (_, "") => Err(BLANK),
                ("source", cell) if cell.eq_ignore_ascii_case(NOBODY) => Ok(Vec::new()),
                ("content", cell) if cell.eq_ignore_ascii_case(SAME) => {
                    Ok(known.seen.marked().to_vec())
                }
                ("source", cell) => known.seen.find(cell).ok_or(ELSEWHERE),
                (_, cell) => {
                    let found = known.seen.find(cell).map(|all| known.seen.coded(&all));
                    found.filter(|places| !places.is_empty()).ok_or(ELSEWHERE)
                }
            };
            match found {
                Ok(places) => self.marks[unit][at] = Some(places),
                Err(fault) => self.fault(Some(row), &known.id, name, fault, cell),
            }
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
        let codes: Vec<Vec<Option<usize>>> = codes.collect();
        if self.unit.is_some() && codes.iter().flatten().all(Option::is_none) {
            let sheet = self.sheet;
            self.faults.retain(|fault| !fault.fault.starts_with(BLANK));
            self.fault(
                None,
                "",
                "",
                &format!("{sheet} has no code: the sheet is left out"),
                "",
            );
        }
        let coder = self.sheet.rsplit_once('.').map_or(self.sheet, |(name, _)| name);
        Filled {
            coder: coder.to_string(),
            codes,
            words: self.noted,
            spans: self.marks,
            faults: self.faults,
        }
    }
}

/// The number of the code that a cell says; else what is wrong with it.
fn code(question: &Question, cell: &str) -> std::result::Result<usize, String> {
    if cell.is_empty() {
        return Err(BLANK.to_string());
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

/// A spreadsheet may write `1` as `1.0` or `1,0`, and as `TRUE` where somebody ticked it.
fn allowed(question: &Question, cell: &str) -> Option<usize> {
    let number = |text: &str| match text {
        "TRUE" => Some(1.0),
        "FALSE" => Some(0.0),
        text => text.replace(',', ".").parse::<f64>().ok(),
    };
    let is_it = |value: &String| {
        value.eq_ignore_ascii_case(cell)
            || number(value).is_some_and(|value| number(cell) == Some(value))
    };
    question.values.iter().position(is_it)
}
