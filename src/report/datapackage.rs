//! `datapackage.json`: what the tables are and what each column means, for programs.
//!
//! A Data Package (<https://datapackage.org>, version 2) with a Table Schema for each CSV
//! file, made from the columns alone. `unit` and `byteOrderMark` are additions of ours,
//! which the standard allows.

use serde_json::{Map, Value, json};

use super::columns::{self, AnyTable, DOCUMENTS, Heading, TABLES, Type};
use super::view::View;

/// Where it stands.
pub(super) const FILE: &str = "datapackage.json";

const PROFILE: &str = "https://datapackage.org/profiles/2.0";

/// The description of the tables among `written`; `categories` are the columns behind
/// those that documents always have.
pub(super) fn bytes(
    view: &View<'_>,
    categories: &[String],
    written: &[String],
) -> Vec<u8> {
    let is_written = |table: &&&dyn AnyTable| written.iter().any(|p| p == table.file());
    let resource = |table: &&dyn AnyTable| {
        let mut fields: Vec<Value> = table.columns().iter().map(field).collect();
        if table.file() == DOCUMENTS.file {
            fields.extend(categories.iter().map(|name| category(view, name)));
        }
        resource(*table, &fields, view.report.plain_csv)
    };
    let package = json!({
        "$schema": format!("{PROFILE}/datapackage.json"),
        "name": "parallax-report",
        "title": "How outlets tell the same stories: word choice, attribution, emphasis",
        "description": "The tables of a report by Parallax. run.json says what was read \
                        and how the report was made; report.md is for people.",
        "version": view.report.run.version,
        "resources": TABLES.iter().filter(is_written).map(resource).collect::<Vec<_>>(),
    });
    let mut bytes = serde_json::to_vec_pretty(&package).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

fn resource(table: &dyn AnyTable, fields: &[Value], plain: bool) -> Value {
    let file = table.file();
    json!({
        "name": table.name(),
        "path": file,
        "type": "table",
        "description": format!("A row is {}.", table.row()),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "byteOrderMark": !plain,
        "dialect": {
            "$schema": format!("{PROFILE}/tabledialect.json"),
            "header": true,
            "delimiter": ",",
            "lineTerminator": "\n",
            "quoteChar": "\"",
            "doubleQuote": true,
            "skipInitialSpace": false,
        },
        "schema": {
            "$schema": format!("{PROFILE}/tableschema.json"),
            "fields": fields,
            "missingValues": [""],
        },
    })
}

fn field(column: &Heading) -> Value {
    let Heading { name, kind, unit, meaning } = *column;
    described(name, &column.title(), kind, unit, meaning)
}

/// The column of a category in the table of articles.
fn category(view: &View<'_>, name: &str) -> Value {
    let title = view.label(name);
    described(name, &title, Type::Whole, columns::CATEGORY.0, columns::CATEGORY.1)
}

fn described(name: &str, title: &str, kind: Type, unit: &str, meaning: &str) -> Value {
    let mut field = Map::new();
    for (key, value) in
        [("name", name), ("title", title), ("type", kind.id()), ("description", meaning)]
    {
        field.insert(key.to_string(), json!(value));
    }
    if !unit.is_empty() {
        field.insert("unit".to_string(), json!(unit));
    }
    Value::Object(field)
}
