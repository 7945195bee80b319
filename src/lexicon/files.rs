//! Three files become a [`Lexicon`].

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::digest::hexadecimal;
use super::rows::rows;
use super::{
    At, Category, Example, Expect, InName, Lexicon, Negation, Term, Usage, VoiceScope,
    WordClass, term,
};
use crate::error::{Error, Result};

/// The three files of a list, as they are written.
pub(super) struct Files {
    pub(super) toml: String,
    pub(super) terms: String,
    pub(super) examples: String,
}

impl Files {
    /// Reads each file by its name.
    pub(super) fn new(mut read: impl FnMut(&str) -> String) -> Files {
        let mut text = |name| read(name).trim_start_matches('\u{FEFF}').to_string();
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

/// Makes a list of its files; `place` stands in messages.
///
/// # Errors
/// When a file says something that a lexicon cannot say; with file and line.
pub(super) fn build(place: &str, files: &Files) -> Result<Lexicon> {
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
    let terms = terms(place, &files.terms, &categories, head.defaults)?;
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

fn terms(
    place: &str,
    file: &str,
    categories: &[Category],
    defaults: Defaults,
) -> Result<Vec<Term>> {
    let place = format!("{place}/terms.csv");
    rows(&place, file, &["category", "term"])?
        .into_iter()
        .map(|row| {
            let line = row.line;
            let at = |message: String| Error::data(format!("{place}:{line}"), message);
            let text = row.cell("term").to_string();
            let exact = row.cell("case") == "exact";
            term::parse(&text, exact).map_err(at)?;
            Ok(Term {
                category: index(categories, row.cell("category")).map_err(at)?,
                exact,
                weight: number(row.cell("weight")).map_err(at)?,
                voice: word(row.cell("voice"), defaults.voice).map_err(at)?,
                negation: word(row.cell("negation"), defaults.negation).map_err(at)?,
                unless: parts(row.cell("unless")),
                at: word(row.cell("at"), At::default()).map_err(at)?,
                pos: part_of_speech(row.cell("pos")).map_err(at)?,
                of: parts(row.cell("of")),
                next: parts(row.cell("next")),
                without: parts(row.cell("without")),
                in_name: word(row.cell("in_name"), defaults.in_name).map_err(at)?,
                note: row.cell("note").to_string(),
                line,
                extra: row.others(KNOWN),
                text,
            })
        })
        .collect()
}

/// The columns of `terms.csv` that every list may have.
const KNOWN: &[&str] = &[
    "category", "term", "weight", "voice", "negation", "case", "unless", "at", "pos",
    "of", "next", "without", "in_name", "source", "note",
];

fn examples(place: &str, file: &str, categories: &[Category]) -> Result<Vec<Example>> {
    let place = format!("{place}/examples.csv");
    rows(&place, file, &["expect", "category", "text"])?
        .into_iter()
        .map(|row| {
            let line = row.line;
            let at = |message: String| Error::data(format!("{place}:{line}"), message);
            let expect = match row.cell("expect") {
                "hit" => Expect::Hit,
                "miss" => Expect::Miss,
                other => {
                    return Err(at(format!("expect is \"{other}\"; write hit or miss")));
                }
            };
            let category = index(categories, row.cell("category")).map_err(at)?;
            let [voice, text] =
                ["voice", "text"].map(|column| row.cell(column).to_string());
            Ok(Example { expect, category, voice, text, line })
        })
        .collect()
}

fn index(categories: &[Category], id: &str) -> std::result::Result<usize, String> {
    categories
        .iter()
        .position(|c| c.id == id)
        .ok_or_else(|| format!("unknown category \"{id}\"; add it to lexicon.toml"))
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
fn word<T: serde::de::DeserializeOwned>(
    cell: &str,
    default: T,
) -> std::result::Result<T, String> {
    if cell.is_empty() {
        return Ok(default);
    }
    serde_json::from_value(serde_json::Value::from(cell)).map_err(|e| e.to_string())
}

fn part_of_speech(cell: &str) -> std::result::Result<Option<WordClass>, String> {
    match cell {
        "" => Ok(None),
        _ => word(cell, WordClass::Noun).map(Some),
    }
}

/// A cell with several things, separated by semicolons.
fn parts(cell: &str) -> Vec<String> {
    cell.split(';').map(str::trim).filter(|p| !p.is_empty()).map(String::from).collect()
}
