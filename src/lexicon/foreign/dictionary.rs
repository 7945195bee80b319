//! What every reader fills: categories in a tree, entries below them, and what
//! could not be taken over.

use std::collections::BTreeMap;

use super::entry::{self, Marks};
use super::{Problem, Remark};
use crate::lexicon::term;

/// More levels than the categories of a list have.
const DEEPEST: usize = 32;

/// More categories than a list has: a thesaurus has a thousand.
const MOST: usize = 5_000;

/// A dictionary in the making.
#[derive(Debug, Clone)]
pub(super) struct Dictionary {
    /// The name of its file, without the folder.
    pub(super) file: String,
    /// Its categories, a parent before its children.
    pub(super) headings: Vec<Heading>,
    /// Its entries; in the order of the headings once it is finished.
    pub(super) entries: Vec<Entry>,
    /// What did not come over as it stands.
    pub(super) remarks: Vec<Remark>,
    /// How many entries the file has.
    pub(super) read: usize,
    by_path: BTreeMap<(Option<usize>, String), usize>,
    /// The ids that are taken, each with the last number that was put behind it.
    ids: BTreeMap<String, usize>,
    /// Where the entry with this heading and these words is.
    by_term: BTreeMap<(usize, String), usize>,
    repeated: Vec<u64>,
}

/// A category.
#[derive(Debug, Clone)]
pub(super) struct Heading {
    pub(super) id: String,
    /// Its name in the file.
    pub(super) label: String,
    pub(super) parent: Option<usize>,
    depth: usize,
}

/// An entry in one of its categories, as our terms are written.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) heading: usize,
    pub(super) term: String,
    pub(super) weight: f64,
    pub(super) note: String,
    pub(super) line: u64,
}

/// An entry as a file has it.
pub(super) struct Raw<'a> {
    pub(super) text: &'a str,
    pub(super) marks: Marks,
    pub(super) weight: f64,
    /// What of it does not come over, if anything.
    pub(super) change: Option<String>,
    pub(super) line: u64,
}

impl<'a> Raw<'a> {
    /// An entry without weight or change.
    pub(super) fn new(text: &'a str, marks: Marks, line: u64) -> Raw<'a> {
        Raw { text, marks, weight: 1.0, change: None, line }
    }
}

impl Dictionary {
    /// An empty one for the file at `place`.
    pub(super) fn new(place: &str) -> Dictionary {
        let file = place.rsplit(['/', '\\']).next().unwrap_or(place).to_string();
        Dictionary {
            file,
            headings: Vec::new(),
            entries: Vec::new(),
            remarks: Vec::new(),
            read: 0,
            by_path: BTreeMap::new(),
            ids: BTreeMap::new(),
            by_term: BTreeMap::new(),
            repeated: Vec::new(),
        }
    }

    /// The category with this name below `parent`; made when it is new. One that
    /// is named again is the same one.
    pub(super) fn heading(
        &mut self,
        parent: Option<usize>,
        label: &str,
        line: u64,
    ) -> Result<usize, Problem> {
        let label = one_line(label);
        if let Some(known) = self.by_path.get(&(parent, label.clone())) {
            return Ok(*known);
        }
        let above = parent.map(|p| &self.headings[p]);
        let depth = above.map_or(1, |above| above.depth + 1);
        if depth > DEEPEST {
            let message = format!(
                "categories are nested deeper than {DEEPEST} levels; flatten them"
            );
            return Err(Problem::at(line, message));
        }
        if self.headings.len() >= MOST {
            let message = format!(
                "more than {MOST} categories; is it the right column, and the right format?"
            );
            return Err(Problem::at(line, message));
        }
        let prefix = above.map_or(String::new(), |above| format!("{}.", above.id));
        let id = self.free_id(format!("{prefix}{}", segment(&label)));
        let number = self.headings.len();
        self.headings.push(Heading { id, label: label.clone(), parent, depth });
        self.by_path.insert((parent, label), number);
        Ok(number)
    }

    /// The id itself, or with the first number that makes it new.
    fn free_id(&mut self, base: String) -> String {
        let mut id = base.clone();
        while self.ids.contains_key(&id) {
            let number = self.ids.entry(base.clone()).or_insert(1);
            *number += 1;
            id = format!("{base}-{number}");
        }
        self.ids.insert(id.clone(), 1);
        id
    }

    /// Whether the category has been named before.
    pub(super) fn knows(&self, parent: Option<usize>, label: &str) -> bool {
        self.by_path.contains_key(&(parent, one_line(label)))
    }

    /// Takes an entry over into its categories, or names it.
    pub(super) fn add(&mut self, raw: Raw<'_>, headings: &[usize]) {
        let text = match entry::term(raw.text, raw.marks) {
            Ok(text) => text,
            Err(reason) => return self.lose(raw.line, raw.text, &reason),
        };
        self.read += 1;
        if let Some(change) = &raw.change {
            self.change(raw.line, format!("\"{}\": {change}", raw.text));
        }
        for heading in headings {
            let entry = Entry {
                heading: *heading,
                term: text.clone(),
                weight: raw.weight,
                note: raw.change.clone().unwrap_or_default(),
                line: raw.line,
            };
            self.insert(entry);
        }
    }

    /// What stands twice is one entry; the weight that stands last counts.
    fn insert(&mut self, entry: Entry) {
        let key = (entry.heading, term::normal(&entry.term));
        match self.by_term.get(&key) {
            Some(known) => {
                self.repeated.push(entry.line);
                self.entries[*known].weight = entry.weight;
            }
            None => {
                self.by_term.insert(key, self.entries.len());
                self.entries.push(entry);
            }
        }
    }

    /// Names an entry that does not come over.
    pub(super) fn lose(&mut self, line: u64, text: &str, reason: &str) {
        self.read += 1;
        let message = format!("\"{}\" is not taken over: {reason}", shown(text));
        self.remarks.push(Remark { line, message, lost: true });
    }

    /// Names something that comes over changed.
    pub(super) fn change(&mut self, line: u64, message: impl Into<String>) {
        self.remarks.push(Remark { line, message: message.into(), lost: false });
    }

    /// Puts everything into the order in which it is written; a file without
    /// entries is no dictionary.
    pub(super) fn finish(&mut self) -> Result<(), Problem> {
        if self.entries.is_empty() {
            let message = match self.remarks.iter().find(|remark| remark.lost) {
                Some(remark) => {
                    format!("no entry can be taken over; the first: {}", remark.message)
                }
                None => "there are no entries".into(),
            };
            return Err(Problem::at(0, message));
        }
        self.leave_out_empty();
        self.entries.sort_by_cached_key(|e| (e.heading, e.term.clone(), e.line));
        if let Some(first) = self.repeated.iter().min() {
            let (first, count) = (*first, self.repeated.len());
            let rows = if count == 1 {
                "1 entry stands".into()
            } else {
                format!("{count} entries stand")
            };
            self.change(
                first,
                format!("{rows} again in a category and count once; the first here"),
            );
        }
        self.remarks.sort_by_key(|remark| remark.line);
        Ok(())
    }

    /// Categories with nothing in them or below them are no categories.
    fn leave_out_empty(&mut self) {
        let mut full = vec![false; self.headings.len()];
        for entry in &self.entries {
            let mut at = Some(entry.heading);
            while let Some(number) = at.filter(|number| !full[*number]) {
                full[number] = true;
                at = self.headings[number].parent;
            }
        }
        let empty: Vec<String> = self
            .headings
            .iter()
            .zip(&full)
            .filter(|(_, full)| !**full)
            .map(|(heading, _)| heading.label.clone())
            .collect();
        if !empty.is_empty() {
            let names = empty.join(", ");
            self.change(0, format!("categories without entries are left out: {names}"));
        }
        let kept: Vec<usize> = (0..full.len()).filter(|number| full[*number]).collect();
        let new = |old: usize| kept.binary_search(&old).unwrap_or_default();
        for entry in &mut self.entries {
            entry.heading = new(entry.heading);
        }
        let mut headings: Vec<Heading> =
            kept.iter().map(|number| self.headings[*number].clone()).collect();
        for heading in &mut headings {
            heading.parent = heading.parent.map(new);
        }
        self.headings = headings;
    }
}

/// One segment of an id: small letters, digits, `_` and `-`; dots part segments
/// and cannot stand inside one. Of `affect (Affective Processes)`, which is how
/// LIWC 2015 writes, the word before the bracket.
pub(super) fn segment(label: &str) -> String {
    let short = label.split(" (").next().unwrap_or(label);
    let mut id = String::new();
    for c in short.to_lowercase().chars() {
        if c.is_alphanumeric() || c == '_' {
            id.push(c);
        } else if !id.ends_with('-') && !id.is_empty() {
            id.push('-');
        }
    }
    let id = id.trim_end_matches('-');
    if id.is_empty() { "category".into() } else { id.into() }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An entry in a message: one line, not too long.
fn shown(text: &str) -> String {
    let line = one_line(text);
    match line.char_indices().nth(80) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
