//! Which rows go into which table.

use std::borrow::Borrow;

use super::columns::{self, Table};
use super::same_thing;
use super::shelf::Shelf;
use super::view::View;
use crate::error::Result;
use crate::measure::{DocumentRow, LabelRow};

/// Writes all CSV files of the report.
pub(super) fn write<S: Shelf>(view: &View<'_>, shelf: &mut S) -> Result<()> {
    let report = view.report;
    let comparison = report.comparison;
    let mut to = To { shelf, plain: report.plain_csv };
    to.write(&columns::OUTLETS, &comparison.outlets)?;
    to.write(&columns::MEASURES, &comparison.rows)?;
    to.write(&columns::TIMELINE, &comparison.timeline.rows)?;
    to.write(&columns::SOURCES, &comparison.sources)?;
    to.write(&columns::KEYNESS, &comparison.keyness)?;
    to.write(&columns::WORDING, &comparison.wording)?;
    to.write(&columns::LABELS, by_actor(report.actor_labels))?;
    to.write(&columns::FIGURES, same_thing::rows(&view.things))?;
    to.write(&columns::EMPHASIS, &comparison.emphasis)?;
    to.write(&columns::STORY_SUBJECTS, &comparison.story_subjects)?;
    to.write(&columns::OMISSIONS, &comparison.omissions)?;
    to.write(&columns::HITS, report.hits)?;
    to.write(&columns::ATTRIBUTIONS, report.attributions)?;
    to.write(&columns::COPIES, report.copies)?;
    to.write(&columns::REMOVED, report.removed)?;
    to.write(&columns::SKIPPED, report.skipped)?;
    to.rows(&columns::DOCUMENTS, categories(report.documents), report.documents)
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
        self.rows(table, Vec::new(), rows)
    }

    fn rows<R: 'static>(
        &mut self,
        table: &'static Table<R>,
        further: Vec<String>,
        rows: impl IntoIterator<Item: Borrow<R>>,
    ) -> Result<()> {
        let mut sheet = self.shelf.begin(table, further, self.plain)?;
        rows.into_iter().try_for_each(|row| sheet.write(row.borrow()))?;
        self.shelf.end(sheet)
    }
}

/// The categories that are counted, which are the same in all articles.
fn categories(documents: &[DocumentRow]) -> Vec<String> {
    let first = documents.first().into_iter();
    first
        .flat_map(|row| row.categories.iter())
        .map(|(name, _)| name.to_string())
        .collect()
}

/// The labels of one actor together, outlet by outlet.
fn by_actor(rows: &[LabelRow]) -> Vec<&LabelRow> {
    let mut rows: Vec<&LabelRow> = rows.iter().collect();
    rows.sort_by_key(|row| {
        (&row.actor, &row.outlet, &row.doc_id, row.start, row.end, row.relation)
    });
    rows
}
