//! The tables are read as they are, without an option: by pandas, DuckDB, R's readr and
//! LibreOffice, each where it is installed; and the description of them by `frictionless`.
//!
//! `PARALLAX_PYTHON` may name a Python that has pandas and DuckDB beside it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use parallax::report::columns::{AnyTable, TABLES, Type};

/// A table as a program has read it.
#[derive(Debug, serde::Deserialize)]
struct Table {
    rows: u64,
    columns: BTreeMap<String, Column>,
}

#[derive(Debug, serde::Deserialize)]
struct Column {
    kind: String,
    cells: u64,
    characters: u64,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sample() -> PathBuf {
    root().join("reports/sample")
}

fn python() -> String {
    std::env::var("PARALLAX_PYTHON").unwrap_or_else(|_| "python3".to_string())
}

/// Says why a test does nothing, whatever captures what it prints.
fn skipped(program: &str) {
    let mut said = std::io::stderr();
    let line = format!("skipped: no {program} here\n");
    drop(std::io::Write::write_all(&mut said, line.as_bytes()));
}

/// What a program makes of the tables; none if it is not installed.
fn read_by(
    program: &str,
    probe: &[&str],
    script: &str,
) -> Option<BTreeMap<String, Table>> {
    let there = Command::new(program).args(probe).output();
    if !there.is_ok_and(|run| run.status.success()) {
        skipped(&format!("program for {script}"));
        return None;
    }
    let mut command = Command::new(program);
    command.arg(root().join("tests/readers").join(script)).arg(sample());
    let run = finished(command.output().expect("it is there"));
    Some(serde_json::from_slice(&run.stdout).expect("JSON"))
}

fn finished(run: Output) -> Output {
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(run.status.success(), "{}{}", said(&run.stdout), said(&run.stderr));
    run
}

/// The tables of the sample: nobody has coded it.
fn tables() -> impl Iterator<Item = &'static dyn AnyTable> {
    TABLES.iter().copied().filter(|table| sample().join(table.file()).exists())
}

/// The cells of a column as they stand in the file.
fn cells(table: &dyn AnyTable) -> (Vec<String>, Vec<Vec<String>>) {
    let bytes = std::fs::read(sample().join(table.file())).expect("a table");
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let head = reader.headers().expect("a header").iter();
    let head: Vec<String> = head.map(|name| name.replace('\u{FEFF}', "")).collect();
    let rows = reader
        .records()
        .map(|row| row.expect("a row").iter().map(String::from).collect());
    (head, rows.collect())
}

/// Every table has all rows and columns, and every column its type and all its text.
/// `other` are types that a program has no name for.
fn same(read: &BTreeMap<String, Table>, other: &[(Type, &str)]) {
    for table in tables() {
        let (head, rows) = cells(table);
        let found = read.get(table.file()).unwrap_or_else(|| panic!("{}", table.file()));
        assert_eq!(found.rows, rows.len() as u64, "{}", table.file());
        assert_eq!(found.columns.len(), head.len(), "{}: columns", table.file());
        let kinds = table.columns().into_iter().map(|column| column.kind);
        let kinds = kinds.chain(std::iter::repeat(Type::Whole));
        for (at, (name, kind)) in head.iter().zip(kinds).enumerate() {
            let place = format!("{}, {name}", table.file());
            let column = found.columns.get(name).unwrap_or_else(|| panic!("{place}"));
            let told: Vec<&String> =
                rows.iter().map(|row| &row[at]).filter(|cell| !cell.is_empty()).collect();
            assert_eq!(column.cells, told.len() as u64, "{place}: cells with something");
            if told.is_empty() {
                continue;
            }
            let allowed =
                other.iter().filter(|(of, _)| *of == kind).map(|(_, name)| *name);
            let mut allowed = allowed.chain([kind.id()]);
            assert!(allowed.any(|name| name == column.kind), "{place}: {}", column.kind);
            if column.kind == "string" {
                let characters: u64 =
                    told.iter().map(|cell| cell.chars().count() as u64).sum();
                assert_eq!(column.characters, characters, "{place}: characters");
            }
        }
    }
}

/// Without a value for every row whole numbers are floating ones, and pandas reads no
/// dates by itself.
#[test]
fn pandas_reads_every_table() {
    let read = read_by(&python(), &["-c", "import pandas"], "with_pandas.py");
    let other =
        [(Type::Whole, "number"), (Type::Number, "integer"), (Type::Date, "string")];
    read.iter().for_each(|read| same(read, &other));
}

#[test]
fn duckdb_reads_every_table() {
    let read = read_by(&python(), &["-c", "import duckdb"], "with_duckdb.py");
    read.iter().for_each(|read| same(read, &[(Type::Number, "integer")]));
}

/// R has one kind of number for whole ones and others.
#[test]
fn readr_reads_every_table() {
    let probe = ["-e", "library(readr); library(jsonlite)"];
    let read = read_by("Rscript", &probe, "with_readr.R");
    read.iter().for_each(|read| same(read, &[(Type::Whole, "number")]));
}

#[test]
fn frictionless_finds_the_description_valid() {
    let beside = Path::new(&python()).with_file_name("frictionless");
    let there = |program: &Path| Command::new(program).arg("--version").output().is_ok();
    let Some(program) =
        [beside, PathBuf::from("frictionless")].into_iter().find(|p| there(p))
    else {
        return skipped("frictionless");
    };
    let mut command = Command::new(program);
    command.arg("validate").arg(sample().join("datapackage.json"));
    finished(command.output().expect("it is there"));
}

/// LibreOffice takes a table for what it is: the same cells, in as many columns and rows.
#[test]
fn libre_office_reads_every_table() {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("report_readers");
    drop(std::fs::remove_dir_all(&out));
    std::fs::create_dir_all(&out).expect("a folder");
    let profile =
        format!("-env:UserInstallation=file://{}", out.join("office").display());
    let mut command = Command::new("soffice");
    // Without a window it proposes nothing: comma, quotation mark and UTF-8, as its
    // dialogue does by the mark at the beginning.
    command
        .args([
            &profile,
            "--headless",
            "--infilter=CSV:44,34,76,1",
            "--convert-to",
            "xlsx",
            "--outdir",
        ])
        .arg(&out);
    command.args(tables().map(|table| sample().join(table.file())));
    let Ok(run) = command.output() else { return skipped("soffice") };
    finished(run);
    for table in tables() {
        let (head, rows) = cells(table);
        let book = out.join(table.file()).with_extension("xlsx");
        let mut book: calamine::Xlsx<_> =
            calamine::open_workbook(&book).expect("a workbook");
        let sheet = calamine::Reader::worksheet_range_at(&mut book, 0).expect("a sheet");
        let sheet = sheet.expect("cells");
        assert_eq!(sheet.height(), rows.len() + 1, "{}", table.file());
        for (row, line) in [&head].into_iter().chain(&rows).enumerate() {
            for (column, cell) in line.iter().enumerate() {
                let found = sheet.get((row, column)).unwrap_or(&calamine::Data::Empty);
                let place =
                    format!("{} {row} {column}: {cell:?} is {found:?}", table.file());
                assert_eq!(*found == calamine::Data::Empty, cell.is_empty(), "{place}");
                if let calamine::Data::String(text) = found {
                    assert_eq!(text, cell, "{place}");
                }
            }
        }
    }
}
