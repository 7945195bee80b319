//! What the columns of the CSV files mean.

use super::escape::text;
use super::layout::Page;
use crate::report::columns::{Heading, TABLES};

/// One table for each file, from the one place that names the columns.
pub(super) fn write(page: &mut Page) {
    page.heading(2, "The columns of the CSV files");
    for table in TABLES {
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
