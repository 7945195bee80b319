//! The tables as CSV files.
//!
//! RFC 4180 quoting where a cell needs it, UTF-8 with a byte-order mark unless
//! it is not wanted, comma, one header row, dot decimals, absent values empty.
//! Lines end with LF and not with the RFC's CRLF: every spreadsheet and every
//! reader takes both, and LF is the same under version control on every system.

use std::collections::BTreeSet;

use csv::{QuoteStyle, Terminator, WriterBuilder};
use serde::Serialize;
use serde_json::Value;

use super::cell::{cell, guarded};
use super::columns::{TABLES, Table};
use super::folder::File;
use super::same_thing;
use super::view::View;
use crate::measure::{DocumentRow, LabelRow};

/// All CSV files of the report.
pub(super) fn files(view: &View<'_>) -> Vec<File> {
    TABLES.iter().map(|table| file(view, table)).collect()
}

/// A table that is no part of the report.
pub(super) fn table<T: Serialize>(table: &Table, rows: &[T], plain: bool) -> Vec<u8> {
    let mut sheet = Sheet::new(table, plain);
    sheet.rows(rows);
    sheet.bytes()
}

fn file(view: &View<'_>, table: &Table) -> File {
    let report = view.report;
    let comparison = report.comparison;
    let mut sheet = Sheet::new(table, report.plain_csv);
    match table.file {
        "outlets.csv" => sheet.rows(&comparison.outlets),
        "measures.csv" => sheet.rows(&comparison.rows),
        "timeline.csv" => sheet.rows(&comparison.timeline.rows),
        "sources.csv" => sheet.rows(&comparison.sources),
        "keyness.csv" => sheet.rows(&comparison.keyness),
        "wording.csv" => sheet.rows(&comparison.wording),
        "labels.csv" => sheet.rows(&by_actor(report.actor_labels)),
        "figures.csv" => sheet.rows(&same_thing::rows(&view.things)),
        "emphasis.csv" => sheet.rows(&comparison.emphasis),
        "story_subjects.csv" => sheet.rows(&comparison.story_subjects),
        "omissions.csv" => sheet.rows(&comparison.omissions),
        "hits.csv" => sheet.rows(report.hits),
        "attributions.csv" => sheet.rows(report.attributions),
        "copies.csv" => sheet.rows(report.copies),
        "removed.csv" => sheet.rows(report.removed),
        "documents.csv" => sheet.documents(report.documents),
        _ => {
            sheet.header(&[]);
            for skipped in report.skipped {
                let line = skipped.line.map_or(Value::Null, Value::from);
                let cells =
                    [skipped.place.as_str().into(), line, skipped.reason.as_str().into()];
                sheet.write(cells.iter().map(cell).collect());
            }
        }
    }
    File { path: table.file.to_string(), bytes: sheet.bytes() }
}

/// The labels of one actor together, outlet by outlet.
fn by_actor(rows: &[LabelRow]) -> Vec<&LabelRow> {
    let mut rows: Vec<&LabelRow> = rows.iter().collect();
    rows.sort_by_key(|row| {
        (&row.actor, &row.outlet, &row.doc_id, row.start, row.end, row.relation)
    });
    rows
}

/// A CSV file on its way.
struct Sheet<'a> {
    table: &'a Table,
    writer: csv::Writer<Vec<u8>>,
}

impl<'a> Sheet<'a> {
    fn new(table: &'a Table, plain: bool) -> Sheet<'a> {
        let start = if plain { Vec::new() } else { "\u{FEFF}".as_bytes().to_vec() };
        let writer = WriterBuilder::new()
            .terminator(Terminator::Any(b'\n'))
            .quote_style(QuoteStyle::Necessary)
            .from_writer(start);
        Sheet { table, writer }
    }

    fn rows<T: Serialize>(&mut self, rows: &[T]) {
        self.header(&[]);
        for row in rows {
            let cells = self.cells(row);
            self.write(cells);
        }
    }

    /// The articles, with one more column for each category of any of them.
    fn documents(&mut self, documents: &[DocumentRow]) {
        let names: BTreeSet<&str> = documents
            .iter()
            .flat_map(|d| d.categories.iter().map(|(name, _)| name))
            .collect();
        self.header(&names.iter().copied().collect::<Vec<_>>());
        for document in documents {
            let mut cells = self.cells(document);
            let count =
                |name: &&str| document.categories.get(name).map(|n| n.to_string());
            cells.extend(names.iter().map(|name| count(name).unwrap_or_default()));
            self.write(cells);
        }
    }

    fn header(&mut self, more: &[&str]) {
        let names = self.table.columns.iter().map(|column| column.name.to_string());
        let more = more.iter().map(|name| guarded(name));
        self.write(names.chain(more).collect());
    }

    /// The cells of a row, found by the names of the columns.
    fn cells<T: Serialize>(&self, row: &T) -> Vec<String> {
        let row = serde_json::to_value(row).unwrap_or_default();
        let value = |name| row.get(name).unwrap_or(&Value::Null);
        self.table.columns.iter().map(|column| cell(value(column.name))).collect()
    }

    /// Writing to memory does not fail, and every row has as many cells as the
    /// header.
    fn write(&mut self, cells: Vec<String>) {
        let written = self.writer.write_record(&cells);
        debug_assert!(written.is_ok(), "{}: uneven row", self.table.file);
    }

    fn bytes(self) -> Vec<u8> {
        self.writer.into_inner().unwrap_or_default()
    }
}
