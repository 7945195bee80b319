//! A quantity by story and outlet, and what of it is the text of several outlets.

use crate::compare::register::Register;
use crate::hash;

/// A text that several articles print, or nearly so: a hash of the id of the
/// article that stands for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::compare) struct Text(pub(in crate::compare) u64);

impl Text {
    /// The text that this article stands for; none without an id.
    pub(in crate::compare) fn of(doc_id: &str) -> Option<Text> {
        (!doc_id.is_empty()).then(|| Text(hash::of_texts(&["text", doc_id])))
    }
}

/// A quantity of all outlets. Most stories are in few columns, so that only those that
/// have any of it are kept.
#[derive(Debug, Clone, Default)]
pub(in crate::compare) struct Column {
    /// By story, then by outlet.
    cells: Vec<Cell>,
    /// What of it stands in copied texts: by story, then by outlet.
    copies: Vec<Copy>,
}

/// What an outlet has in a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::compare) struct Cell {
    pub(in crate::compare) story: u32,
    pub(in crate::compare) outlet: u32,
    pub(in crate::compare) value: u64,
}

/// What of it stands in one copied text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::compare) struct Copy {
    pub(in crate::compare) story: u32,
    pub(in crate::compare) outlet: u32,
    pub(in crate::compare) text: Text,
    pub(in crate::compare) value: u64,
}

/// A column in one story.
#[derive(Debug, Clone, Copy)]
pub(in crate::compare) struct Part<'c> {
    pub(in crate::compare) cells: &'c [Cell],
    pub(in crate::compare) copies: &'c [Copy],
}

impl Column {
    /// The column of the articles with these numbers in the register, which ascend.
    pub(in crate::compare) fn of(
        register: &Register,
        values: impl Iterator<Item = (u32, u64)>,
    ) -> Column {
        let mut column = Column::default();
        for (number, value) in values {
            let entry = &register.entries()[number as usize];
            let cell = Cell { story: entry.story, outlet: entry.outlet, value };
            match column.cells.last_mut() {
                Some(last) if (last.story, last.outlet) == (cell.story, cell.outlet) => {
                    last.value += value;
                }
                _ => column.cells.push(cell),
            }
            if let Some(text) = entry.text {
                column.copies.push(Copy {
                    story: entry.story,
                    outlet: entry.outlet,
                    text,
                    value,
                });
            }
        }
        column.join_copies();
        column
    }

    /// An outlet may print one text twice.
    fn join_copies(&mut self) {
        let place = |copy: &Copy| (copy.story, copy.outlet, copy.text);
        self.copies.sort_unstable_by_key(place);
        self.copies.dedup_by(|next, kept| {
            let same = place(next) == place(kept);
            kept.value += next.value * u64::from(same);
            same
        });
    }

    /// The column story by story.
    pub(in crate::compare) fn stories(&self) -> impl Iterator<Item = Part<'_>> {
        let mut copies = self.copies.as_slice();
        self.cells.chunk_by(|a, b| a.story == b.story).map(move |cells| {
            let story = cells[0].story;
            let from = copies.partition_point(|copy| copy.story < story);
            let here = &copies[from..];
            let here = &here[..here.partition_point(|copy| copy.story == story)];
            copies = &copies[from + here.len()..];
            Part { cells, copies: here }
        })
    }
}

impl<'c> Part<'c> {
    /// Its story.
    pub(in crate::compare) fn story(&self) -> u32 {
        self.cells[0].story
    }

    /// What an outlet has.
    pub(in crate::compare) fn of(&self, outlet: u32) -> u64 {
        let at = self.cells.binary_search_by_key(&outlet, |cell| cell.outlet);
        at.map_or(0, |at| self.cells[at].value)
    }

    /// What of it an outlet has in copied texts.
    pub(in crate::compare) fn copies_of(
        &self,
        outlet: u32,
    ) -> impl Iterator<Item = &'c Copy> {
        self.copies.iter().filter(move |copy| copy.outlet == outlet)
    }
}
