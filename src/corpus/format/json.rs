//! JSON that is one value, read as a stream: its records are found on the way.

use std::io::BufRead;

use super::values::{Stop, Values};
use super::{Body, Problem, Raw, flat};
use crate::corpus::columns::names;
use crate::corpus::limits::Limits;
use crate::corpus::message;
use crate::corpus::record::Record;
use crate::corpus::source::Source;

/// How deep a list of articles may stand in objects.
const DEEPEST: usize = 8;

/// The records of a source.
///
/// | it holds | records are |
/// |---|---|
/// | `[{…}, {…}]` | the elements |
/// | `{"status": "ok", "articles": [{…}]}` | the elements of the list, if its name is a usual one |
/// | `{"response": {"docs": [{…}]}}` | the same |
/// | `{"a1": {…}, "a2": {…}}` | the values, if the first has a text; their names are the ids |
/// | `{"title": …, "text": …}` | the object |
/// | several of these in a row | the same of each |
pub(super) fn records<'a>(
    source: Source<'a>,
    limit: u64,
) -> impl Iterator<Item = Result<Raw, Problem>> + 'a {
    let values = Values::new(source.text, limit);
    Json {
        values,
        limit,
        number: 0,
        inside: Vec::new(),
        held: Vec::new(),
        is_wrapper: false,
    }
    .fused()
}

struct Json<R> {
    values: Values<R>,
    limit: u64,
    /// How many records there were.
    number: u64,
    /// What is open, from the outermost on.
    inside: Vec<Inside>,
    /// The members of an object that may be a record itself.
    held: Vec<u8>,
    /// Whether records stand in the object, so that it is none.
    is_wrapper: bool,
}

/// What the next value stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Inside {
    /// A list of records.
    List,
    /// An object whose members are not understood yet.
    Object,
    /// An object of records by their ids.
    ById,
}

/// What was found in a step.
enum Step {
    Nothing,
    Record(Vec<u8>, Option<String>),
    End,
}

impl<R: BufRead> Json<R> {
    /// Its records, until the first problem: what stands behind it cannot be trusted.
    fn fused(mut self) -> impl Iterator<Item = Result<Raw, Problem>> {
        let mut is_over = false;
        std::iter::from_fn(move || {
            while !is_over {
                match self.step() {
                    Ok(Step::Nothing) => {}
                    Ok(Step::End) => is_over = true,
                    Ok(Step::Record(object, key)) => {
                        self.number += 1;
                        let body = Body::Json(object, key);
                        return Some(Ok(Raw { line: self.number, body }));
                    }
                    Err(stop) => {
                        is_over = true;
                        let reason = self.said(stop);
                        return Some(Err(Problem { line: self.number + 1, reason }));
                    }
                }
            }
            None
        })
    }

    fn step(&mut self) -> Result<Step, Stop> {
        let next = self.values.peek()?;
        match (self.inside.last().copied(), next) {
            (None, None) => Ok(Step::End),
            (Some(_), None) => Err(Stop::Cut),
            (None, Some(b'[')) => self.enter(Inside::List),
            (None, Some(b'{')) => self.enter(Inside::Object),
            (None, Some(b',')) => self.passed(),
            (Some(_), Some(b',')) => self.passed(),
            (Some(Inside::List), Some(b']')) => self.leave(),
            (Some(Inside::Object | Inside::ById), Some(b'}')) => self.leave(),
            (None | Some(Inside::List), Some(_)) => Ok(Step::Record(self.value()?, None)),
            (Some(inside), Some(_)) => self.member(inside),
        }
    }

    /// Reads a member of an object, and understands what it can be.
    fn member(&mut self, inside: Inside) -> Result<Step, Stop> {
        let key = self.value()?;
        if self.values.peek()? != Some(b':') {
            return Err(Stop::Cut);
        }
        self.values.pass();
        let name: String = serde_json::from_slice(&key).unwrap_or_default();
        let next = self.values.peek()?;
        if inside == Inside::ById {
            return Ok(Step::Record(self.value()?, Some(name)));
        }
        match next {
            Some(b'[') if names::is_list(&name) => return self.enter(Inside::List),
            Some(b'{') if names::is_list(&name) && self.inside.len() < DEEPEST => {
                return self.enter(Inside::Object);
            }
            _ => {}
        }
        let value = self.value()?;
        if self.held.is_empty() && next == Some(b'{') && is_article(&name, &value) {
            if let Some(last) = self.inside.last_mut() {
                *last = Inside::ById;
            }
            return Ok(Step::Record(value, Some(name)));
        }
        if (self.held.len() + key.len() + value.len()) as u64 > self.limit {
            return Err(Stop::Long);
        }
        self.held.push(if self.held.is_empty() { b'{' } else { b',' });
        self.held.extend(key);
        self.held.push(b':');
        self.held.extend(value);
        Ok(Step::Nothing)
    }

    fn value(&mut self) -> Result<Vec<u8>, Stop> {
        let mut value = Vec::new();
        self.values.take(&mut value)?;
        if value.is_empty() { Err(Stop::Cut) } else { Ok(value) }
    }

    /// Goes into a list or an object. What stood beside a list is no record.
    fn enter(&mut self, inside: Inside) -> Result<Step, Stop> {
        self.held.clear();
        self.is_wrapper = !self.inside.is_empty() && inside == Inside::List;
        self.inside.push(inside);
        self.passed()
    }

    /// Leaves a list or an object, which is a record if nothing in it was one.
    fn leave(&mut self) -> Result<Step, Stop> {
        self.values.pass();
        let left = self.inside.pop();
        let mut held = std::mem::take(&mut self.held);
        if left != Some(Inside::Object) || held.is_empty() || self.is_wrapper {
            return Ok(Step::Nothing);
        }
        held.push(b'}');
        Ok(Step::Record(held, None))
    }

    fn passed(&mut self) -> Result<Step, Stop> {
        self.values.pass();
        Ok(Step::Nothing)
    }

    fn said(&self, stop: Stop) -> String {
        match stop {
            Stop::Io(error) => message::said(&error),
            Stop::Cut => "the JSON is broken or cut off here; what is behind was not \
                          read"
                .into(),
            Stop::Long => format!(
                "a record of more than {}; --limit record=SIZE takes more",
                message::size(self.limit)
            ),
        }
    }
}

/// Whether a value under a name that means nothing here is an article.
fn is_article(name: &str, value: &[u8]) -> bool {
    let is_text = |record: Record| record.names.iter().any(|n| names::is_text(n));
    !names::is_known(name)
        && flat::record(value, None, &Limits::default()).is_ok_and(is_text)
}
