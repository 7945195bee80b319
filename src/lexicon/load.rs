//! Three files become a [`Lexicon`]. The door of this room: it reads folders.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use csv::StringRecord;
use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};

use super::foreign::{self, Options, Taken};
use super::{
    At, Category, Example, Expect, InName, Lexicon, Negation, Term, Usage, VoiceScope,
    WordClass, term,
};
use crate::error::{Error, Result};

/// The lists that the program is built with.
static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/lexicons/en");

/// The bundled lexicons, sorted by id.
///
/// # Errors
/// When a bundled file is broken, which a test rules out.
pub fn built_in() -> Result<Vec<Lexicon>> {
    let mut lexicons = BUILT_IN
        .dirs()
        .map(|dir| {
            let place = format!("lexicons/en/{}", dir.path().display());
            let read = |name: &str| {
                let file = BUILT_IN.get_file(dir.path().join(name));
                file.and_then(|f| f.contents_utf8()).unwrap_or_default().to_string()
            };
            build(&place, &Files::new(read)).map(|list| Lexicon { bundled: true, ..list })
        })
        .collect::<Result<Vec<_>>>()?;
    lexicons.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(lexicons)
}

/// The lexicon in `folder`, or those in its sub-folders, or the one in a file of
/// another program.
///
/// # Errors
/// When the folder cannot be read, holds no `lexicon.toml`, or a file of it
/// says something that a lexicon cannot say; with file and line.
pub fn from_folder(folder: &Path) -> Result<Vec<Lexicon>> {
    if folder.join("lexicon.toml").is_file() {
        return Ok(vec![one_folder(folder)?]);
    }
    if folder.is_file() {
        return Ok(vec![from_taken(&foreign_file(folder, &Options::default())?)?]);
    }
    let entries = std::fs::read_dir(folder).map_err(|e| Error::io(folder, e))?;
    let mut folders: Vec<_> = entries
        .filter_map(|entry| entry.ok().map(|e| e.path()))
        .filter(|path| path.join("lexicon.toml").is_file())
        .collect();
    folders.sort();
    if folders.is_empty() {
        let message =
            "no lexicon.toml here or one folder below; name the folder of a lexicon";
        return Err(Error::data(folder.display().to_string(), message));
    }
    folders.iter().map(|f| one_folder(f)).collect()
}

/// The lexicons of several folders, in their order.
///
/// # Errors
/// As [`from_folder`].
pub fn from_folders(folders: &[PathBuf]) -> Result<Vec<Lexicon>> {
    let lists =
        folders.iter().map(|folder| from_folder(folder)).collect::<Result<Vec<_>>>()?;
    Ok(lists.into_iter().flatten().collect())
}

/// Reads the file of another program.
///
/// # Errors
/// When it cannot be read, when no format fits, and when it does not say what
/// its format asks for; with file and line.
pub fn foreign_file(path: &Path, options: &Options) -> Result<Taken> {
    let found = std::fs::metadata(path).map_err(|e| Error::io(path, e))?;
    if !found.is_file() {
        let message = "a device or pipe, not a regular file";
        return Err(Error::data(path.display().to_string(), message));
    }
    if found.len() > LONGEST {
        let message = format!(
            "longer than {} MB, which no word list is; split it",
            LONGEST / 1_000_000
        );
        return Err(Error::data(path.display().to_string(), message));
    }
    let bytes = std::fs::read(path).map_err(|e| Error::io(path, e))?;
    foreign::read(&path.display().to_string(), bytes, options)
}

/// More bytes than the file of a word list has.
const LONGEST: u64 = 50_000_000;

/// The lexicon that was read from the file of another program: the same as the
/// one that [`Taken::files`] would give, but for its licence, which is not known,
/// and the lines of its terms, which are those of the file.
///
/// # Errors
/// When the file says something that a lexicon cannot say.
pub fn from_taken(taken: &Taken) -> Result<Lexicon> {
    let [toml, terms, examples] = taken.files(&taken.title()).map(|(_, text)| text);
    let mut lexicon = build(&taken.place, &Files { toml, terms, examples })?;
    for (term, line) in lexicon.terms.iter_mut().zip(taken.lines()) {
        term.line = line;
    }
    Ok(Lexicon { hash: taken.hash.clone(), origin: Some(taken.origin()), ..lexicon })
}

fn one_folder(folder: &Path) -> Result<Lexicon> {
    let mut problem = None;
    let files = Files::new(|name| {
        let path = folder.join(name);
        std::fs::read_to_string(&path).unwrap_or_else(|e| {
            problem.get_or_insert(Error::io(&path, e));
            String::new()
        })
    });
    match problem {
        Some(error) => Err(error),
        None => build(&folder.display().to_string(), &files),
    }
}

struct Files {
    toml: String,
    terms: String,
    examples: String,
}

impl Files {
    fn new(mut read: impl FnMut(&str) -> String) -> Files {
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

/// The sum of what was put in.
pub(super) fn hexadecimal(hasher: Sha256) -> String {
    hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
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

fn build(place: &str, files: &Files) -> Result<Lexicon> {
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

/// A row of a CSV file with its columns by name.
struct Row {
    header: Rc<StringRecord>,
    cells: StringRecord,
    line: u64,
}

impl Row {
    /// The cell of a column; empty if the file has no such column.
    fn cell(&self, column: &str) -> &str {
        let at = self.header.iter().position(|name| name == column);
        at.and_then(|at| self.cells.get(at)).unwrap_or_default()
    }

    /// The cells of the columns that are not `known`, but for empty ones.
    fn others(&self, known: &[&str]) -> BTreeMap<String, String> {
        let named = self.header.iter().zip(&self.cells);
        named
            .filter(|(name, cell)| !cell.is_empty() && !known.contains(name))
            .map(|(name, cell)| (name.to_string(), cell.to_string()))
            .collect()
    }
}

fn rows(place: &str, file: &str, required: &[&str]) -> Result<Vec<Row>> {
    let mut reader =
        csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(file.as_bytes());
    let fail = |e: csv::Error| Error::data(place.to_string(), e.to_string());
    let header = Rc::new(reader.headers().map_err(fail)?.clone());
    for column in required {
        if !header.iter().any(|name| name == *column) {
            let found = header.iter().collect::<Vec<_>>().join(", ");
            let message = format!(
                "no column \"{column}\" (found: {found}); separate columns by commas"
            );
            return Err(Error::data(place.to_string(), message));
        }
    }
    let row = |cells: StringRecord| Row {
        line: cells.position().map_or(0, csv::Position::line),
        header: header.clone(),
        cells,
    };
    reader.records().map(|record| record.map(row).map_err(fail)).collect()
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
