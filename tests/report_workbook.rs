//! `report.xlsx` says what the CSV files say, in real types, and runs nothing.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};
use std::path::Path;
use std::process::Command;

use calamine::{Data, Range, Reader, Xlsx};
use parallax::measure::DocumentRow;
use parallax::report::columns::{AnyTable, TABLES, Type};
use parallax::report::{File, guarded};

use crate::report_pair::Pair;

fn bytes<'f>(files: &'f [File], path: &str) -> &'f [u8] {
    let file = files.iter().find(|file| file.path == path);
    &file.unwrap_or_else(|| panic!("no {path}")).bytes
}

fn sheet(files: &[File], name: &str) -> Range<Data> {
    let mut book: Xlsx<_> =
        Xlsx::new(Cursor::new(bytes(files, "report.xlsx"))).expect("a workbook");
    book.worksheet_range(name).unwrap_or_else(|e| panic!("{name}: {e}"))
}

/// The parts of the package whose names begin so.
fn parts(files: &[File], begin: &str) -> Vec<(String, String)> {
    let mut package =
        zip::ZipArchive::new(Cursor::new(bytes(files, "report.xlsx"))).expect("a zip");
    let mut parts = Vec::new();
    for at in 0..package.len() {
        let mut part = package.by_index(at).expect("a part");
        let name = part.name().expect("a name").into_owned();
        if name.starts_with(begin) {
            let mut text = String::new();
            part.read_to_string(&mut text).expect("text");
            parts.push((name, text));
        }
    }
    parts
}

fn rows(files: &[File], table: &dyn AnyTable) -> Vec<csv::StringRecord> {
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.has_headers(false);
    let rows = reader.from_reader(bytes(files, table.file())).into_records();
    rows.map(Result::unwrap).collect()
}

/// Two articles with days, one of them before the first that Excel knows.
fn pair() -> Pair {
    let mut pair = Pair::new();
    pair.rows.documents[0].date = Some("2026-02-14".into());
    pair.rows.documents[1].date = Some("1899-02-14".into());
    pair
}

#[test]
fn every_cell_is_that_of_the_table_in_its_type() {
    let files = pair().files();
    for table in TABLES {
        let sheet = sheet(&files, table.name());
        let rows = rows(&files, *table);
        let columns = table.columns();
        assert_eq!(sheet.height(), rows.len(), "{}", table.file());
        for (at, row) in rows.iter().enumerate() {
            for (column, cell) in row.iter().enumerate() {
                let kind = columns.get(column).map_or(Type::Whole, |c| c.kind);
                let kind = if at == 0 { Type::Text } else { kind };
                let found = sheet.get((at, column)).unwrap_or(&Data::Empty);
                assert_eq!(
                    *found,
                    expected(kind, cell),
                    "{} {at} {column}",
                    table.file()
                );
            }
        }
    }
}

fn expected(kind: Type, cell: &str) -> Data {
    match kind {
        _ if cell.is_empty() => Data::Empty,
        Type::Whole | Type::Number => Data::Float(cell.parse().unwrap()),
        Type::Truth => Data::Bool(cell.parse().unwrap()),
        // 14 February 2026 is day 46,067 since the last one of 1899.
        Type::Date if cell == "2026-02-14" => {
            Data::DateTime(calamine::ExcelDateTime::new(
                46_067.0,
                calamine::ExcelDateTimeType::DateTime,
                false,
            ))
        }
        Type::Date | Type::Text => Data::String(cell.into()),
    }
}

#[test]
fn no_text_runs_links_or_breaks_out() {
    let long = "ä😀".repeat(20_000);
    let hostile = [
        "=cmd|' /C calc'!A0",
        "+1+1",
        "@SUM(1,1)",
        "http://a.example/?a=1&b=2",
        "mailto:a@a.example",
        "</t></is></c><f>1+1</f>",
        "a\u{1}b\u{FFFE}c\u{FFFF}d",
        "two\r\nlines",
        "-0.42",
        "'quoted'",
        &long,
    ];
    let mut pair = Pair::new();
    let article = |(at, title): (usize, &&str)| DocumentRow {
        doc_id: format!("h{at:02}").as_str().into(),
        title: Some((*title).into()),
        ..pair.rows.documents[0].clone()
    };
    pair.rows.documents = hostile.iter().enumerate().map(article).collect();
    pair.run.notes.push("=HYPERLINK(\"http://a.example\")".into());
    let files = pair.files();
    let sheet = sheet(&files, "documents");
    for (row, title) in hostile.iter().enumerate() {
        let Some(Data::String(found)) = sheet.get((row + 1, 4)) else {
            panic!("{title}: no text")
        };
        match title.len() > 1_000 {
            true => {
                assert_eq!(found.encode_utf16().count(), 32_767);
                assert!(long.starts_with(found.trim_end_matches('…')));
            }
            false => assert_eq!(*found, plain(title)),
        }
    }
    for (name, text) in parts(&files, "xl/") {
        assert!(!text.contains("<f>") && !text.contains("<f "), "{name} has a formula");
        assert!(!text.contains("hyperlink"), "{name} has a link");
        assert!(!text.contains("TargetMode"), "{name} leads out");
    }
    let guide = texts(&self::sheet(&files, "Read me"));
    assert!(guide.iter().any(|text| text.contains("CUT: a cell holds 32,767")));
}

/// What a cell shows of a text.
fn plain(text: &str) -> String {
    guarded(text).replace("\r\n", "\n").replace(['\u{FFFE}', '\u{FFFF}'], "")
}

fn texts(sheet: &Range<Data>) -> Vec<String> {
    let cells = sheet.used_cells().filter_map(|(_, _, cell)| match cell {
        Data::String(text) => Some(text.clone()),
        _ => None,
    });
    cells.collect()
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let (one, other) = (pair().files(), pair().files());
    assert!(bytes(&one, "report.xlsx") == bytes(&other, "report.xlsx"));
    let about = parts(&one, "docProps/core.xml").remove(0).1;
    assert!(about.contains("2000-01-01T00:00:00Z"), "{about}");
}

#[test]
fn names_of_sheets_are_names_that_a_spreadsheet_takes() {
    let names = TABLES.iter().map(|table| table.name());
    let names: Vec<&str> = ["Read me", "Charts"].into_iter().chain(names).collect();
    let different: BTreeSet<String> = names.iter().map(|n| n.to_lowercase()).collect();
    assert_eq!(different.len(), names.len());
    for name in &names {
        assert!(name.len() <= 31 && !name.eq_ignore_ascii_case("history"), "{name}");
        assert!(!name.contains(['[', ']', ':', '*', '?', '/', '\\', '\'']), "{name}");
    }
    let files = pair().files();
    let book: Xlsx<_> = Xlsx::new(Cursor::new(bytes(&files, "report.xlsx"))).unwrap();
    assert_eq!(book.sheet_names(), names);
}

#[test]
fn the_first_sheet_explains_every_column_and_says_how_many_rows_there_are() {
    let files = pair().files();
    let guide = sheet(&files, "Read me");
    let rows: Vec<Vec<String>> =
        guide.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    for table in TABLES {
        for column in table.columns() {
            let expected = [table.name(), column.name, &column.title()];
            let row = rows.iter().find(|row| row[..3] == expected);
            let row = row.unwrap_or_else(|| panic!("{expected:?} is not explained"));
            assert_eq!(row[3..], [column.kind.id(), column.unit, column.meaning]);
        }
    }
    let hits = rows.iter().find(|row| row[0] == "hits").unwrap();
    assert_eq!(hits[1..3], ["3", "3"]);
}

#[test]
fn tables_have_a_frozen_header_and_a_filter() {
    let files = pair().files();
    let sheets = parts(&files, "xl/worksheets/sheet");
    assert_eq!(sheets.len(), TABLES.len() + 2);
    let tables = sheets.iter().filter(|(_, text)| text.contains("<autoFilter"));
    let frozen = tables.filter(|(_, text)| text.contains(r#"state="frozen""#));
    assert_eq!(frozen.count(), TABLES.len());
}

#[test]
fn charts_draw_rows_of_their_sheet() {
    let files = pair().files();
    let charts = parts(&files, "xl/charts/chart");
    let titles: Vec<&str> = ["Whose words the articles are", "How sources are rendered"]
        .into_iter()
        .filter(|title| charts.iter().any(|(_, text)| text.contains(title)))
        .collect();
    assert_eq!(titles.len(), 2, "{charts:?}");
    let sheet = sheet(&files, "Charts");
    let row = sheet.rows().find(|row| row[0] == "Harbour Courier").unwrap();
    let counts: Vec<String> = row[1..4].iter().map(ToString::to_string).collect();
    assert_eq!(counts, ["120", "50", "30"], "own, quoted, reported");
}

#[test]
fn libre_office_opens_the_workbook() {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("report_workbook");
    let _ = std::fs::remove_dir_all(&out);
    std::fs::create_dir_all(&out).unwrap();
    let book = out.join("report.xlsx");
    std::fs::write(&book, bytes(&pair().files(), "report.xlsx")).unwrap();
    let profile =
        format!("-env:UserInstallation=file://{}", out.join("office").display());
    let run = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "csv", "--outdir"])
        .arg(&out)
        .arg(&book)
        .output();
    let Ok(run) = run else {
        let mut said = std::io::stderr();
        let _ =
            std::io::Write::write_all(&mut said, b"skipped: there is no soffice here\n");
        return;
    };
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let first = std::fs::read(out.join("report.csv")).expect("the first sheet");
    let first = String::from_utf8_lossy(&first);
    assert!(first.contains("The columns"), "{first}");
}
