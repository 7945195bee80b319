//! Marks written as JSON Lines: one attribution a line, or one article a line
//! as `annotate` writes them.

use std::collections::BTreeMap;

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
    let lengths: BTreeMap<&str, usize> =
        texts.iter().map(|text| (text.doc_id, text.length)).collect();
    let mut marks = Vec::new();
    let content = content.strip_prefix('\u{FEFF}').unwrap_or(content);
    for (at, line) in content.lines().enumerate().filter(|(_, l)| !l.trim().is_empty()) {
        let of_line = self::line(line, &lengths);
        let wrong = |message| Error::data(format!("{place}:{}", at + 1), message);
        marks.extend(of_line.map_err(wrong)?);
    }
    Ok(marks)
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

type Lengths<'t> = BTreeMap<&'t str, usize>;

/// The marks of a line, or what is wrong with it.
fn line(line: &str, lengths: &Lengths<'_>) -> std::result::Result<Vec<Mark>, String> {
    let mut line: Value = serde_json::from_str(line).map_err(|error| {
        format!("not JSON: {error}; write one object a line (from an array: jq -c '.[]')")
    })?;
    let named = line.get("doc_id").and_then(Value::as_str).map(String::from);
    let doc_id = named.ok_or(
        "no doc_id; write an object with doc_id, source, cue and content, or what \
         `parallax annotate` wrote",
    )?;
    let length =
        *lengths.get(doc_id.as_str()).ok_or_else(|| unknown(&doc_id, lengths))?;
    let attributions = match line.get_mut("attributions").map(Value::take) {
        None => vec![line],
        Some(Value::Array(attributions)) => attributions,
        Some(_) => return Err("attributions is not a list; write [] for none".into()),
    };
    attributions.into_iter().map(|fields| mark(&doc_id, fields, length)).collect()
}

fn unknown(doc_id: &str, lengths: &Lengths<'_>) -> String {
    let some: Vec<&str> = lengths.keys().copied().take(3).collect();
    format!(
        "no article is called \"{doc_id}\"; take doc_id from the manifest of the corpus, \
         where the first are: {}",
        some.join(", ")
    )
}

fn mark(doc_id: &str, fields: Value, length: usize) -> std::result::Result<Mark, String> {
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
) -> std::result::Result<Vec<[usize; 2]>, String> {
    let spans = spans.unwrap_or_default();
    match spans.iter().find(|[start, end]| start >= end || *end > length) {
        None => Ok(spans),
        Some([start, end]) => Err(format!(
            "{role} [{start}, {end}] does not lie in the text, which has {length} code \
             points; count code points of the text as read, not bytes, start before end"
        )),
    }
}
