//! Which rows go into which table.

use std::borrow::Borrow;

use super::columns::{self, Table};
use super::same_thing;
use super::shelf::Shelf;
use super::view::View;
use crate::error::Result;
use crate::spool::{Row, Rows};

/// Writes the CSV files of the comparison.
pub(super) fn write<S: Shelf>(view: &View<'_>, shelf: &mut S) -> Result<()> {
    let report = view.report;
    let comparison = report.comparison;
    let mut to = To { shelf, plain: report.plain_csv };
    to.write(&columns::OUTLETS, &comparison.outlets)?;
    to.stream(&columns::MEASURES, &comparison.rows)?;
    to.stream(&columns::TIMELINE, &comparison.timeline.rows)?;
    to.stream(&columns::SOURCES, &comparison.sources)?;
    to.stream(&columns::KEYNESS, &comparison.keyness)?;
    to.stream(&columns::WORDING, &comparison.wording)?;
    to.write(&columns::FIGURES, same_thing::rows(&view.things))?;
    to.stream(&columns::EMPHASIS, &comparison.emphasis)?;
    to.stream(&columns::STORY_SUBJECTS, &comparison.story_subjects)?;
    to.stream(&columns::OMISSIONS, &comparison.omissions)?;
    to.write(&columns::COPIES, report.copies)?;
    to.write(&columns::SKIPPED, report.skipped)
}

/// Where the files go, and how they begin.
struct To<'s, S> {
    shelf: &'s mut S,
    plain: bool,
}

impl<S: Shelf> To<'_, S> {
    fn write<R: 'static>(
        &mut self,
        table: &'static Table<R>,
        rows: impl IntoIterator<Item: Borrow<R>>,
    ) -> Result<()> {
        let mut sheet = self.shelf.begin(table, Vec::new(), self.plain)?;
        rows.into_iter().try_for_each(|row| sheet.write(row.borrow()))?;
        self.shelf.end(sheet)
    }

    /// The same of a table that may be longer than the memory.
    fn stream<R: Row>(&mut self, table: &'static Table<R>, rows: &Rows<R>) -> Result<()> {
        let mut sheet = self.shelf.begin(table, Vec::new(), self.plain)?;
        rows.iter().try_for_each(|row| sheet.write(&*row?))?;
        self.shelf.end(sheet)
    }
}
