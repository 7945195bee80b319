//! `datapackage.json` describes what is written, column by column.

use crate::report_pair::Pair;
use parallax::report::File;
use parallax::report::columns::TABLES;
use serde_json::Value;

fn text<'f>(files: &'f [File], path: &str) -> &'f str {
    let file = files.iter().find(|file| file.path == path);
    std::str::from_utf8(&file.unwrap_or_else(|| panic!("no {path}")).bytes).unwrap()
}

fn resources(files: &[File]) -> Vec<Value> {
    let package: Value = serde_json::from_str(text(files, "datapackage.json")).unwrap();
    package["resources"].as_array().unwrap().clone()
}

fn names(resource: &Value) -> Vec<&str> {
    let fields = resource["schema"]["fields"].as_array().unwrap().iter();
    fields.map(|field| field["name"].as_str().unwrap()).collect()
}

#[test]
fn every_column_of_every_table_is_described_in_order() {
    let files = Pair::new().files();
    let resources = resources(&files);
    assert_eq!(resources.len(), TABLES.len());
    for (resource, table) in resources.iter().zip(TABLES) {
        assert_eq!(resource["path"], table.file());
        let text = text(&files, table.file()).trim_start_matches('\u{FEFF}');
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let header: Vec<&str> = reader.headers().unwrap().iter().collect();
        assert_eq!(names(resource), header, "{}", table.file());
        for field in resource["schema"]["fields"].as_array().unwrap() {
            for key in ["title", "type", "description"] {
                assert!(!field[key].as_str().unwrap().is_empty(), "{field}");
            }
        }
    }
}

#[test]
fn types_units_and_meanings_are_those_of_the_report() {
    let files = Pair::new().files();
    let report = text(&files, "report.md").replace('\\', "");
    for (resource, table) in resources(&files).iter().zip(TABLES) {
        let fields = resource["schema"]["fields"].as_array().unwrap();
        for (field, column) in fields.iter().zip(table.columns()) {
            assert_eq!(field["type"], column.kind.id());
            assert_eq!(field["description"], column.meaning);
            assert_eq!(field["unit"].as_str().unwrap_or_default(), column.unit);
            let row = format!("| `{}` | {} |", column.name, column.unit);
            assert!(report.contains(&row), "report.md: {row}");
        }
    }
}

#[test]
fn a_field_says_name_title_type_unit_and_meaning() {
    let files = Pair::new().files();
    let resources = resources(&files);
    let documents = resources.iter().find(|r| r["name"] == "documents").unwrap();
    let field = |name: &str| {
        let fields = documents["schema"]["fields"].as_array().unwrap();
        fields.iter().find(|field| field["name"] == name).unwrap().clone()
    };
    assert_eq!(
        field("own_words"),
        serde_json::json!({
            "name": "own_words",
            "title": "Own words",
            "type": "integer",
            "unit": "words",
            "description": "words in the outlet's own voice",
        })
    );
    assert_eq!(field("date")["type"], "date");
    assert_eq!(field("label.crowd")["type"], "integer");
    assert_eq!(documents["schema"]["missingValues"], serde_json::json!([""]));
    assert_eq!(documents["encoding"], "utf-8");
}

#[test]
fn the_mark_of_bytes_is_told_of() {
    let mut pair = Pair::new();
    for (plain, mark) in [(false, true), (true, false)] {
        pair.plain_csv = plain;
        let files = pair.files();
        for resource in resources(&files) {
            assert_eq!(resource["byteOrderMark"], mark);
            let path = resource["path"].as_str().unwrap();
            assert_eq!(text(&files, path).starts_with('\u{FEFF}'), mark, "{path}");
        }
    }
}
