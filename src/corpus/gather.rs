//! What has been read so far.

use std::collections::BTreeSet;

use super::cells::Cells;
use super::columns::Field;
use super::{Article, Input, Shard, Skipped, Told, date, place};
use crate::error::{Error, Result};

/// What is found on the way through the input, in the order of its places. Articles
/// are handed on as they come; what is said about the reading stays here.
pub(super) struct Gathered<'e> {
    each: &'e mut dyn FnMut(Article),
    shard: Shard,
    heard: Heard,
}

/// Everything that a reading leaves but the articles.
#[derive(Debug, Default)]
pub(super) struct Heard {
    /// How many articles were handed on.
    articles: usize,
    /// How many records were seen, those of other shards included.
    seen: u64,
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

impl<'e> Gathered<'e> {
    /// Nothing yet; `each` takes the articles of a shard.
    pub(super) fn new(each: &'e mut dyn FnMut(Article), shard: Shard) -> Gathered<'e> {
        Gathered { each, shard, heard: Heard::default() }
    }

    /// Hands the articles to the same place, but keeps what is said apart, until
    /// [`Gathered::append`] takes it over.
    pub(super) fn apart(&mut self) -> Gathered<'_> {
        let heard = Heard { seen: self.heard.seen, ..Heard::default() };
        Gathered { each: &mut *self.each, shard: self.shard, heard }
    }

    /// Comes to the next record: whether it belongs to the shard that is read. What
    /// does not is passed over unread, and said nothing about.
    pub(super) fn takes(&mut self) -> bool {
        self.heard.seen += 1;
        self.shard.takes(self.heard.seen)
    }

    /// Hands on an article.
    pub(super) fn add(&mut self, draft: Draft) {
        let Draft { id, outlet, path, text, mut cells } = draft;
        let written = cells.take(Field::Date);
        let date = written.as_deref().and_then(date::iso);
        if let (Some(written), None) = (written, &date) {
            self.heard.blank_date(1, place::brief(&written), &path);
        }
        self.heard.articles += 1;
        (self.each)(Article {
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
        self.heard.skipped.push(Skipped { place, line, reason: reason.into() });
    }

    /// Says something that a reader should know.
    pub(super) fn note(&mut self, note: String) {
        self.heard.notes.insert(note);
    }

    /// Records a file that was read.
    pub(super) fn input(&mut self, input: Input) {
        self.heard.inputs.push(input);
    }

    /// Takes over what was said elsewhere.
    pub(super) fn append(&mut self, more: Heard) {
        let heard = &mut self.heard;
        heard.articles += more.articles;
        heard.seen = more.seen;
        heard.skipped.extend(more.skipped);
        heard.notes.extend(more.notes);
        heard.inputs.extend(more.inputs);
        if let Some(dates) = more.blank_dates {
            heard.blank_date(dates.count, dates.example, &dates.path);
        }
    }

    /// What was said.
    pub(super) fn heard(self) -> Heard {
        self.heard
    }
}

impl Heard {
    /// Sorts everything and says how it went.
    pub(super) fn finish(mut self, strict: bool) -> Result<Told> {
        self.skipped.sort();
        if strict && let Some(first) = self.skipped.first() {
            return Err(not_strict(first, self.skipped.len()));
        }
        if let Some(dates) = self.blank_dates.take() {
            self.notes.insert(dates.note());
        }
        self.inputs.sort();
        self.inputs.dedup();
        Ok(Told {
            read: self.articles + self.skipped.len(),
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
