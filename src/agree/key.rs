//! The key of a sample, read back.

use std::collections::BTreeSet;

use sha2::{Digest as _, Sha256};

use super::cells;
use super::seen::Seen;
use super::table::columns;
use crate::error::{Error, Result};
use crate::sample::{
    DESIGN, Origin, PROGRAM, QUESTIONS, Question, Scale, UNITS, UnitKind,
};

/// What coders did not see.
#[derive(Debug, Clone)]
pub struct Key {
    /// What a unit is.
    pub unit: UnitKind,
    /// What was asked.
    pub questions: Vec<Question>,
    /// The units, as they stand on the sheets.
    pub units: Vec<KeyUnit>,
    /// What they were drawn from.
    pub origin: Origin,
    /// The hash of its files.
    pub sha256: String,
}

/// A unit of the key.
#[derive(Debug, Clone)]
pub struct KeyUnit {
    /// Its name on the sheets.
    pub id: String,
    /// Its article.
    pub doc_id: String,
    /// Who published it; empty if the key does not say so.
    pub outlet: String,
    /// Whose words a hit is, as the program says; empty for other units.
    pub voice: String,
    /// What was coded.
    pub text: String,
    /// What coders saw.
    pub seen: Seen,
    /// Where the program sees the source and what is said, of attributions; none where it
    /// is not among what coders saw.
    pub spans: [Option<Places>; 2],
    /// 1 divided by the probability of being drawn: the units that it stands for.
    pub weight: f64,
    /// What the program says to each question; empty where it says nothing.
    pub program: Vec<String>,
}

/// Where words stand among those that coders saw, in code points; nowhere if there are
/// none.
pub type Places = Vec<[usize; 2]>;

impl KeyUnit {
    /// What is drawn together, and alike: the article; the unit itself where the key names
    /// no article.
    pub fn cluster(&self) -> &str {
        if self.doc_id.is_empty() { &self.id } else { &self.doc_id }
    }
}

impl Key {
    /// Reads the key; `file` gives the bytes of its files by their names.
    ///
    /// # Errors
    /// When a file does not say what `parallax sample` writes into it, or cannot be had.
    pub fn read(file: impl Fn(&str) -> Result<Vec<u8>>) -> Result<Key> {
        let mut hash = Sha256::new();
        let mut table = |name: &'static str| {
            let bytes = file(name)?;
            hash.update((bytes.len() as u64).to_le_bytes());
            hash.update(&bytes);
            Ok::<_, Error>(Table::new(name, &bytes))
        };
        let questions = questions(&table(QUESTIONS)?)?;
        let design = table(DESIGN)?;
        let (unit, origin) = (unit_kind(&design)?, origin(&design)?);
        let units = units(&table(UNITS)?, &questions)?;
        Ok(Key {
            unit,
            questions,
            units,
            origin,
            sha256: format!("{:x}", hash.finalize()),
        })
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
        let mut rows = cells::rows(bytes).into_iter().map(|(_, row)| row);
        Table { name, header: rows.next().unwrap_or_default(), rows: rows.collect() }
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

    /// The cells of a column; blank ones if there is none.
    fn maybe(&self, name: &str) -> Vec<&str> {
        let at = columns(&self.header, name).first().copied();
        let cells = self.rows.iter().map(|row| at.and_then(|at| row.get(at)));
        cells.map(|cell| cell.map_or("", String::as_str)).collect()
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

fn origin(table: &Table) -> Result<Origin> {
    let rows = table.columns(["name", "value"])?;
    Ok(Origin::read(rows.iter().map(|[name, value]| (*name, *value))))
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
    let [outlets, voices, before, behind] =
        ["outlet", "voice", "before", "behind"].map(|name| table.maybe(name));
    let spans = PROGRAM.map(|name| table.maybe(name));
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
        let seen = Seen::new(before[at], text, behind[at]);
        let [source, _] = spans.each_ref().map(|cells| cells[at]);
        let source = if source.is_empty() { Some(Vec::new()) } else { seen.find(source) };
        let content = Some(seen.marked().to_vec());
        let [id, doc_id, text, outlet, voice] =
            [id, doc_id, text, outlets[at], voices[at]].map(String::from);
        let weight = out_of as f64 / drawn as f64;
        let spans = [source, content];
        units.push(KeyUnit {
            id,
            doc_id,
            outlet,
            voice,
            text,
            seen,
            spans,
            weight,
            program,
        });
    }
    Ok(units)
}
