//! An attribution as somebody marked it, by hand or by program.

use std::ops::Range;

use crate::text::{CodePoints, Document};
use crate::voice::{Attribution, Kind, Voices};

/// A marked attribution. Spans are `[start, end)` in Unicode code points of the
/// text as it was read; a role in several pieces has several.
///
/// A field that is none was not marked, which is not the same as nobody: a gold
/// row without `relay` asks nothing, one with `"relay": null` says that there is
/// none, and that an answer is wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mark {
    /// The text.
    pub doc_id: String,
    /// Who says it.
    pub source: Vec<[usize; 2]>,
    /// How it is put.
    pub cue: Vec<[usize; 2]>,
    /// What is said.
    pub content: Vec<[usize; 2]>,
    /// Whether the cue tells of speech, and not of a thought or a document.
    pub speech_cue: Option<bool>,
    /// `direct`, `partial`, `indirect` or `scare`.
    pub kind: Option<String>,
    /// Through whom it came, or nobody.
    pub relay: Option<Option<String>>,
    /// The full name of the source, or nobody.
    pub source_name: Option<Option<String>>,
    /// The kind of source, or none.
    pub source_kind: Option<Option<String>>,
    /// Whether it stands inside the content of another.
    pub nested: bool,
    /// The rule that made it; empty if a person did.
    pub rule: String,
}

impl Mark {
    /// Whether the mark is compared.
    ///
    /// | left out | why |
    /// |---|---|
    /// | nested | annotators differ on whether to mark `she said he refused` twice |
    /// | scare | quotation marks in which nobody speaks attribute nothing |
    /// | no content | there is nothing to be compared |
    pub(super) fn takes_part(&self) -> bool {
        let is_scare = self.kind.as_deref() == Some(Kind::Scare.id());
        !self.nested && !is_scare && !self.content.is_empty()
    }
}

/// What the voice room found in a text, as marks.
pub fn of_voices(doc_id: &str, document: &Document, voices: &Voices) -> Vec<Mark> {
    let points = CodePoints::new(&document.text);
    let spans = |stretches: &[Range<usize>]| {
        let told = stretches.iter().filter(|tokens| !tokens.is_empty());
        told.map(|tokens| points.span(document.span(tokens.clone()))).collect()
    };
    let mark = |attribution: &Attribution| {
        let source = attribution.source.as_ref();
        Mark {
            doc_id: doc_id.to_string(),
            source: source.map(|s| spans(&s.mention)).unwrap_or_default(),
            cue: spans(&attribution.cue),
            content: spans(&attribution.content),
            speech_cue: None,
            kind: Some(attribution.kind.id().to_string()),
            relay: Some(attribution.relay.clone()),
            source_name: Some(source.map(|s| s.name.clone())),
            source_kind: Some(source.map(|s| s.kind.clone())),
            nested: attribution.nested,
            rule: attribution.rule.to_string(),
        }
    };
    voices.attributions.iter().map(mark).collect()
}
