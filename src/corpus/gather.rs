//! What has been read so far, and how it becomes a corpus.

use std::collections::BTreeSet;

use super::cells::Cells;
use super::columns::Field;
use super::{Article, Corpus, Input, Skipped, date, place};
use crate::error::{Error, Result};

/// Everything found on the way through the input, in the order of its places.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    articles: Vec<Article>,
    skipped: Vec<Skipped>,
    notes: BTreeSet<String>,
    inputs: Vec<Input>,
    blank_dates: Option<BlankDates>,
}

/// An article before its id is certain and its date is read.
#[derive(Debug)]
pub(super) struct Draft {
    /// The id it gets if it names none.
    pub(super) id: String,
    pub(super) outlet: String,
    pub(super) path: String,
    pub(super) text: String,
    /// What its row, manifest line or front matter says about it.
    pub(super) cells: Cells,
}

/// Dates that were not understood: how many, and the first of them.
#[derive(Debug)]
struct BlankDates {
    count: usize,
    example: String,
    path: String,
}

impl Gathered {
    /// Adds an article.
    pub(super) fn add(&mut self, draft: Draft) {
        let Draft { id, outlet, path, text, mut cells } = draft;
        let written = cells.take(Field::Date);
        let date = written.as_deref().and_then(date::iso);
        if let (Some(written), None) = (written, &date) {
            self.blank_date(1, place::brief(&written), &path);
        }
        self.articles.push(Article {
            doc_id: cells.take(Field::DocId).unwrap_or(id),
            outlet,
            story: cells.take(Field::Story),
            date,
            title: cells.take(Field::Title),
            url: cells.take(Field::Url),
            path,
            text,
        });
    }

    /// Says that something was not read, and why.
    pub(super) fn skip(
        &mut self,
        place: &str,
        line: Option<u64>,
        reason: impl Into<String>,
    ) {
        let place = place.to_string();
        self.skipped.push(Skipped { place, line, reason: reason.into() });
    }

    /// Says something that a reader should know.
    pub(super) fn note(&mut self, note: String) {
        self.notes.insert(note);
    }

    /// Records a file that was read.
    pub(super) fn input(&mut self, input: Input) {
        self.inputs.push(input);
    }

    /// Adds what was gathered elsewhere, behind what is here.
    pub(super) fn append(&mut self, more: Gathered) {
        self.articles.extend(more.articles);
        self.skipped.extend(more.skipped);
        self.notes.extend(more.notes);
        self.inputs.extend(more.inputs);
        if let Some(dates) = more.blank_dates {
            self.blank_date(dates.count, dates.example, &dates.path);
        }
    }

    /// Sorts everything, makes the ids unique, and says how it went.
    pub(super) fn finish(mut self, strict: bool) -> Result<Corpus> {
        self.skipped.sort();
        if strict && let Some(first) = self.skipped.first() {
            return Err(not_strict(first, self.skipped.len()));
        }
        if let Some(dates) = self.blank_dates.take() {
            self.note(dates.note());
        }
        self.articles.sort_by(|a, b| a.doc_id.cmp(&b.doc_id));
        if let Some(note) = number_duplicates(&mut self.articles) {
            self.note(note);
        }
        self.inputs.sort();
        self.inputs.dedup();
        Ok(Corpus {
            read: self.articles.len() + self.skipped.len(),
            articles: self.articles,
            skipped: self.skipped,
            notes: self.notes.into_iter().collect(),
            inputs: self.inputs,
        })
    }

    /// Counts dates that were left blank; the first example stays.
    fn blank_date(&mut self, count: usize, example: String, path: &str) {
        let path = path.to_string();
        let first = BlankDates { count: 0, example, path };
        self.blank_dates.get_or_insert(first).count += count;
    }
}

impl BlankDates {
    fn note(&self) -> String {
        let BlankDates { count, example, path } = self;
        let times =
            if *count == 1 { "1 date was" } else { &format!("{count} dates were") };
        format!(
            "{times} left blank, as no day can be read without guessing; the first is \
             \"{example}\" ({path}); write dates as 2021-12-06"
        )
    }
}

/// The error that a skipped record is in a strict run.
fn not_strict(first: &Skipped, count: usize) -> Error {
    let place = match first.line {
        Some(line) => format!("{}:{line}", first.place),
        None => first.place.clone(),
    };
    let others = match count - 1 {
        0 => String::new(),
        others => format!(" (and {others} more)"),
    };
    let reason = &first.reason;
    Error::data(place, format!("{reason}{others}; without --strict it is skipped"))
}

/// Gives every second article of an id a number: `strike`, `strike-2`.
///
/// Takes the articles sorted by id, equal ids in the order of their places, and
/// leaves them sorted. An id that the input uses itself is never given.
fn number_duplicates(articles: &mut [Article]) -> Option<String> {
    let renamed = new_ids(articles);
    let (first, new_id) = renamed.first()?;
    let note = format!(
        "{} with a doc_id that was taken got a number behind it; the first is \"{}\" \
         ({}), now \"{new_id}\"",
        if renamed.len() == 1 {
            "1 article".into()
        } else {
            format!("{} articles", renamed.len())
        },
        articles[*first].doc_id,
        articles[*first].path,
    );
    for (index, new_id) in renamed {
        articles[index].doc_id = new_id;
    }
    articles.sort_by(|a, b| a.doc_id.cmp(&b.doc_id));
    Some(note)
}

/// The new ids of the articles that need one, with the articles' positions.
fn new_ids(articles: &[Article]) -> Vec<(usize, String)> {
    let is_used = |id: &String| articles.binary_search_by(|a| a.doc_id.cmp(id)).is_ok();
    let mut renamed = Vec::new();
    let mut given = BTreeSet::new();
    let mut number = 1_u64;
    for (index, pair) in articles.windows(2).enumerate() {
        let id = &pair[1].doc_id;
        if *id != pair[0].doc_id {
            number = 1;
            continue;
        }
        let new_id = loop {
            number += 1;
            let candidate = format!("{id}-{number}");
            if !is_used(&candidate) && given.insert(candidate.clone()) {
                break candidate;
            }
        };
        renamed.push((index + 1, new_id));
    }
    renamed
}
