//! What the columns of the CSV files mean.

use super::escape::text;
use super::layout::Page;
use crate::report::columns::{Heading, TABLES, VALIDATION};
use crate::report::view::View;

/// One table for each file, from the one place that names the columns.
pub(super) fn write(page: &mut Page, view: &View<'_>) {
    page.heading(2, "The columns of the CSV files");
    let validated = view.report.validation.is_some();
    for table in
        TABLES.iter().filter(|table| validated || table.file() != VALIDATION.file)
    {
        page.paragraph(&format!(
            "{}: a row is {}.",
            page.file(table.file()),
            table.row()
        ));
        let rows: Vec<Vec<String>> = table.columns().iter().map(row).collect();
        page.table(&["Column", "Counted in", "Meaning"], &rows, "");
        if table.file() == "documents.csv" {
            page.paragraph(
                "Then one column for each category of the lists: its hits in the outlet’s own \
                 voice, so that `own_words` is the base.",
            );
        }
    }
}

fn row(column: &Heading) -> Vec<String> {
    vec![format!("`{}`", column.name), text(column.unit), text(column.meaning)]
}
