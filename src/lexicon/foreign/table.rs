//! A table with a word and a category in each row, and perhaps a weight: what
//! spreadsheets and R's tidytext have. Columns are known by their names, or named
//! with `--column`; commas, semicolons or tabs part them.

use std::collections::BTreeMap;

use super::Problem;
use super::dictionary::{Dictionary, Raw};
use super::entry::Marks;

/// The names by which a column is known, in small letters.
const NAMES: [(&str, &[&str]); 3] = [
    (
        "word",
        &[
            "word", "words", "term", "terms", "token", "entry", "pattern", "ngram",
            "lemma",
        ],
    ),
    (
        "category",
        &[
            "category",
            "categories",
            "class",
            "key",
            "label",
            "dimension",
            "sentiment",
            "emotion",
            "topic",
            "group",
            "construct",
        ],
    ),
    (
        "weight",
        &["weight", "score", "value", "rating", "valence", "polarity", "strength"],
    ),
];

/// Where the three are.
struct Columns {
    word: usize,
    category: Option<usize>,
    weight: Option<usize>,
}

/// Reads a file. Without a column of categories all words stand in `rating`, and
/// then there must be weights.
pub(super) fn read(
    text: &str,
    named: &BTreeMap<String, String>,
    dictionary: &mut Dictionary,
) -> Result<(), Problem> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(text))
        .trim(csv::Trim::All)
        .flexible(true)
        .from_reader(text.as_bytes());
    let header = reader.headers().map_err(|e| Problem::at(1, e.to_string()))?.clone();
    let columns = columns(&header, named).map_err(|m| Problem::at(1, m))?;
    for record in reader.records() {
        let record = record.map_err(|e| {
            Problem::at(e.position().map_or(0, csv::Position::line), e.to_string())
        })?;
        row(&record, &columns, dictionary)?;
    }
    Ok(())
}

fn row(
    record: &csv::StringRecord,
    columns: &Columns,
    dictionary: &mut Dictionary,
) -> Result<(), Problem> {
    let line = record.position().map_or(0, csv::Position::line);
    let cell = |at: usize| record.get(at).unwrap_or_default();
    let word = cell(columns.word);
    let category = columns.category.map_or("rating", cell);
    let weight = columns.weight.map_or("", cell);
    let number = weight.parse().ok().filter(|number: &f64| number.is_finite());
    if record.iter().all(str::is_empty) {
        return Ok(());
    }
    if word.is_empty() || category.is_empty() {
        let what = if word.is_empty() { "the word" } else { "the category" };
        dictionary.lose(line, word, &format!("{what} is missing"));
    } else if number.is_none() && !weight.is_empty() {
        dictionary.lose(line, word, &format!("its weight \"{weight}\" is no number"));
    } else {
        let heading = dictionary.heading(None, category, line)?;
        let raw =
            Raw { weight: number.unwrap_or(1.0), ..Raw::new(word, Marks::Glob, line) };
        dictionary.add(raw, &[heading]);
    }
    Ok(())
}

/// Whether a line looks like the heads of such a table.
pub(super) fn is_header(line: &str) -> bool {
    let cells =
        line.split(char::from(delimiter(line))).map(|cell| cell.trim_matches('"'));
    columns(&csv::StringRecord::from_iter(cells), &BTreeMap::new()).is_ok()
}

/// What parts the columns: whichever of the three is most frequent in line 1.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |mark: u8| first.matches(char::from(mark)).count();
    let mut best = b',';
    for mark in [b';', b'\t'] {
        if count(mark) > count(best) {
            best = mark;
        }
    }
    best
}

fn columns(
    header: &csv::StringRecord,
    named: &BTreeMap<String, String>,
) -> Result<Columns, String> {
    let found = header.iter().collect::<Vec<_>>().join(", ");
    let at = |field: &str| match named.get(field) {
        Some(name) => match header.iter().position(|head| head == name) {
            Some(at) => Ok(Some(at)),
            None => Err(format!("no column \"{name}\" (found: {found})")),
        },
        None => Ok(known(header, field)),
    };
    let (word, category, weight) = (at("word")?, at("category")?, at("weight")?);
    match (word, category.or(weight)) {
        (Some(word), Some(_)) => Ok(Columns { word, category, weight }),
        (word, _) => {
            let missing = if word.is_none() { "word" } else { "category" };
            Err(format!(
                "no column is known as {missing} (found: {found}); line 1 must name the \
                 columns word and category, or say which they are: `parallax lexicon \
                 convert --column {missing}=NAME`"
            ))
        }
    }
}

fn known(header: &csv::StringRecord, field: &str) -> Option<usize> {
    let names = NAMES.iter().find(|(name, _)| *name == field).map_or(&[][..], |(_, n)| n);
    header.iter().position(|head| names.contains(&head.to_lowercase().as_str()))
}
