//! Which rows go into which table.

use std::borrow::Borrow;

use super::Report;
use super::columns::{self, Table};
use super::same_thing;
use super::shelf::Shelf;
use super::validation::Rated;
use super::view::View;
use crate::error::Result;
use crate::spool::{Row, Rows};

/// Writes the CSV files of the comparison.
pub(super) fn write<S: Shelf>(view: &View<'_>, shelf: &mut S) -> Result<()> {
    let report = view.report;
    let comparison = report.comparison;
    let mut to = To { shelf, plain: report.plain_csv };
    to.write(&columns::OUTLETS, &comparison.outlets)?;
    to.write_rated(report)?;
    to.stream(&columns::TIMELINE, &comparison.timeline.rows)?;
    to.stream(&columns::SOURCES, &comparison.sources)?;
    to.stream(&columns::KEYNESS, &comparison.keyness)?;
    to.stream(&columns::WORDING, &comparison.wording)?;
    to.write(&columns::FIGURES, same_thing::rows(&view.things))?;
    to.stream(&columns::EMPHASIS, &comparison.emphasis)?;
    to.stream(&columns::STORY_SUBJECTS, &comparison.story_subjects)?;
    to.stream(&columns::OMISSIONS, &comparison.omissions)?;
    if let Some(validation) = report.validation {
        to.write(&columns::VALIDATION, &validation.accuracies)?;
    }
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

    /// The rates, each beside what coders say of it.
    fn write_rated(&mut self, report: &Report<'_>) -> Result<()> {
        let mut sheet = self.shelf.begin(&columns::MEASURES, Vec::new(), self.plain)?;
        report.comparison.rows.iter().try_for_each(|row| {
            sheet.write(&Rated::of(row?.into_owned(), report.validation))
        })?;
        self.shelf.end(sheet)
    }

    /// The same of a table that may be longer than the memory.
    fn stream<R: Row>(&mut self, table: &'static Table<R>, rows: &Rows<R>) -> Result<()> {
        let mut sheet = self.shelf.begin(table, Vec::new(), self.plain)?;
        rows.iter().try_for_each(|row| sheet.write(&*row?))?;
        self.shelf.end(sheet)
    }
}
