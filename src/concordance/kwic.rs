//! Lines of a concordance in their order, as many as are wanted.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::row::ContextRow;
use crate::error::Result;
use crate::hash;
use crate::spool::{Rows, Sorter};

/// What lines are put in order by; those that are alike stand as in the corpus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// The outlet.
    #[default]
    Outlet,
    /// The article.
    Article,
    /// The words before, the nearest first.
    Left,
    /// The words behind.
    Right,
    /// The words themselves.
    Match,
    /// The voice.
    Voice,
}

/// How many lines there are, whether or not they are shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Totals {
    /// Lines.
    pub lines: u64,
    /// Lines by voice.
    pub voices: BTreeMap<String, u64>,
    /// Articles with lines.
    pub articles: u64,
    /// Lines by outlet.
    pub outlets: BTreeMap<String, u64>,
}

/// Takes lines in any order.
#[derive(Debug)]
pub struct Kwic {
    /// The lines; those that were drawn come in at the end.
    sorter: Sorter<ContextRow>,
    /// The most lines that are kept, and where the lots begin that choose them.
    limit: Option<(usize, u64)>,
    drawn: BTreeSet<Lot>,
    totals: Totals,
}

/// The lines that are shown, in order, and how many there are in all.
#[derive(Debug)]
pub struct Table {
    /// The lines.
    pub rows: Rows<ContextRow>,
    /// All of them.
    pub totals: Totals,
}

/// A line under its lot.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Lot(u64, ContextRow);

impl Kwic {
    /// No lines yet. With a `limit`, a number and a seed, as many are drawn by lot; without,
    /// those for which memory has no room wait in a file of `folder`.
    pub fn new(limit: Option<(usize, u64)>, folder: &Path) -> Kwic {
        let sorter = Sorter::new(folder, order);
        Kwic { sorter, limit, drawn: BTreeSet::new(), totals: Totals::default() }
    }

    /// Adds the lines of an article.
    ///
    /// # Errors
    /// When the disk is full or not writable.
    pub fn add(&mut self, rows: Vec<ContextRow>) -> Result<()> {
        self.totals.articles += u64::from(!rows.is_empty());
        rows.into_iter().try_for_each(|row| self.put(row))
    }

    fn put(&mut self, row: ContextRow) -> Result<()> {
        let Totals { lines, voices, outlets, .. } = &mut self.totals;
        *lines += 1;
        *voices.entry(row.voice.clone()).or_default() += 1;
        *outlets.entry(row.outlet.clone()).or_default() += 1;
        let Some((most, seed)) = self.limit else { return self.sorter.put(row) };
        let place = [&*row.doc_id, &*row.start.to_string(), &*row.term];
        self.drawn.insert(Lot(hash::draw(seed, hash::of_texts(&place)), row));
        if self.drawn.len() > most {
            self.drawn.pop_last();
        }
        Ok(())
    }

    /// The lines in their order.
    ///
    /// # Errors
    /// When the disk is full.
    pub fn end(mut self) -> Result<Table> {
        for Lot(_, row) in self.drawn {
            self.sorter.put(row)?;
        }
        Ok(Table { rows: self.sorter.end()?, totals: self.totals })
    }
}

impl Sort {
    /// What a line is put in order by.
    pub(super) fn key(self, row: &ContextRow) -> String {
        match self {
            Sort::Outlet => row.outlet.clone(),
            Sort::Article => String::new(),
            Sort::Left => words(&row.left).rev().collect::<Vec<_>>().join(" "),
            Sort::Right => words(&row.right).collect::<Vec<_>>().join(" "),
            Sort::Match => row.r#match.to_lowercase(),
            Sort::Voice => row.voice.clone(),
        }
    }
}

/// The words of a text in small letters, without what stands around them.
fn words(text: &str) -> impl DoubleEndedIterator<Item = String> {
    let bare =
        |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    text.split_whitespace().map(bare).filter(|word| !word.is_empty())
}

/// By key, then as in the corpus.
fn order(one: &ContextRow, other: &ContextRow) -> Ordering {
    let place = |row: &ContextRow| (row.place, row.start, row.end);
    one.key
        .cmp(&other.key)
        .then_with(|| place(one).cmp(&place(other)))
        .then_with(|| (&one.category, &one.term).cmp(&(&other.category, &other.term)))
}

impl Ord for Lot {
    fn cmp(&self, other: &Lot) -> Ordering {
        self.0.cmp(&other.0).then_with(|| order(&self.1, &other.1))
    }
}

impl PartialOrd for Lot {
    fn partial_cmp(&self, other: &Lot) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
