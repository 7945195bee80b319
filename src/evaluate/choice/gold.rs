//! Words and sentences that people marked, read from JSON Lines.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Labels;
use crate::error::{Error, Result};
use crate::evaluate::jsonl::{Reading, each_line, json, length_of, lengths, lies_in};
use crate::evaluate::text::Text;

/// What people marked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WordGold {
    /// Words and phrases with a label that is asked about.
    pub spans: Vec<MarkedSpan>,
    /// Sentences, whether they were judged or not.
    pub sentences: Vec<MarkedSentence>,
}

/// Words that somebody marked, `[start, end)` in code points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkedSpan {
    /// The text.
    pub doc_id: String,
    /// Where.
    pub span: [usize; 2],
    /// As what.
    pub label: String,
}

/// A sentence that somebody judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkedSentence {
    /// The text.
    pub doc_id: String,
    /// Where, in code points.
    pub span: [usize; 2],
    /// The judgement; none if there is none, or no agreement on one.
    pub marked: Option<bool>,
}

/// Reads marks from `content`, which stood at `place`.
///
/// A line is an object with `doc_id`, `start`, `end` and `label`. If the label
/// is `sent` it is a sentence, and its field `key` says whether it is marked: 1
/// or `true`, 0 or `false`, null (or absent) for not judged. Otherwise it is
/// word choice if `labels` take it. Other fields are passed over, and so are
/// empty lines and lines without `label`.
///
/// # Errors
/// At the first line that is not that, names a text that is not among `texts`,
/// or has a span that does not lie in its text; if sentences are there and none
/// has `key`; if nothing is asked about that is there.
pub fn read_words(
    content: &str,
    place: &str,
    texts: &[Text<'_>],
    labels: &Labels,
    key: &str,
) -> Result<WordGold> {
    let lengths = lengths(texts);
    let mut gold = WordGold::default();
    let mut seen = Seen::default();
    each_line(content, place, |line| {
        let line = json(line)?;
        let Some(label) = line.get("label") else { return Ok(()) };
        let label = label.as_str().ok_or("label is not a text, such as \"loaded\"")?;
        let (doc_id, span) = located(&line)?;
        lies_in("the span", span, length_of(doc_id, &lengths)?)?;
        let doc_id = doc_id.to_string();
        if label == SENTENCE {
            let marked = judgement(&line, key)?;
            seen.sentence(&line, key);
            gold.sentences.push(MarkedSentence { doc_id, span, marked });
        } else if labels.take(label) {
            gold.spans.push(MarkedSpan { doc_id, span, label: label.to_string() });
        } else {
            seen.labels.insert(label.to_string());
        }
        Ok(())
    })?;
    seen.complain(&gold, labels, key).map_err(|message| Error::data(place, message))?;
    Ok(gold)
}

/// The label of sentences.
const SENTENCE: &str = "sent";

/// The text and the span of a line.
pub(super) fn located(line: &Value) -> Reading<(&str, [usize; 2])> {
    let number = |field| Some(line.get(field)?.as_u64()? as usize);
    let parts =
        || Some((line.get("doc_id")?.as_str()?, number("start")?, number("end")?));
    parts().map(|(doc_id, start, end)| (doc_id, [start, end])).ok_or_else(|| {
        "doc_id, start or end is missing; write \
         {\"doc_id\":…, \"start\":…, \"end\":…}, start and end in code points"
            .into()
    })
}

fn judgement(line: &Value, key: &str) -> Reading<Option<bool>> {
    match line.get(key) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::Bool(marked)) => Ok(Some(*marked)),
        Some(number) => match number.as_u64() {
            Some(0) => Ok(Some(false)),
            Some(1) => Ok(Some(true)),
            _ => Err(format!("{key} is {number}; write 1, 0, or null for not judged")),
        },
    }
}

/// What was passed over, for the message when nothing is left.
#[derive(Default)]
struct Seen {
    labels: BTreeSet<String>,
    keys: BTreeSet<String>,
    has_key: bool,
}

impl Seen {
    fn sentence(&mut self, line: &Value, key: &str) {
        self.has_key |= line.get(key).is_some();
        let fields = line.as_object().into_iter().flatten();
        let judgements = fields.filter(|(_, value)| {
            matches!(value.as_u64(), Some(0 | 1)) || value.is_boolean()
        });
        let keys = judgements.map(|(name, _)| name.clone());
        self.keys.extend(keys.filter(|name| !["start", "end"].contains(&&name[..])));
    }

    fn complain(&self, gold: &WordGold, labels: &Labels, key: &str) -> Reading<()> {
        let list = |names: &BTreeSet<String>| {
            names.iter().take(12).cloned().collect::<Vec<_>>().join(", ")
        };
        if !gold.sentences.is_empty() && !self.has_key {
            return Err(format!(
                "no marked sentence has the field \"{key}\"; name another with \
                 --sentence-key, there are: {}",
                list(&self.keys)
            ));
        }
        let asks_in_vain = gold.spans.is_empty() && !labels.asked().is_empty();
        if asks_in_vain || gold.spans.is_empty() && gold.sentences.is_empty() {
            return Err(format!(
                "no line has a label that is asked about; choose one with --label, \
                 there are: {}",
                list(&self.labels)
            ));
        }
        Ok(())
    }
}
