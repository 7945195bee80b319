//! The key of a sample, read back.

use std::collections::BTreeSet;

use super::cells::{cells, columns};
use crate::error::{Error, Result};
use crate::sample::{DESIGN, QUESTIONS, Question, Scale, UNITS, UnitKind};

/// What coders did not see.
#[derive(Debug, Clone)]
pub struct Key {
    /// What a unit is.
    pub unit: UnitKind,
    /// What was asked.
    pub questions: Vec<Question>,
    /// The units, as they stand on the sheets.
    pub units: Vec<KeyUnit>,
}

/// A unit of the key.
#[derive(Debug, Clone)]
pub struct KeyUnit {
    /// Its name on the sheets.
    pub id: String,
    /// Its article.
    pub doc_id: String,
    /// What was coded.
    pub text: String,
    /// 1 divided by the probability of being drawn: the units that it stands for.
    pub weight: f64,
    /// What the program says to each question; empty where it says nothing.
    pub program: Vec<String>,
}

impl Key {
    /// Reads the key; `file` gives the bytes of its files by their names.
    ///
    /// # Errors
    /// When a file does not say what `parallax sample` writes into it, or cannot be had.
    pub fn read(file: impl Fn(&str) -> Result<Vec<u8>>) -> Result<Key> {
        let table = |name: &'static str| Ok::<_, Error>(Table::new(name, &file(name)?));
        let questions = questions(&table(QUESTIONS)?)?;
        let unit = unit_kind(&table(DESIGN)?)?;
        let units = units(&table(UNITS)?, &questions)?;
        Ok(Key { unit, questions, units })
    }
}

/// A table of the key.
struct Table {
    name: &'static str,
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    fn new(name: &'static str, bytes: &[u8]) -> Table {
        let mut rows = cells(bytes);
        let header = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
        Table { name, header, rows }
    }

    /// The cells of some columns, row by row.
    fn columns<'t, const N: usize>(
        &'t self,
        names: [&str; N],
    ) -> Result<Vec<[&'t str; N]>> {
        let mut places = [0; N];
        for (place, name) in places.iter_mut().zip(names) {
            let found = columns(&self.header, name);
            *place = *found.first().ok_or_else(|| {
                Error::data(
                    self.name,
                    format!("no column {name}; the key must stay as it was"),
                )
            })?;
        }
        let cell = |row: &'t [String], at: usize| row.get(at).map_or("", String::as_str);
        Ok(self.rows.iter().map(|row| places.map(|at| cell(row, at))).collect())
    }

    fn wrong(&self, row: usize, what: &str) -> Error {
        let place = format!("{}, row {}", self.name, row + 2);
        Error::data(place, format!("{what}; the key must stay as it was"))
    }
}

fn questions(table: &Table) -> Result<Vec<Question>> {
    let rows = table.columns(["question", "scale", "values", "scored"])?;
    let list = |cell: &str| -> Vec<String> {
        cell.split(';').filter(|v| !v.is_empty()).map(String::from).collect()
    };
    let question = |(at, [id, scale, values, scored]): (usize, &[&str; 4])| {
        let scale =
            Scale::named(scale).ok_or_else(|| table.wrong(at, "no such scale"))?;
        let (values, scored) = (list(values), list(scored));
        let is_number = |value: &String| value.parse::<f64>().is_ok();
        if scale != Scale::Nominal && !values.iter().all(is_number) {
            return Err(table.wrong(at, "codes that are no numbers"));
        }
        Ok(Question { id: id.to_string(), values, scale, scored })
    };
    rows.iter().enumerate().map(question).collect()
}

fn unit_kind(table: &Table) -> Result<UnitKind> {
    let rows = table.columns(["name", "value"])?;
    let unit = rows.iter().find(|[name, _]| *name == "unit");
    let known = unit.and_then(|[_, value]| UnitKind::named(value));
    known.ok_or_else(|| Error::data(table.name, "does not say what a unit is"))
}

fn units(table: &Table, questions: &[Question]) -> Result<Vec<KeyUnit>> {
    let rows = table.columns(["unit", "doc_id", "text", "drawn", "out_of"])?;
    let mut program = vec![Vec::new(); rows.len()];
    for question in questions {
        for (answers, [answer]) in program.iter_mut().zip(table.columns([&question.id])?)
        {
            answers.push(answer.to_string());
        }
    }
    let mut known = BTreeSet::new();
    let mut units = Vec::new();
    for (at, ([id, doc_id, text, drawn, out_of], program)) in
        rows.into_iter().zip(program).enumerate()
    {
        let number = |cell: &str| cell.parse::<u64>().ok().filter(|n| *n > 0);
        let (Some(drawn), Some(out_of)) = (number(drawn), number(out_of)) else {
            return Err(table.wrong(at, "drawn and out_of are numbers above 0"));
        };
        if !known.insert(id) {
            return Err(table.wrong(at, "a unit that stands twice"));
        }
        let [id, doc_id, text] = [id, doc_id, text].map(String::from);
        let weight = out_of as f64 / drawn as f64;
        units.push(KeyUnit { id, doc_id, text, weight, program });
    }
    Ok(units)
}
