//! What has been read so far.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};

use super::cells::Cells;
use super::columns::{Evidence, Field, Mapping};
use super::container::Budget;
use super::dates::{self, DateOrder};
use super::encoding;
use super::format::{Counts, Format, Recognised};
use super::inspected::Inspected;
use super::language::{self, Language};
use super::remarks::{Remark, Remarks};
use super::{Article, Input, ReadOptions, Shard, Skipped, Told};
use crate::error::{Error, Result};
use crate::text::{Plain, plain};

/// What is found on the way through the input, in the order of its places. Articles
/// are handed on as they come; what is said about the reading stays here.
pub(super) struct Gathered<'e> {
    each: &'e mut Each<'e>,
    shard: Shard,
    languages: &'e [Language],
    budget: Budget,
    texts: Texts,
    heard: Heard,
}

/// Texts that are said again and again, each held once: half of a large corpus may be
/// skipped for one reason.
#[derive(Debug, Clone, Default)]
struct Texts(Rc<RefCell<FxHashSet<Arc<str>>>>);

impl Texts {
    fn one(&self, text: &str) -> Arc<str> {
        let mut known = self.0.borrow_mut();
        if let Some(known) = known.get(text) {
            return known.clone();
        }
        let new: Arc<str> = text.into();
        known.insert(new.clone());
        new
    }
}

/// Takes an article and the number of its record, counted from 1 over all inputs, and
/// says whether it takes more.
pub(super) type Each<'e> = dyn FnMut(u64, Article) -> bool + 'e;

/// Everything that a reading leaves but the articles.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Heard {
    /// How many articles were handed on.
    articles: usize,
    /// How many records were seen, those of other shards included.
    seen: u64,
    skipped: Vec<Skipped>,
    notes: BTreeSet<String>,
    inputs: Vec<Input>,
    remarks: Remarks,
    /// What files were recognised as, if somebody wants to know, and how many records
    /// of each are read.
    #[serde(skip)]
    inspected: Vec<Inspected>,
    #[serde(skip)]
    inspects: Option<usize>,
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
    /// The order of day and month in the dates that it stands among.
    pub(super) order: Option<DateOrder>,
}

impl<'e> Gathered<'e> {
    /// Nothing yet; `each` takes the articles of a shard.
    pub(super) fn new(each: &'e mut Each<'e>, options: &'e ReadOptions) -> Gathered<'e> {
        let (shard, budget) = (options.shard, Budget::new(options.limits));
        let languages = &options.languages;
        let (texts, heard) = (Texts::default(), Heard::default());
        Gathered { each, shard, languages, budget, texts, heard }
    }

    /// The same, which also tells how each file is read, from `records` of it.
    pub(super) fn inspecting(mut self, records: usize) -> Gathered<'e> {
        self.heard.inspects = Some(records);
        self
    }

    /// Hands the articles to the same place, but keeps what is said apart, until
    /// [`Gathered::append`] takes it over.
    pub(super) fn apart(&mut self) -> Gathered<'_> {
        let Heard { seen, inspects, .. } = self.heard;
        let heard = Heard { seen, inspects, ..Heard::default() };
        let (budget, texts) = (self.budget.clone(), self.texts.clone());
        let Gathered { shard, languages, .. } = *self;
        Gathered { each: &mut *self.each, shard, languages, budget, texts, heard }
    }

    /// How much has been read, in bytes.
    pub(super) fn budget(&self) -> &Budget {
        &self.budget
    }

    /// Comes to the next record: whether it belongs to the shard that is read. What
    /// does not is passed over unread, and said nothing about.
    pub(super) fn takes(&mut self) -> bool {
        self.heard.seen += 1;
        self.shard.takes(self.heard.seen)
    }

    pub(super) fn is_inspecting(&self) -> bool {
        self.heard.inspects.is_some()
    }

    /// Whether enough of a file was read.
    pub(super) fn is_full(&self) -> bool {
        let read = self.heard.inspected.last().map_or(0, |one| one.articles);
        let read = read + self.heard.skipped.len();
        self.heard.inspects.is_some_and(|most| read >= most)
    }

    /// Counts a file of one article, and says whether enough of its kind were read.
    pub(super) fn passes(&mut self, format: Format) -> bool {
        let is_full = self.is_full();
        let last = self.heard.inspected.last_mut();
        match last.filter(|last| is_full && last.is_of(format)) {
            Some(last) => {
                last.files += 1;
                true
            }
            None => false,
        }
    }

    /// Hands on an article, if it is in a language that is read.
    pub(super) fn add(&mut self, draft: Draft) {
        let Draft { id, outlet, path, text, mut cells, order } = draft;
        let text = Plain::from(text);
        if text.trim().is_empty() {
            return self.skip(&path, None, "the text has no visible characters");
        }
        if let Some(reason) = overlong(&outlet, &cells) {
            return self.skip(&path, None, reason);
        }
        if let Some(other) = self.other_language(&text) {
            return self.skip(&path, None, other);
        }
        let written = cells.take(Field::Date);
        let date = written.as_deref().and_then(|written| dates::iso(written, order));
        let (number, remarks) = (self.heard.seen, &mut self.heard.remarks);
        if let (Some(written), None) = (written, &date) {
            remarks.add(Remark::BlankDate, number, &outlet, (&path, &written));
        }
        if encoding::is_mojibake(&text) {
            remarks.add(Remark::Mojibake, number, &outlet, (&path, ""));
        }
        self.heard.articles += 1;
        let article = Article {
            doc_id: cells.take(Field::DocId).unwrap_or(id),
            outlet: plain(outlet),
            story: cells.take(Field::Story).map(plain),
            date,
            title: cells.take(Field::Title).map(plain),
            url: cells.take(Field::Url),
            path,
            text,
        };
        if let (Some(_), Some(last)) =
            (self.heard.inspects, self.heard.inspected.last_mut())
        {
            last.learn(&article);
        }
        if !(self.each)(self.heard.seen, article) {
            self.budget.end("the reading was ended".into());
        }
    }

    /// What to say of a text that is in a language that is not read.
    fn other_language(&self, text: &str) -> Option<String> {
        let other = language::found(text).filter(|found| !self.languages.contains(found));
        let other = other.filter(|_| !self.languages.is_empty())?;
        let name = other.name();
        Some(format!(
            "not applicable: the article is in {name}; --language adds a language, for \
             lexicons of yours, and --language any reads all"
        ))
    }

    /// Says what a file was recognised as.
    pub(super) fn recognised(&mut self, place: &str, recognised: Recognised) {
        if let Some(parted) = recognised.parted() {
            self.note(format!("{place}: {parted}"));
        }
        if self.is_inspecting() {
            Inspected::begin(&mut self.heard.inspected, place, recognised);
        }
    }

    /// Says where a page said what it says of an article.
    pub(super) fn sourced(&mut self, field: &'static str, from: &'static str) {
        if let (true, Some(last)) =
            (self.is_inspecting(), self.heard.inspected.last_mut())
        {
            last.sourced(field, from);
        }
    }

    /// Says that a text may be the beginning of an article that costs.
    pub(super) fn teaser(&mut self, draft: &Draft) {
        let Heard { seen, remarks, .. } = &mut self.heard;
        remarks.add(Remark::Teaser, *seen, &draft.outlet, (&draft.path, ""));
    }

    /// Says what the columns of a file were taken for.
    pub(super) fn mapped(
        &mut self,
        mapping: &Mapping,
        columns: Vec<String>,
        evidence: &Evidence,
    ) {
        if let Some(last) = self.heard.inspected.last_mut() {
            last.mapped(mapping, columns, evidence);
        }
    }

    /// Says how many articles an export has, and what is wrong with their number.
    pub(super) fn counted(
        &mut self,
        place: &str,
        recognised: Recognised,
        counts: &Counts,
    ) {
        let Counts { said, complaint } = counts;
        self.note(format!("{place}: {}: {said}", recognised.format.name()));
        if let Some(complaint) = complaint {
            self.skip(place, None, complaint);
        }
        if let Some(last) = self.heard.inspected.last_mut() {
            last.counts.clone_from(said);
        }
    }

    /// Says that something was not read, and why.
    pub(super) fn skip(
        &mut self,
        place: &str,
        line: Option<u64>,
        reason: impl Into<String>,
    ) {
        let reason: String = reason.into();
        let (place, reason) = (self.texts.one(place), self.texts.one(&reason));
        self.heard.skipped.push(Skipped { place, line, reason });
    }

    /// Says that bytes of a record were no UTF-8.
    pub(super) fn stray_bytes(&mut self, draft: &Draft) {
        let Heard { seen, remarks, .. } = &mut self.heard;
        remarks.add(Remark::Strays, *seen, &draft.outlet, (&draft.path, ""));
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
        heard.inspected.extend(more.inspected);
        heard.remarks.append(more.remarks);
    }

    /// What was said.
    pub(super) fn heard(self) -> Heard {
        self.heard
    }
}

impl Heard {
    /// Puts together what was said of the parts of one input. What is said of a file as a
    /// whole is said in each of them, and is taken over once.
    pub(super) fn joined(parts: Vec<Heard>) -> Heard {
        let mut whole = Heard::default();
        for part in parts {
            whole.articles += part.articles;
            whole.seen = whole.seen.max(part.seen);
            whole.notes.extend(part.notes);
            whole.inputs.extend(part.inputs);
            whole.remarks.append(part.remarks);
            let said = std::mem::take(&mut whole.skipped);
            whole.skipped = union(said, part.skipped);
        }
        whole
    }

    /// Sorts everything and says how it went.
    pub(super) fn finish(mut self, strict: bool) -> Result<Told> {
        self.skipped.sort();
        if strict && let Some(first) = self.skipped.first() {
            return Err(not_strict(first, self.skipped.len()));
        }
        self.notes.extend(self.remarks.notes());
        self.inputs.sort();
        self.inputs.dedup();
        Ok(Told {
            read: self.articles + self.skipped.len(),
            skipped: self.skipped,
            notes: self.notes.into_iter().collect(),
            inputs: self.inputs,
        })
    }

    /// What files were recognised as.
    pub(super) fn take_inspected(&mut self) -> Vec<Inspected> {
        std::mem::take(&mut self.inspected)
    }
}

/// The longest name of an outlet, a story, an article, and the longest headline, in bytes.
/// They stand in every row of their tables.
const NAME: usize = 1_000;
const HEADLINE: usize = 10_000;

/// What to say of a name that is none.
fn overlong(outlet: &str, cells: &Cells) -> Option<String> {
    let fields = [(Field::Story, NAME), (Field::DocId, NAME), (Field::Title, HEADLINE)];
    let lengths = fields.iter().map(|(field, most)| {
        (field.name(), cells.get(*field).map_or(0, str::len), *most)
    });
    let mut lengths = lengths.chain([(Field::Outlet.name(), outlet.len(), NAME)]);
    let (name, length, most) = lengths.find(|(_, length, most)| length > most)?;
    Some(format!(
        "the {name} has {length} bytes, and no {name} has more than {most}; choose its \
         column with --column {name}=NAME"
    ))
}

/// Everything that is in either list, as often as in the one that has it more often.
fn union(mut one: Vec<Skipped>, mut other: Vec<Skipped>) -> Vec<Skipped> {
    one.sort();
    other.sort();
    let mut known = one.iter().peekable();
    other.retain(|new| {
        while known.next_if(|known| *known < new).is_some() {}
        known.next_if_eq(&new).is_none()
    });
    one.extend(other);
    one
}

/// The error that a skipped record is in a strict run.
fn not_strict(first: &Skipped, count: usize) -> Error {
    let place = match first.line {
        Some(line) => format!("{}:{line}", first.place),
        None => first.place.to_string(),
    };
    let others = match count - 1 {
        0 => String::new(),
        others => format!(" (and {others} more)"),
    };
    let reason = &first.reason;
    Error::data(place, format!("{reason}{others}; without --strict it is skipped"))
}
