//! The first sheet: what the workbook holds, what was cut, what each column means.

use rust_xlsxwriter::{Format, FormatAlign, Worksheet, XlsxError};

use super::cell;
use super::style;
use super::survey::Survey;
use crate::compare::Caveat;
use crate::report::cell::guarded;
use crate::report::columns::{AnyTable, CATEGORY, DOCUMENTS, Type};
use crate::report::figures::count;
use crate::report::provenance::facts;
use crate::report::view::View;

/// How wide the columns are, in characters.
const WIDTHS: [f64; 6] = [18.0, 30.0, 30.0, 12.0, 24.0, 90.0];

/// Letters that a line of the last column takes, about,
const LETTERS: usize = 88;
/// and its height: not every program makes room for what is wrapped.
const LINE: f64 = 15.0;

/// Fills the sheet.
pub(super) fn write(
    view: &View<'_>,
    categories: &[String],
    tables: &[Survey],
    sheet: &mut Worksheet,
) -> Result<(), XlsxError> {
    for (at, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(at, width)?;
    }
    sheet.set_landscape().set_print_fit_to_pages(1, 0);
    let mut page = Page {
        sheet,
        at: 0,
        plain: Format::new().set_align(FormatAlign::Top),
        wrapped: style::wrapped(),
    };
    page.title("How outlets tell the same stories")?;
    for line in opening(view) {
        page.line(&line)?;
    }
    page.sheets(tables)?;
    page.provenance(view)?;
    page.caveats()?;
    page.columns(view, categories, tables)
}

/// What was read, and how to take it.
fn opening(view: &View<'_>) -> Vec<String> {
    let run = view.report.run;
    let [read, used, skipped] = [run.read, run.used, run.skipped].map(count);
    vec![
        format!(
            "Parallax {} read {read} records: {used} articles used, {skipped} not.",
            run.version
        ),
        "A difference is not a bias: no outlet is the neutral one, and nobody is ranked. \
         report.md says in sentences what stands out and how to read it; run.json says how \
         the report was made."
            .to_string(),
        "Each sheet has the rows of the CSV file of its name. An empty cell is a value that is \
         not known or does not exist. A ' before text that begins like a formula keeps \
         programs from running it."
            .to_string(),
    ]
}

struct Page<'s> {
    sheet: &'s mut Worksheet,
    at: u32,
    plain: Format,
    wrapped: Format,
}

impl Page<'_> {
    fn title(&mut self, text: &str) -> Result<(), XlsxError> {
        self.sheet.write_string_with_format(self.at, 0, text, &style::title())?;
        self.at += 1;
        Ok(())
    }

    /// A line that runs over the cells beside it.
    fn line(&mut self, text: &str) -> Result<(), XlsxError> {
        self.row(&[text])
    }

    fn head(&mut self, names: &[&str]) -> Result<(), XlsxError> {
        let head = style::head();
        for (at, name) in (0..).zip(names) {
            self.sheet.write_string_with_format(self.at, at, *name, &head)?;
        }
        self.at += 1;
        Ok(())
    }

    /// Texts in a row; the last of several may take more than one line.
    fn row(&mut self, texts: &[&str]) -> Result<(), XlsxError> {
        for (at, text) in (0..).zip(texts) {
            let text = guarded(text);
            let last = texts.len() == WIDTHS.len() && usize::from(at) + 1 == texts.len();
            let format = if last { &self.wrapped } else { &self.plain };
            let text = cell::fitting(&text);
            let lines = text.chars().count() / LETTERS + 1;
            if last && lines > 1 {
                self.sheet.set_row_height(self.at, LINE * lines as f64)?;
            }
            self.sheet.write_string_with_format(self.at, at, text, format)?;
        }
        self.at += 1;
        Ok(())
    }

    /// The sheets with their rows.
    fn sheets(&mut self, tables: &[Survey]) -> Result<(), XlsxError> {
        self.at += 1;
        self.title("The sheets")?;
        self.head(&[
            "Sheet",
            "Rows of the table",
            "Rows in the sheet",
            "",
            "",
            "A row is",
        ])?;
        for of in tables {
            let row = self.at;
            let says = match cuts(of) {
                cuts if cuts.is_empty() => format!("{}.", of.table.row()),
                cuts => format!("{}. CUT: {cuts}.", of.table.row()),
            };
            self.row(&[of.table.name(), "", "", "", "", &says])?;
            self.sheet.write_number(row, 1, of.rows as f64)?;
            self.sheet.write_number(row, 2, of.shown as f64)?;
        }
        Ok(())
    }

    /// How the report was made.
    fn provenance(&mut self, view: &View<'_>) -> Result<(), XlsxError> {
        self.at += 1;
        self.title("Provenance")?;
        for (label, says) in facts(view.report.run) {
            self.row(&[label, "", "", "", "", &says])?;
        }
        Ok(())
    }

    fn caveats(&mut self) -> Result<(), XlsxError> {
        self.at += 1;
        self.title("What the caveats mean")?;
        self.head(&["Caveat", "", "", "", "", "Why the number may mislead, what to do"])?;
        for caveat in Caveat::ALL {
            self.row(&[caveat.code(), "", "", "", "", caveat.text()])?;
        }
        Ok(())
    }

    fn columns(
        &mut self,
        view: &View<'_>,
        categories: &[String],
        tables: &[Survey],
    ) -> Result<(), XlsxError> {
        self.at += 1;
        self.title("The columns")?;
        self.head(&["Sheet", "Column", "Title", "Type", "Counted in", "Meaning"])?;
        for Survey { table, .. } in tables {
            let name = table.name();
            for column in table.columns() {
                let (title, kind) = (column.title(), column.kind.id());
                self.row(&[
                    name,
                    column.name,
                    &title,
                    kind,
                    column.unit,
                    column.meaning,
                ])?;
            }
            let further = if name == DOCUMENTS.name() { categories } else { &[] };
            let (unit, meaning) = CATEGORY;
            for category in further {
                let title = view.label(category);
                self.row(&[name, category, &title, Type::Whole.id(), unit, meaning])?;
            }
        }
        Ok(())
    }
}

/// What of a table the sheet does not hold.
fn cuts(of: &Survey) -> String {
    let file = of.table.file();
    let mut parts = Vec::new();
    if of.shown < of.rows {
        let (shown, all) = (count(of.shown), count(of.rows));
        parts.push(format!(
            "{shown} of {all} rows, drawn by lot from all parts of the table; {file} has all of \
             them (--workbook all: as many as a sheet can hold)"
        ));
    }
    if of.cut > 0 {
        let (cut, room) = (count(of.cut), count(cell::LONGEST as u64));
        parts.push(format!(
            "a cell holds {room} characters; longer texts end with … ({cut} here; {file} has \
             them whole)"
        ));
    }
    if of.lost > 0 {
        let lost = count(of.lost as u64);
        parts.push(format!("a sheet holds 16,384 columns; {lost} more stand in {file}"));
    }
    parts.join("; ")
}
