//! Marks written as JSON Lines: one attribution a line, or one article a line
//! as `annotate` writes them.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::Mark;
use super::text::Text;
use crate::error::{Error, Result};

/// Reads marks from `content`, which stood at `place`.
///
/// A line is an object with `doc_id`, `source`, `cue` and `content` (lists of
/// `[start, end)` in code points), and perhaps `speech_cue`, `kind`, `relay`,
/// `source_name`, `source_kind`, `nested`, `rule`; or it has `doc_id` and
/// `attributions`, a list of such objects. Other fields are passed over, and so
/// are empty lines.
///
/// # Errors
/// At the first line that is not that, names a text that is not among `texts`,
/// or has a span that does not lie in its text; with what to do about it.
pub fn read(content: &str, place: &str, texts: &[Text<'_>]) -> Result<Vec<Mark>> {
    let lengths = lengths(texts);
    let mut marks = Vec::new();
    each_line(content, place, |line| {
        marks.extend(self::line(line, &lengths)?);
        Ok(())
    })?;
    Ok(marks)
}

/// What a file of marks is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// Who says what: lines with `source`, `cue` and `content`.
    Attributions,
    /// Word choice: lines with `label`, `start` and `end`.
    Words,
}

/// The questions that the lines of `content` are about, each once; a line that
/// is not JSON is about none, and [`read`] will say so.
pub fn questions(content: &str) -> Vec<Question> {
    let of_line = |line: &str| {
        let line: Value = serde_json::from_str(line).ok()?;
        let is_words = line.get("label").is_some();
        Some(if is_words { Question::Words } else { Question::Attributions })
    };
    let content = content.strip_prefix('\u{FEFF}').unwrap_or(content);
    let questions: BTreeSet<Question> = content.lines().filter_map(of_line).collect();
    questions.into_iter().collect()
}

/// Hands every line that is not empty to `read`, and says where one went wrong.
pub(super) fn each_line(
    content: &str,
    place: &str,
    mut read: impl FnMut(&str) -> Reading<()>,
) -> Result<()> {
    let content = content.strip_prefix('\u{FEFF}').unwrap_or(content);
    for (at, line) in content.lines().enumerate().filter(|(_, l)| !l.trim().is_empty()) {
        let wrong = |message| Error::data(format!("{place}:{}", at + 1), message);
        read(line).map_err(wrong)?;
    }
    Ok(())
}

/// What came of reading a part of a line, or what is wrong with it.
pub(super) type Reading<T> = std::result::Result<T, String>;

/// How many code points each text has, by its name.
pub(super) type Lengths<'t> = BTreeMap<&'t str, usize>;

pub(super) fn lengths<'t>(texts: &'t [Text<'_>]) -> Lengths<'t> {
    texts.iter().map(|text| (text.doc_id, text.length)).collect()
}

/// An attribution as a line has it.
#[derive(Deserialize)]
struct Fields {
    source: Option<Vec<[usize; 2]>>,
    cue: Option<Vec<[usize; 2]>>,
    content: Option<Vec<[usize; 2]>>,
    speech_cue: Option<bool>,
    kind: Option<String>,
    #[serde(default, deserialize_with = "told")]
    relay: Option<Option<String>>,
    #[serde(default, deserialize_with = "told")]
    source_name: Option<Option<String>>,
    #[serde(default, deserialize_with = "told")]
    source_kind: Option<Option<String>>,
    nested: Option<bool>,
    rule: Option<String>,
}

/// A field that is there, though it may be null.
fn told<'de, D: Deserializer<'de>>(
    field: D,
) -> std::result::Result<Option<Option<String>>, D::Error> {
    Deserialize::deserialize(field).map(Some)
}

/// The marks of a line, or what is wrong with it.
fn line(line: &str, lengths: &Lengths<'_>) -> Reading<Vec<Mark>> {
    let mut line = json(line)?;
    let named = line.get("doc_id").and_then(Value::as_str).map(String::from);
    let doc_id = named.ok_or(
        "no doc_id; write an object with doc_id, source, cue and content, or what \
         `parallax annotate` wrote",
    )?;
    let length = length_of(&doc_id, lengths)?;
    let attributions = match line.get_mut("attributions").map(Value::take) {
        None => vec![line],
        Some(Value::Array(attributions)) => attributions,
        Some(_) => return Err("attributions is not a list; write [] for none".into()),
    };
    attributions.into_iter().map(|fields| mark(&doc_id, fields, length)).collect()
}

/// A line as JSON.
pub(super) fn json(line: &str) -> Reading<Value> {
    serde_json::from_str(line).map_err(|error| {
        format!("not JSON: {error}; write one object a line (from an array: jq -c '.[]')")
    })
}

/// How many code points the text called `doc_id` has.
pub(super) fn length_of(doc_id: &str, lengths: &Lengths<'_>) -> Reading<usize> {
    lengths.get(doc_id).copied().ok_or_else(|| unknown(doc_id, lengths))
}

fn unknown(doc_id: &str, lengths: &Lengths<'_>) -> String {
    let some: Vec<&str> = lengths.keys().copied().take(3).collect();
    format!(
        "no article is called \"{doc_id}\"; take doc_id from the manifest of the corpus, \
         where the first are: {}",
        some.join(", ")
    )
}

fn mark(doc_id: &str, fields: Value, length: usize) -> Reading<Mark> {
    let fields: Fields = serde_json::from_value(fields).map_err(|error| {
        format!("not an attribution: {error}; source, cue and content are lists of [start, end]")
    })?;
    Ok(Mark {
        doc_id: doc_id.to_string(),
        source: spans("source", fields.source, length)?,
        cue: spans("cue", fields.cue, length)?,
        content: spans("content", fields.content, length)?,
        speech_cue: fields.speech_cue,
        kind: fields.kind,
        relay: fields.relay,
        source_name: fields.source_name,
        source_kind: fields.source_kind,
        nested: fields.nested.unwrap_or_default(),
        rule: fields.rule.unwrap_or_default(),
    })
}

fn spans(
    role: &str,
    spans: Option<Vec<[usize; 2]>>,
    length: usize,
) -> Reading<Vec<[usize; 2]>> {
    let spans = spans.unwrap_or_default();
    spans.iter().try_for_each(|span| lies_in(role, *span, length))?;
    Ok(spans)
}

/// Refuses a span that does not lie in a text of `length` code points.
pub(super) fn lies_in(
    role: &str,
    [start, end]: [usize; 2],
    length: usize,
) -> Reading<()> {
    if start < end && end <= length {
        return Ok(());
    }
    Err(format!(
        "{role} [{start}, {end}] does not lie in the text, which has {length} code \
         points; count code points of the text as read, not bytes, start before end"
    ))
}
