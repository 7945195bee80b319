//! JSONL: one object a line, each with its own columns.

use std::collections::BTreeSet;
use std::io::{self, BufRead, BufReader, Read};

use serde_json::{Map, Value};

use super::cells::Cells;
use super::columns::{self, Choice};
use super::file::{self, Found};
use super::gather::{Draft, Gathered, Heard};
use super::hashed::Hashed;
use super::mapping::Mapping;
use super::rows::{self, BUFFER};
use super::table::{self, Position};
use super::{MAX_ARTICLE, ReadOptions, decode};

/// The longest line that is held in memory: an article with its escapes, and
/// the page it came from beside it.
const MAX_LINE: usize = 8 * MAX_ARTICLE;

/// Reads JSONL; an error says what every record lacks.
///
/// Of an object, strings and numbers are columns; nested values are not read.
/// Empty lines are passed over.
pub(super) fn read(
    source: impl Read,
    found: &Found,
    gathered: &mut Gathered,
    options: &ReadOptions,
) -> Result<(), String> {
    let mut source = BufReader::with_capacity(BUFFER, Hashed::new(source));
    if let Err(reason) = rows::begin(&mut source) {
        gathered.skip(&found.place, None, reason);
        return Ok(());
    }
    let mut records = Records::new(found, options, gathered.apart());
    let mut line = Vec::new();
    for number in 1_u64.. {
        match next_line(&mut source, &mut line) {
            Ok(Length::End) => break,
            Ok(Length::Whole) => records.line(&line, number)?,
            Ok(Length::Cut) => {
                records.count += 1;
                if !records.gathered.takes() {
                    continue;
                }
                let reason = format!("a line of more than {} MB", MAX_LINE / 1_000_000);
                records.skip(number, reason);
            }
            Err(error) => {
                records.skip(number, file::said(&error));
                break;
            }
        }
    }
    let heard = records.finish()?;
    gathered.append(heard);
    gathered.input(source.get_ref().input(&found.place));
    Ok(())
}

/// The records of one source, as far as they have been read.
struct Records<'a> {
    found: &'a Found,
    options: &'a ReadOptions,
    gathered: Gathered<'a>,
    /// How many objects there were, and whether one had all it needs.
    count: usize,
    is_usable: bool,
    mapping: Mapping,
    seen: BTreeSet<String>,
    /// The columns of the last record and what was chosen from them.
    last: Option<(Vec<String>, Result<Choice, String>)>,
}

impl<'a> Records<'a> {
    fn new(
        found: &'a Found,
        options: &'a ReadOptions,
        gathered: Gathered<'a>,
    ) -> Records<'a> {
        Records {
            found,
            options,
            gathered,
            count: 0,
            is_usable: false,
            mapping: Mapping::default(),
            seen: BTreeSet::new(),
            last: None,
        }
    }

    /// Reads one line; an error says that this is another format.
    fn line(&mut self, line: &[u8], number: u64) -> Result<(), String> {
        let line = line.trim_ascii();
        if line.is_empty() {
            return Ok(());
        }
        self.count += 1;
        if self.count == 1 && line.starts_with(b"[") {
            return Err("a JSON array; write one object a line: jq -c '.[]'".into());
        }
        let is_mine = self.gathered.takes();
        // The first tells the columns, whosesoever it is.
        if is_mine || self.count == 1 {
            match object(line).and_then(|object| self.record(object, number)) {
                Ok(draft) if is_mine => self.gathered.add(draft),
                Err(reason) if is_mine => self.skip(number, reason),
                _ => {}
            }
        }
        Ok(())
    }

    fn skip(&mut self, line: u64, reason: String) {
        self.gathered.skip(&self.found.place, Some(line), reason);
    }

    /// Makes an article of an object.
    fn record(
        &mut self,
        mut object: Map<String, Value>,
        line: u64,
    ) -> Result<Draft, String> {
        object.retain(|_, value| !value.is_array() && !value.is_object());
        let header: Vec<String> = object.keys().cloned().collect();
        let choice = self.choose(header)?;
        let mut cells = Cells::default();
        for (field, column) in choice.taken() {
            match object.values().nth(column) {
                Some(Value::String(value)) => cells.put(field, value),
                Some(Value::Number(value)) => cells.put(field, &value.to_string()),
                _ => {}
            }
        }
        table::article(cells, &choice, self.found, Position { line, number: self.count })
    }

    /// Chooses among the columns of a record; mostly as for the one before.
    fn choose(&mut self, header: Vec<String>) -> Result<Choice, String> {
        if let Some((last, choice)) = &self.last
            && *last == header
        {
            return choice.clone();
        }
        self.seen.extend(header.iter().cloned());
        let choice = columns::choose(&header, &self.options.columns);
        let checked = choice.check(&header, self.found.outlet.is_some());
        let choice = checked.map(|()| choice);
        if let Ok(choice) = &choice {
            self.is_usable = true;
            self.mapping.learn(choice, &header);
        }
        self.last = Some((header, choice.clone()));
        choice
    }

    /// What was read, or what all records lack.
    fn finish(mut self) -> Result<Heard, String> {
        let seen: Vec<String> = self.seen.into_iter().collect();
        if !seen.is_empty() {
            columns::check_names(&seen, &self.options.columns)?;
        }
        if self.is_usable {
            self.gathered.note(self.mapping.note(&self.found.place));
        } else if !seen.is_empty() {
            let choice = columns::choose(&seen, &self.options.columns);
            choice.check(&seen, self.found.outlet.is_some())?;
        }
        Ok(self.gathered.heard())
    }
}

/// How a line was got.
enum Length {
    End,
    Whole,
    Cut,
}

/// Reads the next line without holding more than [`MAX_LINE`] of it.
fn next_line(source: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<Length> {
    line.clear();
    let count = source.by_ref().take(MAX_LINE as u64).read_until(b'\n', line)?;
    if count == 0 {
        return Ok(Length::End);
    }
    if count < MAX_LINE || line.ends_with(b"\n") {
        return Ok(Length::Whole);
    }
    source.skip_until(b'\n')?;
    Ok(Length::Cut)
}

/// Parses a line; the reason is the parser's.
fn object(line: &[u8]) -> Result<Map<String, Value>, String> {
    let line = decode::utf8(line)?;
    serde_json::from_str(line).map_err(|error| {
        let said = error.to_string();
        let reason = said.split(" at line ").next().unwrap_or(&said);
        match error.column() {
            0 => format!("not a JSON object: {reason}"),
            column => format!("not a JSON object: {reason} (column {column})"),
        }
    })
}
