//! A JSON object becomes named values: what is nested gets the names on the way to it.

use std::fmt;
use std::rc::Rc;

use serde::de::{Error as _, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use crate::corpus::encoding;
use crate::corpus::limits::Limits;
use crate::corpus::message;
use crate::corpus::record::{Record, Values};

/// What stands between the paragraphs of a list.
const BETWEEN: &str = "\n\n";

/// The longest name of a column, in bytes: a long one is no name, and stands before
/// each value below it.
const LONGEST_NAME: usize = 2_000;

/// The record that an object is; `key` is the name under which it stood, and its id
/// unless it has one.
///
/// | JSON | column | value |
/// |---|---|---|
/// | `{"source": {"name": "A"}}` | `source.name` | A |
/// | `{"text": ["One.", "Two."]}` | `text[]` | One. and Two., a blank line between |
/// | `{"parts": [{"p": ["One."]}, {"p": ["Two."]}]}` | `parts[].p[]` | the same |
/// | `{"text": null}` | `text` | nothing |
///
/// An error says why it is none.
pub(super) fn record(
    bytes: &[u8],
    key: Option<String>,
    limits: &Limits,
) -> Result<Record, String> {
    let bytes = bytes.trim_ascii();
    // Files that were put together have byte-order marks in the middle.
    let decoded = encoding::text(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes))?;
    let Members(object) =
        serde_json::from_str(&decoded.text).map_err(|error| said(&error))?;
    let mut flat = Flat { names: Vec::new(), values: Vec::new(), limits };
    if let Some(key) = key.filter(|_| !object.contains_key("id")) {
        flat.put("id".into(), key, 0)?;
    }
    for (name, value) in object {
        let from = flat.names.len();
        flat.add(name, value, from)?;
    }
    let Flat { names, values, .. } = flat;
    let (names, values) = (Rc::new(names), Values::Texts(values));
    Ok(Record { names, values, strays: decoded.strays })
}

/// The members of an object, of which none stands twice with another value: which of the
/// two is meant, nobody can say.
struct Members(Map<String, Value>);

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Members, D::Error> {
        from.deserialize_map(MembersOnce)
    }
}

struct MembersOnce;

impl<'de> Visitor<'de> for MembersOnce {
    type Value = Members;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Members, A::Error> {
        let mut object = Map::new();
        while let Some((name, value)) = members.next_entry::<String, Value>()? {
            match object.get(&name) {
                Some(known) if *known != value => {
                    let name = message::brief(&name);
                    return Err(A::Error::custom(format!(
                        "\"{name}\" stands twice in it, with different values"
                    )));
                }
                _ => drop(object.insert(name, value)),
            }
        }
        Ok(Members(object))
    }
}

struct Flat<'a> {
    names: Vec<String>,
    values: Vec<String>,
    limits: &'a Limits,
}

impl Flat<'_> {
    /// Adds a value; in a list, columns that are there from `from` on get more of it.
    /// The parser has bounded the depth.
    fn add(&mut self, name: String, value: Value, from: usize) -> Result<(), String> {
        match value {
            Value::Null | Value::Bool(_) => self.put(name, String::new(), from),
            Value::Number(number) => self.put(name, number.to_string(), from),
            Value::String(text) => self.put(name, text, from),
            Value::Array(list) => {
                let name = name + "[]";
                list.into_iter().try_for_each(|value| self.add(name.clone(), value, from))
            }
            Value::Object(object) => object.into_iter().try_for_each(|(key, value)| {
                self.add(format!("{name}.{key}"), value, from)
            }),
        }
    }

    fn put(&mut self, name: String, value: String, from: usize) -> Result<(), String> {
        if name.len() > LONGEST_NAME {
            return Err(format!("a column's name of more than {LONGEST_NAME} bytes"));
        }
        let known = self.names[from..].iter().position(|known| *known == name);
        if let Some(at) = known {
            let held = &mut self.values[from + at];
            if !held.is_empty() && !value.is_empty() {
                held.push_str(BETWEEN);
            }
            held.push_str(&value);
            return Ok(());
        }
        self.names.push(name);
        self.values.push(value);
        self.limits.check_columns(self.names.len() as u64)
    }
}

/// What the parser said.
fn said(error: &serde_json::Error) -> String {
    let said = error.to_string();
    let reason = said.split(" at line ").next().unwrap_or(&said);
    match error.column() {
        0 => format!("not a JSON object: {reason}"),
        column => format!("not a JSON object: {reason} (column {column})"),
    }
}
