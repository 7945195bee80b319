//! The sheet as a workbook: drop-down lists for the codes, and the codebook beside it.

use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign,
    FormatBorder, Formula, ProtectionOptions, Workbook, Worksheet, XlsxError, utility,
};

use super::sheet::{Column, Fill, columns, shown};
use super::{Question, Sample};
use crate::error::{Error, Result};

/// The name of the sheet that is filled in.
pub const CODES: &str = "Codes";
const CODEBOOK: &str = "Codebook";
/// The hidden sheet of lists that are too long to stand in a cell's rule.
const LISTS: &str = "Lists";

/// The most characters of a list in a cell's rule.
const LIST: usize = 255;

/// The widths of columns, in characters.
const WIDE: f64 = 60.0;
const MIDDLE: f64 = 32.0;
const NARROW: f64 = 9.0;

/// The sheet as a workbook, the same for every coder. The same sample and codebook give
/// the same bytes.
///
/// The cells that are not to be filled in are locked, without a password; columns and
/// rows can be made wider all the same.
///
/// # Errors
/// When there are more units than a sheet has rows.
pub fn workbook(sample: &Sample, with_outlet: bool, codebook: &str) -> Result<Vec<u8>> {
    book(sample, with_outlet, codebook)
        .map_err(|cause| Error::data("the workbook", cause.to_string()))
}

fn book(
    sample: &Sample,
    with_outlet: bool,
    codebook: &str,
) -> std::result::Result<Vec<u8>, XlsxError> {
    let columns = columns(&sample.plan, with_outlet);
    let mut book = Workbook::new();
    let properties = DocProperties::new()
        .set_title("Coding sheet")
        .set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?);
    book.set_properties(&properties);
    let sheet = book.add_worksheet();
    let long = codes(sheet, sample, with_outlet, &columns)?;
    write_codebook(book.add_worksheet(), codebook)?;
    if !long.is_empty() {
        write_lists(book.add_worksheet(), &long)?;
    }
    book.save_to_buffer()
}

/// Writes the sheet of codes and gives back the questions whose codes need a place in
/// the sheet of lists.
fn codes<'p>(
    sheet: &mut Worksheet,
    sample: &Sample,
    with_outlet: bool,
    columns: &[Column<'p>],
) -> std::result::Result<Vec<&'p Question>, XlsxError> {
    sheet.set_name(CODES)?.set_freeze_panes(1, 1)?;
    sheet.set_landscape().set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    let head = head();
    for (at, column) in (0..).zip(columns) {
        sheet.write_string_with_format(0, at, &column.header, &head)?;
        sheet.set_column_width(at, width(column))?;
    }
    let (text, blank) = (wrapped(), to_fill_in());
    let last = u32::try_from(sample.units.len()).unwrap_or(u32::MAX);
    for (row, drawn) in (1..).zip(&sample.units) {
        let shown = shown(drawn, with_outlet);
        sheet.set_row_height(row, height(&shown, columns))?;
        for (at, cell) in (0..).zip(&shown) {
            sheet.write_string_with_format(row, at, *cell, &text)?;
        }
        for at in shown.len()..columns.len() {
            sheet.write_blank(row, u16::try_from(at).unwrap_or(u16::MAX), &blank)?;
        }
    }
    let mut long = Vec::new();
    for (at, column) in (0..).zip(columns) {
        let Fill::Code(question) = column.fill else { continue };
        let rule = rule(question, &mut long)?;
        sheet.add_data_validation(1, at, last, at, &rule)?;
    }
    sheet.protect_with_options(&ProtectionOptions {
        format_cells: true,
        format_columns: true,
        format_rows: true,
        ..ProtectionOptions::default()
    });
    Ok(long)
}

/// Only these codes, from a list that drops down.
fn rule<'p>(
    question: &'p Question,
    long: &mut Vec<&'p Question>,
) -> std::result::Result<DataValidation, XlsxError> {
    let values = question.values.join(",");
    // In a rule, a quotation mark ends the list, and a sign of equality begins a formula.
    let fits = values.chars().count() <= LIST && !values.contains(['"', '=']);
    let rule = if fits {
        DataValidation::new().allow_list_strings(&question.values)?
    } else {
        long.push(question);
        let letter =
            utility::column_number_to_name(u16::try_from(long.len() - 1).unwrap_or(0));
        let count = question.values.len();
        let range = format!("={LISTS}!${letter}$1:${letter}${count}");
        DataValidation::new().allow_list_formula(Formula::new(range))
    };
    let message: String = format!("One of: {values}. Blank: cannot decide.");
    let message: String = message.chars().take(LIST).collect();
    rule.ignore_blank(true).set_error_title("No such code")?.set_error_message(message)
}

fn write_lists(
    sheet: &mut Worksheet,
    long: &[&Question],
) -> std::result::Result<(), XlsxError> {
    sheet.set_name(LISTS)?.set_hidden(true);
    for (column, question) in (0..).zip(long) {
        for (row, value) in (0..).zip(&question.values) {
            match value.parse::<f64>() {
                Ok(number) => sheet.write_number(row, column, number)?,
                Err(_) => sheet.write_string(row, column, value)?,
            };
        }
    }
    Ok(())
}

/// The codebook, line by line: coders have a spreadsheet, and perhaps nothing that
/// shows Markdown.
fn write_codebook(
    sheet: &mut Worksheet,
    codebook: &str,
) -> std::result::Result<(), XlsxError> {
    sheet.set_name(CODEBOOK)?.set_column_width(0, 110)?;
    let (title, heading) =
        (Format::new().set_bold().set_font_size(14), Format::new().set_bold());
    let text = wrapped();
    let lines =
        codebook.lines().filter(|line| !line.is_empty() && !line.starts_with("|---"));
    for (row, line) in (0..).zip(lines) {
        let (line, format) = match (line.strip_prefix("# "), line.strip_prefix("## ")) {
            (Some(line), _) => (line, &title),
            (_, Some(line)) => (line, &heading),
            _ => (line, &text),
        };
        sheet.write_string_with_format(row, 0, plain(line), format)?;
    }
    Ok(())
}

/// A line of Markdown without its marks.
fn plain(line: &str) -> String {
    let line = match line.strip_prefix("* ") {
        Some(item) => format!("• {item}"),
        None => line.trim_matches('|').trim().replace(" | ", " – "),
    };
    let is_emphasis =
        line.starts_with('*') && line.ends_with('*') && !line.starts_with("**");
    let line = if is_emphasis { line.trim_matches('*').to_string() } else { line };
    line.replace("**", "").replace('`', "").replace("*Not:*", "Not:")
}

/// High enough for the longest cell: not every program makes room by itself. A row has at
/// most 409 points.
fn height(cells: &[&str], columns: &[Column<'_>]) -> f64 {
    const LINE: f64 = 15.0;
    const MOST: f64 = 405.0;
    let lines = |(cell, column): (&&str, &Column<'_>)| {
        // Words that do not fit go to the next line.
        let room = width(column) * 0.9;
        let lines =
            cell.lines().map(|line| (line.chars().count() as f64 / room).ceil().max(1.0));
        lines.sum::<f64>()
    };
    let most = cells.iter().zip(columns).map(lines).fold(1.0, f64::max);
    (most * LINE).min(MOST)
}

fn width(column: &Column<'_>) -> f64 {
    match (column.fill, &*column.header) {
        (Fill::Text, "text") => WIDE,
        (Fill::Text, _) | (Fill::Words, _) => MIDDLE,
        (Fill::Name, _) => NARROW,
        (Fill::Code(question), _) => {
            let longest =
                question.id.split(['.', '_']).chain(question.values.iter().map(|v| &**v));
            let longest =
                longest.map(|part| part.chars().count()).max().unwrap_or_default();
            (longest as f64 + 4.0).clamp(NARROW, MIDDLE)
        }
    }
}

fn head() -> Format {
    let color = Color::RGB(0x33_44_55);
    let format = Format::new().set_bold().set_font_color(Color::White);
    format.set_background_color(color).set_text_wrap().set_align(FormatAlign::Top)
}

fn wrapped() -> Format {
    Format::new().set_text_wrap().set_align(FormatAlign::Top)
}

fn to_fill_in() -> Format {
    let format = wrapped().set_unlocked().set_background_color(Color::RGB(0xFF_FB_E6));
    format.set_border(FormatBorder::Hair).set_border_color(Color::RGB(0x99_99_99))
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_line_of_the_codebook_without_its_marks() {
        for (line, expected) in [
            ("**Loaded.** Words `x`", "Loaded. Words x"),
            ("* A **mob** came.", "• A mob came."),
            ("| `direct` | a clause |", "direct – a clause"),
            ("*To be defined.*", "To be defined."),
            ("*Not:* this", "Not: this"),
        ] {
            assert_eq!(plain(line), expected);
        }
    }
}
