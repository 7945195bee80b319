//! What is kept of each article on a shared story, so that it can be said what the
//! article mentions and what it does not.

use std::collections::BTreeMap;

use crate::lexicon::normal;
use crate::measure::{FRAME, Measured, PHRASE, SOURCE, Seen, SubjectRow, Trace};

/// The most subjects that are kept of an article: those in the headline first, then
/// in the lead, then the most mentioned. What is left out is still known to be
/// mentioned by its traces.
const SUBJECTS: usize = 80;

/// The notes of the articles on one story, by `doc_id`.
pub(super) type Notes = BTreeMap<Box<str>, Note>;

/// What one article mentions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Note {
    pub(super) story: Box<str>,
    pub(super) outlet: Box<str>,
    pub(super) words: u64,
    pub(super) seen: Seen,
    pub(super) subjects: Box<[Subject]>,
    pub(super) sentences: Box<[Box<str>]>,
}

/// How an article mentions one subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Subject {
    pub(super) key: Key,
    pub(super) name: Box<str>,
    pub(super) kind: &'static str,
    pub(super) mentions: u64,
    pub(super) headline: bool,
    pub(super) lead: bool,
    /// In thousandths.
    pub(super) prominence: u64,
    /// In thousandths.
    pub(super) first: u32,
    pub(super) space_words: u64,
    pub(super) traces: Box<[Trace]>,
    /// The sentence where it first stands, among those of the note.
    pub(super) sentence: u32,
    pub(super) marked: (u32, u32),
}

/// What makes two mentions one subject.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    pub(super) sort: Sort,
    text: Box<str>,
}

/// Subjects that differ in what it means to mention them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sort {
    Name,
    Phrase,
    Source,
    Frame,
}

/// Takes note of the articles on one story. One that belongs to no story, or to one
/// that no other outlet tells, leaves none.
pub(super) fn notes<'m>(articles: impl Iterator<Item = &'m Measured>) -> Notes {
    let told = articles.filter(|article| {
        !article.document.story.is_empty() && article.seen != Seen::default()
    });
    told.map(|article| ((&*article.document.doc_id).into(), Note::of(article))).collect()
}

impl Note {
    fn of(measured: &Measured) -> Note {
        let mut rows: Vec<&SubjectRow> = measured
            .subjects
            .iter()
            .filter(|row| is_name(row))
            .chain(&measured.topics)
            .collect();
        let weak = |row: &SubjectRow| (!row.headline, !row.lead, u64::MAX - row.mentions);
        rows.sort_by_key(|row| weak(row));
        rows.truncate(SUBJECTS);
        let mut sentences: BTreeMap<&str, u32> = BTreeMap::new();
        sentences.extend(rows.iter().map(|row| (&*row.sentence, 0)));
        sentences.values_mut().zip(0..).for_each(|(place, at)| *place = at);
        let subject = |row: &&SubjectRow| Subject::of(row, sentences[&*row.sentence]);
        Note {
            story: (&*measured.document.story).into(),
            outlet: (&*measured.document.outlet).into(),
            words: measured.document.words,
            seen: measured.seen.clone(),
            subjects: rows.iter().map(subject).collect(),
            sentences: sentences.keys().map(|sentence| Box::from(*sentence)).collect(),
        }
    }
}

/// Whether what is taken for a name of nobody knows whom may be one: no abbreviation
/// (*Ga.*, *Inc.*), no tag of a party (*R-Ky.*), no pair of names (*Orlo-Quill talks*).
fn is_name(row: &SubjectRow) -> bool {
    if row.kind != UNCLASSIFIED || row.subject.contains(' ') {
        return true;
    }
    let letters = row.subject.chars().filter(|c| c.is_alphabetic()).count();
    let numbered = row.subject.contains(|c: char| c.is_ascii_digit());
    let behind = row.sentence.get(row.marked.1 as usize..).unwrap_or_default();
    let abbreviated = letters <= ABBREVIATED && behind.starts_with('.');
    numbered || letters > 2 && !abbreviated && !row.subject.contains('-')
}

/// The kind of a name of which nothing is known.
const UNCLASSIFIED: &str = "unclassified";
/// No longer word is taken for an abbreviation because of the dot behind it.
const ABBREVIATED: usize = 5;

impl Subject {
    fn of(row: &SubjectRow, sentence: u32) -> Subject {
        Subject {
            key: Key::of(row),
            name: (&*row.subject).into(),
            kind: row.kind,
            mentions: row.mentions,
            headline: row.headline,
            lead: row.lead,
            prominence: row.prominence,
            first: row.first,
            space_words: row.space_words,
            traces: row.traces.clone(),
            sentence,
            marked: row.marked,
        }
    }
}

impl Key {
    fn of(row: &SubjectRow) -> Key {
        let sort = match row.kind {
            PHRASE => Sort::Phrase,
            SOURCE => Sort::Source,
            FRAME => Sort::Frame,
            _ => Sort::Name,
        };
        let text = if row.key.is_empty() {
            normal(&row.subject).into()
        } else {
            (&*row.key).into()
        };
        Key { sort, text }
    }
}
