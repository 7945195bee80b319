//! Three files become a [`Lexicon`].

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::Error as Unknown;
use sha2::{Digest, Sha256};

use super::around::Arounds;
use super::digest::hexadecimal;
use super::rows::{Column, Table};
use super::{
    At, Category, Example, Expect, InName, Lexicon, Negation, Term, Usage, VoiceScope,
    WordClass, term,
};
use crate::error::{Error, Result};

/// The three files of a list, as they are written.
pub(super) struct Files<'f> {
    pub(super) toml: Cow<'f, str>,
    pub(super) terms: Cow<'f, str>,
    pub(super) examples: Cow<'f, str>,
}

impl<'f> Files<'f> {
    /// Reads each file by its name.
    pub(super) fn new(mut read: impl FnMut(&str) -> Cow<'f, str>) -> Files<'f> {
        let mut text = |name| match read(name) {
            Cow::Borrowed(text) => Cow::Borrowed(text.trim_start_matches(MARK)),
            Cow::Owned(text) => Cow::Owned(text.trim_start_matches(MARK).to_string()),
        };
        Files {
            toml: text("lexicon.toml"),
            terms: text("terms.csv"),
            examples: text("examples.csv"),
        }
    }

    fn hash(&self) -> String {
        let mut hasher = Sha256::new();
        for file in [&self.toml, &self.terms, &self.examples] {
            hasher.update(file.as_bytes());
            hasher.update([0]);
        }
        hexadecimal(hasher)
    }
}

/// What some programs put before a text.
const MARK: char = '\u{FEFF}';

/// Makes a list of its files; `place` stands in messages.
///
/// # Errors
/// When a file says something that a lexicon cannot say; with file and line.
pub(super) fn build(place: &str, files: &Files<'_>) -> Result<Lexicon> {
    let toml_place = format!("{place}/lexicon.toml");
    let head: Head = toml::from_str(&files.toml)
        .map_err(|e| Error::data(&toml_place, e.to_string().trim_end()))?;
    if head.licence.trim().is_empty() {
        let message = "no licence; name one (SPDX, such as \"CC0-1.0\"), so that others may use the list";
        return Err(Error::data(toml_place, message));
    }
    let mut categories = head.category;
    for category in &mut categories {
        if let Some(work) = head.source.get(&category.source) {
            category.source = work.cite.clone();
        }
    }
    let (terms, columns) = terms(place, &files.terms, &categories, head.defaults)?;
    let examples = examples(place, &files.examples, &categories)?;
    Ok(Lexicon {
        id: head.id,
        name: head.name,
        language: head.language,
        version: head.version,
        licence: head.licence,
        question: head.question,
        usage: head.usage,
        categories,
        columns,
        terms,
        examples,
        hash: files.hash(),
        bundled: false,
        origin: None,
    })
}

/// `lexicon.toml` as it is written.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    id: String,
    name: String,
    language: String,
    version: String,
    #[serde(default)]
    licence: String,
    #[serde(rename = "use", default = "measured")]
    usage: Usage,
    question: String,
    #[serde(rename = "weights", default)]
    _weights: String,
    #[serde(default)]
    defaults: Defaults,
    category: Vec<Category>,
    #[serde(default)]
    source: BTreeMap<String, Work>,
}

fn measured() -> Usage {
    Usage::Measure
}

#[derive(Default, Clone, Copy, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Defaults {
    #[serde(default)]
    voice: VoiceScope,
    #[serde(default)]
    negation: Negation,
    #[serde(default)]
    in_name: InName,
}

/// A cited work.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Work {
    cite: String,
    #[serde(rename = "url", default)]
    _url: String,
}

/// The terms of a list, and the names of its own columns.
fn terms(
    place: &str,
    file: &str,
    categories: &[Category],
    defaults: Defaults,
) -> Result<(Vec<Term>, Vec<String>)> {
    let place = format!("{place}/terms.csv");
    let table = Table::new(&place, file, &["category", "term"])?;
    let (names, others): (Vec<String>, Vec<Column>) =
        table.others(KNOWN.as_slice()).into_iter().unzip();
    let [
        category,
        term,
        weight,
        voice,
        negation,
        case,
        unless,
        at,
        pos,
        of,
        next,
        without,
        in_name,
        note,
        _,
    ] = table.columns(KNOWN);
    let mut headings = Headings { categories, last: 0 };
    let mut arounds = Arounds::default();
    let terms = table.read(|row| {
        let line = row.line;
        let fail = |message: String| Error::data(format!("{place}:{line}"), message);
        let text = row.cell(term);
        let exact = row.cell(case) == "exact";
        term::check(text).map_err(fail)?;
        let around = [unless, of, next, without].map(|column| row.cell(column));
        Ok(Term {
            category: headings.number(row.cell(category)).map_err(fail)?,
            text: text.to_string(),
            exact,
            weight: number(row.cell(weight)).map_err(fail)?,
            voice: word(row.cell(voice), defaults.voice).map_err(fail)?,
            negation: word(row.cell(negation), defaults.negation).map_err(fail)?,
            at: word(row.cell(at), At::default()).map_err(fail)?,
            pos: part_of_speech(row.cell(pos)).map_err(fail)?,
            around: arounds.read(around),
            in_name: word(row.cell(in_name), defaults.in_name).map_err(fail)?,
            note: row.cell(note).into(),
            line,
            extra: others.iter().map(|column| row.cell(*column).into()).collect(),
        })
    })?;
    Ok((terms, names))
}

/// The columns of `terms.csv` that every list may have.
const KNOWN: [&str; 15] = [
    "category", "term", "weight", "voice", "negation", "case", "unless", "at", "pos",
    "of", "next", "without", "in_name", "note", "source",
];

fn examples(place: &str, file: &str, categories: &[Category]) -> Result<Vec<Example>> {
    let place = format!("{place}/examples.csv");
    let table = Table::new(&place, file, &["expect", "category", "text"])?;
    let [expect, category, voice, text] =
        table.columns(["expect", "category", "voice", "text"]);
    let mut headings = Headings { categories, last: 0 };
    table.read(|row| {
        let line = row.line;
        let at = |message: String| Error::data(format!("{place}:{line}"), message);
        let expect = match row.cell(expect) {
            "hit" => Expect::Hit,
            "miss" => Expect::Miss,
            other => {
                return Err(at(format!("expect is \"{other}\"; write hit or miss")));
            }
        };
        let category = headings.number(row.cell(category)).map_err(at)?;
        let [voice, text] = [voice, text].map(|column| row.cell(column).to_string());
        Ok(Example { expect, category, voice, text, line })
    })
}

/// The categories of a list; most rows are of the same one as the row before.
struct Headings<'c> {
    categories: &'c [Category],
    last: usize,
}

impl Headings<'_> {
    fn number(&mut self, id: &str) -> std::result::Result<usize, String> {
        let is = |category: &Category| category.id == id;
        if !self.categories.get(self.last).is_some_and(is) {
            let at = self.categories.iter().position(is);
            self.last = at.ok_or_else(|| {
                format!("unknown category \"{id}\"; add it to lexicon.toml")
            })?;
        }
        Ok(self.last)
    }
}

fn number(cell: &str) -> std::result::Result<f64, String> {
    if cell.is_empty() {
        return Ok(1.0);
    }
    cell.parse()
        .ok()
        .filter(|w: &f64| w.is_finite())
        .ok_or_else(|| format!("weight \"{cell}\" is not a number"))
}

/// A cell that is one word of a few; empty means the default.
fn word<'c, T: Deserialize<'c>>(
    cell: &'c str,
    default: T,
) -> std::result::Result<T, String> {
    if cell.is_empty() {
        return Ok(default);
    }
    T::deserialize(cell.into_deserializer()).map_err(|e: Unknown| e.to_string())
}

fn part_of_speech(cell: &str) -> std::result::Result<Option<WordClass>, String> {
    match cell {
        "" => Ok(None),
        _ => word(cell, WordClass::Noun).map(Some),
    }
}
